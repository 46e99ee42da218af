import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import {
  approvedBackordered,
  backordered,
  canceled,
  imported,
  itemOf,
} from '../../../../test/events.js'

export const orderCancelBackOrderCases: EventCases = {
  fires: [
    {
      when: 'takes all that is needed and leaves what is open',
      given: approvedBackordered,
      labels: [1140, 1140, 1000],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ needed: 0, canceled: 2 })
        expect(after.order).toMatchObject({ total: 500, backordered: false, canceledAt: null })
        expect(after.reductions).toMatchObject([{ kind: 'CANCEL', qty: 2, qtyFromNeeded: 2 }])
      },
    },
    {
      when: 'takes the named part with its share of tax and discount',
      given: async (ctx) => backordered(ctx, await imported(ctx, { tax: '2.50', discount: '5' })),
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }] }),
      labels: [1140, 1140, 10],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ needed: 1, canceled: 1, tax: 100 })
        expect(after.order.total).toBe(1500 + 150 - 300)
      },
    },
  ],
  refused: [
    {
      why: 'nothing is needed',
      given: (ctx) => imported(ctx),
      code: 'NOTHING_TO_DO',
      whatever: true,
    },
    {
      why: 'a named item is only open',
      given: (ctx) => backordered(ctx),
      input: (state) => ({ items: [{ itemId: itemOf(state, 'TEA').id }] }),
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
    },
    {
      why: 'more is named than is needed',
      given: (ctx) => backordered(ctx),
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: 3 }] }),
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
    },
    { why: 'the order is canceled', given: canceled, code: 'ORDER_CANCELED', whatever: true },
  ],
}
