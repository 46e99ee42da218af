import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { approved, fired, imported, itemOf } from '../../../../test/events.js'

export const itemAddCases: EventCases = {
  fires: [
    {
      given: (ctx) => imported(ctx),
      input: () => ({ sku: 'POT', name: 'Teapot', qty: 3, unitPrice: '20.50' }),
      labels: [10, 10, 10, 1150],
      facts: (before, after) => {
        expect(itemOf(after, 'POT')).toMatchObject({ ordered: 3, unitPrice: 2050, position: 3 })
        expect(after.order.total).toBe(before.order.total + 6150)
      },
    },
  ],
  refused: [
    {
      why: 'the order is approved',
      given: approved,
      input: () => ({ sku: 'A', name: 'A', qty: 1, unitPrice: '1' }),
      code: 'ORDER_APPROVED',
      whatever: true,
    },
    {
      why: 'the label freezes it',
      given: async (ctx) =>
        fired(ctx, 'ORDER_CHANGE_STATUS', (await imported(ctx)).order.id, { labelId: 180 }),
      input: () => ({ sku: 'A', name: 'A', qty: 1, unitPrice: '1' }),
      code: 'LABEL_NOT_EDITABLE',
      whatever: true,
    },
    {
      why: 'the price has too many decimals',
      given: (ctx) => imported(ctx),
      input: () => ({ sku: 'A', name: 'A', qty: 1, unitPrice: '1.005' }),
      code: 'INVALID_INPUT',
      path: ['unitPrice'],
    },
  ],
}
