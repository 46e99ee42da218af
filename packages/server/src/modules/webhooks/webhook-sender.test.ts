import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { beforeEach, expect, test } from 'vitest'
import { testContext } from '../../../test/configuration.js'
import { createTestDatabase } from '../../../test/harness.js'
import { startReceiver } from '../../../test/webhook-receiver.js'
import { makeSigningSecret } from '../../kernel/webhook-signature.js'
import { keepSecrets, type ClaimedDelivery, type SendResult } from '../deliveries/index.js'
import { createWebhookSender, LARGEST_MESSAGE } from './webhook-sender.js'

const database = await createTestDatabase()
const ctx = await testContext(database)
const receiver = await startReceiver()
const sender = createWebhookSender(ctx)
const secret = makeSigningSecret()
const destinationId = await makeEndpoint(receiver.url, secret)

beforeEach(() => {
  receiver.received.length = 0
  receiver.answerWith((_request, response) => response.writeHead(204).end())
  ctx.clock.set(new Date())
})

async function makeEndpoint(url: string, signing: string): Promise<number> {
  await database.query(
    `insert into webhook_endpoint (name, url, types) values ('Warehouse', $1, '{*}')`,
    [url],
  )
  const [destination] = await database.query<{ id: number }>(
    'select max(id) as id from destination',
  )
  const id = destination?.id ?? 0
  await keepSecrets(database, ctx.sealer, {
    destinationId: id,
    secrets: { signing },
    formerUntil: null,
  })
  return id
}

const message = (name: string) => ({
  // In another order than that of the body, as jsonb gives it back.
  data: {
    changes: [{ to: 'B', from: null, subject: 'ORDER', subjectId: 'o' }],
    order: {
      items: [{ sku: 'MUG', name, ordered: 2, shipped: 0, needed: 0, label: null, unitPrice: '1' }],
      tracking: [],
      label: 'B',
      orderNumber: '1001',
      cartNumber: null,
      billToName: name,
      shipToName: null,
      cardNumber: '4111',
    },
    event: 'ORDER_APPROVE',
    sequence: 7,
  },
  timestamp: '2026-03-02T10:00:00.000Z',
  type: 'order.approve',
})

const delivery = (more: Partial<ClaimedDelivery> = {}): ClaimedDelivery => ({
  id: 1,
  attempt: 1,
  destinationId,
  messageId: 'evt_1',
  orderId: 'o',
  sequence: 7,
  previousSequence: 5,
  message: message('Ada'),
  content: null,
  ...more,
})

const send = (more?: Partial<ClaimedDelivery>): Promise<SendResult> =>
  sender(delivery(more), new AbortController().signal)

const lastReceived = () => {
  const last = receiver.received.at(-1)
  if (!last) throw new Error('Nothing arrived')
  return { ...last, headers: last.headers as Record<string, string> }
}

test('S11: the verifier of Standard Webhooks accepts 1,000 random bodies and no forgery', async () => {
  const verifier = new Webhook(secret)
  const others = new Webhook(makeSigningSecret())
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(), async (name, at) => {
      await send({ messageId: `evt_${at}`, message: message(name) })
      const { headers, body } = lastReceived()
      expect(verifier.verify(body, headers)).toMatchObject({
        data: { order: { billToName: name } },
      })
      const bytes = Buffer.from(body)
      const place = at % bytes.length
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (at % 7)), place)
      expect(() => verifier.verify(bytes, headers)).toThrow('No matching signature')
      expect(() => others.verify(body, headers)).toThrow('No matching signature')
    }),
    { numRuns: 1000 },
  )
})

test('S11: a message that was signed more than five minutes ago is refused', async () => {
  ctx.clock.advance(-301_000)
  await send()
  const { headers, body } = lastReceived()
  expect(() => new Webhook(secret).verify(body, headers)).toThrow('too old')
})

test('every attempt has the same id and the same bytes under a timestamp of its own', async () => {
  await send()
  ctx.clock.advance(5000)
  await send({ attempt: 2 })
  const [first, second] = receiver.received
  expect(second?.body).toBe(first?.body)
  expect(second?.headers['webhook-id']).toBe('evt_1')
  expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp'])
})

test('the body has its keys in order and nothing that may not leave', async () => {
  await send()
  expect(lastReceived().body).toBe(
    '{"type":"order.approve","timestamp":"2026-03-02T10:00:00.000Z","data":{"sequence":7,' +
      '"previousSequence":5,"event":"ORDER_APPROVE","order":{"orderNumber":"1001",' +
      '"cartNumber":null,"billToName":"Ada","shipToName":null,"label":"B","items":[{"sku":"MUG",' +
      '"name":"Ada","ordered":2,"shipped":0,"needed":0,"label":null}],"tracking":[]},' +
      '"changes":[{"subject":"ORDER","subjectId":"o","from":null,"to":"B"}]}}',
  )
})

test.each([
  [200, 'DELIVERED', null],
  [204, 'DELIVERED', null],
  [301, 'RETRY', 'HTTP_301'],
  [400, 'RETRY', 'HTTP_400'],
  [404, 'RETRY', 'HTTP_404'],
  [410, 'GONE', 'HTTP_410'],
  [500, 'RETRY', 'HTTP_500'],
  [503, 'RETRY', 'HTTP_503'],
] as const)('F8: the answer %i means %s', async (status, outcome, reason) => {
  receiver.answerWith((_request, response) =>
    response.writeHead(status, { location: `${receiver.url}/elsewhere` }).end('said so'),
  )
  const result = await send()
  expect(result).toMatchObject({ outcome, reason, retryAfter: null, exchanges: [{ status }] })
  expect(receiver.received).toHaveLength(1)
})

test('F8: 429 says how long to wait, in seconds or with a date', async () => {
  const wait = (value: string) => {
    receiver.answerWith((_request, response) =>
      response.writeHead(429, { 'retry-after': value }).end(),
    )
  }
  wait('120')
  expect(await send()).toMatchObject({ outcome: 'RETRY', reason: 'HTTP_429', retryAfter: 120 })
  ctx.clock.set('2026-03-02T10:00:00Z')
  wait('Mon, 02 Mar 2026 10:03:20 GMT')
  expect(await send()).toMatchObject({ retryAfter: 200 })
  wait('soon')
  expect(await send()).toMatchObject({ retryAfter: null })
})

test('F8: a connection that is reset before any answer is tried again', async () => {
  receiver.answerWith((request) => request.socket.destroy())
  expect(await send()).toMatchObject({ outcome: 'RETRY', reason: 'CONNECTION_FAILED' })
})

test('F8: who says 200 has taken the message, though the answer breaks off', async () => {
  receiver.answerWith((request, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('half', () => request.socket.destroy())
  })
  expect(await send()).toMatchObject({ outcome: 'DELIVERED', exchanges: [{ status: 200 }] })
})

test('a message of more than a mebibyte is refused without a call', async () => {
  const huge = message('x'.repeat(LARGEST_MESSAGE))
  expect(await send({ message: huge })).toMatchObject({
    outcome: 'REFUSED',
    reason: 'TOO_LARGE',
    exchanges: [],
  })
  expect(receiver.received).toHaveLength(0)
})

test('secrets are opened once for each revision, not for each message', async () => {
  let opened = 0
  const sealer = {
    ...ctx.sealer,
    open: (...sealed: Parameters<typeof ctx.sealer.open>) => {
      opened += 1
      return ctx.sealer.open(...sealed)
    },
  }
  const counting = createWebhookSender({ ...ctx, sealer })
  for (const id of [1, 2, 3]) await counting(delivery({ id }), new AbortController().signal)
  expect(opened).toBe(1)
  expect(receiver.received).toHaveLength(3)
})
