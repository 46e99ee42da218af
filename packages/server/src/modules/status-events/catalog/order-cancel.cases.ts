import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { approved, canceled, shipped } from '../../../../test/events.js'

export const orderCancelCases: EventCases = {
  fires: [
    {
      given: approved,
      labels: [40, 1160, 1160],
      facts: (_before, after) => {
        expect(after.items.map((item) => item.canceled)).toEqual([2, 1])
        expect(after.order).toMatchObject({ total: 0 })
        expect(after.order.canceledAt).not.toBeNull()
      },
    },
  ],
  refused: [
    {
      why: 'all has shipped',
      given: shipped,
      code: 'ORDER_SHIPPED',
      whatever: true,
    },
    {
      why: 'it is canceled',
      given: canceled,
      code: 'ORDER_CANCELED',
      whatever: true,
    },
  ],
}
