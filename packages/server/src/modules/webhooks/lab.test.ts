import { beforeEach, expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { addCart } from '../../../test/queue.js'
import { settableClock } from '../../kernel/clock.js'
import { makeSigningSecret, signatureHeaders } from '../../kernel/webhook-signature.js'
import { systemActor } from '../auth/index.js'
import { openSecrets } from '../deliveries/index.js'
import { createWebhookSender } from './webhook-sender.js'
import { forgetLabs } from './lab-deeds.js'

const clock = settableClock(new Date())
const app = await createTestApp({ clock })
const headers = await app.tokenOf('ADMINISTRATOR')
const { database, http } = app

interface Lab {
  id: number
  url: string
  secret: string
  expiresAt: string
  answer: string
  endpoints: { name: string }[]
}
interface Request {
  id: string
  method: string
  target: string
  headers: { name: string; value: string }[]
  size: number
  answered: string
  body?: string
  signature: { valid: boolean; problem: string | null; secretName: string | null }
}

beforeEach(async () => {
  clock.set(new Date())
  await database.query('delete from webhook_lab')
  await database.query('delete from webhook_endpoint')
})

async function ask<Answer>(query: string, variables?: Record<string, unknown>): Promise<Answer> {
  const { data, errors } = await app.ask(headers, query, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return Object.values(data ?? {})[0] as Answer
}

async function makeLab(): Promise<Lab> {
  const { lab } = await ask<{ lab: Lab }>(
    `mutation { labCreate { lab { id url secret expiresAt answer } userErrors { code } } }`,
  )
  return lab
}

const answerWith = (id: number, answer: string, seconds?: number) =>
  ask<{ userErrors: { code: string }[] }>(
    `mutation ($input: LabAnswerInput!) { labAnswer(input: $input) { userErrors { code } } }`,
    { input: { id, answer, seconds } },
  )

const requests = async (labId: number, rest = ''): Promise<Request[]> => {
  const page = await ask<{ edges: { node: Request }[] }>(
    `query ($labId: Int!) { labRequests(labId: $labId${rest}) { edges { node {
      id method target headers { name value } size answered body
      signature { valid problem secretName } } } } }`,
    { labId },
  )
  return page.edges.map(({ node }) => node)
}

const pathOf = (url: string) => new URL(url).pathname
const post = (url: string, payload: string, more: Record<string, string> = {}) =>
  http.inject({ method: 'POST', url: pathOf(url), payload, headers: more })

test('a lab shows what arrived, as it came, and checks who signed it', async () => {
  const { id, url, secret } = await makeLab()
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4000\/lab\/[\w-]{43}$/)
  const body = '{"name":"Zoë"}\n'
  const signed = signatureHeaders({ id: 'evt_1', sentAt: clock.now(), body }, [secret])
  const response = await post(`${url}/deep?x=1`, body, { ...signed, 'content-type': 'text/odd' })
  expect([response.statusCode, response.body]).toEqual([204, ''])
  const [request] = await requests(id)
  expect(request).toMatchObject({
    method: 'POST',
    target: `${pathOf(url)}/deep`,
    body,
    size: 16,
    answered: 'NO_CONTENT',
    signature: { valid: true, problem: null, secretName: 'lab' },
  })
  expect(request?.headers).toContainEqual({ name: 'webhook-id', value: 'evt_1' })
})

test('a lab says why a signature is bad', async () => {
  const { id, url, secret } = await makeLab()
  await post(url, '{}')
  const signed = signatureHeaders({ id: 'evt_1', sentAt: clock.now(), body: '{}' }, [secret])
  await post(url, '{ }', signed)
  const found = await requests(id)
  expect(found.map(({ signature }) => signature.problem)).toEqual(['BODY_CHANGED', 'ID_MISSING'])
})

test('what an endpoint sends to it is checked with the secret of the endpoint', async () => {
  await http.listen({ port: 0, host: '127.0.0.1' })
  const address = http.server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const { id, url } = await makeLab()
  const real = url.replace('4000', String(port))
  const { endpoint } = await ask<{ endpoint: { destinationId: number } }>(
    `mutation ($input: WebhookEndpointCreateInput!) { webhookEndpointCreate(input: $input) {
      endpoint { destinationId } } }`,
    { input: { name: 'To the lab', url, types: ['*'] } },
  )
  const ctx = app.contextFor(systemActor)
  const sender = createWebhookSender({
    ...ctx,
    // The test listens on another port than the address that the application believes to have.
    call: (request) => ctx.call({ ...request, url: real }),
  })
  const delivery = {
    ...{ id: 1, attempt: 1, destinationId: endpoint.destinationId, messageId: 'test_1' },
    ...{ orderId: null, sequence: null, previousSequence: null, content: null },
    message: { type: 'webhook.test', timestamp: clock.now().toISOString(), data: {} },
  }
  const send = () => sender(delivery, new AbortController().signal)
  expect(await send()).toMatchObject({ outcome: 'DELIVERED' })
  const [request] = await requests(id)
  expect(request?.signature).toEqual({ valid: true, problem: null, secretName: 'To the lab' })
  const lab = await ask<Lab>('query ($id: Int!) { lab(id: $id) { endpoints { name } } }', { id })
  expect(lab.endpoints).toEqual([{ name: 'To the lab' }])

  for (const [answer, outcome, reason] of [
    ['OK', 'DELIVERED', null],
    ['MOVED', 'RETRY', 'HTTP_301'],
    ['BAD_REQUEST', 'RETRY', 'HTTP_400'],
    ['GONE', 'GONE', 'HTTP_410'],
    ['TOO_MANY', 'RETRY', 'HTTP_429'],
    ['ERROR', 'RETRY', 'HTTP_500'],
    ['LATE', 'DELIVERED', null],
  ] as const) {
    await answerWith(id, answer, 1)
    const retryAfter = answer === 'TOO_MANY' ? 1 : null
    expect(await send()).toMatchObject({ outcome, reason, retryAfter })
  }
  await answerWith(id, 'NONE')
  const impatient = sender(delivery, AbortSignal.timeout(200))
  expect(await impatient).toMatchObject({ outcome: 'RETRY', reason: 'STOPPED' })
  expect(await requests(id)).toHaveLength(9)
})

test('a message with the secret of an endpoint that sends elsewhere is told apart', async () => {
  const { id, url } = await makeLab()
  const { secret } = await ask<{ secret: string }>(
    `mutation ($input: WebhookEndpointCreateInput!) {
      webhookEndpointCreate(input: $input) { secret } }`,
    { input: { name: 'Warehouse', url: 'https://example.org/', types: ['*'] } },
  )
  await post(url, '{}', signatureHeaders({ id: 'x', sentAt: clock.now(), body: '{}' }, [secret]))
  const [request] = await requests(id)
  expect(request?.signature).toMatchObject({ problem: 'OTHER_SECRET', secretName: 'Warehouse' })
})

test('a cart of the generic kind is known by its secret too', async () => {
  const { id, url } = await makeLab()
  const destinationId = await addCart(app.contextFor(systemActor), 'shop', url)
  const [row] = await database.query<{ secrets: Buffer }>(
    'select secrets from destination where id = $1',
    [destinationId],
  )
  const { sealer } = app.contextFor(systemActor)
  const secret = openSecrets(sealer, destinationId, row?.secrets ?? null)?.['secret'] ?? ''
  await post(url, '{}', signatureHeaders({ id: 'x', sentAt: clock.now(), body: '{}' }, [secret]))
  const [request] = await requests(id)
  expect(request?.signature).toMatchObject({ valid: true, secretName: 'shop' })
})

test('sessions and credentials that a browser sends along are not kept', async () => {
  const { id, url } = await makeLab()
  const response = await http.inject({
    method: 'GET',
    url: pathOf(url),
    headers: { cookie: 'session=canary', authorization: 'Bearer canary' },
  })
  expect(response.headers['set-cookie']).toBeUndefined()
  expect(JSON.stringify(await requests(id))).not.toContain('canary')
})

test('bytes that are no text, and no body at all, are kept too', async () => {
  const { id, url } = await makeLab()
  await http.inject({ method: 'PUT', url: pathOf(url), payload: Buffer.from([0, 255, 10]) })
  await http.inject({ method: 'DELETE', url: pathOf(url) })
  const found = await requests(id)
  expect(found.map(({ method, size }) => [method, size])).toEqual([
    ['DELETE', 0],
    ['PUT', 3],
  ])
})

test('a body that is too large is refused', async () => {
  const { id, url } = await makeLab()
  expect((await post(url, 'x'.repeat(256 * 1024 + 1))).statusCode).toBe(413)
  expect(await requests(id)).toEqual([])
})

test('the last hundred requests are kept, and read in pages', async () => {
  const { id, url } = await makeLab()
  for (let n = 0; n < 103; n += 1) await post(url, String(n))
  const all = await requests(id, ', first: 100')
  expect(all).toHaveLength(100)
  expect([all[0]?.body, all.at(-1)?.body]).toEqual(['102', '3'])
  const page = await ask<{ pageInfo: { endCursor: string; hasNextPage: boolean } }>(
    'query ($id: Int!) { labRequests(labId: $id, first: 40) { pageInfo { endCursor hasNextPage } } }',
    { id },
  )
  expect(page.pageInfo.hasNextPage).toBe(true)
  const next = await requests(id, `, first: 1, after: "${page.pageInfo.endCursor}"`)
  expect(next[0]?.body).toBe('62')
})

test('where no lab is, or one has ended, everything is gone', async () => {
  const { url, id } = await makeLab()
  expect((await post(`${url.slice(0, -1)}_`, '{}')).statusCode).toBe(410)
  clock.advance(24 * 3_600_000)
  expect((await post(url, '{}')).statusCode).toBe(410)
  expect(await ask('query ($id: Int!) { lab(id: $id) { id } }', { id })).toBeNull()
  await forgetLabs(database, clock.now())
  expect(await database.query('select 1 from webhook_lab')).toEqual([])
})

test('labs are ended by hand too, and there is an end to them', async () => {
  const made = await makeLab()
  const end = () =>
    ask<{ deletedId: number | null; userErrors: { code: string }[] }>(
      `mutation ($input: LabDeleteInput!) {
        labDelete(input: $input) { deletedId userErrors { code } } }`,
      { input: { id: made.id } },
    )
  expect(await end()).toEqual({ deletedId: made.id, userErrors: [] })
  expect(await end()).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
  for (let n = 0; n < 20; n += 1) await makeLab()
  const full = await ask<{ userErrors: { code: string }[] }>(
    'mutation { labCreate { userErrors { code } } }',
  )
  expect(full.userErrors).toEqual([{ code: 'LIMIT_REACHED' }])
})

test('an answer that a lab cannot give is refused', async () => {
  const { id } = await makeLab()
  expect(await answerWith(id, 'LATE', 61)).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT' }],
  })
  expect(await answerWith(999_999, 'OK')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
})

test('anybody who has a message and its secret can have the signature checked', async () => {
  const secret = makeSigningSecret()
  const body = '{}'
  const signed = signatureHeaders({ id: 'evt_1', sentAt: clock.now(), body }, [secret])
  const text = Object.entries(signed).map(([name, value]) => `${name}: ${value}`)
  const check = (input: object) =>
    ask<{ valid: boolean; problem: string | null; steps: { step: string }[] }>(
      `query ($input: SignatureCheckInput!) {
        webhookSignatureCheck(input: $input) { valid problem steps { step passed } } }`,
      { input: { headers: text.join('\n'), body, secret, ...input } },
    )
  expect(await check({})).toMatchObject({ valid: true, problem: null })
  expect(await check({ body: '{} ' })).toMatchObject({ problem: 'BODY_CHANGED' })
  expect(await check({ secret: '' })).toMatchObject({ problem: 'SECRET_MISSING' })
})
