import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { allItems, fired, imported, shipped } from '../../../../test/events.js'

export const orderChangeStatusCases: EventCases = {
  fires: [
    {
      given: (ctx) => imported(ctx),
      input: () => ({ labelId: 160 }),
      labels: [160, 10, 10],
      facts: (before, after) => {
        expect(after.order.total).toBe(before.order.total)
      },
    },
  ],
  refused: [
    {
      why: 'both id and code',
      given: (ctx) => imported(ctx),
      input: () => ({ labelId: 160, labelCode: 'SHIPPED' }),
      code: 'INVALID_INPUT',
      path: ['labelId'],
    },
    {
      why: 'a return is open',
      given: async (ctx) => {
        const state = await shipped(ctx)
        return fired(ctx, 'ITEM_RETURN', state.order.id, { ...allItems(state), open: true })
      },
      input: () => ({ labelId: 160 }),
      code: 'OPEN_RETURN',
      whatever: true,
    },
    {
      why: 'no label of this code',
      given: (ctx) => imported(ctx),
      input: () => ({ labelCode: 'NOPE' }),
      code: 'NOT_FOUND',
      path: ['labelCode'],
    },
  ],
}
