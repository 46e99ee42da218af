import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import {
  allItems,
  backordered,
  canceled,
  fired,
  imported,
  itemOf,
} from '../../../../test/events.js'

export const orderForceBackorderCases: EventCases = {
  fires: [
    {
      when: 'takes all that is open',
      given: (ctx) => imported(ctx),
      labels: [1120, 1110, 1110],
      facts: (_before, after) => {
        expect(after.items.map(({ needed }) => needed)).toEqual([2, 1])
        expect(after.order.backordered).toBe(true)
      },
    },
    {
      when: 'passes over what is needed already',
      given: (ctx) => backordered(ctx),
      labels: [1120, 1110, 1110],
      facts: (_before, after) => {
        expect(after.items.map(({ needed }) => needed)).toEqual([2, 1])
      },
    },
    {
      when: 'takes the named part of one item',
      given: (ctx) => imported(ctx),
      input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }] }),
      labels: [1120, 1110, 10],
      facts: (_before, after) => {
        expect(after.items.map(({ needed }) => needed)).toEqual([1, 0])
      },
    },
  ],
  refused: [
    {
      why: 'nothing is open',
      given: async (ctx) => fired(ctx, 'ORDER_FORCE_BACKORDER', (await imported(ctx)).order.id),
      code: 'NOTHING_TO_DO',
      whatever: true,
    },
    {
      why: 'a named item has nothing open',
      given: (ctx) => backordered(ctx),
      input: allItems,
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
    },
    {
      why: 'the order is canceled',
      given: canceled,
      code: 'ORDER_CANCELED',
      whatever: true,
    },
  ],
}
