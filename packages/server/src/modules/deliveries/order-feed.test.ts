import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, token } from '../../../test/callers.js'
import { fire, imported } from '../../../test/events.js'
import {
  insertChannel,
  insertEndpoint,
  insertMessage,
} from '../../../test/factories/delivery.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { newId } from '../../kernel/uuid.js'
import { readFeed } from './order-feed.queries.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
await insertChannel(database, 'shop')
await insertEndpoint(database, 'ERP')
await ctx.configuration.refresh()

/** Reads on from a cursor to the end. */
async function readOn(from: string | null, contextValue = ctx, first = 7) {
  const entries = []
  let cursor = from
  for (;;) {
    const { edges, pageInfo } = await readFeed(contextValue, { first, after: cursor })
    entries.push(...edges.map(({ node }) => node))
    cursor = pageInfo.endCursor ?? cursor
    if (!pageInfo.hasNextPage) return { entries, cursor }
  }
}

test('the feed tells every event with the body and the id of its webhook', async () => {
  const { order } = await imported(ctx)
  await fire(ctx, 'ORDER_APPROVE', order.id)
  await insertMessage(database)
  const { entries, cursor } = await readOn(null)
  expect(entries.map(({ type, orderId }) => [type, orderId])).toEqual([
    ['order.import', order.id],
    ['order.approve', order.id],
  ])
  const [row] = await database.query<{ id: string; payload: unknown }>(
    `select x.payload, 'evt_' || x.entry_id as id from delivery d join outbox x on x.id = d.outbox_id
     where d.event = 'ORDER_APPROVE'`,
  )
  expect(entries[1]).toMatchObject({ messageId: row?.id, body: row?.payload })
  expect(entries[1]?.body).not.toHaveProperty('data.previousSequence')
  expect(await readOn(cursor)).toEqual({ entries: [], cursor })
})

test('a token of a channel reads the events of its orders, and goes on behind those of others', async () => {
  const { cursor } = await readOn(null)
  const [channel] = await database.query<{ id: number }>('select id from channel')
  const bound = callAs(ctx, token(['updates.read'], channel?.id))
  const { order: own } = await imported(ctx, { channel: 'shop', cartNumber: 'F-1' })
  for (let n = 0; n < 3; n += 1) await imported(ctx)
  const read = await readOn(cursor, bound)
  expect(read.entries.map(({ orderId }) => orderId)).toEqual([own.id])
  const end = (await readOn(cursor)).cursor
  expect(read.cursor).toBe(end)
})

test.each(['x', 'WyJGIl0', Buffer.from('["F",-1]').toString('base64url')])(
  'a cursor of something else is refused: %s',
  async (after) => {
    await expect(readFeed(ctx, { after })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    })
  },
)

test('with sixteen writers whose transactions stay open, every event is read exactly once', async () => {
  const writers = 16
  const eventsEach = 25
  let { cursor } = await readOn(null)
  const orders: string[] = []
  for (let n = 0; n < writers; n += 1) orders.push((await imported(ctx)).order.id)
  cursor = (await readOn(cursor)).cursor

  const written: string[] = []
  const write = async (orderId: string, sequence: number): Promise<void> => {
    const entryId = newId()
    await database.transaction(async (tx) => {
      await tx.query(
        `insert into history_entry (id, order_id, kind, event, sequence, action_id, revision, actor_kind, actor_name)
         values ($1, $2, 'STATUS_EVENT', 'ORDER_APPROVE', $3, $1, 1, 'SYSTEM', 'Waypost')`,
        [entryId, orderId, sequence],
      )
      await tx.query(
        `insert into outbox (entry_id, order_id, payload, plan) values ($1, $2, '{"type":"order.approve"}', '[]')`,
        [entryId, orderId],
      )
      // The row has its id already, and others overtake it.
      await tx.query('select pg_sleep(random() * 0.03)')
    })
    written.push(`evt_${entryId}`)
  }
  const write25 = async (orderId: string): Promise<void> => {
    for (let n = 0; n < eventsEach; n += 1) await write(orderId, n + 2)
  }
  const work = { goesOn: true }
  const done = Promise.all(orders.map(write25)).then(() => (work.goesOn = false))
  const seen: string[] = []
  const readMore = async (): Promise<void> => {
    const read = await readOn(cursor, ctx, 10)
    cursor = read.cursor
    seen.push(...read.entries.map(({ messageId }) => messageId))
  }
  const otherReader = async (): Promise<void> => {
    while (work.goesOn) await readOn(null, ctx, 100)
  }
  const others = [otherReader(), otherReader()]
  while (work.goesOn) await readMore()
  await Promise.all([done, ...others])
  await readMore()
  expect(seen).toHaveLength(writers * eventsEach)
  expect(new Set(seen)).toEqual(new Set(written))
}, 60_000)
