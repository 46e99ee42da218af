import { afterAll, describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import {
  approvedBackordered,
  fire,
  fired,
  imported,
  itemOf,
  stored,
  undo,
} from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { after, decided, orderInMemory } from '../../../test/pure-decisions.js'
import { createChannel } from '../channels/index.js'
import { Refusal } from '../../kernel/refusal.js'
import { totalsOf, type OrderState } from '../orders/index.js'
import { itemForceBackorder } from './catalog/item-force-backorder.js'
import { orderApprove } from './catalog/order-approve.js'
import { orderFillBackorder } from './catalog/order-fill-backorder.js'
import { orderForceBackorder } from './catalog/order-force-backorder.js'
import { orderPaymentReceived } from './catalog/order-payment-received.js'
import type { StatusEventPayload } from './status-event.types.js'
import { verify } from './verify.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
ctx.clock.set('2026-03-02T10:00:00Z')

afterAll(async () => {
  expect(await verify(database)).toEqual([])
})

interface Options {
  approve: boolean
  approveIncomplete: boolean
  actualShipDate: string | null
  carryBalance: boolean
  carryCredit: boolean
  onlyComplete: boolean
}

const either = [false, true]

/** All sixty-four sets of options. */
const everySet: Options[] = either.flatMap((approve) =>
  either.flatMap((approveIncomplete) =>
    [null, '2026-03-01'].flatMap((actualShipDate) =>
      either.flatMap((carryBalance) =>
        either.flatMap((carryCredit) =>
          either.map((onlyComplete) => ({
            approve,
            approveIncomplete,
            actualShipDate,
            carryBalance,
            carryCredit,
            onlyComplete,
          })),
        ),
      ),
    ),
  ),
)

/** What the order below costs. */
const total = 4180

/** Three mugs on backorder and a tea that is open: 35.00, with shipping, tax and a discount. */
function start(approved: boolean, paid: string | null): OrderState {
  const items = [
    { sku: 'MUG', name: 'Mug', qty: 3, unitPrice: 1000 },
    { sku: 'TEA', name: 'Tea', qty: 1, unitPrice: 500 },
  ]
  const fresh = orderInMemory(items, { shipping: 400, tax: 350, discount: 70 })
  const payment = { amount: paid, method: 'CARD', mode: 'LOG' }
  const isPaid = paid === null ? fresh : after(fresh, orderPaymentReceived, payment)
  const order = approved ? after(isPaid, orderApprove) : isPaid
  return after(order, itemForceBackorder, { items: [{ itemId: itemOf(order, 'MUG').id }] })
}

const codesOf = (work: () => unknown): string[] => {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof Refusal)
      return error.reasons.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`)
    throw error
  }
}

describe('fill on an approved and on an unapproved order with every option', () => {
  const given = (options: Options): string[] =>
    Object.entries(options).flatMap(([name, value]) =>
      value === null || value === false ? [] : [name],
    )

  test('in place, on an unapproved order, any option is refused and none is needed', () => {
    const order = start(false, null)
    for (const options of everySet) {
      const expected = given(options).map((name) => `INVALID_INPUT ${name}`)
      expect(codesOf(() => decided(order, orderFillBackorder, { ...options }))).toEqual(expected)
    }
    const { orders } = decided(order, orderFillBackorder)
    expect(orders).toHaveLength(1)
    expect(itemOf(orders[0]?.after ?? order, 'MUG')).toMatchObject({ needed: 0, moved: 0 })
  })

  const rows = [2, 3].flatMap((qty) =>
    [null, '41.80'].flatMap((paid) => everySet.map((options) => ({ qty, paid, options }))),
  )

  test.each(rows)('$qty of 3 filled, paid $paid, $options', ({ qty, paid, options }) => {
    const before = start(true, paid)
    const items = [{ itemId: itemOf(before, 'MUG').id, qty }]
    const isComplete = qty === 3
    const fill = () => decided(before, orderFillBackorder, { ...options, items })
    if (options.onlyComplete && !isComplete) {
      expect(codesOf(fill)).toEqual(['FILL_INCOMPLETE onlyComplete'])
      return
    }
    const { orders, entries } = fill()
    const [original, created] = orders.map((order) => order.after)
    if (!original || !created) throw new Error('a fill of an approved order makes another')

    // Quantities move; the new order is of the same kind, and its own.
    expect(itemOf(original, 'MUG')).toMatchObject({ ordered: 3, needed: 3 - qty, moved: qty })
    expect(created.items).toMatchObject([
      { sku: 'MUG', ordered: qty, needed: 0, sourceItemId: itemOf(before, 'MUG').id },
    ])
    expect(created.order).toMatchObject({
      source: 'BACKORDER',
      originalOrderId: before.order.id,
      cartNumber: null,
      shipping: 0,
    })

    // Approval and ship date are events of the new order.
    const approves = options.approveIncomplete || (options.approve && isComplete)
    const ships = options.actualShipDate !== null
    expect(created.order.approvedAt !== null).toBe(approves)
    expect(itemOf(created, 'MUG')).toMatchObject({
      shipped: ships ? qty : 0,
      actualShipDate: options.actualShipDate,
    })
    expect(entries.map(({ event, orderId }) => [event, orderId])).toEqual([
      ['ORDER_FILL_BACKORDER', original.order.id],
      ['ORDER_FILL_BACKORDER', created.order.id],
      ...(approves ? [['ORDER_APPROVE', created.order.id]] : []),
      ...(ships ? [['ORDER_SET_ACTUAL_SHIP_DATE', created.order.id]] : []),
    ])
    expect(created.order.version).toBe(1 + Number(approves) + Number(ships))

    // Money: what is carried leaves one order and reaches the other.
    const price = qty === 3 ? 3000 + 300 - 60 : 2000 + 200 - 40
    const balance = paid === null && options.carryBalance ? total - price : 0
    const credit = paid !== null && options.carryCredit ? price : 0
    const netPaid = paid === null ? 0 : total
    expect(totalsOf(original)).toMatchObject({
      total: total - price - balance,
      netPaid: netPaid - credit,
      carriedCharges: 0 - balance,
    })
    expect(totalsOf(created)).toMatchObject({
      total: price + balance,
      netPaid: credit,
      carriedCharges: balance,
    })
  })
})

test('a fill writes both orders, their notes and the events of the new one', async () => {
  const before = await approvedBackordered(ctx)
  const input = { approve: true, actualShipDate: '2026-03-01', idempotencyKey: 'fill-1' }
  const payload = await fire(ctx, 'ORDER_FILL_BACKORDER', before.order.id, input)
  const created = payload.createdOrder?.state
  if (!created) throw new Error('no order was made')
  expect(payload.events.map(({ event }) => event)).toEqual(['ORDER_FILL_BACKORDER'])
  expect(created.order).toMatchObject({
    version: 3,
    labelId: 1080,
    shippingState: 'ALL',
    total: 2000,
    originalOrderId: before.order.id,
  })
  expect(await stored(database, created.order.id)).toMatchObject({
    order: { version: 3, carriedCharges: 0, source: 'BACKORDER' },
    items: [{ shipped: 2, sourceItemId: itemOf(before, 'MUG').id, labelId: 1080 }],
  })
  const history = await database.query(
    'select event, sequence, order_id = $1 as original from history_entry where action_id = (select action_id from history_entry where id = $2) order by position',
    [before.order.id, payload.event?.id],
  )
  expect(history).toEqual([
    { event: 'ORDER_FILL_BACKORDER', sequence: before.order.version + 1, original: true },
    { event: 'ORDER_FILL_BACKORDER', sequence: 1, original: false },
    { event: 'ORDER_APPROVE', sequence: 2, original: false },
    { event: 'ORDER_SET_ACTUAL_SHIP_DATE', sequence: 3, original: false },
  ])
  const notes = await database.query<{ text: string }>(
    'select text from order_note where order_id = any($1)',
    [[before.order.id, created.order.id]],
  )
  expect(notes.map(({ text }) => text)).toEqual([
    expect.stringContaining(created.order.number),
    expect.stringContaining(before.order.number),
  ])

  // A retry hears the same and makes nothing more.
  const again = await fire(ctx, 'ORDER_FILL_BACKORDER', before.order.id, input)
  expect(again.createdOrder?.state?.order.id).toBe(created.order.id)
})

test('charges that are carried over are stored on both orders', async () => {
  const before = await approvedBackordered(ctx)
  const payload = await fire(ctx, 'ITEM_FILL_BACKORDER', before.order.id, { carryBalance: true })
  const created = await stored(database, payload.createdOrder?.state?.order.id ?? '')
  expect(created.order).toMatchObject({ carriedCharges: 500, total: 2500 })
  const original = await stored(database, before.order.id)
  expect(original.order).toMatchObject({ carriedCharges: -500, total: 0 })
})

test("the channel is told of the new order under the cart's number of the first, at later events too", async () => {
  await createChannel(ctx, { code: 'shop', name: 'Shop', autoApprove: false, adapter: 'WEBHOOK' })
  const first = await imported(ctx, { channel: 'shop', cartNumber: 'W-7' })
  await fired(ctx, 'ORDER_APPROVE', first.order.id)
  await fired(ctx, 'ORDER_FORCE_BACKORDER', first.order.id)
  const told = (payload: StatusEventPayload, number: string) =>
    payload.updates.find(
      ({ destination, orderNumber }) => destination === 'CHANNEL' && orderNumber === number,
    )
  let { id } = first.order
  for (const _generation of [1, 2]) {
    const payload = await fire(ctx, 'ORDER_FILL_BACKORDER', id)
    const created = payload.createdOrder?.state?.order
    if (!created) throw new Error('no order was made')
    expect(created.cartNumber).toBeNull()
    expect(told(payload, created.number)?.payload).toMatchObject({ cartNumber: 'W-7' })
    const later = await fire(ctx, 'ORDER_APPROVE', created.id)
    expect(told(later, created.number)?.payload).toMatchObject({ cartNumber: 'W-7' })
    await fired(ctx, 'ORDER_FORCE_BACKORDER', created.id)
    id = created.id
  }
})

test('only a fill that makes an order takes a number', async () => {
  const next = async () => {
    const [row] = await database.query<{ n: number }>(
      'select last_value::int as n from order_number_seq',
    )
    return row?.n ?? 0
  }
  const [open, approved] = [await imported(ctx), await approvedBackordered(ctx)]
  await fired(ctx, 'ORDER_FORCE_BACKORDER', open.order.id)
  const before = await next()
  await fired(ctx, 'ORDER_FILL_BACKORDER', open.order.id)
  await fire(ctx, 'ORDER_FILL_BACKORDER', approved.order.id, { dryRun: true })
  await fire(ctx, 'ORDER_FILL_BACKORDER', approved.order.id, { items: [] })
  expect(await next()).toBe(before)
  await fired(ctx, 'ORDER_FILL_BACKORDER', approved.order.id)
  expect(await next()).toBe(before + 1)
})

test.each([itemForceBackorder, orderForceBackorder])(
  'what $key put on backorder is taken back in place, approved or not',
  (spec) => {
    for (const approved of [false, true]) {
      const before = start(approved, null)
      const tea = itemOf(before, 'TEA').id
      const { orders, entries } = decided(before, spec, { items: [{ itemId: tea }] })
      const [forced, entry] = [orders[0]?.after, entries[0]]
      if (!forced || !entry) throw new Error('the force did nothing')
      const back = spec.undo?.(forced, { entryId: entry.id, facts: entry.facts })
      expect(back).toEqual({
        event: spec === itemForceBackorder ? 'ITEM_FILL_BACKORDER' : 'ORDER_FILL_BACKORDER',
        input: { items: [{ itemId: tea, qty: 1 }] },
      })
      const undone = decided(forced, orderFillBackorder, back?.input, true)
      expect(undone.orders).toHaveLength(1)
      const quantities = (state: OrderState) =>
        state.items.map(({ needed, moved }) => ({ needed, moved }))
      expect(quantities(undone.orders[0]?.after ?? forced)).toEqual(quantities(before))
    }
  },
)

test('undo of a force fills in place on an approved order too, and gives the labels back', async () => {
  const before = await approvedBackordered(ctx)
  const forced = await fire(ctx, 'ORDER_FORCE_BACKORDER', before.order.id)
  const undone = await undo(ctx, forced.event?.id ?? '')
  expect(undone).toMatchObject({ userErrors: [], createdOrder: null })
  expect(undone.event?.event).toBe('ORDER_FILL_BACKORDER')
  const subjects = ({ order, items }: OrderState) => [
    order.labelId,
    ...items.map(({ labelId, needed, moved }) => ({ labelId, needed, moved })),
  ]
  expect(subjects(await stored(database, before.order.id))).toEqual(subjects(before))
  const fill = await fire(ctx, 'ORDER_FILL_BACKORDER', before.order.id)
  expect((await undo(ctx, fill.event?.id ?? '')).userErrors).not.toEqual([])
})
