import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { approved, fired, imported, today } from '../../../../test/events.js'

export const orderUnapproveCases: EventCases = {
  fires: [
    {
      given: approved,
      labels: [1010, 1010, 1010],
      facts: (_before, after) => {
        expect(after.order.approvedAt).toBeNull()
      },
    },
  ],
  refused: [
    {
      why: 'it is not approved',
      given: (ctx) => imported(ctx),
      code: 'ORDER_NOT_APPROVED',
      whatever: true,
    },
    {
      why: 'it has shipped',
      given: async (ctx) =>
        fired(ctx, 'ORDER_APPROVE', (await imported(ctx)).order.id, { actualShipDate: today }),
      code: 'ORDER_SHIPPED',
      whatever: true,
    },
  ],
}
