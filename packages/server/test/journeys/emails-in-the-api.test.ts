import { graphql } from 'graphql'
import type { Permission } from '@waypost/shared'
import { beforeEach, expect, test, vi } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../callers.js'
import { draft, fired, imported } from '../events.js'
import { createTestDatabase } from '../harness.js'
import { opened, startMailServer } from '../mail-server.js'
import { work } from '../workers.js'
import { createMail } from '../../src/kernel/mail.js'
import { createSchema } from '../../src/schema.js'
import { updateOrder } from '../../src/modules/orders/update-order.js'
import { updateSettings } from '../../src/modules/settings/update-settings.js'
import { tellOfStopped } from '../../src/modules/emails/index.js'

vi.setConfig({ testTimeout: 90_000 })
const patience = { timeout: 30_000 }

const database = await createTestDatabase()
const server = await startMailServer()
const settings = { from: 'no-reply@shop.example', within: 1_000 }
const plain = await contextWithDefaults(database)
const ctx = { ...plain, mail: createMail({ ...settings, smtpUrl: server.url }) }
const withoutServer = { ...plain, mail: createMail({ ...settings, smtpUrl: undefined }) }
await updateSettings(ctx, { emailHoldSeconds: 0 })
const schema = await createSchema()

beforeEach(() => {
  server.received.length = 0
  server.behave({})
})

async function ask<Data>(
  source: string,
  variableValues: Record<string, unknown> = {},
  contextValue: typeof plain = ctx,
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

interface Shown {
  id: string
  state: string
  reason: string | null
  kept: boolean
  to: string | null
  presentAddress: string | null
  subject: string | null
  html: string | null
  attempts: { outcome: string }[]
}
const fields = 'id state reason kept to presentAddress subject html attempts { outcome }'
const mailsOf = async (id: string, contextValue = ctx): Promise<Shown[]> => {
  const query = `query ($id: ID!) { order(id: $id) { emails { ${fields} } } }`
  const { order } = await ask<{ order: { emails: Shown[] } }>(query, { id }, contextValue)
  return order.emails
}
interface Written {
  email: Shown | null
  userErrors: { code: string; path: string[] }[]
}
const mutate = async (name: string, input: object): Promise<Written> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { email { ${fields} } userErrors { code path } } }`
  return (await ask<Record<string, Written>>(query, { input }))[name] as Written
}
const codesOf = ({ userErrors }: Written) => userErrors.map(({ code }) => code)

const ship = (orderId: string) =>
  fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', orderId, { carrier: 'UPS', number: '1Z' })
async function shippedOrder(email = draft().billTo?.email) {
  const order = await imported(ctx, { billTo: { ...draft().billTo, email } })
  await ship(order.order.id)
  return order
}
const settled = (orderId: string, ...states: string[]) =>
  expect
    .poll(
      async () =>
        (await mailsOf(orderId)).map(({ state, reason }) => [state, reason].join(' ').trim()),
      patience,
    )
    .toEqual(states)
const worker = (parts = ctx) => work(parts, { poll: 20, timeScale: 0.001 })

test('staff read what was sent, but no secret of it, and addresses only with the permission', async () => {
  const { order, detail } = await shippedOrder()
  await worker()
  await settled(order.id, 'DELIVERED')
  const [mail] = await mailsOf(order.id)
  expect(mail).toMatchObject({
    to: detail.billTo.email,
    presentAddress: detail.billTo.email,
    kept: false,
    attempts: [{ outcome: 'DELIVERED' }],
  })
  expect(mail?.html).toContain('••••••')
  expect(mail?.html).not.toMatch(/\[\[|\/status\/[\w-]{43}/)

  const scopes: Permission[] = ['orders.read', 'emails.read']
  const others = callAs(ctx, token(scopes))
  expect((await mailsOf(order.id, others))[0]).toMatchObject({ to: null, presentAddress: null })
  const text = JSON.stringify(
    await ask('{ emails { edges { node { ' + fields + ' } } } }', {}, others),
  )
  expect(text).not.toContain('@example.org')
  const byAddress = '{ emails(filter: { address: "x@example.org" }) { edges { node { id } } } }'
  await expect(ask(byAddress, {}, others)).rejects.toThrow('orders.contact.read')
  await expect(ask('{ badAddresses { edges { node { address } } } }', {}, others)).rejects.toThrow(
    'orders.contact.read',
  )
})

test('the list has conditions and pages, and nobody reads mails of orders that they may not see', async () => {
  const { order, detail } = await shippedOrder()
  await shippedOrder()
  await worker()
  await settled(order.id, 'DELIVERED')
  const list = async (args: object, contextValue = ctx) => {
    const query = `query ($filter: EmailFilter, $first: Int, $after: String) {
      emails(filter: $filter, first: $first, after: $after) {
        edges { node { id orderNumber } cursor } pageInfo { hasNextPage } } }`
    type Page = {
      edges: { node: { orderNumber: string }; cursor: string }[]
      pageInfo: { hasNextPage: boolean }
    }
    return (await ask<{ emails: Page }>(query, { ...args }, contextValue)).emails
  }
  const numbers = async (filter: object) =>
    (await list({ filter })).edges.map(({ node }) => node.orderNumber)
  expect(await numbers({ orderNumber: order.number })).toEqual([order.number])
  expect(await numbers({ address: detail.billTo.email?.toUpperCase() })).toEqual([order.number])
  expect(await numbers({ purposes: ['GIFT_CARD'] })).toEqual([])
  expect(await numbers({ kept: true })).toEqual([])
  const first = await list({ first: 1 })
  expect(first.pageInfo.hasNextPage).toBe(true)
  const second = await list({ first: 1, after: first.edges[0]?.cursor })
  expect(second.edges[0]?.node.orderNumber).not.toBe(first.edges[0]?.node.orderNumber)
  expect((await list({}, callAs(ctx, staff('ACCOUNT_MANAGER', 'am')))).edges).toEqual([])
})

test('one that was sent is sent again letter by letter', async () => {
  const { order } = await shippedOrder()
  await worker()
  await settled(order.id, 'DELIVERED')
  const [mail] = await mailsOf(order.id)
  expect(codesOf(await mutate('emailResend', { id: mail?.id }))).toEqual([])
  await expect.poll(() => server.received.length, patience).toBe(2)
  expect(server.received[1]?.raw).toBe(server.received[0]?.raw)
})

test('one that was kept leaves when it is sent again, once there is a mail server', async () => {
  const { order } = await shippedOrder()
  const first = await worker(withoutServer)
  await settled(order.id, 'DELIVERED KEPT')
  await first.stop()
  const [kept] = await mailsOf(order.id)
  expect(kept).toMatchObject({ kept: true, attempts: [{ outcome: 'KEPT' }] })
  const status = () =>
    ask<{ emailStatus: { configured: boolean; host: string | null; keptCount: number } }>(
      '{ emailStatus { configured host keptCount } }',
    )
  expect(await status()).toMatchObject({
    emailStatus: { configured: true, host: server.url.replace('smtp://', ''), keptCount: 1 },
  })
  await worker()
  await mutate('emailResend', { id: kept?.id })
  await settled(order.id, 'DELIVERED')
  const { html } = await opened(server.received[0])
  expect(String(html).replace(/https?:\/\/[^"<\s]*\/status\/[\w-]{43}/g, '••••••')).toBe(
    `${kept?.html}`.trimEnd(),
  )
  expect(await status()).toMatchObject({ emailStatus: { keptCount: 0 } })
})

test('a bad address holds up its mails until it is cleared or corrected', async () => {
  const bad = 'nobody@example.org'
  server.behave({ recipient: (to) => (to === bad ? '550 5.1.1 No such user' : undefined) })
  const { order } = await shippedOrder(bad)
  await worker()
  await settled(order.id, 'FAILED BAD_ADDRESS')
  const [mail] = await mailsOf(order.id)
  expect(codesOf(await mutate('emailResend', { id: mail?.id }))).toEqual(['ADDRESS_BAD'])
  const bads = () =>
    ask('{ badAddresses { edges { node { address reason times orderNumber } } } }').then(
      (answer) => (answer as { badAddresses: { edges: unknown[] } }).badAddresses.edges,
    )
  expect(await bads()).toEqual([
    { node: { address: bad, reason: 'SMTP_550', times: 1, orderNumber: order.number } },
  ])

  const atOrder = (contextValue = ctx) =>
    ask(`{ order(id: "${order.id}") { badAddress { address } } }`, {}, contextValue)
  expect(await atOrder()).toEqual({ order: { badAddress: { address: bad } } })
  const blind = callAs(ctx, token(['orders.read', 'emails.read']))
  expect(await atOrder(blind)).toEqual({ order: { badAddress: null } })

  const [{ version }] = (await database.query('select version from orders where id = $1', [
    order.id,
  ])) as [{ version: number }]
  const good = 'somebody@example.org'
  await updateOrder(ctx, {
    orderId: order.id,
    expectedVersion: version,
    billTo: { ...draft().billTo, email: good },
  })
  expect(await atOrder()).toEqual({ order: { badAddress: null } })
  expect((await mailsOf(order.id))[0]).toMatchObject({ to: bad, presentAddress: good })
  expect(codesOf(await mutate('emailResend', { id: mail?.id, toPresentAddress: true }))).toEqual([])
  await settled(order.id, 'DELIVERED')
  expect(server.received.map(({ to }) => to)).toEqual([[good]])

  const clear = `mutation ($address: String!) { badAddressClear(address: $address) { cleared userErrors { code } } }`
  expect(await ask(clear, { address: 'Nobody@Example.org' })).toEqual({
    badAddressClear: { cleared: true, userErrors: [] },
  })
  expect(await bads()).toEqual([])
  expect(await ask(clear, { address: bad })).toMatchObject({
    badAddressClear: { cleared: false, userErrors: [{ code: 'NOT_FOUND' }] },
  })
})

test('one that waits is skipped with a reason; what is not true any more is not sent again', async () => {
  const { order } = await shippedOrder()
  const [mail] = await mailsOf(order.id)
  const skipped = await mutate('emailSkip', { id: mail?.id, reason: 'The customer was called.' })
  expect(skipped.email).toMatchObject({ state: 'DROPPED', reason: 'BY_STAFF' })
  expect(codesOf(await mutate('emailSkip', { id: mail?.id, reason: 'Again.' }))).toEqual([
    'NOTHING_TO_DO',
  ])
  await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 140 })
  expect(codesOf(await mutate('emailResend', { id: mail?.id }))).toEqual(['EMAIL_STALE'])
  await worker()
  const next = await shippedOrder()
  await settled(next.order.id, 'DELIVERED')
  expect(server.received).toHaveLength(1)
})

test('F9: who can put a destination right is told once that it was stopped', async () => {
  await database.query(
    `insert into auth_user (id, name, email, "emailVerified", role, "createdAt", "updatedAt")
     values ('u1', 'Root', 'root@example.org', true, 'ADMINISTRATOR', now(), now()),
       ('u2', 'Reader', 'reader@example.org', true, 'READ_ONLY', now(), now())`,
  )
  await database.query(
    `insert into webhook_endpoint (name, url, types) values ('ERP', 'https://erp.example.org/', '{*}')`,
  )
  await database.query(
    `update destination set stopped_at = now(), stopped_reason = 'GONE' where kind = 'WEBHOOK'`,
  )
  await worker()
  for (let n = 0; n < 2; n += 1) await database.transaction((tx) => tellOfStopped(ctx, tx))
  await expect.poll(() => server.received.length, patience).toBe(1)
  expect(server.received.map(({ to }) => to)).toEqual([['root@example.org']])
  const { text } = await opened(server.received[0])
  expect(text).toContain('ERP')
})
