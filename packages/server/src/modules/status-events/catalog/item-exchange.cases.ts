import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { allItems, imported, itemOf, shipped } from '../../../../test/events.js'

export const itemExchangeCases: EventCases = {
  fires: [
    {
      given: shipped,
      input: (state) => ({
        items: [{ itemId: itemOf(state, 'TEA').id }],
        replacements: [{ sku: 'COFFEE', name: 'Coffee', qty: 1, unitPrice: '7.50' }],
      }),
      labels: [1180, 20, 1170],
      facts: (_before, after) => {
        expect(itemOf(after, 'TEA')).toMatchObject({ returned: 1, shipped: 1 })
        expect(after.returns).toMatchObject([
          { state: 'CLOSED', rmaNumber: `${after.order.number}-1` },
        ])
      },
    },
  ],
  refused: [
    {
      why: 'nothing has shipped',
      given: (ctx) => imported(ctx),
      input: (state) => ({
        ...allItems(state),
        replacements: [{ sku: 'A', name: 'A', qty: 1, unitPrice: '1' }],
      }),
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
      whatever: true,
    },
    {
      why: 'nothing goes out',
      given: shipped,
      input: (state) => ({ ...allItems(state), replacements: [] }),
      code: 'INVALID_INPUT',
      path: ['replacements'],
    },
  ],
}
