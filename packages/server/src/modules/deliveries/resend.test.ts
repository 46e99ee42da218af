import { beforeEach, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { fire, imported } from '../../../test/events.js'
import {
  insertChannel,
  insertDelivery,
  insertEndpoint,
} from '../../../test/factories/delivery.factory.js'
import { insertQuote, tellOfQuote } from '../../../test/factories/record.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { Refusal } from '../../kernel/refusal.js'
import { findDelivery, listDeliveries } from './delivery-log.queries.js'
import { dropDeliveries } from './drop-deliveries.js'
import { resendDelivery, resendMany } from './resend-deliveries.js'
import { findRun, listRuns, stopRun } from './resend-runs.js'
import { startDestination, stopDestination } from './stop-destination.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const shop = await insertChannel(database, 'shop')
const erp = await insertEndpoint(database, 'ERP')
const crm = await insertEndpoint(database, 'CRM')
await ctx.configuration.refresh()
const { order } = await imported(ctx, { channel: 'shop', cartNumber: 'R-1' })

beforeEach(async () => {
  await database.query('delete from delivery')
  await database.query('delete from resend_run')
  await database.query('delete from audit_entry')
})

interface Stored {
  id: number
  state: string
  reason: string | null
  tries: number
  attempt: number
  wait: number
  ended: boolean
}
const stored = async (id: number): Promise<Stored> => {
  const [row] = await database.query<Stored>(
    `select id, state, reason, tries, attempt, ended_at is not null as ended,
       round(extract(epoch from due_at - now()) * 10)::integer / 10.0::float8 as wait
     from delivery where id = $1`,
    [id],
  )
  if (!row) throw new Error('no such update')
  return row
}
const refusalOf = (deed: Promise<unknown>) =>
  deed.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refusal) return error.reasons[0]
      throw error
    },
  )
const audited = async () =>
  (
    await database.query<{ operation: string }>('select operation from audit_entry order by id')
  ).map(({ operation }) => operation)

const toErp = (more: Partial<Parameters<typeof insertDelivery>[1]> = {}) =>
  insertDelivery(database, { destinationId: erp, orderId: order.id, state: 'FAILED', ...more })

test('a message of a quote is found by its quote, says what it is, and is sent again', async () => {
  const quoteId = await insertQuote(database)
  await tellOfQuote(ctx, quoteId)
  const { edges } = await listDeliveries(ctx, { filter: { record: 'QUOTE', recordId: quoteId } })
  const about = { orderId: null, record: 'QUOTE', recordId: quoteId, event: null, sequence: 1 }
  expect(edges.map(({ node }) => node)).toMatchObject([
    { ...about, recordTitle: expect.stringMatching(/^Q-/) as string, messageType: 'quote.created' },
    about,
  ])
  const id = Number(edges[0]?.node.id)
  await database.query(`update delivery set state = 'DELIVERED', ended_at = now() where id = $1`, [
    id,
  ])
  await resendDelivery(ctx, String(id))
  expect(await stored(id)).toMatchObject({ state: 'WAITING', ended: false })
  const other = callAs(ctx, staff('ACCOUNT_MANAGER'))
  expect(await refusalOf(resendDelivery(other, String(id)))).toMatchObject({ code: 'NOT_FOUND' })
  await expect(listDeliveries(ctx, { filter: { recordId: 'x' } })).rejects.toThrow('UUID')
})

test('an update that is sent again keeps its id and begins its tries anew', async () => {
  const id = await toErp({ attempt: 10, tries: 10 })
  const before = await findDelivery(ctx, String(id))
  await resendDelivery(ctx, String(id))
  expect(await stored(id)).toMatchObject({
    state: 'WAITING',
    reason: null,
    tries: 0,
    attempt: 10,
    ended: false,
  })
  expect((await findDelivery(ctx, String(id)))?.messageId).toBe(before?.messageId)
  expect(await audited()).toEqual(['deliveryResend'])
})

test('one that waits for its next try is tried at once, one on its way is left alone', async () => {
  const later = new Date(Date.now() + 3_600_000).toISOString()
  const waiting = await toErp({ state: 'WAITING', reason: 'HTTP_500', tries: 3, dueAt: later })
  await resendDelivery(ctx, String(waiting))
  expect(await stored(waiting)).toMatchObject({ state: 'WAITING', tries: 0 })
  expect((await stored(waiting)).wait).toBeLessThanOrEqual(0)
  const sending = await toErp({ state: 'SENDING' })
  expect(await refusalOf(resendDelivery(ctx, String(sending)))).toMatchObject({
    code: 'DELIVERY_UNDER_WAY',
  })
  for (const id of ['99999999', 'x'])
    expect(await refusalOf(resendDelivery(ctx, id))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await audited()).toEqual(['deliveryResend'])
})

test('a cart is never sent what is out of date', async () => {
  const old = await insertDelivery(database, {
    destinationId: shop,
    orderId: order.id,
    state: 'DELIVERED',
  })
  const newest = await insertDelivery(database, {
    destinationId: shop,
    orderId: order.id,
    state: 'DELIVERED',
  })
  expect(await refusalOf(resendDelivery(ctx, String(old)))).toMatchObject({
    code: 'DELIVERY_OUTDATED',
  })
  const filter = { destinationId: String(shop) }
  const { preview } = await resendMany(ctx, { filter, perSecond: 10, dryRun: false })
  expect(preview).toMatchObject({
    count: 1,
    omissions: [{ code: 'DELIVERY_OUTDATED', count: 1 }],
  })
  expect((await stored(old)).state).toBe('DELIVERED')
  expect((await stored(newest)).state).toBe('WAITING')
})

test('what a cart had no word for is sent in its own words once there is one', async () => {
  const { order: other } = await imported(ctx, { channel: 'shop', cartNumber: 'R-2' })
  await fire(ctx, 'ORDER_APPROVE', other.id)
  const [row] = await database.query<{ id: number }>(
    `select id from delivery where destination_id = $1 and reason = 'UNMAPPED'`,
    [shop],
  )
  const id = row?.id ?? 0
  expect(await refusalOf(resendDelivery(ctx, String(id)))).toMatchObject({
    code: 'LABEL_UNMAPPED',
    data: { labels: ['ORDER APPROVED'] },
  })
  await database.query(
    `insert into channel_label (channel_id, label_id, word)
       select c.id, l.id, 'approved' from channel c, label l where l.code = 'ORDER APPROVED'`,
  )
  await ctx.configuration.refresh()
  const { preview } = await resendMany(ctx, {
    filter: { reason: 'UNMAPPED' },
    perSecond: 10,
    dryRun: false,
  })
  expect(preview.count).toBe(1)
  const [after] = await database.query<{ state: string; content: unknown }>(
    'select state, content from delivery where id = $1',
    [id],
  )
  expect(after).toMatchObject({
    state: 'WAITING',
    content: { orderWord: 'approved', itemWords: ['approved', 'approved'] },
  })
})

test('many are previewed, then queued so that each place gets only so many a second', async () => {
  const ids: number[] = []
  for (let n = 0; n < 5; n += 1) ids.push(await toErp())
  const other = await toErp({ destinationId: crm })
  await toErp({ state: 'DROPPED' })
  await toErp({ state: 'WAITING' })
  const input = { filter: { kind: 'WEBHOOK' as const }, perSecond: 2 }
  const { preview, run: none } = await resendMany(ctx, { ...input, dryRun: true })
  expect(none).toBeNull()
  expect(preview).toMatchObject({
    count: 6,
    shares: [
      { destinationId: erp, count: 5 },
      { destinationId: crm, count: 1 },
    ],
    omissions: [],
    seconds: 2,
  })
  expect((await stored(other)).state).toBe('FAILED')
  expect(await audited()).toEqual([])

  const real = await resendMany(ctx, { ...input, dryRun: false })
  expect(real.preview).toEqual(preview)
  expect(real.run).toMatchObject({ state: 'RUNNING', total: 6, waiting: 6, perSecond: 2 })
  const waits = await Promise.all(ids.map(async (id) => (await stored(id)).wait))
  const [first = 0] = waits
  expect(waits.map((wait) => Math.round((wait - first) * 2) / 2)).toEqual([0, 0.5, 1, 1.5, 2])
  expect(await audited()).toEqual(['deliveryResendMany'])
})

test('a second run stands in line behind the first', async () => {
  for (let n = 0; n < 4; n += 1) await toErp()
  await resendMany(ctx, { filter: { reason: 'HTTP_500' }, perSecond: 1, dryRun: false })
  const late = await toErp({ reason: 'TIMEOUT' })
  await resendMany(ctx, { filter: { reason: 'TIMEOUT' }, perSecond: 1, dryRun: false })
  expect((await stored(late)).wait).toBeGreaterThan(3)
})

test('a run of a thousand keeps every id, and stopping it leaves what it has not begun as it was', async () => {
  await database.query(
    `with x as (insert into outbox (payload, plan) select '{"type":"order.approve"}', '[]'
       from generate_series(1, 1000) returning id)
     insert into delivery (outbox_id, destination_id, event, state, reason, attempt, due_at, created_at, ended_at)
       select id, $1, 'ORDER_APPROVE', 'FAILED', 'HTTP_503', 10, now(), now(), now() from x`,
    [erp],
  )
  const all = () =>
    database.query<{ id: number; outbox_id: number; state: string; reason: string | null }>(
      'select id, outbox_id, state, reason from delivery order by id',
    )
  const before = await all()
  const { run } = await resendMany(ctx, {
    filter: { reason: 'HTTP_503' },
    perSecond: 1,
    dryRun: false,
  })
  const id = run?.id ?? ''
  // What a worker would have made of the first three.
  const begun = before.slice(0, 3).map((row) => row.id)
  await database.query(
    `update delivery set attempt = 11, state = 'DELIVERED', ended_at = now() where id = any($1::bigint[])`,
    [begun.slice(0, 2)],
  )
  await database.query(`update delivery set attempt = 11, reason = 'HTTP_500' where id = $1`, [
    begun[2],
  ])
  expect(await findRun(ctx, id)).toMatchObject({ waiting: 997, delivered: 2, underWay: 1 })
  expect(await stopRun(ctx, id)).toMatchObject({ state: 'STOPPED', total: 1000, waiting: 0 })
  const after = await all()
  expect(after.slice(3)).toEqual(before.slice(3))
  expect(after.map(({ outbox_id }) => outbox_id)).toEqual(before.map(({ outbox_id }) => outbox_id))
  expect(await refusalOf(stopRun(ctx, id))).toMatchObject({ code: 'NOTHING_TO_DO' })
  expect(await audited()).toEqual(['deliveryResendMany', 'deliveryResendStop'])
})

test('a filter that leaves nothing out is refused, and so is a speed that cannot be', async () => {
  await toErp()
  expect(
    await refusalOf(resendMany(ctx, { filter: {}, perSecond: 10, dryRun: false })),
  ).toMatchObject({ code: 'INVALID_INPUT', path: ['filter'] })
  for (const perSecond of [0, 101])
    expect(
      await refusalOf(resendMany(ctx, { filter: { kind: 'WEBHOOK' }, perSecond, dryRun: false })),
    ).toMatchObject({ path: ['perSecond'] })
})

test('a token of a channel sends only what is of its orders, and sees only its own runs', async () => {
  const [channel] = await database.query<{ id: number }>('select id from channel')
  const bound = callAs(ctx, token(['updates.write', 'updates.read'], channel?.id))
  const own = await toErp()
  const foreign = await toErp({ orderId: (await imported(ctx)).order.id })
  const filter = { states: ['FAILED' as const] }
  await resendMany(ctx, { filter: { event: 'ORDER_CANCEL' }, perSecond: 1, dryRun: false })
  const { run } = await resendMany(bound, { filter, perSecond: 10, dryRun: false })
  expect((await stored(own)).state).toBe('WAITING')
  expect((await stored(foreign)).state).toBe('FAILED')
  await resendMany(ctx, { filter, perSecond: 10, dryRun: false })
  expect((await listRuns(bound)).map(({ id }) => id)).toEqual([run?.id])
  expect(await listRuns(ctx)).toHaveLength(2)
  expect(await refusalOf(stopDestination(bound, String(erp), 'No'))).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('whoever may not write to customers sends no mail again', async () => {
  const { emailDestinationId } = ctx.configuration.current()
  const mail = await insertDelivery(database, {
    destinationId: emailDestinationId,
    orderId: order.id,
    state: 'DELIVERED',
  })
  const without = callAs(ctx, token(['updates.write', 'updates.read']))
  expect(await refusalOf(resendDelivery(without, String(mail)))).toMatchObject({
    code: 'PERMISSION_DENIED',
    path: ['id'],
  })
  const ofMails = { filter: { kind: 'EMAIL' as const }, perSecond: 1, dryRun: true }
  expect((await resendMany(without, ofMails)).preview.count).toBe(0)
  expect((await resendMany(ctx, ofMails)).preview.count).toBe(1)
})

test('dropping needs a reason, takes what waits or has failed, and says how many', async () => {
  const failed = await toErp()
  const waiting = await toErp({ state: 'WAITING' })
  const arrived = await toErp({ state: 'DELIVERED' })
  const filter = { kind: 'WEBHOOK' as const }
  expect(
    await refusalOf(dropDeliveries(ctx, { filter, reason: ' ', dryRun: false })),
  ).toMatchObject({ path: ['reason'] })
  expect(await dropDeliveries(ctx, { filter, reason: 'Old', dryRun: true })).toBe(2)
  expect((await stored(failed)).state).toBe('FAILED')
  expect(await dropDeliveries(ctx, { filter, reason: 'Old', dryRun: false })).toBe(2)
  for (const id of [failed, waiting])
    expect(await stored(id)).toMatchObject({ state: 'DROPPED', reason: 'BY_STAFF', ended: true })
  const one = (id: number) => dropDeliveries(ctx, { id: String(id), reason: 'Old', dryRun: false })
  expect(await refusalOf(one(arrived))).toMatchObject({ code: 'NOTHING_TO_DO' })
  expect(await refusalOf(one(99_999_999))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(one(await toErp({ state: 'SENDING' })))).toMatchObject({
    code: 'DELIVERY_UNDER_WAY',
  })
  expect(await audited()).toEqual(['deliveryDrop'])
})

test('a cart that was not told of the newest state is told of it with the next event', async () => {
  const { order: other } = await imported(ctx, { channel: 'shop', cartNumber: 'R-3' })
  await fire(ctx, 'ORDER_APPROVE', other.id)
  await dropDeliveries(ctx, {
    filter: { destinationId: String(shop), orderNumber: other.number },
    reason: 'By hand',
    dryRun: false,
  })
  const kept = await database.query('select 1 from channel_snapshot where order_id = $1', [
    other.id,
  ])
  expect(kept).toEqual([])
})

test('a destination is stopped with a reason, and started with what waits or without', async () => {
  const retry = new Date(Date.now() + 3_600_000).toISOString()
  const first = await toErp({ state: 'WAITING', reason: 'HTTP_500', tries: 4, dueAt: retry })
  expect(await refusalOf(startDestination(ctx, String(erp), true))).toMatchObject({
    code: 'NOTHING_TO_DO',
  })
  const stopped = await stopDestination(ctx, String(erp), 'They move house')
  expect(stopped?.health).toMatchObject({ state: 'STOPPED', stoppedReason: 'They move house' })
  expect(await refusalOf(stopDestination(ctx, String(erp), 'Again'))).toMatchObject({
    code: 'NOTHING_TO_DO',
  })
  expect((await startDestination(ctx, String(erp), true))?.health.state).toBe('OK')
  expect(await stored(first)).toMatchObject({ state: 'WAITING', tries: 0 })
  expect((await stored(first)).wait).toBeLessThanOrEqual(0)
  await stopDestination(ctx, String(erp), 'Once more')
  await startDestination(ctx, String(erp), false)
  expect(await stored(first)).toMatchObject({ state: 'DROPPED', reason: 'BY_STAFF' })
  expect(await audited()).toEqual([
    'destinationStop',
    'destinationStart',
    'destinationStop',
    'destinationStart',
  ])
})
