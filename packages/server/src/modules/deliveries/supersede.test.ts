import { beforeEach, expect, test, vi } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { fire, imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { addCart, addEndpoint, queueMessages } from '../../../test/queue.js'
import { startReceiver } from '../../../test/webhook-receiver.js'
import { work } from '../../../test/workers.js'

vi.setConfig({ testTimeout: 90_000 })

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const patience = { timeout: 30_000 }

const cart = await startReceiver()
/** Calls that the cart has not answered yet, each by the event that it was told of. */
const open = new Map<string, (status: number) => void>()
await addCart(ctx, 'shop', cart.url)
beforeEach(() => {
  open.clear()
  cart.received.length = 0
  cart.answerWith((_request, response) => {
    const body = JSON.parse(cart.received.at(-1)?.body ?? '') as { data: { event: string } }
    open.set(body.data.event, (status) => response.writeHead(status).end())
  })
})

let orders = 0
const newOrder = async () =>
  (await imported(ctx, { channel: 'shop', cartNumber: `W-${(orders += 1)}` })).order.id

const updatesOf = (orderId: string) =>
  database.query<{ event: string; state: string; reason: string | null }>(
    `select d.event, d.state, d.reason from delivery d join destination t on t.id = d.destination_id
     where d.order_id = $1 and t.kind = 'CHANNEL' order by d.id`,
    [orderId],
  )
const told = () => [...open.keys()]
const answer = (event: string, status: number) => open.get(event)?.(status)

test('what waits is superseded and never sent', async () => {
  const order = await newOrder()
  await fire(ctx, 'ORDER_APPROVE', order)
  await fire(ctx, 'ORDER_CANCEL', order)
  await work(ctx, { poll: 20 })
  await expect.poll(told, patience).toEqual(['ORDER_CANCEL'])
  answer('ORDER_CANCEL', 204)
  await expect
    .poll(() => updatesOf(order), patience)
    .toMatchObject([
      { event: 'ORDER_APPROVE', state: 'SUPERSEDED' },
      { event: 'ORDER_CANCEL', state: 'DELIVERED' },
    ])
  expect(cart.received).toHaveLength(1)
})

test.each([
  [204, 'DELIVERED', null],
  [500, 'SUPERSEDED', 'HTTP_500'],
])(
  'what is in flight ends first: the older one answered %i is %s',
  async (status, state, reason) => {
    const order = await newOrder()
    await fire(ctx, 'ORDER_APPROVE', order)
    await work(ctx, { poll: 20 })
    await expect.poll(told, patience).toEqual(['ORDER_APPROVE'])
    await fire(ctx, 'ORDER_CANCEL', order)
    // Another order's update goes past the two, so the worker has looked at them meanwhile.
    const other = await newOrder()
    await fire(ctx, 'ORDER_CANCEL', other)
    await expect.poll(told, patience).toEqual(['ORDER_APPROVE', 'ORDER_CANCEL'])
    answer('ORDER_CANCEL', 204)
    await expect.poll(() => updatesOf(other), patience).toMatchObject([{ state: 'DELIVERED' }])
    expect(await updatesOf(order)).toMatchObject([{ state: 'SENDING' }, { state: 'WAITING' }])

    open.delete('ORDER_CANCEL')
    answer('ORDER_APPROVE', status)
    await expect.poll(told, patience).toContain('ORDER_CANCEL')
    answer('ORDER_CANCEL', 204)
    await expect
      .poll(() => updatesOf(order), patience)
      .toEqual([
        { event: 'ORDER_APPROVE', state, reason },
        { event: 'ORDER_CANCEL', state: 'DELIVERED', reason: null },
      ])
  },
)

test('what a dead worker had in flight is superseded when its lease ends', async () => {
  const order = await newOrder()
  await fire(ctx, 'ORDER_APPROVE', order)
  await database.query(
    `update delivery set state = 'SENDING', attempt = 1, lease_until = now() - interval '1 second' where order_id = $1`,
    [order],
  )
  await fire(ctx, 'ORDER_CANCEL', order)
  await work(ctx, { poll: 20 })
  await expect.poll(told, patience).toEqual(['ORDER_CANCEL'])
  answer('ORDER_CANCEL', 204)
  await expect
    .poll(() => updatesOf(order), patience)
    .toEqual([
      { event: 'ORDER_APPROVE', state: 'SUPERSEDED', reason: 'LOST' },
      { event: 'ORDER_CANCEL', state: 'DELIVERED', reason: null },
    ])
})

test('an older one that was queued again is superseded instead of sent', async () => {
  const order = await newOrder()
  await fire(ctx, 'ORDER_APPROVE', order)
  await fire(ctx, 'ORDER_CANCEL', order)
  await database.query(
    `update delivery set state = 'WAITING', ended_at = null, due_at = now() where order_id = $1 and event = 'ORDER_APPROVE'`,
    [order],
  )
  await work(ctx, { poll: 20 })
  await expect.poll(told, patience).toEqual(['ORDER_CANCEL'])
  answer('ORDER_CANCEL', 204)
  await expect
    .poll(() => updatesOf(order), patience)
    .toMatchObject([{ state: 'SUPERSEDED' }, { state: 'DELIVERED' }])
})

test('while a switch is off nothing leaves; what waits goes when it is on again', async () => {
  const switchChannel = async (on: boolean) => {
    await database.query('update channel set send_status_updates = $1', [on])
    await database.query(
      `insert into configuration_revision (revision, document, actor_kind, actor_name, comment, at)
       select max(revision) + 1, '{}', 'SYSTEM', 'Test', '', now() from configuration_revision`,
    )
    await ctx.configuration.refresh()
  }
  const order = await newOrder()
  await fire(ctx, 'ORDER_APPROVE', order)
  await switchChannel(false)
  const hook = await startReceiver()
  await queueMessages(database, await addEndpoint(ctx, hook.url), [{ data: {} }])
  const worker = await work(ctx, { poll: 20 })
  await expect.poll(() => hook.received.length, patience).toBe(1)
  await worker.stop()
  expect(await updatesOf(order)).toMatchObject([{ state: 'WAITING' }])
  await switchChannel(true)
  await work(ctx, { poll: 20 })
  await expect.poll(told, patience).toEqual(['ORDER_APPROVE'])
  answer('ORDER_APPROVE', 204)
  await expect.poll(() => updatesOf(order), patience).toMatchObject([{ state: 'DELIVERED' }])
})
