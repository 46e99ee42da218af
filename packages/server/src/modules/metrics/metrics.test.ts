// O2: what operators are told over /metrics, and that nothing of a request gets into it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { statusEvents } from '@waypost/shared'
import pg from 'pg'
import { Gauge } from 'prom-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { imported } from '../../../test/events.js'
import { samplesOf, valueIn } from '../../../test/metrics.js'
import { addEndpoint, queueMessages } from '../../../test/queue.js'
import { startReceiver } from '../../../test/webhook-receiver.js'
import { work } from '../../../test/workers.js'
import { ConfigError, repositoryRoot } from '../../kernel/config.js'
import { createSchema } from '../../schema.js'
import { upkeepTasks } from '../../upkeep.js'
import { systemActor } from '../auth/index.js'
import { destinationKinds, destinationStates } from '../deliveries/index.js'
import { startUpkeep } from '../jobs/index.js'
import { ensureDefaults } from '../status-events/index.js'
import { createScrape, serveMetrics } from './index.js'
import { openStates } from './backlog.sql.js'

const app = await createTestApp()
const { database } = app
const ctx = app.contextFor(systemActor)
const administrator = await app.tokenOf('ADMINISTRATOR')
const server = await serveMetrics(ctx, { host: '127.0.0.1', port: 0 })
const scrape = createScrape(ctx, { keepFor: 0, statementTimeout: 300, waitFor: 2_000 })
afterAll(() => server.close())
beforeAll(() => ensureDefaults(ctx))

const patience = { timeout: 30_000 }
const ping = { type: 'test.ping', data: {} }
const ask = async (path: string, method = 'GET') => {
  const response = await fetch(new URL(path, server.url), { method })
  return { status: response.status, type: response.headers.get('content-type'), response }
}

describe('O2: the port of the metrics', () => {
  test('answers GET /metrics and nothing else', async () => {
    const { status, type, response } = await ask('/metrics')
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
    expect(valueIn(await response.text(), 'waypost_database_up')).toBe(1)
    for (const [path, method] of [
      ['/', 'GET'],
      ['/metrics/', 'GET'],
      ['/metrics', 'POST'],
      ['/livez', 'GET'],
      ['/graphql', 'POST'],
    ] as const) {
      const refused = await ask(path, method)
      expect([path, refused.status]).toEqual([path, 404])
      expect(await refused.response.json()).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      })
    }
  })

  test('is the only one that has them', async () => {
    const answer = await app.http.inject({ url: '/metrics' })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ])
  })

  test('answers 500 with a code when something breaks, and goes on', async () => {
    const { registry } = ctx.metrics
    new Gauge({
      name: 'broken',
      help: 'Breaks',
      registers: [registry],
      collect: () => {
        throw new Error('secret-detail')
      },
    })
    const { status, response } = await ask('/metrics')
    const body = await response.text()
    expect(status).toBe(500)
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    })
    expect(body).not.toContain('secret-detail')
    registry.removeSingleMetric('broken')
    expect((await ask('/metrics')).status).toBe(200)
  })

  test('has to be free, and says so', async () => {
    const port = Number(new URL(server.url).port)
    await expect(serveMetrics(ctx, { host: '127.0.0.1', port })).rejects.toThrow(ConfigError)
  })
})

describe('O2: what waits', () => {
  const webhooks = { kind: 'WEBHOOK' }

  test('is counted with its age, and what came of tries', async () => {
    const receiver = await startReceiver()
    receiver.answerWith((_request, response) => response.writeHead(204).end())
    const destination = await addEndpoint(ctx, receiver.url)
    await queueMessages(database, destination, [ping, ping, ping])
    await database.query(
      `update delivery set created_at = now() - interval '2 hours', due_at = now() - interval '1 hour'
       where id = (select min(id) from delivery)`,
    )
    const before = await scrape()
    expect(valueIn(before, 'waypost_deliveries', { ...webhooks, state: 'WAITING' })).toBe(3)
    expect(valueIn(before, 'waypost_delivery_oldest_age_seconds', webhooks)).toBeGreaterThan(7_199)
    const overdue = valueIn(before, 'waypost_delivery_overdue_seconds', webhooks) ?? 0
    expect(overdue).toBeGreaterThan(3_599)
    expect(overdue).toBeLessThan(7_199)
    expect(valueIn(before, 'waypost_worker_look_age_seconds')).toBeUndefined()

    await work(ctx, { poll: 50 })
    const age = async () => valueIn(await scrape(), 'waypost_delivery_oldest_age_seconds', webhooks)
    await expect.poll(age, patience).toBe(0)
    const after = await scrape()
    const delivered = { ...webhooks, result: 'DELIVERED' }
    expect(valueIn(after, 'waypost_delivery_attempts_total', delivered)).toBe(3)
    expect(valueIn(after, 'waypost_delivery_attempt_duration_seconds_count', webhooks)).toBe(3)
    expect(valueIn(after, 'waypost_deliveries', { ...webhooks, state: 'WAITING' })).toBe(0)
    expect(valueIn(after, 'waypost_delivery_overdue_seconds', webhooks)).toBe(0)
  })

  test('is a dead letter where it was refused; what a lost worker tried is counted as lost', async () => {
    const refusing = await startReceiver()
    refusing.answerWith((_request, response) => response.writeHead(410).end())
    const destination = await addEndpoint(ctx, refusing.url)
    await queueMessages(database, destination, [ping])
    const silent = await addEndpoint(ctx, refusing.url)
    await queueMessages(database, silent, [ping])
    await database.query(
      `update delivery set state = 'SENDING', attempt = 1, lease_until = now() - interval '1 hour'
       where destination_id = $1`,
      [silent],
    )
    await database.query(
      `update destination set stopped_at = now(), stopped_reason = 'STAFF' where id = $1`,
      [silent],
    )
    await work(ctx, { poll: 50 })
    const attempts = (result: string) => async () =>
      valueIn(await scrape(), 'waypost_delivery_attempts_total', { ...webhooks, result })
    await expect.poll(attempts('GONE'), patience).toBe(1)
    await expect.poll(attempts('LOST'), patience).toBe(1)
    const stopped = async () =>
      valueIn(await scrape(), 'waypost_destinations', { ...webhooks, state: 'STOPPED' })
    await expect.poll(stopped, patience).toBe(2)
    const text = await scrape()
    expect(valueIn(text, 'waypost_deliveries', { ...webhooks, state: 'FAILED' })).toBe(1)
    // It waits at a stopped destination: old, but no worker is late.
    expect(valueIn(text, 'waypost_deliveries', { ...webhooks, state: 'WAITING' })).toBe(1)
    expect(valueIn(text, 'waypost_delivery_overdue_seconds', webhooks)).toBe(0)
  })

  test('is left out while the database does not answer; how the process does is not', async () => {
    const other = new pg.Client({ connectionString: database.url })
    await other.connect()
    await other.query('begin; lock table destination in access exclusive mode')
    try {
      const text = await scrape()
      expect(valueIn(text, 'waypost_database_up')).toBe(0)
      for (const name of [
        'waypost_deliveries',
        'waypost_destinations',
        'waypost_look_up_step_up',
        'waypost_delivery_overdue_seconds',
      ])
        expect([name, valueIn(text, name)]).toEqual([name, undefined])
      expect(valueIn(text, 'waypost_database_connections', { state: 'IN_USE' })).toBeDefined()
    } finally {
      await other.end()
    }
    const again = await scrape()
    expect(valueIn(again, 'waypost_database_up')).toBe(1)
    expect(valueIn(again, 'waypost_look_up_step_up')).toBe(0)
  })

  test('shows who waits for a connection, also when none is left for the metrics', async () => {
    const held = await Promise.all(Array.from({ length: 6 }, () => database.pool.connect()))
    try {
      const text = await scrape()
      expect(valueIn(text, 'waypost_database_up')).toBe(0)
      expect(valueIn(text, 'waypost_database_waiters')).toBe(1)
      expect(valueIn(text, 'waypost_database_connections', { state: 'IN_USE' })).toBe(6)
    } finally {
      for (const client of held) client.release()
    }
    await expect.poll(async () => valueIn(await scrape(), 'waypost_database_up')).toBe(1)
    expect(valueIn(await scrape(), 'waypost_database_waiters')).toBe(0)
  })
})

test('O2: events, operations, requests and upkeep are counted by what they are', async () => {
  const { id } = (await imported(ctx)).order
  const approve = (dryRun: boolean) =>
    app.ask(
      administrator,
      `mutation Named($id: ID!) { orderApprove(input: { orderId: $id, dryRun: ${dryRun} }) { userErrors { code } } }`,
      { id },
    )
  for (const dryRun of [true, false, false, true]) await approve(dryRun)
  await app.ask(administrator, '{ orders(first: 1, after: "broken") { edges { node { id } } } }')
  const upkeep = startUpkeep(ctx, [{ name: 'told', every: 600_000, run: async () => false }], 0)
  const told = { task: 'told', result: 'DONE' }
  await expect
    .poll(async () => valueIn(await scrape(), 'waypost_upkeep_runs_total', told), patience)
    .toBe(1)
  await upkeep.stop()

  const text = await scrape()
  const events = 'waypost_status_events_total'
  expect(valueIn(text, events, { event: 'ORDER_IMPORT', result: 'DONE' })).toBe(1)
  expect(valueIn(text, events, { event: 'ORDER_APPROVE', result: 'DONE' })).toBe(1)
  expect(valueIn(text, events, { event: 'ORDER_APPROVE', result: 'REFUSED' })).toBe(1)
  const operations = 'waypost_graphql_operation_duration_seconds_count'
  expect(valueIn(text, operations, { field: 'orderApprove', result: 'OK' })).toBe(4)
  expect(valueIn(text, operations, { field: 'orders', result: 'ERROR' })).toBe(1)
  const requests = 'waypost_http_request_duration_seconds_count'
  expect(valueIn(text, requests, { route: '/graphql', status: '2xx' })).toBeGreaterThanOrEqual(5)
  expect(valueIn(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
  expect(valueIn(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
})

test('O2: labels are of lists that the code has, whatever is asked', async () => {
  const word = 'canary-4711'
  for (const url of [
    `/${word}`,
    `/status/${word}`,
    `/lab/${word}`,
    `/answer/${word}`,
    `/api/${word}`,
  ])
    await app.http.inject({ url, headers: { 'user-agent': word } })
  await app.http.inject({ method: 'PATCH', url: '/livez' })
  const named = word.replace('-', '_')
  await app.ask(administrator, `query ${named} { ${named}: viewer { name } }`)
  await app.ask(administrator, `query ${named} { a: viewer { name } b: viewer { kind } }`)
  await app.ask(administrator, `{ ${named} }`)
  await app.http.inject({
    method: 'POST',
    url: '/status',
    payload: { number: word, proof: word },
  })
  const text = await scrape()
  expect(text).not.toMatch(/canary/)

  const schema = await createSchema()
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  )
  const sets: Record<string, readonly string[]> = {
    event: Object.keys(statusEvents),
    field: [...fields, 'several', '__schema', '__typename'],
    kind: destinationKinds,
    task: [...upkeepTasks(ctx).map(({ name }) => name), 'told'],
    status: ['1xx', '2xx', '3xx', '4xx', '5xx'],
    state: [...openStates, ...destinationStates, 'IN_USE', 'IDLE'],
    result: ['OK', 'ERROR', 'DONE', 'REFUSED', 'DELIVERED', 'GONE', 'LOST', 'MISS', 'RETRY'],
  }
  const isRoute = (route: string) =>
    route === 'other' ||
    (['GET', 'POST'] as const).some((method) => app.http.hasRoute({ url: route, method }))
  for (const { name, labels } of samplesOf(text)) {
    if (!name.startsWith('waypost_')) continue
    for (const [label, value] of Object.entries(labels)) {
      if (label === 'le') continue
      const known = label === 'route' ? isRoute(value) : sets[label]?.includes(value)
      expect([name, label, value, known]).toEqual([name, label, value, true])
    }
  }
})

test('O2: the guide tells of every metric, with its type and its labels', async () => {
  const types = [...(await scrape()).matchAll(/^# TYPE (waypost_\S+) (\S+)$/gm)]
  const guide = await readFile(join(repositoryRoot, 'docs/guide/metrics.md'), 'utf8')
  const rows = [...guide.matchAll(/^\| `(waypost_\w+)` \| (\w+) \| (.*?) ?\| /gm)]
  const told = rows.map(([, name, type]) => `${name} ${type}`)
  expect(told.toSorted()).toEqual(types.map(([, name, type]) => `${name} ${type}`).toSorted())
  const samples = samplesOf(await scrape())
  for (const [, name = '', , labels = ''] of rows) {
    const sample = samples.find((one) => [name, `${name}_count`].includes(one.name))
    if (!sample) continue
    const shown = Object.keys(sample.labels).map((label) => `\`${label}\``)
    expect([name, labels]).toEqual([name, shown.join(', ')])
  }
})
