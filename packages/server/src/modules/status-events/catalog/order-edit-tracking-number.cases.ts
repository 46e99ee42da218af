import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { canceled, fired, imported, itemOf, shipped } from '../../../../test/events.js'
import type { OrderState } from '../../orders/index.js'

const last = (state: OrderState) => ({ shipmentId: state.shipments.at(-1)?.id })

export const orderEditTrackingNumberCases: EventCases = {
  fires: [
    {
      when: 'of number, carrier and date',
      given: shipped,
      input: (state) => ({
        ...last(state),
        carrier: 'DHL',
        number: ' JD01 ',
        shipDate: '2026-02-28',
      }),
      labels: [1060, 20, 20],
      facts: (before, after) => {
        expect(after.shipments).toMatchObject([
          { carrier: 'DHL', trackingNumber: 'JD01', shipDate: '2026-02-28' },
        ])
        expect(after.items).toMatchObject(
          before.items.map(({ shipped }) => ({ shipped, actualShipDate: '2026-02-28' })),
        )
      },
    },
    {
      when: 'of the date of an earlier parcel, which the item does not follow',
      given: async (ctx) => {
        const { order, items } = await imported(ctx)
        for (const date of ['2026-02-20', '2026-02-25']) {
          const one = [{ itemId: items[0]?.id, qty: 1 }]
          await fired(ctx, 'ITEM_SET_ACTUAL_SHIP_DATE', order.id, { items: one, date })
        }
        return fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 20 })
      },
      input: (state) => ({ shipmentId: state.shipments[0]?.id, shipDate: '2026-02-27' }),
      labels: [1060, 1080, 10],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG').actualShipDate).toBe('2026-02-25')
        expect(after.shipments.map(({ shipDate }) => shipDate)).toEqual([
          '2026-02-27',
          '2026-02-25',
        ])
      },
    },
    {
      when: 'of a number that was wrong altogether',
      given: shipped,
      input: (state) => ({ ...last(state), number: '', carrier: '' }),
      labels: [1060, 20, 20],
      facts: (_before, after) =>
        expect(after.shipments).toMatchObject([{ carrier: null, trackingNumber: null }]),
    },
    {
      when: 'on a canceled order, of what had shipped',
      given: async (ctx) => {
        const order = await imported(ctx)
        const items = [{ itemId: itemOf(order, 'MUG').id }]
        await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', order.order.id, { number: '1Z', items })
        return fired(ctx, 'ORDER_CANCEL', order.order.id)
      },
      input: (state) => ({ ...last(state), number: '2Z' }),
      labels: [1060, 20, 1160],
      facts: (_before, after) => expect(after.shipments).toMatchObject([{ trackingNumber: '2Z' }]),
    },
  ],
  refused: [
    {
      why: 'the shipment is this already',
      given: shipped,
      input: (state) => ({ ...last(state), carrier: 'UPS', number: '1Z' }),
      code: 'NOTHING_TO_DO',
    },
    {
      why: 'an unknown shipment',
      given: shipped,
      input: () => ({ shipmentId: '00000000-0000-7000-8000-000000000000', number: '2Z' }),
      code: 'NOT_FOUND',
      path: ['shipmentId'],
    },
    {
      why: 'a parcel without quantities would lose its number',
      given: async (ctx) =>
        fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', (await shipped(ctx)).order.id, { number: '2Z' }),
      input: (state) => ({ ...last(state), number: ' ' }),
      code: 'INVALID_INPUT',
      path: ['number'],
    },
    {
      why: 'nothing has shipped',
      given: (ctx) => imported(ctx),
      input: () => ({ shipmentId: '00000000-0000-7000-8000-000000000000', number: '2Z' }),
      code: 'NOT_FOUND',
      whatever: true,
    },
    {
      why: 'the order is canceled and nothing had shipped',
      given: canceled,
      input: () => ({ shipmentId: '00000000-0000-7000-8000-000000000000', number: '2Z' }),
      code: 'ORDER_CANCELED',
      whatever: true,
    },
  ],
}
