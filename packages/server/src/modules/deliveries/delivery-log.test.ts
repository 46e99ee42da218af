import { graphql } from 'graphql'
import { buildSchema } from 'type-graphql'
import { beforeEach, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import {
  insertChannel,
  insertDelivery,
  insertEndpoint,
} from '../../../test/factories/delivery.factory.js'
import { insertOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { enforceNeeds } from '../../kernel/needs.js'
import { newId } from '../../kernel/uuid.js'
import { DeliveryCountResolver, DeliveryResolver, DestinationResolver } from './index.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const resolvers = [DeliveryResolver, DeliveryCountResolver, DestinationResolver] as const
const schema = await buildSchema({ resolvers, validate: false })
enforceNeeds(schema)

const shop = await insertChannel(database, 'shop')
const erp = await insertEndpoint(database, 'ERP')
await ctx.configuration.refresh()

const accountId = newId()
await database.query(`insert into account (id, name, manager_id) values ($1, 'Mine', 'am')`, [
  accountId,
])
const [channel] = await database.query<{ id: number }>('select id from channel')
const { order: mine } = await insertOrder(database, { number: '101', accountId })
const { order: theirs } = await insertOrder(database, {
  number: '102',
  source: 'CHANNEL',
  channelId: channel?.id,
  cartNumber: 'C1',
})

beforeEach(async () => {
  await database.query('delete from delivery')
  await database.query(`update destination set failures = 0, failing_since = null, probe_at = null,
    stopped_at = null, stopped_reason = null`)
})

async function ask<Data>(
  source: string,
  variableValues: Record<string, unknown> = {},
  contextValue = ctx,
): Promise<Data> {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues,
    contextValue: { ...contextValue, loaders: new Map() },
  })
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '))
  return JSON.parse(JSON.stringify(data)) as Data
}

interface Page {
  deliveries: {
    edges: { node: Record<string, unknown>; cursor: string }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}
const page = (variables: Record<string, unknown> = {}, contextValue = ctx) =>
  ask<Page>(
    `query ($filter: DeliveryFilter, $first: Int, $after: String) {
      deliveries(filter: $filter, first: $first, after: $after) {
        edges { cursor node { id state orderNumber event messageType messageId reason destination { name kind }
          attempts { attempt outcome reason durationMs exchanges { status response } } supersededBy told } }
        pageInfo { hasNextPage endCursor } } }`,
    variables,
    contextValue,
  )
const idsOf = ({ deliveries }: Page) => deliveries.edges.map(({ node }) => Number(node['id']))

test('the log is read from the newest, page by page, without a gap', async () => {
  const ids: number[] = []
  for (let n = 0; n < 5; n += 1)
    ids.unshift(await insertDelivery(database, { destinationId: erp, orderId: mine.id }))
  const first = await page({ first: 2 })
  await insertDelivery(database, { destinationId: erp, orderId: mine.id })
  const second = await page({ first: 2, after: first.deliveries.pageInfo.endCursor })
  const third = await page({ first: 2, after: second.deliveries.pageInfo.endCursor })
  expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(ids)
  expect(third.deliveries.pageInfo.hasNextPage).toBe(false)
})

test('an update is told with its tries and what was said, as text', async () => {
  await insertDelivery(database, {
    destinationId: erp,
    orderId: mine.id,
    state: 'FAILED',
    attempts: [
      { outcome: 'RETRY', reason: 'HTTP_500', exchanges: [exchange(500, '<b>no</b>')] },
      { outcome: 'RETRY', reason: 'TIMEOUT' },
    ],
  })
  const { deliveries } = await page()
  expect(deliveries.edges[0]?.node).toMatchObject({
    state: 'FAILED',
    orderNumber: '101',
    event: 'ORDER_APPROVE',
    messageType: 'order.approve',
    destination: { name: 'ERP', kind: 'WEBHOOK' },
    told: { data: { sequence: 1 } },
    supersededBy: null,
    attempts: [
      { attempt: 2, outcome: 'RETRY', reason: 'TIMEOUT', durationMs: 12, exchanges: [] },
      { attempt: 1, exchanges: [{ status: 500, response: '<b>no</b>' }] },
    ],
  })
})

const exchange = (status: number, response: string) => ({
  method: 'POST',
  url: 'https://example.org/',
  request: '{}',
  status,
  response,
  durationMs: 9,
  error: null,
})

test('conditions hold together', async () => {
  const wanted = await insertDelivery(database, {
    destinationId: shop,
    orderId: mine.id,
    event: 'ORDER_CANCEL',
    state: 'FAILED',
    reason: 'UNMAPPED',
    createdAt: '2026-01-05T00:00:00Z',
  })
  const other = await insertDelivery(database, { destinationId: erp, orderId: theirs.id })
  const filters = [
    { destinationId: String(shop) },
    { kind: 'CHANNEL' },
    { states: ['FAILED', 'DROPPED'] },
    { orderNumber: '101' },
    { event: 'ORDER_CANCEL' },
    { reason: 'UNMAPPED' },
    { from: '2026-01-04T00:00:00Z', to: '2026-01-06T00:00:00Z' },
  ]
  const together: Record<string, unknown> = {}
  for (const filter of filters) Object.assign(together, filter)
  for (const filter of [...filters, together])
    expect({ filter, ids: idsOf(await page({ filter })) }).toEqual({ filter, ids: [wanted] })
  expect(idsOf(await page({ filter: { states: ['WAITING'] } }))).toEqual([other])
  expect(idsOf(await page({ filter: { states: [] } }))).toEqual([])
  expect(idsOf(await page({ filter: { orderNumber: '999' } }))).toEqual([])
})

test('nobody reads an update of an order that they may not see', async () => {
  const own = await insertDelivery(database, { destinationId: shop, orderId: mine.id })
  const foreign = await insertDelivery(database, { destinationId: shop, orderId: theirs.id })
  const atTest = await insertDelivery(database, { destinationId: erp })
  const manager = callAs(ctx, staff('ACCOUNT_MANAGER', 'am'))
  const bound = callAs(ctx, token(['updates.read'], channel?.id))
  expect(idsOf(await page({}, ctx))).toEqual([atTest, foreign, own])
  expect(idsOf(await page({}, manager))).toEqual([own])
  expect(idsOf(await page({}, bound))).toEqual([foreign])
  const one = (id: number, contextValue: typeof ctx) =>
    ask('query ($id: ID!) { delivery(id: $id) { orderNumber } }', { id: String(id) }, contextValue)
  expect(await one(own, manager)).toEqual({ delivery: { orderNumber: '101' } })
  expect(await one(foreign, manager)).toEqual({ delivery: null })
  expect(await one(own, bound)).toEqual({ delivery: null })
  const counts = await ask(
    '{ deliveryCounts { state count destination { name } } destinations { name backlog { waiting } } }',
    {},
    manager,
  )
  expect(counts).toEqual({
    deliveryCounts: [{ state: 'WAITING', count: 1, destination: { name: 'shop' } }],
    destinations: [
      { name: 'shop', backlog: { waiting: 1 } },
      { name: 'Customers', backlog: { waiting: 0 } },
      { name: 'ERP', backlog: { waiting: 0 } },
    ],
  })
  expect(await ask('{ destinations { name } }', {}, bound)).toEqual({
    destinations: [{ name: 'shop' }],
  })
})

test('the one that took the place of an update is named', async () => {
  const old = await insertDelivery(database, {
    destinationId: shop,
    orderId: mine.id,
    state: 'SUPERSEDED',
  })
  const next = await insertDelivery(database, { destinationId: shop, orderId: mine.id })
  await insertDelivery(database, { destinationId: shop, orderId: mine.id })
  const answer = await ask('query ($id: ID!) { delivery(id: $id) { supersededBy } }', {
    id: String(old),
  })
  expect(answer).toEqual({ delivery: { supersededBy: String(next) } })
})

test('a page asks the database as often for a hundred updates as for one', async () => {
  const asked: string[] = []
  const counting = {
    ...ctx,
    database: new Proxy(database, {
      get: (target, name: keyof typeof database) =>
        name === 'rows' || name === 'query'
          ? (...parameters: [never, never]) => {
              asked.push(name)
              return target[name](...parameters)
            }
          : target[name],
    }),
  }
  const count = async () => {
    asked.length = 0
    await page({ first: 100 }, counting)
    return asked.length
  }
  await insertDelivery(database, { destinationId: shop, orderId: mine.id, state: 'SUPERSEDED' })
  const forOne = await count()
  for (let n = 0; n < 99; n += 1)
    await insertDelivery(database, {
      destinationId: n % 2 ? shop : erp,
      orderId: mine.id,
      state: 'SUPERSEDED',
    })
  expect(await count()).toBe(forOne)
})

test('health and alerts tell of what somebody has to look after', async () => {
  await insertDelivery(database, {
    destinationId: erp,
    orderId: mine.id,
    createdAt: new Date(Date.now() - 20 * 60_000).toISOString(),
  })
  await insertDelivery(database, { destinationId: shop, orderId: mine.id, state: 'FAILED' })
  const alerts = () =>
    ask<{ deliveryAlerts: { kind: string; count: number; destination: { name: string } }[] }>(
      '{ deliveryAlerts { kind count destination { name } } }',
    ).then(({ deliveryAlerts }) =>
      deliveryAlerts.map(({ kind, count, destination }) => [kind, destination.name, count]),
    )
  const states = () =>
    ask<{ destinations: { name: string; health: { state: string } }[] }>(
      '{ destinations { name health { state } } }',
    ).then(({ destinations }) => destinations.map(({ name, health }) => [name, health.state]))
  expect(await alerts()).toEqual([
    ['WAITING_LONG', 'ERP', 1],
    ['FAILED', 'shop', 1],
  ])
  expect(await states()).toEqual([
    ['shop', 'OK'],
    ['Customers', 'OK'],
    ['ERP', 'OK'],
  ])
  const set = (id: number, sql: string) =>
    database.query(`update destination set ${sql} where id = $1`, [id])
  await set(erp, 'failures = 10, failing_since = now(), probe_at = now()')
  await set(shop, 'failures = 1, failing_since = now()')
  expect(await alerts()).toEqual([
    ['CIRCUIT_OPEN', 'ERP', 1],
    ['FAILED', 'shop', 1],
  ])
  expect(await states()).toEqual([
    ['shop', 'FAILING'],
    ['Customers', 'OK'],
    ['ERP', 'CIRCUIT_OPEN'],
  ])
  await set(erp, `stopped_at = now(), stopped_reason = 'GONE'`)
  expect((await alerts())[0]).toEqual(['STOPPED', 'ERP', 1])
  expect((await states())[2]).toEqual(['ERP', 'STOPPED'])
})
