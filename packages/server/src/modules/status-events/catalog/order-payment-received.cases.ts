import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { imported } from '../../../../test/events.js'

export const orderPaymentReceivedCases: EventCases = {
  fires: [
    {
      given: (ctx) => imported(ctx),
      input: () => ({ amount: '12.5', method: 'Check', mode: 'LOG' }),
      labels: [1030, 10, 10],
      facts: (_before, after) => {
        expect(after.ledger).toMatchObject([
          { kind: 'PAYMENT', amount: 1250, mode: 'LOG', method: 'Check' },
        ])
        expect(after.order.netPaid).toBe(1250)
      },
    },
  ],
  refused: [
    {
      why: 'nothing is paid',
      given: (ctx) => imported(ctx),
      input: () => ({ amount: '0', mode: 'LOG' }),
      code: 'INVALID_INPUT',
      path: ['amount'],
    },
    {
      why: 'no transaction id',
      given: (ctx) => imported(ctx),
      input: () => ({ amount: '1', mode: 'TERMINAL' }),
      code: 'INVALID_INPUT',
      path: ['reference'],
    },
  ],
}
