import { expect } from 'vitest'
import type { EventCases } from '../../../../test/event-cases.js'
import { allItems, canceled, fired, imported, itemOf, shipped } from '../../../../test/events.js'
import type { OrderState } from '../../orders/index.js'

const mug = (state: OrderState, qty?: number) => ({ itemId: itemOf(state, 'MUG').id, qty })
const tea = (state: OrderState, qty?: number) => ({ itemId: itemOf(state, 'TEA').id, qty })

export const orderPackCases: EventCases = {
  fires: [
    {
      when: 'of everything into one package',
      given: (ctx) => imported(ctx),
      labels: [1070, 1070, 1070],
      facts: (before, after) => {
        expect(after.packages).toMatchObject([
          { number: 1, weightGrams: null, lines: [{ qty: 2 }, { qty: 1 }] },
        ])
        expect(after.order.packedAt).not.toBeNull()
        expect(after.order.packedBy).toBe('Ada Admin')
        expect(after.order.shippingState).toBe('NOTHING')
        expect(after.order.total).toBe(before.order.total)
      },
    },
    {
      when: 'into two packages, the last with what is left of an item',
      given: (ctx) => imported(ctx),
      input: (state) => ({
        packer: ' Bo ',
        packages: [{ items: [mug(state, 1)], weightGrams: 750 }, { items: [mug(state)] }],
      }),
      labels: [1070, 1070, 10],
      facts: (before, after) => {
        const { itemId } = mug(before)
        expect(after.packages).toMatchObject([
          { number: 1, weightGrams: 750, lines: [{ itemId, qty: 1 }] },
          { number: 2, weightGrams: null, lines: [{ itemId, qty: 1 }] },
        ])
        expect(after.order.packedBy).toBe('Bo')
      },
    },
    {
      when: 'of what has shipped and was not packed before',
      given: shipped,
      labels: [1070, 1070, 1070],
      facts: (_before, after) => expect(after.packages).toHaveLength(1),
    },
  ],
  refused: [
    {
      why: 'a second time',
      given: async (ctx) => fired(ctx, 'ORDER_PACK', (await imported(ctx)).order.id),
      code: 'NOTHING_TO_DO',
      whatever: true,
    },
    {
      why: 'more than there is, over two packages',
      given: (ctx) => imported(ctx),
      input: (state) => ({
        packages: [{ items: [tea(state), mug(state, 1)] }, { items: [mug(state, 2)] }],
      }),
      code: 'QUANTITY_EXCEEDED',
      path: ['packages', '1', 'items', '0', 'qty'],
    },
    {
      why: 'what waits for stock',
      given: async (ctx) => {
        const order = await imported(ctx)
        return fired(ctx, 'ITEM_FORCE_BACKORDER', order.order.id, { items: [mug(order)] })
      },
      input: (state) => ({ packages: [{ items: [mug(state, 1)] }] }),
      code: 'QUANTITY_EXCEEDED',
      path: ['packages', '0', 'items', '0', 'qty'],
    },
    {
      why: 'everything waits for stock',
      given: async (ctx) => {
        const order = await imported(ctx)
        return fired(ctx, 'ITEM_FORCE_BACKORDER', order.order.id, allItems(order))
      },
      code: 'NOTHING_TO_DO',
      whatever: true,
    },
    {
      why: 'an empty package',
      given: (ctx) => imported(ctx),
      input: (state) => ({ packages: [{ items: [mug(state)] }, { items: [] }] }),
      code: 'NOTHING_TO_DO',
      path: ['packages', '1', 'items'],
    },
    {
      why: 'a package that weighs nothing',
      given: (ctx) => imported(ctx),
      input: (state) => ({ packages: [{ items: [mug(state)], weightGrams: 0 }] }),
      code: 'INVALID_INPUT',
      path: ['packages', '0', 'weightGrams'],
    },
    { why: 'the order is canceled', given: canceled, code: 'ORDER_CANCELED', whatever: true },
  ],
}
