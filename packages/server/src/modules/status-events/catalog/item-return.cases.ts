import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { allItems, imported, itemOf, shipped } from '../../../../test/events.js'

export const itemReturnCases: EventCases = {
  fires: [
    {
      given: shipped,
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }], restock: true }),
      labels: [1190, 30, 20],
      facts: (before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ returned: 1 })
        expect(after.order.total).toBe(before.order.total - 1000)
        expect(after.returns).toMatchObject([{ state: 'CLOSED', restock: true }])
      },
    },
  ],
  refused: [
    {
      why: 'nothing has shipped',
      given: (ctx) => imported(ctx),
      input: allItems,
      code: 'QUANTITY_EXCEEDED',
      whatever: true,
    },
    {
      why: 'an empty list',
      given: shipped,
      input: () => ({ items: [] }),
      code: 'NOTHING_TO_DO',
      path: ['items'],
    },
  ],
}
