import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { canceled, fired, firstId, imported, nobody, paid } from '../../../../test/events.js'
import type { OrderState } from '../../orders/index.js'

const entry = (state: OrderState, kind: string) => ({
  entryId: firstId(state.ledger.filter((record) => record.kind === kind)),
})

export const orderPaymentVoidCases: EventCases = {
  fires: [
    {
      given: paid,
      input: (state) => ({ ...entry(state, 'PAYMENT'), reference: 'void 9' }),
      labels: [1040, 10, 10],
      facts: (before, after) => {
        expect(after.ledger.at(-1)).toMatchObject({
          kind: 'VOID',
          amount: -2000,
          mode: null,
          reference: 'void 9',
          voidsEntryId: firstId(before.ledger),
        })
        expect(after.order.netPaid).toBe(0)
      },
    },
    {
      when: 'of a credit, on a canceled order',
      given: async (ctx) => {
        const { order } = await canceled(ctx)
        await fired(ctx, 'ORDER_PAYMENT_RECEIVED', order.id, { amount: '25', mode: 'LOG' })
        return fired(ctx, 'ORDER_CREDIT_ISSUED', order.id, { amount: '25', mode: 'LOG' })
      },
      input: (state) => entry(state, 'CREDIT'),
      labels: [1040, 1160, 1160],
      facts: (_before, after) => {
        expect(after.order.netPaid).toBe(2500)
      },
    },
  ],
  refused: [
    {
      why: 'void of a voided entry',
      given: async (ctx) => {
        const state = await paid(ctx)
        return fired(ctx, 'ORDER_PAYMENT_VOID', state.order.id, entry(state, 'PAYMENT'))
      },
      input: (state) => entry(state, 'PAYMENT'),
      code: 'PAYMENT_ALREADY_VOIDED',
      path: ['entryId'],
      whatever: true,
    },
    {
      why: 'void of a void',
      given: async (ctx) => {
        const state = await paid(ctx)
        return fired(ctx, 'ORDER_PAYMENT_VOID', state.order.id, entry(state, 'PAYMENT'))
      },
      input: (state) => entry(state, 'VOID'),
      code: 'INVALID_INPUT',
      path: ['entryId'],
      whatever: true,
    },
    {
      why: 'more has gone back than would be paid then',
      given: async (ctx) => {
        const state = await paid(ctx)
        return fired(ctx, 'ORDER_CREDIT_ISSUED', state.order.id, { amount: '0.01', mode: 'LOG' })
      },
      input: (state) => entry(state, 'PAYMENT'),
      code: 'AMOUNT_EXCEEDED',
      path: ['entryId'],
    },
    {
      why: 'no such entry',
      given: (ctx) => imported(ctx),
      input: () => ({ entryId: nobody }),
      code: 'NOT_FOUND',
      path: ['entryId'],
      whatever: true,
    },
  ],
}
