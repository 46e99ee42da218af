import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import {
  allItems,
  approved,
  canceled,
  fired,
  imported,
  itemOf,
  shipped,
} from '../../../../test/events.js'
import type { OrderState } from '../../orders/index.js'

const mug = (state: OrderState, qty?: number) => ({
  items: [{ itemId: itemOf(state, 'MUG').id, qty }],
})

export const itemCancelCases: EventCases = {
  fires: [
    {
      when: 'of one piece',
      given: (ctx) => imported(ctx, { tax: '2.50', discount: '1.00' }),
      input: (state) => mug(state, 1),
      labels: [10, 1160, 10],
      facts: (before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({
          ordered: 2,
          canceled: 1,
          tax: 100,
          discount: 40,
        })
        expect(after.order.total).toBe(before.order.total - 1000 - 100 + 40)
        expect(after.reductions).toMatchObject([
          {
            kind: 'CANCEL',
            event: 'ITEM_CANCEL',
            qty: 1,
            qtyFromNeeded: 0,
            tax: 100,
            discount: 40,
          },
        ])
      },
    },
    {
      when: 'of more than is open, the rest out of the backorder',
      given: async (ctx) => {
        const order = await imported(ctx)
        return fired(ctx, 'ITEM_FORCE_BACKORDER', order.order.id, mug(order, 1))
      },
      input: (state) => mug(state, 2),
      labels: [1100, 1160, 10],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ needed: 0, canceled: 2 })
        expect(after.reductions).toMatchObject([{ qty: 2, qtyFromNeeded: 1 }])
        expect(after.order.backordered).toBe(false)
      },
    },
    {
      when: 'of one piece where another waits for stock: the open one goes',
      given: async (ctx) => {
        const order = await imported(ctx)
        return fired(ctx, 'ITEM_FORCE_BACKORDER', order.order.id, mug(order, 1))
      },
      input: (state) => mug(state, 1),
      labels: [1100, 1160, 10],
      facts: (_before, after) =>
        expect(itemOf(after, 'MUG')).toMatchObject({ needed: 1, canceled: 1 }),
    },
  ],
  refused: [
    {
      why: 'more than has not shipped',
      given: (ctx) => imported(ctx),
      input: (state) => mug(state, 3),
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
    },
    {
      why: 'all has shipped',
      given: shipped,
      input: allItems,
      code: 'QUANTITY_EXCEEDED',
      whatever: true,
    },
    {
      why: 'the order is approved',
      given: approved,
      input: allItems,
      code: 'ORDER_APPROVED',
      whatever: true,
    },
    {
      why: 'the label of the order freezes it',
      given: async (ctx) =>
        fired(ctx, 'ORDER_CHANGE_STATUS', (await imported(ctx)).order.id, { labelId: 180 }),
      input: allItems,
      code: 'LABEL_NOT_EDITABLE',
      whatever: true,
    },
    {
      why: 'the label of the item freezes it',
      given: async (ctx) => {
        const order = await imported(ctx)
        const itemIds = [itemOf(order, 'TEA').id]
        return fired(ctx, 'ITEM_CHANGE_STATUS', order.order.id, { labelId: 160, itemIds })
      },
      input: allItems,
      code: 'LABEL_NOT_EDITABLE',
      path: ['items', '1', 'itemId'],
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
