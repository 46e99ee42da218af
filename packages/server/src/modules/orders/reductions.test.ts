import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOrder } from './draft-order.js'
import { heldQty, reductionsOf } from './held-by-return.js'
import type { OrderState } from './order-state.js'
import { changeItems, returnableQty } from './quantities.js'
import { reduceItems, reverseReductions, reverseTo } from './reductions.js'
import { itemAmount, totalsOf } from './totals.js'

let ids = 0
const newId = () => String((ids += 1))

const orders = fc
  .record({
    items: fc.array(
      fc.record({ qty: fc.integer({ min: 1, max: 40 }), unitPrice: fc.nat(100_000) }),
      { minLength: 1, maxLength: 4 },
    ),
    tax: fc.nat(1_000_000),
    discounted: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ items, tax, discounted }) => {
    const amount = items.reduce((sum, { qty, unitPrice }) => sum + qty * unitPrice, 0)
    return shippedOrder(items, tax, Math.floor((amount * discounted) / 100))
  })

/** An order of which everything has shipped. */
function shippedOrder(
  items: readonly { qty: number; unitPrice: number }[],
  tax: number,
  discount: number,
): OrderState {
  const state = draftOrder(
    {
      id: newId(),
      number: '1',
      now: '2026-01-01T00:00:00Z',
      channelId: null,
      cartNumber: null,
      source: 'MANUAL',
      accountId: null,
      currency: 'USD',
      placedAt: '2026-01-01T00:00:00Z',
      shipping: 500,
      detail: { billTo: {}, shipTo: {}, comments: null, customFields: {} },
      tax,
      discount,
      items: items.map((item) => ({ sku: 'A', name: 'A', ...item })),
    },
    newId,
  )
  const all = state.items.map(({ id }) => id)
  return changeItems(state, all, (item) => ({ ...item, shipped: item.ordered }))
}

/** What a step does: which item and return it is about, and how much it takes, as fractions. */
const steps = fc.array(
  fc.record({
    deed: fc.constantFrom('return', 'unreturn'),
    which: fc.nat(100),
    part: fc.integer({ min: 1, max: 100 }),
  }),
  { maxLength: 25 },
)
type StepOf = { deed: string; which: number; part: number }

const portion = (qty: number, part: number): number => Math.ceil((qty * part) / 100)

function takeBack(state: OrderState, { which, part }: StepOf): OrderState {
  const item = state.items[which % state.items.length]
  const qty = item ? portion(returnableQty(item), part) : 0
  if (!item || qty === 0) return state
  const reduction = { kind: 'RETURN', event: 'ITEM_RETURN', entryId: '', newId } as const
  return reduceItems(state, [{ item, qty }], { ...reduction, returnId: newId() })
}

/** Takes part of what one return still holds out of it. */
function reverse(state: OrderState, { which, part }: StepOf): OrderState {
  const record = state.reductions[which % state.reductions.length]
  if (!record) return state
  const { id, qty, reversedQty } = record
  return reverseTo(state, new Map([[id, reversedQty + portion(qty - reversedQty, part)]]))
}

const walk = (state: OrderState, path: readonly StepOf[]): OrderState =>
  path.reduce((at, step) => {
    const next = step.deed === 'return' ? takeBack(at, step) : reverse(at, step)
    expectSound(next)
    return next
  }, state)

function expectSound(state: OrderState): void {
  for (const item of state.items) {
    expect(item.tax).toBeGreaterThanOrEqual(0)
    expect(item.discount).toBeGreaterThanOrEqual(0)
    expect(item.discount).toBeLessThanOrEqual(itemAmount(item))
    const held = state.reductions.filter(({ itemId }) => itemId === item.id)
    expect(item.returned).toBe(held.reduce((sum, r) => sum + r.qty - r.reversedQty, 0))
  }
}

test('returns that are reversed in any parts give back exactly the shares they took', () => {
  fc.assert(
    fc.property(orders, steps, steps, (start, there, back) => {
      const away = walk(start, there)
      // What is still out comes back in parts first, then the rest of it.
      const partly = walk(
        away,
        back.map((step) => ({ ...step, deed: 'unreturn' })),
      )
      const home = reverseReductions(partly, new Set(partly.reductions.map(({ id }) => id)))
      expect(home.items).toEqual(start.items)
      expect(totalsOf(home)).toEqual(totalsOf(start))
      for (const { tax, discount, reversedTax, reversedDiscount } of home.reductions) {
        expect([reversedTax, reversedDiscount]).toEqual([tax, discount])
      }
    }),
  )
})

test('the same quantity reversed takes the same shares, in however many steps', () => {
  fc.assert(
    fc.property(
      orders,
      fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 6 }),
      (start, parts) => {
        const taken = takeBack(start, { deed: 'return', which: 0, part: 100 })
        const record = taken.reductions[0]
        if (!record) return
        const stepwise = parts.reduce(
          (at, part) => reverse(at, { deed: 'unreturn', which: 0, part }),
          taken,
        )
        const reversedQty = stepwise.reductions[0]?.reversedQty ?? 0
        expect(stepwise).toEqual(reverseTo(taken, new Map([[record.id, reversedQty]])))
        expect(reverseTo(stepwise, new Map([[record.id, 0]]))).toEqual(taken)
        expect(heldQty(stepwise, record.returnId ?? '')).toBe(record.qty - reversedQty)
        expect(reductionsOf(stepwise, record.returnId ?? '')).toHaveLength(1)
      },
    ),
  )
})

test('what a cancel took from the backorder comes back to it last, and the whole exactly', () => {
  const start = shippedOrder([{ qty: 5, unitPrice: 100 }], 10, 7)
  const waiting = changeItems(
    start,
    start.items.map(({ id }) => id),
    (item) => ({ ...item, shipped: 1, needed: 3 }),
  )
  const takes = waiting.items.map((item) => ({ item, qty: 4, fromNeeded: 3 }))
  const canceled = reduceItems(waiting, takes, {
    kind: 'CANCEL',
    event: 'ORDER_CANCEL',
    entryId: '',
    newId,
  })
  const id = canceled.reductions[0]?.id ?? ''
  const neededAfter = [1, 2, 4].map(
    (qty) => reverseTo(canceled, new Map([[id, qty]])).items[0]?.needed,
  )
  expect(neededAfter).toEqual([0, 1, 3])
  expect(reverseReductions(canceled, new Set([id])).items).toEqual(waiting.items)
})
