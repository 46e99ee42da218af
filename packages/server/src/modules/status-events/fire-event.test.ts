import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../../../test/callers.js'
import { draft, fire, fired, imported, itemOf, plainly, stored } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import type { OrderState } from '../orders/index.js'
import { importOrder } from './import-order.js'
import { updateStatusRules, type RuleChange } from './update-status-rules.js'
import { verify } from './verify.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

beforeEach(() => {
  ctx.clock.advance(60_000)
})

afterAll(async () => {
  expect(await verify(database)).toEqual([])
})

const publish = (...changes: RuleChange[]) =>
  updateStatusRules(ctx, {
    changes,
    expectedRevision: ctx.configuration.current().revision,
    comment: 'for a test',
    dryRun: false,
  })

const labelsOf = (state: OrderState) => [
  state.order.labelId,
  ...state.items.map(({ labelId }) => labelId),
]

test('worked example: adding a tracking number makes the order "Shipped"', async () => {
  const { order } = await imported(ctx)
  const payload = await fire(ctx, 'ORDER_ADD_TRACKING_NUMBER', order.id, { number: '1Z' })
  expect(payload.order?.label?.name).toBe('Shipped')
  expect(payload.changes.map(({ subject, toName }) => [subject, toName])).toEqual([
    ['ORDER', 'Shipped'],
    ['ORDER_ITEM', 'Shipped'],
    ['ORDER_ITEM', 'Shipped'],
  ])
})

test('worked example: a forced backorder makes the item "Item Backordered" and the order "Some Items Backordered"', async () => {
  const before = await imported(ctx)
  const payload = await fire(ctx, 'ITEM_FORCE_BACKORDER', before.order.id, {
    items: [{ itemId: itemOf(before, 'TEA').id }],
  })
  expect(payload.order?.label?.name).toBe('Some Items Backordered')
  const labels = (await payload.order?.items())?.map((item) => item.label?.name)
  expect(labels).toEqual(['Submitted', 'Item Backordered'])
})

test('both columns blank: facts and history happen, no label does', async () => {
  await publish({ event: 'ORDER_APPROVE', itemLabelId: null, orderLabelId: null, notifyCart: true })
  const before = await imported(ctx)
  const payload = await fire(ctx, 'ORDER_APPROVE', before.order.id)
  await publish({ event: 'ORDER_APPROVE', itemLabelId: 1000, orderLabelId: 1000, notifyCart: true })
  expect(payload).toMatchObject({ applied: true, changes: [], userErrors: [] })
  const after = await stored(database, before.order.id)
  expect(labelsOf(after)).toEqual(labelsOf(before))
  expect(after.order.approvedAt).not.toBeNull()
  expect(after.order.version).toBe(2)
})

test('the cells of the two change-status events are locked', async () => {
  for (const event of ['ORDER_CHANGE_STATUS', 'ITEM_CHANGE_STATUS'] as const) {
    const change = { event, itemLabelId: 10, notifyCart: true }
    await expect(publish(change)).rejects.toMatchObject({ reasons: [{ code: 'RULE_CELL_LOCKED' }] })
  }
})

describe('idempotency', () => {
  test('a retry with a stale expected version and the same key hears the first answer', async () => {
    const before = await imported(ctx)
    const input = { expectedVersion: 1, idempotencyKey: 'approve-once' }
    const first = await fire(ctx, 'ORDER_APPROVE', before.order.id, input)
    const later = await fired(ctx, 'ORDER_PAYMENT_RECEIVED', before.order.id, {
      amount: '5',
      mode: 'LOG',
    })
    const retry = await fire(ctx, 'ORDER_APPROVE', before.order.id, input)
    expect(plainly({ ...retry, order: null })).toEqual(plainly({ ...first, order: null }))
    expect(retry.order?.version).toBe(later.order.version)
    expect((await stored(database, before.order.id)).order.version).toBe(3)
  })

  test('the same key with other input is refused, and another caller may use it', async () => {
    const before = await imported(ctx)
    const input = { amount: '5', mode: 'LOG', idempotencyKey: 'pay' }
    await fired(ctx, 'ORDER_PAYMENT_RECEIVED', before.order.id, input)
    const other = await fire(ctx, 'ORDER_PAYMENT_RECEIVED', before.order.id, {
      ...input,
      amount: '6',
    })
    expect(other.userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_MISMATCH', path: ['idempotencyKey'] },
    ])
    const colleague = callAs(ctx, staff('OPERATIONS'))
    await fired(colleague, 'ORDER_PAYMENT_RECEIVED', before.order.id, { ...input, amount: '6' })
    expect((await stored(database, before.order.id)).order.netPaid).toBe(1100)
  })

  test('a refusal is not kept: the same key may succeed later', async () => {
    const before = await imported(ctx)
    const input = { idempotencyKey: 'uncancel' }
    expect((await fire(ctx, 'ORDER_UNCANCEL', before.order.id, input)).userErrors).toHaveLength(1)
    await fired(ctx, 'ORDER_CANCEL', before.order.id)
    await fired(ctx, 'ORDER_UNCANCEL', before.order.id, input)
  })

  test('sixteen at once with one key happen once', async () => {
    const before = await imported(ctx)
    const input = { amount: '1', mode: 'LOG', idempotencyKey: 'sixteen' }
    const all = await Promise.all(
      Array.from({ length: 16 }, () => fire(ctx, 'ORDER_PAYMENT_RECEIVED', before.order.id, input)),
    )
    expect(new Set(all.map(({ event }) => event?.id)).size).toBe(1)
    expect((await stored(database, before.order.id)).order).toMatchObject({
      netPaid: 100,
      version: 2,
    })
  })

  test('an imported order is replayed as it was', async () => {
    const input = {
      dryRun: false,
      force: false,
      suppressEmail: false,
      suppressChannel: false,
      idempotencyKey: 'order-1',
      order: draft(),
    }
    const [first, second] = [await importOrder(ctx, input), await importOrder(ctx, input)]
    expect(second.order?.id).toBe(first.order?.id)
    expect(second.event).toEqual(first.event)
    const other = await importOrder(ctx, { ...input, order: draft({ shipping: '1' }) })
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
  })

  test.each(['', 'ü', 'x'.repeat(256), 'a b'])('the key %j is refused', async (idempotencyKey) => {
    const before = await imported(ctx)
    const payload = await fire(ctx, 'ORDER_APPROVE', before.order.id, { idempotencyKey })
    expect(payload.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['idempotencyKey'] }])
  })
})

test('an expected version that has passed is a conflict and says both', async () => {
  const before = await imported(ctx)
  const payload = await fire(ctx, 'ORDER_APPROVE', before.order.id, { expectedVersion: 7 })
  expect(payload.userErrors).toMatchObject([
    { code: 'VERSION_CONFLICT', data: { expected: 7, actual: 1 } },
  ])
})

test('an approval with a ship date is two events and two versions', async () => {
  const before = await imported(ctx)
  const payload = await fire(ctx, 'ORDER_APPROVE', before.order.id, {
    actualShipDate: '2026-02-01',
  })
  expect(payload.events.map(({ event }) => event)).toEqual([
    'ORDER_APPROVE',
    'ORDER_SET_ACTUAL_SHIP_DATE',
  ])
  expect(payload.event?.event).toBe('ORDER_APPROVE')
  expect(payload.order?.version).toBe(3)
  expect(payload.order?.label?.id).toBe(1080)
})

test('an exchange conserves quantity and money over both orders', async () => {
  const start = await imported(ctx, {
    tax: '2.50',
    discount: '5.00',
    shipping: '3.00',
    amountPaid: '25.50',
  })
  const before = await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', start.order.id, { number: '1Z' })
  ctx.clock.advance(1000)
  const payload = await fire(ctx, 'ITEM_EXCHANGE', before.order.id, {
    items: [{ itemId: itemOf(before, 'MUG').id, qty: 1 }],
    replacements: [{ sku: 'CUP', name: 'Cup', qty: 1, unitPrice: '6.00' }],
    reason: 'Chipped',
  })
  const created = await stored(database, payload.createdOrder?.id ?? '')
  const after = await stored(database, before.order.id)
  expect(plainly(payload.createdOrder?.state)).toEqual(plainly(created))

  // One mug comes back with its shares: 10.00 + 1.00 tax − 2.00 discount = 9.00 credit due.
  expect(after.order.total).toBe(before.order.total - 900)
  expect(created.order).toMatchObject({
    total: 600,
    netPaid: 600,
    source: 'EXCHANGE',
    approvedAt: null,
    cartNumber: null,
  })
  expect(after.order.netPaid + created.order.netPaid).toBe(before.order.netPaid)
  expect(after.ledger.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['PAYMENT', 2550],
    ['TRANSFER', -600],
  ])
  expect(itemOf(after, 'MUG')).toMatchObject({ ordered: 2, shipped: 2, returned: 1 })
  expect(after.returns).toMatchObject([{ exchangeOrderId: created.order.id, reason: 'Chipped' }])
  expect(created.order.originalOrderId).toBe(before.order.id)

  // Each order names the other.
  const notes = await database.query<{ text: string }>(
    'select text from order_note where order_id = any($1) order by id',
    [[before.order.id, created.order.id]],
  )
  expect(notes.map(({ text }) => text)).toEqual([
    `Item Exchange: order ${created.order.number} was made from this one.`,
    `Item Exchange: this order was made from order ${before.order.number}.`,
  ])

  // Both orders have the rule's labels, the same event and a version of their own.
  expect([after.order.labelId, itemOf(after, 'MUG').labelId]).toEqual([1180, 1170])
  expect(labelsOf(created)).toEqual([1180, 1170])
  const entries = await database.query(
    'select event, sequence, action_id from history_entry where order_id = any($1) and event = $2',
    [[before.order.id, created.order.id], 'ITEM_EXCHANGE'],
  )
  expect(entries).toHaveLength(2)
  expect(new Set(entries.map((entry) => (entry as { action_id: string }).action_id)).size).toBe(1)
})

test('a partial cancel followed by an order event leaves dead items with their label', async () => {
  await publish({
    event: 'ORDER_PAYMENT_RECEIVED',
    itemLabelId: 150,
    orderLabelId: 1030,
    notifyCart: false,
  })
  const start = await imported(ctx)
  const tea = itemOf(start, 'TEA').id
  await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', start.order.id, {
    number: '1Z',
    items: [{ itemId: tea }],
  })
  const canceled = await fired(ctx, 'ORDER_CANCEL', start.order.id)
  expect(labelsOf(canceled)).toEqual([40, 1160, 20])
  const paid = await fired(ctx, 'ORDER_PAYMENT_RECEIVED', start.order.id, {
    amount: '5',
    mode: 'LOG',
  })
  expect(labelsOf(paid)).toEqual([1030, 1160, 150])
  await publish({
    event: 'ORDER_PAYMENT_RECEIVED',
    itemLabelId: null,
    orderLabelId: 1030,
    notifyCart: false,
  })
})

test('a change of status may name a dead item, and leaves it alone otherwise', async () => {
  const { order } = await fired(ctx, 'ORDER_CANCEL', (await imported(ctx)).order.id)
  const nothing = await fire(ctx, 'ITEM_CHANGE_STATUS', order.id, { labelId: 160 })
  expect(nothing.userErrors).toMatchObject([{ code: 'NOTHING_TO_DO' }])
  const state = await stored(database, order.id)
  const named = await fired(ctx, 'ITEM_CHANGE_STATUS', order.id, {
    labelId: 160,
    itemIds: [itemOf(state, 'MUG').id],
  })
  expect(labelsOf(named)).toEqual([40, 160, 1160])
})

test('uncancel restores what that cancel took: open and backordered, tax and discount to the cent', async () => {
  const start = await imported(ctx, { tax: '1.01', discount: '0.99', shipping: '4.00' })
  const before = await fired(ctx, 'ITEM_FORCE_BACKORDER', start.order.id, {
    items: [{ itemId: itemOf(start, 'MUG').id, qty: 1 }],
  })
  const canceled = await fired(ctx, 'ORDER_CANCEL', before.order.id)
  expect(canceled.order.total).toBe(0)
  const after = await fired(ctx, 'ORDER_UNCANCEL', before.order.id)
  expect(after.order.total).toBe(before.order.total)
  const quantities = (state: OrderState) =>
    state.items.map(({ ordered, needed, canceled: gone, tax, discount }) => ({
      ordered,
      needed,
      gone,
      tax,
      discount,
    }))
  expect(quantities(after)).toEqual(quantities(before))
})

describe('force', () => {
  test('passes over what it may, and is recorded', async () => {
    const { order } = await fired(ctx, 'ORDER_APPROVE', (await imported(ctx)).order.id, {
      actualShipDate: '2026-02-01',
    })
    const payload = await fire(ctx, 'ORDER_UNAPPROVE', order.id, { force: true })
    expect(payload).toMatchObject({ applied: true, event: { forced: true } })
  })

  test('needs its own permission', async () => {
    const { order } = await imported(ctx)
    const payload = await fire(callAs(ctx, staff('OPERATIONS')), 'ORDER_APPROVE', order.id, {
      force: true,
    })
    expect(payload.userErrors).toMatchObject([{ code: 'PERMISSION_DENIED', path: ['force'] }])
  })
})

test('declared transitions bind every path, a first label is no move, and force passes over them', async () => {
  const before = await imported(ctx)
  await database.query(`insert into label_transition values ('ORDER', 10, 160)`)
  await publish({ event: 'ORDER_PACK', itemLabelId: 1070, orderLabelId: null, notifyCart: false })
  const refused = await fire(ctx, 'ORDER_APPROVE', before.order.id)
  expect(refused.userErrors).toMatchObject([
    { code: 'TRANSITION_NOT_ALLOWED', data: { from: 10, to: 1000 } },
  ])
  expect(plainly(await stored(database, before.order.id))).toEqual(plainly(before))
  await fired(ctx, 'ORDER_CHANGE_STATUS', before.order.id, { labelId: 160 })
  await fired(ctx, 'ORDER_APPROVE', before.order.id, { force: true })
  await imported(ctx)
  await database.query('delete from label_transition')
  await publish({ event: 'ORDER_PACK', itemLabelId: 1070, orderLabelId: 1070, notifyCart: false })
})

test('a hidden label leaves what the customer sees', async () => {
  const before = await imported(ctx)
  const payload = await fire(ctx, 'ORDER_CHANGE_STATUS', before.order.id, { labelId: 150 })
  expect(payload.order?.label?.id).toBe(150)
  expect(payload.order?.customerLabel).toBe('Submitted')
})

describe('bad ids', () => {
  test.each([
    [{ orderId: 'x' }, 'NOT_FOUND'],
    [{ orderId: '00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
    [{ orderId: null, orderNumber: 'nope' }, 'NOT_FOUND'],
    [{ orderId: null }, 'INVALID_INPUT'],
    [{ orderId: 'x', orderNumber: 'y' }, 'INVALID_INPUT'],
  ])('%j is %s', async (input, code) => {
    const payload = await fire(ctx, 'ORDER_APPROVE', '', input)
    expect(payload.userErrors).toMatchObject([{ code }])
  })
})

test('the number of an order finds it too', async () => {
  const { order } = await imported(ctx)
  const payload = await fire(ctx, 'ORDER_APPROVE', '', { orderId: null, orderNumber: order.number })
  expect(payload.order?.id).toBe(order.id)
})

test('publishing rules while sixteen clients fire: each event runs under one whole configuration', async () => {
  const orders = await Promise.all(Array.from({ length: 16 }, () => imported(ctx)))
  let publishing = true
  const publisher = (async () => {
    for (let round = 0; round < 12; round += 1) {
      const label = round % 2 === 0 ? 160 : 1000
      await publish({
        event: 'ORDER_APPROVE',
        itemLabelId: label,
        orderLabelId: label,
        notifyCart: true,
      })
    }
    publishing = false
  })()
  await Promise.all(
    orders.map(async ({ order }) => {
      while (publishing) {
        await fired(ctx, 'ORDER_APPROVE', order.id)
        await fired(ctx, 'ORDER_UNAPPROVE', order.id)
      }
    }),
  )
  await publisher
  // What each approval applied is what the revision it recorded says.
  const wrong = await database.query(
    `select h.id from history_entry h
     join configuration_revision r on r.revision = h.revision
     join label_change c on c.entry_id = h.id
     where h.event = 'ORDER_APPROVE' and h.order_id = any($1) and c.to_label_id <> (
       select coalesce((rule ->> 'orderLabelId')::int, 0) from jsonb_array_elements(r.document -> 'rules') rule
       where rule ->> 'event' = 'ORDER_APPROVE')`,
    [orders.map(({ order }) => order.id)],
  )
  expect(wrong).toEqual([])
  await publish({
    event: 'ORDER_APPROVE',
    itemLabelId: 1000,
    orderLabelId: 1000,
    notifyCart: true,
  }).catch(() => undefined)
})
