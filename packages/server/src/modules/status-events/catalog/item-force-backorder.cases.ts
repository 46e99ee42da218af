import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { allItems, canceled, imported, itemOf } from '../../../../test/events.js'

export const itemForceBackorderCases: EventCases = {
  fires: [
    {
      given: (ctx) => imported(ctx),
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }] }),
      labels: [1100, 1110, 10],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ needed: 1, ordered: 2 })
        expect(after.order.backordered).toBe(true)
      },
    },
  ],
  refused: [
    {
      why: 'more than is open',
      given: (ctx) => imported(ctx),
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: 3 }] }),
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
    },
    {
      why: 'an unknown item',
      given: (ctx) => imported(ctx),
      input: () => ({ items: [{ itemId: '00000000-0000-7000-8000-000000000000' }] }),
      code: 'NOT_FOUND',
      path: ['items', '0', 'itemId'],
    },
    {
      why: 'a negative quantity',
      given: (ctx) => imported(ctx),
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: -1 }] }),
      code: 'INVALID_INPUT',
      path: ['items', '0', 'qty'],
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
