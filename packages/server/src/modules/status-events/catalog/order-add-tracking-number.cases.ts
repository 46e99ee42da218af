import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { canceled, fired, imported, itemOf, shipped, today } from '../../../../test/events.js'

export const orderAddTrackingNumberCases: EventCases = {
  fires: [
    {
      given: (ctx) => imported(ctx),
      input: () => ({ carrier: 'UPS', number: ' 1Z999 ' }),
      labels: [20, 20, 20],
      facts: (_before, after) => {
        expect(after.shipments).toMatchObject([
          { carrier: 'UPS', trackingNumber: '1Z999', shipDate: today },
        ])
        expect(after.items.map((item) => item.shipped)).toEqual([2, 1])
        expect(after.order.shippingState).toBe('ALL')
      },
    },
    {
      when: 'to a shipment whose carrier is known',
      given: async (ctx) => {
        const { order, shipments } = await imported(ctx, { shipDate: today })
        const shipmentId = shipments[0]?.id
        return fired(ctx, 'ORDER_EDIT_TRACKING_NUMBER', order.id, { shipmentId, carrier: 'DHL' })
      },
      input: () => ({ number: 'JD014600' }),
      labels: [20, 20, 20],
      facts: (_before, after) => {
        expect(after.shipments).toMatchObject([{ carrier: 'DHL', trackingNumber: 'JD014600' }])
      },
    },
  ],
  refused: [
    {
      why: 'a blank number',
      given: (ctx) => imported(ctx),
      input: () => ({ number: ' ' }),
      code: 'INVALID_INPUT',
      path: ['number'],
    },
    {
      why: 'a named item is wholly on backorder',
      given: async (ctx) => {
        const state = await imported(ctx)
        const items = [{ itemId: itemOf(state, 'MUG').id }]
        return fired(ctx, 'ITEM_FORCE_BACKORDER', state.order.id, { items })
      },
      input: (state) => ({ number: '1Z', items: [{ itemId: itemOf(state, 'MUG').id }] }),
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
    },
    {
      why: 'the order is canceled',
      given: canceled,
      input: () => ({ number: '1Z' }),
      code: 'ORDER_CANCELED',
      whatever: true,
    },
    {
      why: 'the order has this number',
      given: shipped,
      input: () => ({ number: '1Z' }),
      code: 'NOTHING_TO_DO',
    },
  ],
}
