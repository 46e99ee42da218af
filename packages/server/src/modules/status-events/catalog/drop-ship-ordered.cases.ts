import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { canceled, dropShipped, fired, imported, itemOf, shipped } from '../../../../test/events.js'

export const dropShipOrderedCases: EventCases = {
  fires: [
    {
      given: (ctx) => imported(ctx),
      input: (state) => ({
        items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }],
        supplier: ' Potters & Sons ',
      }),
      labels: [10, 1230, 10],
      facts: (before, after) => {
        expect(after.dropShipOrders).toMatchObject([
          {
            supplierName: 'Potters & Sons',
            state: 'OPEN',
            lines: [{ itemId: itemOf(before, 'MUG').id, qty: 1, shipped: 0 }],
          },
        ])
        expect(after.items.map(({ shipped: qty }) => qty)).toEqual([0, 0])
      },
    },
    {
      when: 'from a second supplier',
      given: dropShipped,
      input: (state) => ({
        items: [{ itemId: itemOf(state, 'TEA').id }],
        supplier: 'Leaf Traders',
      }),
      labels: [10, 1230, 1230],
      facts: (_before, after) => {
        expect(after.dropShipOrders).toMatchObject([
          { supplierName: 'Potters & Sons', state: 'OPEN' },
          { supplierName: 'Leaf Traders', state: 'OPEN' },
        ])
      },
    },
  ],
  refused: [
    {
      why: 'all of it is on order already',
      given: dropShipped,
      input: (state) => ({
        items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }],
        supplier: 'Leaf Traders',
      }),
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
    },
    {
      why: 'nothing is open',
      given: shipped,
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id }], supplier: 'A' }),
      code: 'QUANTITY_EXCEEDED',
      whatever: true,
    },
    {
      why: 'no supplier',
      given: (ctx) => imported(ctx),
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id }], supplier: ' ' }),
      code: 'INVALID_INPUT',
      path: ['supplier'],
    },
    {
      why: 'the order is canceled',
      given: canceled,
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id }], supplier: 'A' }),
      code: 'ORDER_CANCELED',
      whatever: true,
    },
    {
      why: 'a backorder left less open than is on order',
      given: async (ctx) => {
        const state = await dropShipped(ctx)
        const mug = { items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }] }
        return fired(ctx, 'ITEM_FORCE_BACKORDER', state.order.id, mug)
      },
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id }], supplier: 'A' }),
      code: 'QUANTITY_EXCEEDED',
    },
  ],
}
