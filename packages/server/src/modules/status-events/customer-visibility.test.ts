import { afterAll, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { makeAccount } from '../../../test/factories/account.factory.js'
import { fire, fired, firstId, imported, plainly, stateIn, stored } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { hideFromCustomers, showToCustomers } from './customer-visibility.js'
import { verify } from './verify.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

afterAll(async () => {
  expect(await verify(database)).toEqual([])
})

const codes = ({ userErrors }: { userErrors: { code: string }[] }) =>
  userErrors.map(({ code }) => code)

test('hiding is a line of the history with who and why, and nobody is told', async () => {
  const before = await imported(ctx)
  const { id: orderId, number: orderNumber, version } = before.order
  const input = { orderNumber, expectedVersion: version, reason: 'A test of ours' }
  const dry = await hideFromCustomers(ctx, { ...input, dryRun: true })
  expect(dry).toMatchObject({ applied: false, order: { hiddenFromCustomers: true }, updates: [] })
  expect((await stored(database, orderId)).order).toMatchObject({ hiddenAt: null, version })

  const payload = await hideFromCustomers(ctx, input)
  expect(payload).toMatchObject({
    applied: true,
    event: null,
    updates: [],
    changes: [],
    factChanges: [{ subject: 'ORDER', field: 'hiddenFromCustomers', from: false, to: true }],
    order: { version: version + 1, hiddenFromCustomers: true, visibleToCustomers: false },
  })
  const [entry] = await database.query(
    `select h.kind, h.event, h.reason, h.actor_name as who, x.id as told from history_entry h
     left join outbox x on x.entry_id = h.id where h.order_id = $1 order by h.sequence desc limit 1`,
    [orderId],
  )
  expect(entry).toEqual({
    ...{ kind: 'ORDER_HIDE', event: null, reason: 'A test of ours' },
    ...{ who: ctx.actor.name, told: null },
  })
  const [audit] = await database.query(
    'select operation from audit_entry where subject_id = $1 order by id desc limit 1',
    [orderId],
  )
  expect(audit).toEqual({ operation: 'orderHideFromCustomers' })

  expect(codes(await hideFromCustomers(ctx, { orderId }))).toEqual(['NOTHING_TO_DO'])
  const back = await showToCustomers(ctx, { orderId, note: 'Done' })
  expect(back.order).toMatchObject({ hiddenFromCustomers: false, visibleToCustomers: true })
  expect(codes(await showToCustomers(ctx, { orderId }))).toEqual(['NOTHING_TO_DO'])
  const { order } = plainly(await stored(database, orderId))
  expect(order).toEqual({ ...plainly(before).order, version: version + 2 })
})

test('it goes for every order, also an approved, shipped or canceled one', async () => {
  const { order } = await imported(ctx)
  await fired(ctx, 'ORDER_APPROVE', order.id)
  await fired(ctx, 'ORDER_CANCEL', order.id)
  expect(codes(await hideFromCustomers(ctx, { orderId: order.id }))).toEqual([])
  // What happens to the order meanwhile leaves it hidden.
  const after = await fire(ctx, 'ORDER_UNCANCEL', order.id)
  expect(after.order?.hiddenFromCustomers).toBe(true)
  expect((await stored(database, order.id)).order.hiddenAt).not.toBeNull()
})

test('only one of two at once hides; a retry with its key hears the same', async () => {
  const { order } = await imported(ctx)
  const input = { orderId: order.id, idempotencyKey: 'hide-1' }
  const answers = await Promise.all([
    hideFromCustomers(ctx, { orderId: order.id }),
    hideFromCustomers(ctx, { orderId: order.id }),
  ])
  expect(answers.map(codes).flat()).toEqual(['NOTHING_TO_DO'])
  await showToCustomers(ctx, { orderId: order.id })
  const first = await hideFromCustomers(ctx, input)
  const again = await hideFromCustomers(ctx, input)
  expect([first.applied, again.applied]).toEqual([true, true])
  expect(again.order?.version).toBe(first.order?.version)
  const other = await showToCustomers(ctx, input)
  expect(codes(other)).toEqual(['IDEMPOTENCY_MISMATCH'])
  const late = await showToCustomers(ctx, { orderId: order.id, expectedVersion: 1 })
  expect(late.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['expectedVersion'] }])
})

test('nobody hides an order that they cannot see', async () => {
  const { order } = await imported(ctx)
  for (const caller of [staff('ACCOUNT_MANAGER'), token(['orders.write'], 12345)])
    expect(codes(await hideFromCustomers(callAs(ctx, caller), { orderId: order.id }))).toEqual([
      'NOT_FOUND',
    ])
  expect(codes(await hideFromCustomers(ctx, {}))).toEqual(['INVALID_INPUT'])
})

test('an order that is made from a hidden one is hidden too', async () => {
  const { order, items } = await imported(ctx)
  await fired(ctx, 'ORDER_APPROVE', order.id)
  const itemId = firstId(items)
  await fired(ctx, 'ITEM_FORCE_BACKORDER', order.id, { items: [{ itemId, qty: 1 }] })
  await hideFromCustomers(ctx, { orderId: order.id })
  const { createdOrder } = await fire(ctx, 'ITEM_FILL_BACKORDER', order.id, {
    items: [{ itemId, qty: 1 }],
  })
  expect(createdOrder).toMatchObject({ hiddenFromCustomers: true })
  const made = await stored(database, createdOrder?.id ?? '')
  expect(made.order.hiddenAt).not.toBeNull()
  expect(codes(await showToCustomers(ctx, { orderId: made.order.id }))).toEqual([])
})

test('no mail is planned about an order that customers may not see', async () => {
  const mailOf = async (orderId: string) =>
    (
      await fire(ctx, 'ORDER_ADD_TRACKING_NUMBER', orderId, { carrier: 'UPS', number: '1Z' })
    ).updates.find(({ destination }) => destination === 'EMAIL')
  const { order } = await imported(ctx)
  await hideFromCustomers(ctx, { orderId: order.id })
  expect(await mailOf(order.id)).toMatchObject({ due: false, condition: 'HIDDEN_FROM_CUSTOMERS' })

  const { id: accountId } = await makeAccount(ctx)
  const ofAccount = await imported(ctx)
  await database.query('update orders set account_id = $2 where id = $1', [
    ofAccount.order.id,
    accountId,
  ])
  await database.query('update account set archived_at = now() where id = $1', [accountId])
  expect(await mailOf(ofAccount.order.id)).toMatchObject({
    due: false,
    condition: 'HIDDEN_FROM_CUSTOMERS',
  })
  const shown = stateIn(await hideFromCustomers(ctx, { orderId: ofAccount.order.id }))
  expect(shown.order.accountArchived).toBe(true)
})
