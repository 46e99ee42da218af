import { messageFilters, recordMessages } from '@waypost/shared'
import { Webhook } from 'standardwebhooks'
import { beforeEach, expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { administrator } from '../../../test/configuration.js'
import { startReceiver } from '../../../test/webhook-receiver.js'
import { settableClock } from '../../kernel/clock.js'
import { systemActor } from '../auth/index.js'
import { createEndpoint } from './create-endpoint.js'
import { createLab } from './lab-deeds.js'
import { labUrl } from './lab.js'
import { createWebhookSender } from './webhook-sender.js'

const clock = settableClock(new Date())
const app = await createTestApp({ clock })
const headers = await app.tokenOf('ADMINISTRATOR')
const receiver = await startReceiver()
const { database } = app

beforeEach(async () => {
  clock.set(new Date())
  receiver.received.length = 0
  await database.query('delete from webhook_endpoint')
})

interface Endpoint {
  id: number
  version: number
  destinationId: number
  state: string
  url: string
  types: string[]
  channelIds: number[] | null
  formerSecretUntil: string | null
}
interface Payload {
  endpoint: Endpoint | null
  secret?: string | null
  deliveryId?: string | null
  deletedId?: number | null
  userErrors: { code: string; path: string[] | null; message: string; data: unknown }[]
}

const fields = 'id version destinationId state url types channelIds formerSecretUntil'
const errors = 'userErrors { code path message data }'

async function ask(
  mutation: string,
  input: Record<string, unknown>,
  answer = `endpoint { ${fields} } ${errors}`,
): Promise<Payload> {
  const name = mutation.replace(/^w/, 'W')
  const query = `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { ${answer} } }`
  const result = await app.ask(headers, query, { input })
  if (result.errors) throw new Error(JSON.stringify(result.errors))
  return result.data?.[mutation] as Payload
}

const wish = { name: 'Warehouse', url: receiver.url, types: ['*'] }
const create = (more: Record<string, unknown> = {}) =>
  ask('webhookEndpointCreate', { ...wish, ...more }, `secret endpoint { ${fields} } ${errors}`)

async function created(more: Record<string, unknown> = {}): Promise<Endpoint & { secret: string }> {
  const { endpoint, secret, userErrors } = await create(more)
  if (!endpoint || !secret) throw new Error(JSON.stringify(userErrors))
  return { ...endpoint, secret }
}

const rotate = async ({ id, version }: Endpoint) => {
  const query = `mutation ($input: WebhookEndpointVersionInput!) {
    webhookEndpointRotateSecret(input: $input) { secret endpoint { ${fields} } ${errors} } }`
  const input = { id, expectedVersion: version }
  const result = await app.ask(headers, query, { input })
  return result.data?.['webhookEndpointRotateSecret'] as Payload
}

test('an endpoint is made with its address in one form, its types in order, and a secret', async () => {
  const endpoint = await created({
    url: ` ${receiver.url}/hooks#part `,
    types: ['item.return', 'order.*', 'item.return'],
  })
  expect(endpoint).toMatchObject({
    version: 1,
    state: 'NEW',
    url: `${receiver.url}/hooks`,
    types: ['order.*', 'item.return'],
    channelIds: null,
  })
  expect(Buffer.from(endpoint.secret.replace('whsec_', ''), 'base64')).toHaveLength(32)
})

test('the configuration in force knows it, and the audit trail who made it', async () => {
  const { id } = await created()
  expect(app.configuration.current().endpoints.get(id)).toMatchObject({ types: ['*'] })
  const audit = await database.query<{ operation: string; data: unknown }>(
    'select operation, data from audit_entry order by id desc limit 1',
  )
  expect(audit).toMatchObject([
    { operation: 'webhookEndpointCreate', data: { name: 'Warehouse', types: ['*'] } },
  ])
  expect(JSON.stringify(audit)).not.toContain(receiver.url)
})

test.each([
  [{ name: ' ' }, 'name', 'blank'],
  [{ url: 'ftp://example.org/' }, 'url', 'https://'],
  [{ url: 'https://ada:secret@example.org/' }, 'url', 'passwords'],
  [{ types: [] }, 'types', 'at least one'],
  [{ types: ['order.approve', 'order.aprove'] }, 'types', 'no type "order.aprove". There are *'],
  [{ channelIds: [] }, 'channelIds', 'at least one'],
  [{ channelIds: [99] }, 'channelIds', 'no channel 99'],
])('%j is refused with its place', async (more, place, words) => {
  const { endpoint, userErrors } = await create(more)
  expect(endpoint).toBeNull()
  expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: [place] }])
  expect(userErrors[0]?.message).toContain(words)
})

test.each([
  'https://127.0.0.1/',
  'https://localhost/',
  'https://[::1]/',
  'https://①②⑦.0.0.1/',
  'http://example.org/',
  'https://example.org:6379/',
])('B10: where private addresses are refused, %s is no address for an endpoint', async (url) => {
  const ctx = app.contextFor(administrator)
  const addressRules = { allowPrivate: false, ownOrigin: ctx.publicUrl }
  const made = createEndpoint({ ...ctx, addressRules }, { ...wish, url, active: true })
  await expect(made).rejects.toMatchObject({ reasons: [{ code: 'INVALID_INPUT', path: ['url'] }] })
})

test('the lab is an address for an endpoint even where private addresses are refused', async () => {
  const ctx = app.contextFor(administrator)
  const addressRules = { allowPrivate: false, ownOrigin: ctx.publicUrl }
  const url = labUrl(ctx.publicUrl, await createLab(ctx))
  const { endpoint } = await createEndpoint(
    { ...ctx, addressRules },
    { ...wish, url, active: true },
  )
  expect(endpoint.url).toBe(url)
})

test('there is an end to endpoints', async () => {
  await database.query(
    `insert into webhook_endpoint (name, url, types)
     select 'E' || n, 'https://example.org/', '{*}' from generate_series(1, 50) n`,
  )
  const { userErrors } = await create()
  expect(userErrors).toMatchObject([{ code: 'LIMIT_REACHED', data: { most: 50 } }])
})

test('an update changes what is given, at the version that was looked at', async () => {
  const { id } = await created({ channelIds: null })
  const update = (input: object) => ask('webhookEndpointUpdate', { id, ...input })
  expect(await update({ expectedVersion: 1, types: ['item.*'] })).toMatchObject({
    endpoint: { version: 2, types: ['item.*'], url: `${receiver.url}/` },
  })
  expect(await update({ expectedVersion: 1, name: 'Other' })).toMatchObject({
    endpoint: null,
    userErrors: [{ code: 'VERSION_CONFLICT', data: { expected: 1, actual: 2 } }],
  })
  expect(await update({ expectedVersion: 2, types: ['item.*'] })).toMatchObject({
    userErrors: [{ code: 'NOTHING_TO_DO' }],
  })
})

test('a new address is tried at once, however often the old one failed', async () => {
  const { id, destinationId } = await created()
  await database.query(
    `update destination set failures = 12, failing_since = now(), probe_at = now() where id = $1`,
    [destinationId],
  )
  const read = async () => {
    const query = 'query ($id: Int!) { webhookEndpoint(id: $id) { state failures } }'
    return (await app.ask(headers, query, { id })).data?.['webhookEndpoint']
  }
  expect(await read()).toEqual({ state: 'PAUSED', failures: 12 })
  await ask('webhookEndpointUpdate', { id, expectedVersion: 1, url: `${receiver.url}/mended` })
  expect(await read()).toEqual({ state: 'NEW', failures: 0 })
})

test('a deleted endpoint takes its deliveries along', async () => {
  const { id } = await created()
  await ask('webhookEndpointTest', { id }, `deliveryId ${errors}`)
  const query = `mutation ($input: WebhookEndpointVersionInput!) {
    webhookEndpointDelete(input: $input) { deletedId ${errors} } }`
  const remove = async (expectedVersion: number) =>
    (await app.ask(headers, query, { input: { id, expectedVersion } })).data?.[
      'webhookEndpointDelete'
    ]
  expect(await remove(9)).toMatchObject({ userErrors: [{ code: 'VERSION_CONFLICT' }] })
  expect(await remove(1)).toMatchObject({ deletedId: id, userErrors: [] })
  expect(await database.query('select 1 from delivery')).toEqual([])
  expect(await remove(1)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
})

async function sendOne(destinationId: number) {
  const sender = createWebhookSender(app.contextFor(systemActor))
  const delivery = {
    ...{ id: 1, attempt: 1, destinationId, messageId: 'evt_1', orderId: null },
    ...{ sequence: 1, previousSequence: null, content: null },
    message: { type: 'order.approve', timestamp: '2026-03-02T10:00:00.000Z', data: {} },
  }
  await sender(delivery, new AbortController().signal)
  const message = receiver.received.at(-1)
  return { body: message?.body ?? '', headers: message?.headers as Record<string, string> }
}
const verifies = (secret: string, message: { body: string; headers: Record<string, string> }) => {
  try {
    new Webhook(secret).verify(message.body, message.headers)
    return true
  } catch {
    return false
  }
}

test('S11: for 24 hours after a rotation both secrets verify, then the new one alone', async () => {
  clock.advance(-24 * 3_600_000 - 60_000)
  const { secret: former, ...endpoint } = await created()
  const { secret, endpoint: after } = await rotate(endpoint)
  if (!secret || !after) throw new Error('not rotated')
  expect(secret).not.toBe(former)
  expect(after.formerSecretUntil).toBe(new Date(clock.now().getTime() + 86_400_000).toISOString())

  clock.advance(86_400_000 - 1000)
  const during = await sendOne(endpoint.destinationId)
  expect(during.headers['webhook-signature']?.split(' ')).toHaveLength(2)
  clock.set(new Date())
  const later = await sendOne(endpoint.destinationId)
  expect([verifies(secret, later), verifies(former, later)]).toEqual([true, false])
})

test('S11: a receiver that knows either secret accepts what comes during the change', async () => {
  const { secret: former, ...endpoint } = await created()
  const { secret } = await rotate(endpoint)
  const message = await sendOne(endpoint.destinationId)
  expect([verifies(secret ?? '', message), verifies(former, message)]).toEqual([true, true])
})

test('S11: the secret is sealed in the database and never answered again', async () => {
  const endpoint = await created()
  const dump = await database.query<{ row: string }>(
    `select d::text as row from destination d where id = $1
     union all select e::text from webhook_endpoint e
     union all select a::text from audit_entry a
     union all select r::text from configuration_revision r`,
    [endpoint.destinationId],
  )
  const bare = endpoint.secret.replace('whsec_', '')
  const hex = Buffer.from(endpoint.secret).toString('hex')
  for (const { row } of dump) {
    expect(row).not.toContain(bare)
    expect(row).not.toContain(hex)
  }
  const schema = await app.ask(headers, '{ __type(name: "WebhookEndpoint") { fields { name } } }')
  expect(JSON.stringify(schema.data)).not.toMatch(/"secret"/i)
})

test('a rotation of what somebody else rotated since is refused', async () => {
  const endpoint = await created()
  await rotate(endpoint)
  expect(await rotate(endpoint)).toMatchObject({
    secret: null,
    userErrors: [{ code: 'VERSION_CONFLICT' }],
  })
})

test('a test that waits for its next try is tried at once when somebody asks again', async () => {
  const { id, destinationId } = await created({ active: false })
  const first = await ask('webhookEndpointTest', { id }, `deliveryId ${errors}`)
  await database.query(`update delivery set due_at = now() + interval '5 minutes'`)
  const second = await ask('webhookEndpointTest', { id }, `deliveryId ${errors}`)
  expect(second.deliveryId).toBe(first.deliveryId)
  const rows = await database.query(
    `select d.id::text, d.state, d.destination_id, d.event, x.payload ->> 'type' as type, x.entry_id,
       d.due_at <= now() as due
     from delivery d join outbox x on x.id = d.outbox_id`,
  )
  expect(rows).toEqual([
    {
      ...{ id: first.deliveryId, state: 'WAITING', destination_id: destinationId },
      ...{ event: null, type: 'webhook.test', entry_id: null, due: true },
    },
  ])
})

test('a test of a stopped endpoint is refused with the reason', async () => {
  const { id, destinationId } = await created()
  await database.query(
    `update destination set stopped_at = now(), stopped_reason = 'GONE' where id = $1`,
    [destinationId],
  )
  const { userErrors } = await ask('webhookEndpointTest', { id }, `deliveryId ${errors}`)
  expect(userErrors).toMatchObject([{ code: 'DESTINATION_STOPPED', data: { reason: 'GONE' } }])
})

test('the list of types has every event and what stands for several', async () => {
  const { data } = await app.ask(headers, '{ webhookMessageTypes { type event description } }')
  const types = data?.['webhookMessageTypes'] as { type: string; event: string | null }[]
  expect(types).toHaveLength(62)
  expect(types.filter(({ event }) => event === null).map(({ type }) => type)).toEqual([
    ...Object.keys(messageFilters),
    ...Object.keys(recordMessages),
  ])
})
