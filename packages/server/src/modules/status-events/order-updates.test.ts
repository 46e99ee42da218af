import { graphql } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { callAs, contextWithDefaults, token } from '../../../test/callers.js'
import { fire, imported } from '../../../test/events.js'
import { insertEndpoint } from '../../../test/factories/delivery.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { createSchema } from '../../schema.js'
import { createChannel } from '../channels/index.js'
import { updatesOf as readUpdates } from './order-updates.queries.js'
import { updateOutcome } from './update-outcome.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const schema = await createSchema()

beforeAll(async () => {
  const shop = { code: 'shop', name: 'Shop', autoApprove: false, adapter: 'WEBHOOK' } as const
  await createChannel(ctx, shop)
  await insertEndpoint(database, 'ERP')
  await database.query(
    `insert into channel_label (channel_id, label_id, word)
       select c.id, l.id, l.code from channel c, label l where l.code <> 'CANCELED'`,
  )
  await ctx.configuration.refresh()
})

interface Node {
  event: string
  destinations: {
    name: string
    due: boolean
    condition: string
    outcome: string
    unmapped: string[]
    delivery: { supersededBy: string | null; attempts: unknown[] } | null
  }[]
}
interface Answer {
  order: {
    updates: {
      edges: { node: Node; cursor: string }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    } | null
  }
}

async function updatesOf(id: string, variables = {}, contextValue = ctx): Promise<Answer['order']> {
  const { data, errors } = await graphql({
    schema,
    source: `query ($id: ID!, $first: Int! = 20, $after: String) { order(id: $id) { updates(first: $first, after: $after) {
      edges { cursor node { event destinations { name due condition outcome unmapped
        delivery { supersededBy attempts { outcome durationMs exchanges { url status response } } } } } }
      pageInfo { hasNextPage endCursor } } } }`,
    variableValues: { id, ...variables },
    contextValue: { ...contextValue, loaders: new Map() },
  })
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '))
  return (JSON.parse(JSON.stringify(data)) as Answer).order
}

const told = ({ updates }: Answer['order']) =>
  updates?.edges.map(({ node }) => [
    node.event,
    ...node.destinations.map(({ name, condition, outcome }) => `${name}: ${condition}, ${outcome}`),
  ])

let carts = 0
const order = async () =>
  (await imported(ctx, { channel: 'shop', cartNumber: `U-${(carts += 1)}` })).order.id

test('for each event and place it is told which condition decided, and what became of it', async () => {
  const id = await order()
  await fire(ctx, 'ORDER_APPROVE', id)
  await fire(ctx, 'ORDER_ADD_TRACKING_NUMBER', id, {
    carrier: 'UPS',
    number: '1Z',
    suppressChannel: true,
  })
  expect(told(await updatesOf(id))).toEqual([
    [
      'ORDER_ADD_TRACKING_NUMBER',
      'Shop: SUPPRESSED, NOT_DUE',
      expect.stringMatching(/^Customer: /),
      'ERP: DUE, WAITING',
    ],
    [
      'ORDER_APPROVE',
      'Shop: DUE, WAITING',
      expect.stringMatching(/^Customer: /),
      'ERP: DUE, WAITING',
    ],
    [
      'ORDER_IMPORT',
      'Shop: RULE_DOES_NOT_NOTIFY, NOT_DUE',
      expect.stringMatching(/^Customer: /),
      'ERP: DUE, WAITING',
    ],
  ])
})

test('an update that gave way names the one that took its place, and a label without a word is named', async () => {
  const id = await order()
  await fire(ctx, 'ORDER_APPROVE', id)
  await fire(ctx, 'ORDER_CANCEL', id)
  const { updates } = await updatesOf(id)
  const [cancel, approve] = (updates?.edges ?? []).map(({ node }) => node.destinations[0])
  const [row] = await database.query<{ id: number }>(
    `select d.id from delivery d join destination t on t.id = d.destination_id
     where d.order_id = $1 and d.event = 'ORDER_CANCEL' and t.kind = 'CHANNEL'`,
    [id],
  )
  expect(approve).toMatchObject({
    outcome: 'SUPERSEDED',
    delivery: { supersededBy: String(row?.id) },
  })
  expect(cancel).toMatchObject({ outcome: 'UNMAPPED', unmapped: ['CANCELED'] })
})

test('each try is told with what was said, and pages lie behind each other', async () => {
  const id = await order()
  await fire(ctx, 'ORDER_APPROVE', id)
  await database.query(
    `update delivery set state = 'WAITING', attempt = 1, reason = 'HTTP_500' where order_id = $1`,
    [id],
  )
  await database.query(
    `insert into delivery_attempt (delivery_id, attempt, started_at, duration_ms, outcome, reason, exchanges)
     select id, 1, now(), 7, 'RETRY', 'HTTP_500', '[{"method":"POST","url":"https://example.org/","request":"{}","status":500,"response":"no","durationMs":7,"error":null}]'
     from delivery where order_id = $1`,
    [id],
  )
  const first = await updatesOf(id, { first: 1 })
  expect(first.updates?.edges[0]?.node).toMatchObject({
    event: 'ORDER_APPROVE',
    destinations: [
      {
        outcome: 'RETRYING',
        delivery: {
          attempts: [
            {
              outcome: 'RETRY',
              durationMs: 7,
              exchanges: [{ url: 'https://example.org/', status: 500, response: 'no' }],
            },
          ],
        },
      },
      { name: 'Customer' },
      { outcome: 'RETRYING' },
    ],
  })
  const second = await updatesOf(id, { first: 1, after: first.updates?.pageInfo.endCursor })
  expect(second.updates?.edges.map(({ node }) => node.event)).toEqual(['ORDER_IMPORT'])
  expect(second.updates?.pageInfo.hasNextPage).toBe(false)
})

test('what waits at a stopped place or behind an open circuit says so', async () => {
  const id = await order()
  const outcome = async () =>
    (await updatesOf(id)).updates?.edges[0]?.node.destinations.find(({ name }) => name === 'ERP')
      ?.outcome
  await database.query(`update destination set probe_at = now() where kind = 'WEBHOOK'`)
  expect(await outcome()).toBe('CIRCUIT_OPEN')
  await database.query(
    `update destination set stopped_at = now(), stopped_reason = 'Moving' where kind = 'WEBHOOK'`,
  )
  expect(await outcome()).toBe('QUEUE_STOPPED')
  await database.query(
    `update destination set probe_at = null, stopped_at = null, stopped_reason = null`,
  )
})

test('a page of many events with all their tries is one statement', async () => {
  const id = await order()
  await fire(ctx, 'ORDER_APPROVE', id)
  await fire(ctx, 'ORDER_PACK', id)
  let asked = 0
  const rows: typeof database.rows = (...parameters) => {
    asked += 1
    return database.rows(...parameters)
  }
  const counting = {
    ...ctx,
    database: Object.assign(Object.create(database), { rows }) as typeof database,
  }
  const { edges } = await readUpdates(counting, id, { first: 20 })
  expect(edges.map(({ node }) => node.event)).toEqual([
    'ORDER_PACK',
    'ORDER_APPROVE',
    'ORDER_IMPORT',
  ])
  expect(asked).toBe(1)
})

test('without the permission to read updates nothing of them is told', async () => {
  const id = await order()
  expect(await updatesOf(id, {}, callAs(ctx, token(['orders.read'])))).toEqual({ updates: null })
})

test.each([
  [false, null, 'OK', 'NOT_DUE'],
  [true, null, 'OK', 'NOT_KEPT'],
  [true, { state: 'FAILED', reason: 'UNMAPPED' }, 'STOPPED', 'UNMAPPED'],
  [true, { state: 'FAILED', reason: 'HTTP_500' }, 'OK', 'FAILED'],
  [true, { state: 'DROPPED', reason: 'BY_STAFF' }, 'OK', 'DROPPED'],
  [true, { state: 'DELIVERED', reason: null }, 'STOPPED', 'DELIVERED'],
  [true, { state: 'SENDING', reason: null }, 'CIRCUIT_OPEN', 'SENDING'],
  [true, { state: 'WAITING', reason: null }, 'FAILING', 'WAITING'],
  [true, { state: 'WAITING', reason: null }, 'SWITCHED_OFF', 'SWITCHED_OFF'],
  [true, { state: 'WAITING', reason: 'TIMEOUT' }, 'FAILING', 'RETRYING'],
] as const)('due %s, %o at a place that is %s: %s', (due, way, destination, outcome) => {
  expect(updateOutcome(due, way, destination)).toBe(outcome)
})
