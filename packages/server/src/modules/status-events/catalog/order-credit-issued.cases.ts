import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { canceled, fired, imported, paid } from '../../../../test/events.js'

export const orderCreditIssuedCases: EventCases = {
  fires: [
    {
      given: paid,
      input: () => ({ amount: '20', method: 'Visa', reference: 'rf 77', mode: 'TERMINAL' }),
      labels: [110, 10, 10],
      facts: (_before, after) => {
        expect(after.ledger).toMatchObject([
          { kind: 'PAYMENT', amount: 2000 },
          { kind: 'CREDIT', amount: -2000, mode: 'TERMINAL', method: 'Visa', reference: 'rf 77' },
        ])
        expect(after.order.netPaid).toBe(0)
      },
    },
    {
      when: 'on a canceled order',
      given: async (ctx) => {
        const { order } = await canceled(ctx)
        return fired(ctx, 'ORDER_PAYMENT_RECEIVED', order.id, { amount: '25', mode: 'LOG' })
      },
      input: () => ({ amount: '0.01', mode: 'LOG' }),
      labels: [110, 1160, 1160],
      facts: (_before, after) => {
        expect(after.order.netPaid).toBe(2499)
      },
    },
  ],
  refused: [
    {
      why: 'credit beyond what was paid',
      given: paid,
      input: () => ({ amount: '20.01', mode: 'LOG' }),
      code: 'AMOUNT_EXCEEDED',
      path: ['amount'],
    },
    {
      why: 'nothing was paid',
      given: (ctx) => imported(ctx),
      input: () => ({ amount: '0.01', mode: 'LOG' }),
      code: 'AMOUNT_EXCEEDED',
      path: ['amount'],
      whatever: true,
    },
    {
      why: 'no amount',
      given: paid,
      input: () => ({ amount: '0', mode: 'LOG' }),
      code: 'INVALID_INPUT',
      path: ['amount'],
    },
    {
      why: 'no transaction id',
      given: paid,
      input: () => ({ amount: '1', mode: 'TERMINAL' }),
      code: 'INVALID_INPUT',
      path: ['reference'],
    },
  ],
}
