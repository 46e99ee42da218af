import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { approved, canceled, fired, imported, itemOf } from '../../../../test/events.js'
import type { OrderState } from '../../orders/index.js'

const mug = (state: OrderState) => ({ itemId: itemOf(state, 'MUG').id })

export const itemReviseCases: EventCases = {
  fires: [
    {
      when: 'quantity, price and name',
      given: (ctx) => imported(ctx, { tax: '2.50' }),
      input: (state) => ({ ...mug(state), qty: 3, unitPrice: '9.50', name: ' Large mug ' }),
      labels: [10, 1210, 10],
      facts: (before, after) => {
        const revised = { ordered: 3, unitPrice: 950, name: 'Large mug', tax: 200 }
        expect(itemOf(after, 'MUG')).toMatchObject(revised)
        expect(after.order.total).toBe(before.order.total - 2000 + 2850)
      },
    },
    {
      when: 'to less than its discount, which then is what the item costs',
      given: (ctx) => imported(ctx, { discount: '10.00' }),
      input: (state) => ({ ...mug(state), unitPrice: '3.00' }),
      labels: [10, 1210, 10],
      facts: (before, after) => {
        expect(itemOf(before, 'MUG').discount).toBe(800)
        expect(itemOf(after, 'MUG').discount).toBe(600)
        expect(after.order.total).toBe(300)
      },
    },
    {
      when: 'a name, of an item of which nothing is left',
      given: async (ctx) => {
        const order = await imported(ctx)
        return fired(ctx, 'ITEM_CANCEL', order.order.id, { items: [mug(order)] })
      },
      input: (state) => ({ ...mug(state), name: 'Cup' }),
      labels: [10, 1160, 10],
      facts: (_before, after) => expect(itemOf(after, 'MUG').name).toBe('Cup'),
    },
  ],
  refused: [
    {
      why: 'the same values',
      given: (ctx) => imported(ctx),
      input: (state) => ({ ...mug(state), qty: 2, unitPrice: '10', name: 'Mug' }),
      code: 'NOTHING_TO_DO',
    },
    {
      why: 'fewer than have shipped and wait',
      given: async (ctx) => {
        const order = await imported(ctx)
        const one = { items: [{ ...mug(order), qty: 1 }] }
        await fired(ctx, 'ITEM_FORCE_BACKORDER', order.order.id, one)
        return fired(ctx, 'ITEM_SET_ACTUAL_SHIP_DATE', order.order.id, one)
      },
      input: (state) => ({ ...mug(state), qty: 1 }),
      code: 'QUANTITY_EXCEEDED',
      path: ['qty'],
    },
    {
      why: 'nothing at all ordered',
      given: (ctx) => imported(ctx),
      input: (state) => ({ ...mug(state), qty: 0 }),
      code: 'INVALID_INPUT',
      path: ['qty'],
    },
    {
      why: 'a blank name',
      given: (ctx) => imported(ctx),
      input: (state) => ({ ...mug(state), name: ' ' }),
      code: 'INVALID_INPUT',
      path: ['name'],
    },
    {
      why: 'an unknown item',
      given: (ctx) => imported(ctx),
      input: () => ({ itemId: '00000000-0000-7000-8000-000000000000', qty: 1 }),
      code: 'NOT_FOUND',
      path: ['itemId'],
    },
    {
      why: 'the order is approved',
      given: approved,
      input: (state) => ({ ...mug(state), qty: 5 }),
      code: 'ORDER_APPROVED',
      whatever: true,
    },
    {
      why: 'the label of the item freezes it',
      given: async (ctx) => {
        const order = await imported(ctx)
        const input = { labelId: 160, itemIds: [mug(order).itemId] }
        return fired(ctx, 'ITEM_CHANGE_STATUS', order.order.id, input)
      },
      input: (state) => ({ ...mug(state), qty: 5 }),
      code: 'LABEL_NOT_EDITABLE',
      path: ['itemId'],
    },
    {
      why: 'the order is canceled',
      given: canceled,
      input: (state) => ({ ...mug(state), qty: 5 }),
      code: 'ORDER_CANCELED',
      whatever: true,
    },
  ],
}
