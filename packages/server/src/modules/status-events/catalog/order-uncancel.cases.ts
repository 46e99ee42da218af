import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { canceled, imported } from '../../../../test/events.js'

export const orderUncancelCases: EventCases = {
  fires: [
    {
      given: canceled,
      labels: [1020, 1020, 1020],
      facts: (before, after) => {
        expect(after.items.map((item) => item.canceled)).toEqual([0, 0])
        expect(after.order.canceledAt).toBeNull()
        expect(after.order.total).toBeGreaterThan(before.order.total)
      },
    },
  ],
  refused: [
    {
      why: 'it is not canceled',
      given: (ctx) => imported(ctx),
      code: 'ORDER_NOT_CANCELED',
      whatever: true,
    },
  ],
}
