import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decided, orderInMemory } from '../../../test/pure-decisions.js'
import { Refusal } from '../../kernel/refusal.js'
import { totalsOf, type OrderState } from '../orders/index.js'
import { itemExchange } from './catalog/item-exchange.js'
import { itemFillBackorder } from './catalog/item-fill-backorder.js'
import { itemForceBackorder } from './catalog/item-force-backorder.js'
import { orderApprove } from './catalog/order-approve.js'
import { orderFillBackorder } from './catalog/order-fill-backorder.js'
import { orderForceBackorder } from './catalog/order-force-backorder.js'
import { orderPaymentReceived } from './catalog/order-payment-received.js'
import { orderSetActualShipDate } from './catalog/order-set-actual-ship-date.js'
import { orderUnapprove } from './catalog/order-unapprove.js'

/** One event on one of the orders there are; numbers are taken modulo what there is to choose from. */
const step = fc.record({
  spec: fc.constantFrom(
    ...[itemForceBackorder, orderForceBackorder, orderForceBackorder],
    ...[itemFillBackorder, itemFillBackorder, orderFillBackorder, orderFillBackorder],
    ...[itemExchange, itemExchange, orderSetActualShipDate],
    ...[orderApprove, orderApprove, orderApprove, orderUnapprove, orderPaymentReceived],
  ),
  order: fc.nat(4),
  item: fc.nat(5),
  qty: fc.integer({ min: 1, max: 2 }),
  everything: fc.boolean(),
  amount: fc.integer({ min: 1, max: 20_000 }),
  options: fc.record({
    approve: fc.boolean(),
    approveIncomplete: fc.boolean(),
    actualShipDate: fc.constantFrom(null, null, '2026-03-01'),
    carryBalance: fc.boolean(),
    carryCredit: fc.boolean(),
  }),
})
type RandomStep = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const start = fc.record({
  items: fc.array(
    fc.record({
      sku: fc.constantFrom('A', 'B', 'C'),
      name: fc.constant('Article'),
      qty: fc.integer({ min: 1, max: 7 }),
      unitPrice: fc.integer({ min: 0, max: 5000 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  shipping: fc.integer({ min: 0, max: 900 }),
  tax: fc.integer({ min: 0, max: 999 }),
  share: fc.integer({ min: 0, max: 100 }),
})

/** The input of a step; options only where the fill makes a new order. */
function inputOf(state: OrderState, random: RandomStep): Record<string, unknown> {
  const { spec, qty, amount, everything } = random
  const item = state.items[random.item % state.items.length]
  if (spec === orderPaymentReceived) return { amount: (amount / 100).toFixed(2), mode: 'LOG' }
  const items = everything && spec !== itemExchange ? null : [{ itemId: item?.id, qty }]
  if (spec === itemExchange) {
    const price = (amount / 100).toFixed(2)
    return {
      items,
      replacements: [{ sku: 'R', name: 'Replacement', qty, unitPrice: price, tax: '0.07' }],
    }
  }
  return { items, ...(state.order.approvedAt === null ? {} : random.options) }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
const sumOf = (states: readonly OrderState[], amount: (state: OrderState) => number) =>
  sum(states.map(amount))
const stillOwed = (states: readonly OrderState[]) =>
  sumOf(states, ({ items }) =>
    sum(items.map((item) => item.ordered - item.moved - item.canceled - item.returned)),
  )

/** What an event adds to the linked orders from outside, by its own figures. */
function brought(
  random: RandomStep,
  input: Record<string, unknown>,
  before: OrderState,
  after: OrderState,
) {
  const returned =
    sum(after.items.map((item) => item.returned)) - sum(before.items.map((item) => item.returned))
  const goods = (state: OrderState) =>
    sum(
      state.items.map(
        (item) => (item.ordered - item.returned) * item.unitPrice + item.tax - item.discount,
      ),
    )
  const exchanged = random.spec === itemExchange
  return {
    quantity: exchanged ? random.qty - returned : 0,
    total: exchanged ? random.amount * random.qty + 7 + goods(after) - goods(before) : 0,
    netPaid: random.spec === orderPaymentReceived ? Number(input['amount']) * 100 : 0,
  }
}

/** What must hold of every single order. */
function expectSound(state: OrderState): void {
  for (const item of state.items) {
    const { ordered, shipped, needed, canceled, moved, returned } = item
    const open = ordered - shipped - needed - canceled - moved
    expect(
      Math.min(open, shipped - returned, needed, moved, item.tax, item.discount),
    ).toBeGreaterThanOrEqual(0)
    expect(item.discount).toBeLessThanOrEqual(
      (ordered - canceled - moved - returned) * item.unitPrice,
    )
  }
  const { total, netPaid } = totalsOf(state)
  expect(state.order).toMatchObject({ total, netPaid })
}

test('linked orders conserve quantities, totals and net paid under random fills and exchanges', () => {
  let fills = 0
  fc.assert(
    fc.property(
      start,
      fc.array(step, { maxLength: 40, size: 'max' }),
      ({ items, share, ...amounts }, steps) => {
        const goods = sum(items.map(({ qty, unitPrice }) => qty * unitPrice))
        const discount = Math.floor((goods * share) / 100)
        let orders = [orderInMemory(items, { ...amounts, discount })]
        for (const random of steps) {
          const place = random.order % orders.length
          const before = orders[place]
          if (!before) return
          const input = inputOf(before, random)
          let next: OrderState[]
          try {
            next = decided(before, random.spec, input).orders.map(({ after }) => after)
          } catch (error) {
            if (error instanceof Refusal) continue
            throw error
          }
          const [after = before, ...created] = next
          const now = [...orders.with(place, after), ...created]
          if (created.length > 0 && random.spec !== itemExchange) fills += 1
          const more = brought(random, input, before, after)
          expect(stillOwed(now) - stillOwed(orders)).toBe(more.quantity)
          const total = (states: OrderState[]) => sumOf(states, (state) => state.order.total)
          const paid = (states: OrderState[]) => sumOf(states, (state) => state.order.netPaid)
          expect(total(now) - total(orders)).toBe(more.total)
          expect(paid(now) - paid(orders)).toBe(Math.round(more.netPaid))
          expect(sumOf(now, (state) => state.order.carriedCharges)).toBe(0)
          for (const state of next) expectSound(state)
          orders = now
        }
      },
    ),
    { numRuns: 1000 },
  )
  expect(fills).toBeGreaterThan(500)
})
