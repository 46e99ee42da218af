import pg from 'pg'
import { beforeEach, expect, test, vi } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import {
  addEndpoint,
  deliveriesOf,
  healthOf,
  queueMessages,
  statesOf,
} from '../../../test/queue.js'
import { startReceiver } from '../../../test/webhook-receiver.js'
import { work } from '../../../test/workers.js'
import { DELIVERIES_CHANNEL } from './delivery.js'

vi.setConfig({ testTimeout: 90_000 })

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
beforeEach(() => database.query('delete from webhook_endpoint'))

const patience = { timeout: 30_000 }
const message = (n: number) => ({ type: 'test.ping', data: { n } })
const messages = (count: number) => Array.from({ length: count }, (_, n) => message(n))
const idOf = ({ headers }: { headers: Record<string, unknown> }) => headers['webhook-id']

test('what waits is delivered, each once, at most ten at the same time', async () => {
  const receiver = await startReceiver()
  receiver.answerWith((_request, response) => {
    setTimeout(() => response.writeHead(204).end(), 5)
  })
  const destination = await addEndpoint(ctx, receiver.url)
  await queueMessages(database, destination, messages(300))
  await work(ctx)
  await expect.poll(() => statesOf(database, destination), patience).toEqual({ DELIVERED: 300 })
  expect(new Set(receiver.received.map(idOf)).size).toBe(300)
  expect(receiver.received).toHaveLength(300)
  expect(receiver.mostAtOnce).toBe(10)
  const [log] = await database.query(
    `select count(*)::int as n, min(a.attempt) as attempt, min(a.outcome) as outcome,
       min(a.exchanges -> 0 ->> 'status') as status
     from delivery_attempt a join delivery d on d.id = a.delivery_id where d.destination_id = $1`,
    [destination],
  )
  expect(log).toEqual({ n: 300, attempt: 1, outcome: 'DELIVERED', status: '204' })
})

test('O2: a worker that has not looked for a minute is stuck, until it looks again', async () => {
  const worker = await work(ctx, { poll: 20 })
  expect(worker.isStuck()).toBe(false)
  const other = new pg.Client({ connectionString: database.url })
  await other.connect()
  await other.query('begin; lock table destination in access exclusive mode')
  await expect.poll(() => worker.lookAge(), patience).toBeGreaterThan(2)
  /** As it is when so many seconds have passed since the last look. */
  const stuckAt = (seconds: number) => {
    const now = performance.now() + (seconds - worker.lookAge()) * 1_000
    const spy = vi.spyOn(performance, 'now').mockReturnValue(now)
    const stuck = worker.isStuck()
    spy.mockRestore()
    return stuck
  }
  expect([stuckAt(59), stuckAt(61)]).toEqual([false, true])
  await other.end()
  await expect.poll(() => worker.lookAge(), patience).toBeLessThan(1)
  expect(worker.isStuck()).toBe(false)
})

test('a worker that is told starts at once; one that is not finds it by itself', async () => {
  const receiver = await startReceiver()
  const destination = await addEndpoint(ctx, receiver.url)
  const worker = await work(ctx, { poll: 600_000 })
  await queueMessages(database, destination, messages(1))
  database.announce(DELIVERIES_CHANNEL)
  await expect.poll(() => receiver.received.length, patience).toBe(1)
  await worker.stop()
  await work(ctx)
  await queueMessages(database, destination, messages(1))
  await expect.poll(() => receiver.received.length, patience).toBe(2)
})

test('two workers never send to one place at once, and share what there is', async () => {
  const receivers = await Promise.all(Array.from({ length: 4 }, () => startReceiver()))
  const places = []
  for (const receiver of receivers) {
    receiver.answerWith((_request, response) => {
      setTimeout(() => response.writeHead(204).end(), 3)
    })
    const destination = await addEndpoint(ctx, receiver.url)
    await queueMessages(database, destination, messages(200))
    places.push({ receiver, destination })
  }
  for (let n = 0; n < 3; n += 1) await work(ctx, { poll: 20 })
  for (const { receiver, destination } of places) {
    await expect.poll(() => statesOf(database, destination), patience).toEqual({ DELIVERED: 200 })
    expect(receiver.received).toHaveLength(200)
    expect(receiver.mostAtOnce).toBeLessThanOrEqual(10)
  }
})

test('one that hangs and one that fails hold up nobody else', async () => {
  const hanging = await startReceiver()
  const failing = await startReceiver()
  const healthy = await startReceiver()
  hanging.answerWith(() => undefined)
  failing.answerWith((_request, response) => response.writeHead(500).end())
  for (const receiver of [hanging, failing])
    await queueMessages(database, await addEndpoint(ctx, receiver.url), messages(50))
  const destination = await addEndpoint(ctx, healthy.url)
  await queueMessages(database, destination, messages(100))
  await work(ctx, { lease: 4_000 })
  await expect.poll(() => statesOf(database, destination), patience).toEqual({ DELIVERED: 100 })
  expect(hanging.received).toHaveLength(10)
})

test('a worker that stops gives back what it has not sent and finishes what it has begun', async () => {
  const receiver = await startReceiver()
  const answers: (() => void)[] = []
  receiver.answerWith((_request, response) => {
    answers.push(() => response.writeHead(204).end())
  })
  const destination = await addEndpoint(ctx, receiver.url)
  await queueMessages(database, destination, messages(30))
  const worker = await work(ctx)
  await expect.poll(() => answers.length, patience).toBe(10)
  const stopped = worker.stop()
  for (const answer of answers) answer()
  await stopped
  expect(await statesOf(database, destination)).toEqual({ DELIVERED: 10, WAITING: 20 })
  const rest = (await deliveriesOf(database, destination)).filter(
    ({ state }) => state === 'WAITING',
  )
  expect(rest.every(({ tries }) => tries === 0)).toBe(true)
  const [owned] = await database.query('select worker from destination where id = $1', [
    destination,
  ])
  expect(owned).toEqual({ worker: null })
})

test('ten failures in a row open the circuit, a probe that goes well closes it', async () => {
  const receiver = await startReceiver()
  let status = 503
  receiver.answerWith((_request, response) => response.writeHead(status).end())
  const destination = await addEndpoint(ctx, receiver.url)
  await queueMessages(database, destination, messages(200))
  // A minute is half a second: what failed is due again before the first probe is.
  await work(ctx, { timeScale: 1 / 120, poll: 20 })
  await expect
    .poll(async () => (await healthOf(database, destination)).probe_at, patience)
    .not.toBeNull()
  const atOpening = receiver.received.length
  expect(atOpening).toBeLessThan(100)
  await expect.poll(() => receiver.received.length, patience).toBeGreaterThanOrEqual(atOpening + 2)
  status = 204
  await expect.poll(() => statesOf(database, destination), patience).toEqual({ DELIVERED: 200 })
  expect(await healthOf(database, destination)).toMatchObject({
    failures: 0,
    probe_at: null,
    failing_since: null,
  })
})

test('whoever wants no more gets no more', async () => {
  const receiver = await startReceiver()
  receiver.answerWith((_request, response) => response.writeHead(410).end())
  const destination = await addEndpoint(ctx, receiver.url)
  await queueMessages(database, destination, messages(1))
  await work(ctx, { poll: 20 })
  await expect
    .poll(() => deliveriesOf(database, destination), patience)
    .toMatchObject([{ state: 'FAILED', reason: 'HTTP_410' }])
  expect(await healthOf(database, destination)).toMatchObject({ stopped_reason: 'GONE' })
  await queueMessages(database, destination, messages(1))
  const [audit] = await database.query(
    `select actor_kind, operation, data ->> 'reason' as reason from audit_entry
     where subject_type = 'DESTINATION' and subject_id = $1::text`,
    [destination],
  )
  expect(audit).toEqual({ actor_kind: 'SYSTEM', operation: 'destinationStop', reason: 'GONE' })
  const other = await startReceiver()
  const second = await addEndpoint(ctx, other.url)
  await queueMessages(database, second, messages(1))
  await expect.poll(() => other.received.length, patience).toBe(1)
  expect(receiver.received).toHaveLength(1)
})

test('a result that comes after its lease was taken back counts for nothing', async () => {
  const receiver = await startReceiver()
  const answers: (() => void)[] = []
  receiver.answerWith((_request, response) => {
    answers.push(() => response.writeHead(204).end())
  })
  const destination = await addEndpoint(ctx, receiver.url)
  await queueMessages(database, destination, messages(1))
  await work(ctx, { poll: 20 })
  await expect.poll(() => answers.length, patience).toBe(1)
  await database.query(
    `update delivery set lease_until = now() - interval '1 second' where destination_id = $1`,
    [destination],
  )
  await expect.poll(() => answers.length, patience).toBe(2)
  expect(await deliveriesOf(database, destination)).toMatchObject([
    { state: 'SENDING', attempt: 2, tries: 1, reason: 'LOST' },
  ])
  answers[0]?.()
  answers[1]?.()
  await expect.poll(() => statesOf(database, destination), patience).toEqual({ DELIVERED: 1 })
  const attempts = await database.query(
    `select a.attempt, a.outcome from delivery_attempt a join delivery d on d.id = a.delivery_id
     where d.destination_id = $1 order by a.attempt`,
    [destination],
  )
  expect(attempts).toEqual([
    { attempt: 1, outcome: 'LOST' },
    { attempt: 2, outcome: 'DELIVERED' },
  ])
})

test('failures that are told too late do not stop a worker from going on', async () => {
  const receiver = await startReceiver()
  const answers: (() => void)[] = []
  receiver.answerWith((_request, response) => {
    answers.push(() => response.writeHead(500).end())
  })
  const destination = await addEndpoint(ctx, receiver.url)
  await queueMessages(database, destination, messages(10))
  await work(ctx, { poll: 20 })
  await expect.poll(() => answers.length, patience).toBe(10)
  await database.query(
    `update delivery set lease_until = now() - interval '1 second' where destination_id = $1`,
    [destination],
  )
  await expect.poll(() => statesOf(database, destination), patience).toEqual({ WAITING: 10 })
  receiver.answerWith((_request, response) => response.writeHead(204).end())
  for (const answer of answers) answer()
  await expect.poll(() => statesOf(database, destination), patience).toEqual({ DELIVERED: 10 })
})

test('a database that goes away again and again costs nothing but time', async () => {
  const receiver = await startReceiver()
  const destination = await addEndpoint(ctx, receiver.url)
  await queueMessages(database, destination, messages(400))
  const other = new pg.Client({ connectionString: database.url })
  await other.connect()
  const worker = await work(ctx, { poll: 20, lease: 4_000 })
  for (const enough of [50, 150, 250]) {
    await expect
      .poll(() => receiver.received.length, { ...patience, interval: 5 })
      .toBeGreaterThanOrEqual(enough)
    await other.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    )
  }
  await other.end()
  await expect
    .poll(() => statesOf(database, destination).catch(() => null), patience)
    .toEqual({ DELIVERED: 400 })
  expect(new Set(receiver.received.map(idOf)).size).toBe(400)
  expect(worker.isStuck()).toBe(false)
  expect(await healthOf(database, destination)).toMatchObject({ failures: 0 })
})
