import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import {
  allItems,
  canceled,
  fired,
  imported,
  itemOf,
  shipped,
  today,
} from '../../../../test/events.js'
import type { OrderState } from '../../orders/index.js'

const mug = (state: OrderState, qty?: number) => ({
  items: [{ itemId: itemOf(state, 'MUG').id, qty }],
})

export const itemSetActualShipDateCases: EventCases = {
  fires: [
    {
      when: 'of an item that is open',
      given: (ctx) => imported(ctx),
      input: (state) => ({ ...mug(state), date: '2026-02-27' }),
      labels: [1090, 1080, 10],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ shipped: 2, actualShipDate: '2026-02-27' })
        expect(after.shipments).toMatchObject([
          { trackingNumber: null, shipDate: '2026-02-27', lines: [{ qty: 2 }] },
        ])
        expect(after.order.shippingState).toBe('PARTLY')
      },
    },
    {
      when: 'of one piece, today',
      given: (ctx) => imported(ctx),
      input: (state) => mug(state, 1),
      labels: [1090, 1080, 10],
      facts: (_before, after) =>
        expect(itemOf(after, 'MUG')).toMatchObject({ shipped: 1, actualShipDate: today }),
    },
    {
      when: 'of an item that has shipped; the other one in its parcel shares the date',
      given: shipped,
      input: (state) => ({ ...mug(state), date: '2026-02-26' }),
      labels: [1090, 1080, 20],
      facts: (before, after) => {
        expect(after.items.map((item) => item.actualShipDate)).toEqual(['2026-02-26', '2026-02-26'])
        expect(after.items.map((item) => item.shipped)).toEqual(
          before.items.map((item) => item.shipped),
        )
        expect(after.shipments).toMatchObject([{ trackingNumber: '1Z', shipDate: '2026-02-26' }])
      },
    },
    {
      when: 'of an item that is open and one that has shipped',
      given: async (ctx) => {
        const order = await imported(ctx)
        return fired(ctx, 'ITEM_SET_ACTUAL_SHIP_DATE', order.order.id, mug(order))
      },
      input: (state) => ({ ...allItems(state), date: '2026-02-26' }),
      labels: [1090, 1080, 1080],
      facts: (_before, after) => {
        expect(after.items.map((item) => [item.shipped, item.actualShipDate])).toEqual([
          [2, '2026-02-26'],
          [1, '2026-02-26'],
        ])
        expect(after.shipments.map(({ lines }) => lines.length)).toEqual([1, 1])
      },
    },
  ],
  refused: [
    {
      why: 'what shipped has this date',
      given: shipped,
      input: (state) => ({ ...allItems(state), date: today }),
      code: 'NOTHING_TO_DO',
    },
    {
      why: 'a quantity of an item of which nothing is open',
      given: shipped,
      input: (state) => ({ ...mug(state, 1), date: '2026-02-26' }),
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
    },
    {
      why: 'an item of which nothing is open and nothing has shipped',
      given: async (ctx) => {
        const order = await imported(ctx)
        return fired(ctx, 'ITEM_CANCEL', order.order.id, mug(order))
      },
      input: (state) => mug(state),
      code: 'QUANTITY_EXCEEDED',
    },
    {
      why: 'an unknown item',
      given: (ctx) => imported(ctx),
      input: () => ({ items: [{ itemId: '00000000-0000-7000-8000-000000000000' }] }),
      code: 'NOT_FOUND',
      path: ['items', '0', 'itemId'],
    },
    {
      why: 'the order is canceled',
      given: canceled,
      input: allItems,
      code: 'ORDER_CANCELED',
      whatever: true,
    },
  ],
}
