import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import {
  allItems,
  fired,
  firstId,
  imported,
  itemOf,
  nobody,
  returned,
  shipped,
  stored,
} from '../../../../test/events.js'
import type { OrderState } from '../../orders/index.js'
import type { TestContext } from '../../../../test/configuration.js'

const theReturn = (state: OrderState) => ({ returnId: firstId(state.returns) })

/** Two mugs were exchanged for a jar. */
async function exchanged(ctx: TestContext): Promise<OrderState> {
  const state = await shipped(ctx)
  return fired(ctx, 'ITEM_EXCHANGE', state.order.id, {
    items: [{ itemId: itemOf(state, 'MUG').id }],
    replacements: [{ sku: 'JAR', name: 'Jar', qty: 1, unitPrice: '10' }],
  })
}

export const itemUnreturnCases: EventCases = {
  fires: [
    {
      when: 'wholly, of an open return',
      given: (ctx) => returned(ctx, true),
      input: theReturn,
      labels: [1190, 1200, 1200],
      facts: (_before, after) => {
        expect(after.items.map((item) => item.returned)).toEqual([0, 0])
        expect(after.returns).toMatchObject([{ state: 'REVERSED' }])
        expect(after.order.total).toBe(2500)
      },
    },
    {
      when: 'for one of two mugs',
      given: (ctx) => returned(ctx),
      input: (state) => ({
        ...theReturn(state),
        items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }],
      }),
      labels: [1190, 1200, 30],
      facts: (_before, after) => {
        expect(after.items.map((item) => item.returned)).toEqual([1, 1])
        expect(after.returns).toMatchObject([{ state: 'CLOSED' }])
        expect(after.order.total).toBe(1000)
      },
    },
    {
      when: 'on a canceled order, of what had shipped',
      given: async (ctx) => {
        const state = await imported(ctx)
        const mug = { items: [{ itemId: itemOf(state, 'MUG').id }] }
        await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', state.order.id, { ...mug, number: '1Z' })
        await fired(ctx, 'ITEM_RETURN', state.order.id, mug)
        return fired(ctx, 'ORDER_CANCEL', state.order.id)
      },
      input: theReturn,
      labels: [40, 1200, 1160],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG')).toMatchObject({ returned: 0, shipped: 2, canceled: 0 })
      },
    },
    {
      when: 'of an exchange whose new order is canceled',
      given: async (ctx) => {
        const { order, returns } = await exchanged(ctx)
        await fired(ctx, 'ORDER_CANCEL', returns[0]?.exchangeOrderId ?? nobody)
        return stored(ctx.database, order.id)
      },
      input: theReturn,
      labels: [1180, 1200, 20],
      facts: (_before, after) => {
        expect(itemOf(after, 'MUG').returned).toBe(0)
      },
    },
  ],
  refused: [
    {
      why: 'the order that the exchange created stands',
      given: exchanged,
      input: theReturn,
      code: 'EXCHANGE_NOT_CANCELED',
      path: ['returnId'],
      whatever: true,
    },
    {
      why: 'the return is reversed already',
      given: async (ctx) => {
        const state = await returned(ctx)
        return fired(ctx, 'ITEM_UNRETURN', state.order.id, theReturn(state))
      },
      input: theReturn,
      code: 'NOTHING_TO_DO',
      path: ['returnId'],
      whatever: true,
    },
    {
      why: 'more than the return holds',
      given: (ctx) => returned(ctx),
      input: (state) => ({
        ...theReturn(state),
        items: [{ itemId: itemOf(state, 'MUG').id, qty: 3 }],
      }),
      code: 'QUANTITY_EXCEEDED',
      path: ['items', '0', 'qty'],
    },
    {
      why: 'no such return',
      given: shipped,
      input: (state) => ({
        ...allItems(state),
        returnId: nobody,
      }),
      code: 'NOT_FOUND',
      path: ['returnId'],
      whatever: true,
    },
  ],
}
