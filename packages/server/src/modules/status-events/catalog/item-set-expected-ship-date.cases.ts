import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { allItems, canceled, fired, imported, itemOf, shipped } from '../../../../test/events.js'
import type { OrderState } from '../../orders/index.js'

const mug = (state: OrderState) => ({ items: [{ itemId: itemOf(state, 'MUG').id }] })

export const itemSetExpectedShipDateCases: EventCases = {
  fires: [
    {
      when: 'of one item',
      given: (ctx) => imported(ctx),
      input: (state) => ({ ...mug(state), date: '2026-03-20' }),
      labels: [10, 1220, 10],
      facts: (_before, after) => {
        expect(after.items.map((item) => item.expectedShipDate)).toEqual(['2026-03-20', null])
      },
    },
    {
      when: 'taken away, from items of which one has it',
      given: async (ctx) => {
        const order = await imported(ctx)
        const input = { ...mug(order), date: '2026-03-20' }
        return fired(ctx, 'ITEM_SET_EXPECTED_SHIP_DATE', order.order.id, input)
      },
      input: (state) => ({ ...allItems(state), date: null }),
      labels: [10, 1220, 1220],
      facts: (_before, after) => expect(itemOf(after, 'MUG').expectedShipDate).toBeNull(),
    },
  ],
  refused: [
    {
      why: 'the items have this date',
      given: async (ctx) => {
        const order = await imported(ctx)
        const input = { ...allItems(order), date: '2026-03-20' }
        return fired(ctx, 'ITEM_SET_EXPECTED_SHIP_DATE', order.order.id, input)
      },
      input: (state) => ({ ...mug(state), date: '2026-03-20' }),
      code: 'NOTHING_TO_DO',
    },
    {
      why: 'all has shipped',
      given: shipped,
      input: (state) => ({ ...mug(state), date: '2026-03-20' }),
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
      whatever: true,
    },
    {
      why: 'the order is canceled',
      given: canceled,
      input: (state) => ({ ...mug(state), date: '2026-03-20' }),
      code: 'ORDER_CANCELED',
      whatever: true,
    },
  ],
}
