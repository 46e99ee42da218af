import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { approved, imported } from '../../../../test/events.js'

export const orderApproveCases: EventCases = {
  fires: [
    {
      given: (ctx) => imported(ctx),
      labels: [1000, 1000, 1000],
      facts: (_before, after) => {
        expect(after.order.approvedAt).not.toBeNull()
      },
    },
  ],
  refused: [
    {
      why: 'it is approved',
      given: approved,
      code: 'ORDER_APPROVED',
      whatever: true,
    },
  ],
}
