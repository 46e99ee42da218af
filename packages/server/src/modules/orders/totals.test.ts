import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftOrder, type OrderDraft } from './draft-order.js'
import { changeItems, liveQty } from './quantities.js'
import { reduceItems, reverseReductions } from './reductions.js'
import { proportion, splitByWeight } from './split.js'
import { itemAmount, totalsOf } from './totals.js'

const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 })
let ids = 0
const newId = () => String((ids += 1))

const draft = (more: Partial<OrderDraft> = {}): OrderDraft => ({
  id: newId(),
  number: '1',
  now: '2026-01-01T00:00:00Z',
  channelId: null,
  cartNumber: null,
  source: 'MANUAL',
  accountId: null,
  currency: 'USD',
  placedAt: '2026-01-01T00:00:00Z',
  shipping: 0,
  detail: { billTo: {}, shipTo: {}, comments: null, customFields: {} },
  tax: 0,
  discount: 0,
  items: [],
  ...more,
})

describe('splitting an amount', () => {
  test('loses and adds nothing, and no part strays a whole unit from its share', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.array(amounts, { minLength: 1, maxLength: 20 }),
        (amount, weights) => {
          const parts = splitByWeight(amount, weights)
          expect(parts.reduce((a, b) => a + b, 0)).toBe(amount)
          const sum = weights.reduce((a, b) => a + BigInt(b), 0n)
          parts.forEach((part, index) => {
            if (sum === 0n) return
            const exact = (BigInt(amount) * BigInt(weights[index] ?? 0)) / sum
            expect(BigInt(part) - exact === 0n || BigInt(part) - exact === 1n).toBe(true)
          })
        },
      ),
    )
  })

  test('gives what is left to the largest remainder, and to the earlier among equals', () => {
    expect(splitByWeight(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitByWeight(10, [1, 2, 3])).toEqual([2, 3, 5])
    expect(splitByWeight(5, [0, 0])).toEqual([3, 2])
  })
})

test('a proportion rounds half away from zero', () => {
  expect([proportion(5, 1, 2), proportion(-5, 1, 2), proportion(4, 1, 3)]).toEqual([3, -3, 1])
})

const orders = fc
  .record({
    items: fc.array(
      fc.record({
        qty: fc.integer({ min: 1, max: 1000 }),
        unitPrice: fc.integer({ min: 0, max: 99_999 }),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    tax: fc.integer({ min: 0, max: 99_999 }),
    discountShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ items, tax, discountShare }) => {
    const goods = items.reduce((sum, { qty, unitPrice }) => sum + qty * unitPrice, 0)
    const discount = Math.floor(goods * discountShare)
    return draftOrder(
      draft({ tax, discount, items: items.map((item) => ({ ...item, sku: 'A', name: 'A' })) }),
      newId,
    )
  })

test('taking quantities in any number of steps and giving them back restores every cent', () => {
  fc.assert(
    fc.property(
      orders,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      (start, steps) => {
        let state = start
        for (const step of steps) {
          const takes = state.items
            .map((item) => ({ item, qty: Math.floor(liveQty(item) * step) }))
            .filter(({ qty }) => qty > 0)
          state = reduceItems(state, takes, {
            kind: 'CANCEL',
            event: 'ORDER_CANCEL',
            entryId: 'e',
            newId,
          })
          for (const item of state.items) {
            expect(item.discount).toBeLessThanOrEqual(itemAmount(item))
            expect(item.tax).toBeGreaterThanOrEqual(0)
            if (liveQty(item) === 0) expect([item.tax, item.discount]).toEqual([0, 0])
          }
        }
        const back = reverseReductions(state, new Set(state.reductions.map(({ id }) => id)))
        expect(totalsOf(back)).toEqual(totalsOf(start))
        expect(back.items).toEqual(start.items)
      },
    ),
  )
})

test('shipping counts as nothing while the order is canceled and nothing ever shipped', () => {
  const state = draftOrder(
    draft({ shipping: 500, items: [{ sku: 'A', name: 'A', qty: 1, unitPrice: 100 }] }),
    newId,
  )
  const canceled = { ...state, order: { ...state.order, canceledAt: '2026-01-02T00:00:00Z' } }
  expect([totalsOf(state).total, totalsOf(canceled).total]).toEqual([600, 100])
  const shipped = changeItems(
    canceled,
    canceled.items.map(({ id }) => id),
    (item) => ({ ...item, shipped: 1 }),
  )
  expect(totalsOf(shipped).total).toBe(600)
})
