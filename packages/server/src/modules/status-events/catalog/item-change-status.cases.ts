import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { imported, itemOf } from '../../../../test/events.js'

export const itemChangeStatusCases: EventCases = {
  fires: [
    {
      given: (ctx) => imported(ctx),
      input: (state) => ({ labelCode: 'IN PRODUCTION', itemIds: [itemOf(state, 'TEA').id] }),
      labels: [10, 10, 160],
      facts: (before, after) => {
        expect(after.order.total).toBe(before.order.total)
      },
    },
  ],
  refused: [
    {
      why: 'the label is for orders only',
      given: (ctx) => imported(ctx),
      input: () => ({ labelId: 40 }),
      code: 'LABEL_SCOPE_MISMATCH',
      path: ['labelId'],
    },
    {
      why: 'all items have the label',
      given: (ctx) => imported(ctx),
      input: () => ({ labelId: 10 }),
      code: 'NOTHING_TO_DO',
    },
  ],
}
