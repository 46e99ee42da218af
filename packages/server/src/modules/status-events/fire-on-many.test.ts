import { afterAll, beforeEach, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../../../test/callers.js'
import { canceled, draft, fire, imported, plainly, stored } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { orderAddTrackingNumber } from './catalog/order-add-tracking-number.js'
import { orderApprove } from './catalog/order-approve.js'
import { orderPaymentReceived } from './catalog/order-payment-received.js'
import type { EventSpec } from './event-spec.js'
import { fireOnMany, type Firing } from './fire-on-many.js'
import { importOrders } from './import-orders.js'
import { verify } from './verify.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const plain = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }
const forReal = { operation: 'TEST', dryRun: false }

beforeEach(() => {
  ctx.clock.advance(60_000)
})

afterAll(async () => {
  expect(await verify(database)).toEqual([])
})

function firing(spec: unknown, which: object, own: object = {}, key?: string): Firing {
  const input = { ...plain, ...which, ...(key === undefined ? {} : { idempotencyKey: key }) }
  return { input, steps: [{ spec: spec as EventSpec, input: { ...plain, ...own } }] }
}
const approve = (orderId: string, key?: string) => firing(orderApprove, { orderId }, {}, key)
const parcel = (which: object, number: string) =>
  firing(orderAddTrackingNumber, which, { carrier: 'UPS', number })

const codes = (outcomes: Awaited<ReturnType<typeof fireOnMany>>) =>
  outcomes.map((outcome) => (outcome.fired ? 'FIRED' : outcome.reasons[0]?.code))

test('each order has its outcome, in the order of the firings, and a refusal stops nobody else', async () => {
  const [first, second, third] = [await imported(ctx), await canceled(ctx), await imported(ctx)]
  const outcomes = await fireOnMany(
    ctx,
    [
      approve(first.order.id),
      approve(second.order.id),
      approve('01900000-0000-7000-8000-000000000000'),
      approve('no id'),
      firing(orderApprove, { orderNumber: third.order.number, expectedVersion: 7 }),
      firing(orderApprove, {}),
      firing(orderApprove, { orderNumber: third.order.number }),
    ],
    forReal,
  )
  expect(codes(outcomes)).toEqual([
    'FIRED',
    'ORDER_CANCELED',
    'NOT_FOUND',
    'NOT_FOUND',
    'VERSION_CONFLICT',
    'INVALID_INPUT',
    'FIRED',
  ])
  expect((await stored(database, first.order.id)).order.version).toBe(2)
  expect((await stored(database, second.order.id)).order.version).toBe(2)
  expect((await stored(database, third.order.id)).order.approvedAt).not.toBeNull()
})

test('what fireEvent does to one order, fireOnMany does to many', async () => {
  const [one, other] = [await imported(ctx), await imported(ctx)]
  const payload = await fire(ctx, 'ORDER_ADD_TRACKING_NUMBER', one.order.id, { number: '1Z' })
  const [outcome] = await fireOnMany(
    ctx,
    [firing(orderAddTrackingNumber, { orderId: other.order.id }, { number: '1Z' })],
    forReal,
  )
  if (!outcome?.fired) throw new Error('refused')
  expect(outcome.answer.moves.map(({ subject, toName }) => [subject, toName])).toEqual(
    payload.changes.map(({ subject, toName }) => [subject, toName]),
  )
  const shape = (id: string) => ({ id: 0, orderId: 0, at: 0, number: id.length })
  expect(plainly({ ...outcome.order, ...shape(''), customerName: '' })).toMatchObject({
    version: 2,
    shippingState: 'ALL',
  })
  const history = await database.query<{ n: number }>(
    `select count(*)::integer as n from history_entry h join outbox o on o.entry_id = h.id where h.order_id = any($1) group by h.order_id`,
    [[one.order.id, other.order.id]],
  )
  expect(history).toEqual([{ n: 2 }, { n: 2 }])
})

test('firings on the same order take their turns, however it is named', async () => {
  const { order } = await imported(ctx)
  const outcomes = await fireOnMany(
    ctx,
    [
      parcel({ orderId: order.id }, '1'),
      parcel({ orderNumber: order.number }, '2'),
      parcel({ orderId: order.id }, '3'),
    ],
    forReal,
  )
  expect(codes(outcomes)).toEqual(['FIRED', 'FIRED', 'FIRED'])
  const { shipments } = await stored(database, order.id)
  expect(shipments.map(({ trackingNumber, lines }) => [trackingNumber, lines.length])).toEqual([
    ['1', 2],
    ['2', 0],
    ['3', 0],
  ])
})

test('a dry run answers what the run then does, and writes nothing', async () => {
  const [first, second] = [await imported(ctx), await canceled(ctx)]
  const firings = [
    parcel({ orderId: first.order.id }, '1'),
    approve(second.order.id),
    parcel({ orderId: first.order.id }, '2'),
    approve(first.order.id),
    approve(first.order.id),
  ]
  const preview = await fireOnMany(ctx, firings, { ...forReal, dryRun: true })
  expect((await stored(database, first.order.id)).order.version).toBe(1)
  const real = await fireOnMany(ctx, firings, forReal)
  expect(codes(preview)).toEqual(['FIRED', 'ORDER_CANCELED', 'FIRED', 'FIRED', 'ORDER_APPROVED'])
  expect(codes(real)).toEqual(codes(preview))
  expect(real.map(({ order }) => [order?.version, order?.labelId])).toEqual(
    preview.map(({ order }) => [order?.version, order?.labelId]),
  )
})

test('a run that is tried again with its keys answers the same and changes nothing', async () => {
  const orders = [await imported(ctx), await imported(ctx)]
  const firings = orders.map(({ order }, at) =>
    firing(
      orderPaymentReceived,
      { orderId: order.id },
      { amount: '5', mode: 'LOG' },
      `run-1:${at}`,
    ),
  )
  const first = await fireOnMany(ctx, firings, forReal)
  const again = await fireOnMany(ctx, firings, forReal)
  const answers = (outcomes: typeof first) =>
    plainly(outcomes.map((outcome) => outcome.fired && outcome.answer))
  expect(answers(again)).toEqual(answers(first))
  for (const { order } of orders)
    expect((await stored(database, order.id)).order).toMatchObject({ netPaid: 500, version: 2 })
  const [{ order }] = orders as [(typeof orders)[0]]
  const other = firing(
    orderPaymentReceived,
    { orderId: order.id },
    { amount: '6', mode: 'LOG' },
    'run-1:0',
  )
  expect(codes(await fireOnMany(ctx, [other], forReal))).toEqual(['IDEMPOTENCY_MISMATCH'])
})

test('one key on two firings of a run is a mismatch for the second', async () => {
  const [one, other] = [await imported(ctx), await imported(ctx)]
  const outcomes = await fireOnMany(
    ctx,
    [approve(one.order.id, 'twice'), approve(other.order.id, 'twice')],
    forReal,
  )
  expect(codes(outcomes)).toEqual(['FIRED', 'IDEMPOTENCY_MISMATCH'])
})

test('other events on the same orders meanwhile are neither lost nor overwritten', async () => {
  const orders = await Promise.all(Array.from({ length: 12 }, () => imported(ctx)))
  const run = fireOnMany(
    ctx,
    orders.map(({ order }) => approve(order.id)),
    forReal,
  )
  const others = orders.map(({ order }) =>
    fire(ctx, 'ORDER_PAYMENT_RECEIVED', order.id, { amount: '1', mode: 'LOG' }),
  )
  expect(codes(await run)).toEqual(orders.map(() => 'FIRED'))
  for (const payload of await Promise.all(others)) expect(payload.userErrors).toEqual([])
  for (const { order } of orders)
    expect((await stored(database, order.id)).order).toMatchObject({ netPaid: 100, version: 3 })
})

test('steps that are fitted to the order see it as it is when they are decided', async () => {
  const { order } = await imported(ctx)
  const own = { ...plain, carrier: 'UPS', number: 'ONCE' }
  const once: Firing = {
    input: { ...plain, orderId: order.id },
    steps: ({ shipments }) =>
      shipments.some(({ trackingNumber }) => trackingNumber === own.number)
        ? []
        : [{ spec: orderAddTrackingNumber, input: own }],
  }
  const runs = await Promise.all([once, once, once].map((one) => fireOnMany(ctx, [one], forReal)))
  expect(codes(runs.flat()).sort()).toEqual(['FIRED', undefined, undefined])
  expect(codes(await fireOnMany(ctx, [once, once], { ...forReal, dryRun: true }))).toEqual([
    undefined,
    undefined,
  ])
  const { order: after, shipments } = await stored(database, order.id)
  expect([after.version, shipments.length]).toEqual([2, 1])
})

test('who may not see an order, or not force, changes nothing', async () => {
  const { order } = await imported(ctx)
  const manager = callAs(ctx, staff('ACCOUNT_MANAGER'))
  const forced = { ...approve(order.id), input: { ...plain, orderId: order.id, force: true } }
  expect(codes(await fireOnMany(manager, [approve(order.id)], forReal))).toEqual(['NOT_FOUND'])
  const unprivileged = callAs(ctx, staff('OPERATIONS'))
  expect(codes(await fireOnMany(unprivileged, [forced], forReal))).toEqual(['PERMISSION_DENIED'])
  expect((await stored(database, order.id)).order.version).toBe(1)
})

test('more orders than commit together', async () => {
  const drafts = Array.from({ length: 1_203 }, () => draft())
  const taken = await importOrders(ctx, drafts, forReal)
  const ids = taken.map(({ state }) => state?.order.id ?? '')
  const outcomes = await fireOnMany(
    ctx,
    ids.map((id) => approve(id)),
    forReal,
  )
  expect(outcomes.filter(({ fired }) => fired)).toHaveLength(1_203)
  const [row] = await database.query<{ n: number }>(
    'select count(*)::integer as n from orders where approved_at is not null and id = any($1)',
    [ids],
  )
  expect(row?.n).toBe(1_203)
})
