import { beforeAll, beforeEach, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { fire, imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { createChannel } from '../channels/index.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

beforeAll(async () => {
  await createChannel(ctx, { code: 'shop', name: 'Shop', autoApprove: false, adapter: 'WEBHOOK' })
  await database.query(
    `insert into channel_label (channel_id, label_id, word)
       select c.id, l.id, 'cart:' || l.code from channel c, label l`,
  )
})

/** Endpoints of one test, each by its types. */
async function endpoints(...types: string[][]): Promise<void> {
  await database.query('delete from webhook_endpoint')
  for (const chosen of types)
    await database.query(
      `insert into webhook_endpoint (name, url, types) values ($1, 'https://example.org/', $2)`,
      [chosen.join(' '), chosen],
    )
  await ctx.configuration.refresh()
}
beforeEach(() => endpoints())

let carts = 0
const order = async () =>
  (await imported(ctx, { channel: 'shop', cartNumber: `W-${(carts += 1)}` })).order

interface Queued {
  name: string
  event: string
  sequence: number
  previous_sequence: number | null
  state: string
  reason: string | null
  content: { orderWord: string; itemWords: string[]; order: { label: string } } | null
}
const queued = (orderId: string) =>
  database.query<Queued>(
    `select coalesce(e.name, c.name) as name, d.event, d.sequence, d.previous_sequence, d.state, d.reason, d.content
     from delivery d join destination t on t.id = d.destination_id
       left join channel c on c.id = t.channel_id left join webhook_endpoint e on e.id = t.endpoint_id
     where d.order_id = $1 and t.kind <> 'EMAIL' order by d.id`,
    [orderId],
  )

test('what is due to the cart waits with its event, labels in the words of the cart', async () => {
  const { id } = await order()
  await fire(ctx, 'ORDER_APPROVE', id)
  expect(await queued(id)).toMatchObject([
    {
      name: 'Shop',
      event: 'ORDER_APPROVE',
      sequence: 2,
      state: 'WAITING',
      content: {
        orderWord: 'cart:ORDER APPROVED',
        itemWords: ['cart:ORDER APPROVED', 'cart:ORDER APPROVED'],
        order: { label: 'Order Approved' },
      },
    },
  ])
})

test('a newer update of the order takes the place of the one that waits', async () => {
  const { id } = await order()
  await fire(ctx, 'ORDER_APPROVE', id)
  await fire(ctx, 'ORDER_CANCEL', id)
  const states = (await queued(id)).map(({ event, state }) => [event, state])
  expect(states).toEqual([
    ['ORDER_APPROVE', 'SUPERSEDED'],
    ['ORDER_CANCEL', 'WAITING'],
  ])
})

test('a label that the cart has no word for is an error that can be seen', async () => {
  await database.query(
    `delete from channel_label where label_id = (select id from label where code = 'ORDER APPROVED')`,
  )
  await ctx.configuration.refresh()
  const { id } = await order()
  await fire(ctx, 'ORDER_APPROVE', id)
  expect(await queued(id)).toMatchObject([{ state: 'FAILED', reason: 'UNMAPPED' }])
})

test('each endpoint gets one message for each event of its types, with the one before', async () => {
  await endpoints(['*'], ['order.label_changed'], ['item.*'])
  const { id } = await order()
  await fire(ctx, 'ORDER_PAYMENT_RECEIVED', id, { amount: '1', mode: 'LOG' })
  await fire(ctx, 'ORDER_PAYMENT_RECEIVED', id, { amount: '1', mode: 'LOG' })
  const messages = (await queued(id)).filter(({ name }) => name !== 'Shop')
  expect(
    messages.map(({ name, event, sequence, previous_sequence: before }) => [
      name,
      event,
      sequence,
      before,
    ]),
  ).toEqual([
    ['*', 'ORDER_IMPORT', 1, null],
    ['order.label_changed', 'ORDER_IMPORT', 1, null],
    ['*', 'ORDER_PAYMENT_RECEIVED', 2, 1],
    ['order.label_changed', 'ORDER_PAYMENT_RECEIVED', 2, 1],
    ['*', 'ORDER_PAYMENT_RECEIVED', 3, 2],
  ])
})

test('two events of one action are two messages, of which the second knows the first', async () => {
  await endpoints(['*'])
  const { id } = await order()
  await fire(ctx, 'ORDER_APPROVE', id, { actualShipDate: '2026-03-01' })
  const messages = (await queued(id)).filter(({ name }) => name === '*')
  expect(messages.map(({ sequence, previous_sequence: before }) => [sequence, before])).toEqual([
    [1, null],
    [2, 1],
    [3, 2],
  ])
})
