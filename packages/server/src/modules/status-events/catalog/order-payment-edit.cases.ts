import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { approved, canceled, fired, imported } from '../../../../test/events.js'

export const orderPaymentEditCases: EventCases = {
  fires: [
    {
      when: 'on an approved order',
      given: approved,
      input: () => ({ method: ' Invoice ', terms: '30 days net' }),
      labels: [1000, 1000, 1000],
      facts: (before, after) => {
        expect(after.order).toMatchObject({
          paymentMethod: 'Invoice',
          paymentReference: null,
          paymentTerms: '30 days net',
        })
        expect(after.ledger).toEqual(before.ledger)
      },
    },
    {
      when: 'clears a field and leaves the others, on a canceled order',
      given: async (ctx) => {
        const { order } = await canceled(ctx)
        // The label of a canceled order would freeze it.
        await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 1010 })
        return fired(ctx, 'ORDER_PAYMENT_EDIT', order.id, { method: 'Visa', reference: 'auth 1' })
      },
      input: () => ({ method: null }),
      labels: [1010, 1160, 1160],
      facts: (_before, after) => {
        expect(after.order).toMatchObject({ paymentMethod: null, paymentReference: 'auth 1' })
      },
    },
  ],
  refused: [
    {
      why: 'nothing is named',
      given: (ctx) => imported(ctx),
      code: 'NOTHING_TO_DO',
    },
    {
      why: 'all is as it was',
      given: (ctx) => imported(ctx, { paymentMethod: 'Visa' }),
      input: () => ({ method: 'Visa', reference: '', terms: null }),
      code: 'NOTHING_TO_DO',
    },
    {
      why: 'the label freezes it',
      given: async (ctx) => {
        const { order } = await imported(ctx)
        return fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 150 })
      },
      input: () => ({ method: 'Visa' }),
      code: 'LABEL_NOT_EDITABLE',
      whatever: true,
    },
    {
      why: 'terms that nobody could read',
      given: (ctx) => imported(ctx),
      input: () => ({ terms: 'x'.repeat(201) }),
      code: 'INVALID_INPUT',
      path: ['terms'],
    },
  ],
}
