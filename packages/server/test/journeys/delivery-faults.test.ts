import { beforeEach, expect, test, vi } from 'vitest'
import { createMail } from '../../src/kernel/mail.js'
import { resendDelivery } from '../../src/modules/deliveries/resend-deliveries.js'
import { schedule } from '../../src/modules/deliveries/schedule.js'
import { queueEmails, type StandingEmail } from '../../src/modules/emails/queue-email.js'
import { contextWithDefaults } from '../callers.js'
import { createTestDatabase } from '../harness.js'
import { startMailServer } from '../mail-server.js'
import { addEndpoint, deliveriesOf, healthOf, queueMessages, statesOf } from '../queue.js'
import { startReceiver } from '../webhook-receiver.js'
import { work } from '../workers.js'

vi.setConfig({ testTimeout: 90_000 })

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const long = process.env['TEST_LONG'] === 'on'
const patience = { timeout: long ? 150_000 : 60_000 }
const message = { type: 'test.ping', data: { hello: 'there' } }

beforeEach(() => database.query('delete from webhook_endpoint'))

test(
  'F7: a receiver that is dead for the whole schedule is tried ten times, and the message can be sent again',
  { timeout: 200_000 },
  async () => {
    // Three days are four seconds, or seventy-five.
    const scale = long ? 3_600 : 72_000
    const began = Date.now()
    const clock = { now: () => new Date(began + (Date.now() - began) * scale) }
    const receiver = await startReceiver()
    const arrivals: number[] = []
    receiver.answerWith((_request, response) => {
      arrivals.push(performance.now())
      response.writeHead(500).end()
    })
    const destination = await addEndpoint(ctx, receiver.url)
    await queueMessages(database, destination, [message])
    await work({ ...ctx, clock }, { timeScale: 1 / scale, poll: 5 })
    await expect
      .poll(() => deliveriesOf(database, destination), patience)
      .toMatchObject([{ state: 'FAILED', reason: 'HTTP_500', tries: 10, attempt: 10 }])

    expect(arrivals).toHaveLength(10)
    for (const [at, delay] of schedule.entries()) {
      if (at === 0) continue
      const waited = (arrivals[at] ?? 0) - (arrivals[at - 1] ?? 0)
      expect(waited).toBeGreaterThanOrEqual((delay * 1_000 * 0.8) / scale)
      if (long) expect(waited).toBeLessThanOrEqual((delay * 1_000 * 1.2) / scale + 500)
    }
    const headers = receiver.received.map((call) => call.headers)
    expect(new Set(headers.map((header) => header['webhook-id'])).size).toBe(1)
    expect(new Set(headers.map((header) => header['webhook-timestamp'])).size).toBe(10)
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)

    receiver.answerWith((_request, response) => response.writeHead(204).end())
    const [failed] = await deliveriesOf(database, destination)
    await resendDelivery(ctx, String(failed?.id))
    await expect
      .poll(() => deliveriesOf(database, destination), patience)
      .toMatchObject([{ state: 'DELIVERED', reason: null, attempt: 11 }])
    const ids = receiver.received.map((call) => call.headers['webhook-id'])
    expect(ids.at(-1)).toBe(ids[0])
  },
)

test('F9: who fails for five days is stopped, and nothing is sent there any more', async () => {
  const receiver = await startReceiver()
  receiver.answerWith((_request, response) => response.writeHead(500).end())
  const destination = await addEndpoint(ctx, receiver.url)
  await queueMessages(database, destination, Array<object>(200).fill(message))
  // Five days are a second and a half.
  const worker = await work(ctx, { timeScale: 1 / 288_000, poll: 5 })
  await expect
    .poll(() => healthOf(database, destination), patience)
    .toMatchObject({ stopped_reason: 'FAILING' })
  await worker.stop()
  const [audit] = await database.query(
    `select operation, data ->> 'reason' as reason from audit_entry where subject_id = $1::text`,
    [destination],
  )
  expect(audit).toEqual({ operation: 'destinationStop', reason: 'FAILING' })
  const { length } = receiver.received
  expect((await statesOf(database, destination))['WAITING']).toBeGreaterThan(0)
  const healthy = await startReceiver()
  await queueMessages(database, await addEndpoint(ctx, healthy.url), [message])
  await work(ctx, { poll: 5 })
  await expect.poll(() => healthy.received.length, patience).toBe(1)
  expect(receiver.received).toHaveLength(length)
})

test('F9: who takes one message a day stays', async () => {
  const receiver = await startReceiver()
  let status = 500
  receiver.answerWith((_request, response) => response.writeHead(status).end())
  const destination = await addEndpoint(ctx, receiver.url)
  await work(ctx, { poll: 5 })
  const sendOne = async (answer: number, outcome: object) => {
    status = answer
    const [id] = await queueMessages(database, destination, [message])
    const last = async () =>
      (await deliveriesOf(database, destination)).find((row) => row.id === id)
    await expect.poll(last, patience).toMatchObject(outcome)
    await database.query(
      `update delivery set state = 'DELIVERED', ended_at = now() where id = $1`,
      [id],
    )
  }
  for (let day = 1; day <= 7; day += 1) {
    await sendOne(500, { state: 'WAITING', tries: 1 })
    await database.query(
      `update destination set failing_since = failing_since - interval '1 day' where id = $1`,
      [destination],
    )
    await sendOne(500, { state: 'WAITING', tries: 1 })
    await sendOne(204, { state: 'DELIVERED' })
  }
  expect(await healthOf(database, destination)).toEqual({
    failures: 0,
    failing_since: null,
    probe_at: null,
    stopped_reason: null,
  })
})

test('F10: messages that cannot be sent do not hold up a thousand others', async () => {
  const receiver = await startReceiver()
  const destination = await addEndpoint(ctx, receiver.url)
  const good = Array<object>(500).fill(message)
  // An event without its changes: putting the body together fails.
  const broken = { type: 'order.approve', data: { event: 'ORDER_APPROVE', order: { items: [] } } }
  const huge = { type: 'test.ping', data: { text: 'x'.repeat(5 * 1024 * 1024) } }
  const ids = await queueMessages(database, destination, [...good, broken, huge, ...good])
  const worker = await work(ctx)
  await expect
    .poll(() => statesOf(database, destination), patience)
    .toEqual({ DELIVERED: 1_000, FAILED: 2 })
  const failed = (await deliveriesOf(database, destination)).filter(
    ({ state }) => state === 'FAILED',
  )
  expect(failed).toMatchObject([
    {
      id: ids[500],
      reason: 'BROKEN',
      tries: 1,
      detail: expect.stringContaining('undefined') as string,
    },
    { id: ids[501], reason: 'TOO_LARGE', tries: 1 },
  ])
  expect(worker.isStuck()).toBe(false)
  expect(receiver.received).toHaveLength(1_000)
  expect(await healthOf(database, destination)).toMatchObject({ failures: 0, stopped_reason: null })
})

test('F10: mails whose templates loop, fail or swell do not hold up two hundred others', async () => {
  const server = await startMailServer()
  const mail = createMail({ smtpUrl: server.url, from: 'shop@example.org' })
  const notice = {
    purpose: 'NOTICE',
    language: 'en',
    destination: 'ERP',
    reason: 'It is gone.',
    link: 'http://127.0.0.1:4000/updates',
  } as const
  const mailOf = (content: StandingEmail['content']): StandingEmail => ({
    content,
    orderId: null,
    to: 'owner@example.org',
  })
  const trial = (body: string) =>
    mailOf({
      purpose: 'TEST',
      language: 'en',
      channelId: null,
      content: notice,
      draft: { subject: 'A trial', body },
    })
  const loop = '{% for a in (1..1000000) %}{% for b in (1..1000000) %}{% endfor %}{% endfor %}'
  const swell = '{% for a in (1..30000) %}{{ destination.name }}{{ reason }}0123456789{% endfor %}'
  const good = Array.from({ length: 100 }, () => mailOf(notice))
  const poison = [trial(loop), trial('{{ nothing.at.all }}'), trial(swell)]
  const ids = await database.transaction((tx) =>
    queueEmails(tx, [...good, ...poison, ...good], new Date()),
  )
  const worker = await work({ ...ctx, mail }, { poll: 20 })
  const rows = () =>
    database.query<{ id: string; state: string; reason: string | null; tries: number }>(
      `select id::text, state, reason, tries from delivery where id = any($1::bigint[]) order by id`,
      [ids],
    )
  await expect
    .poll(async () => (await rows()).filter(({ state }) => state === 'DELIVERED').length, patience)
    .toBe(200)
  await expect
    .poll(async () => (await rows()).filter(({ state }) => state !== 'DELIVERED'), patience)
    .toEqual(
      ids.slice(100, 103).map((id) => ({
        id,
        state: 'FAILED',
        reason: 'TEMPLATE',
        tries: expect.any(Number) as number,
      })),
    )
  expect(worker.isStuck()).toBe(false)
  expect(server.received).toHaveLength(200)
  mail.close()
})

test('an answer with characters that no database holds is kept all the same', async () => {
  const receiver = await startReceiver()
  receiver.answerWith((_request, response) => response.writeHead(500).end('no\u0000thing'))
  const destination = await addEndpoint(ctx, receiver.url)
  await queueMessages(database, destination, [message])
  await work(ctx, { poll: 5 })
  const kept = () =>
    database.query(
      `select a.exchanges -> 0 ->> 'response' as response
       from delivery_attempt a join delivery d on d.id = a.delivery_id where d.destination_id = $1`,
      [destination],
    )
  await expect.poll(kept, patience).toEqual([{ response: 'no\uFFFDthing' }])
})
