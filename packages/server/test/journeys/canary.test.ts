// S3, S13: what identifies a customer goes along every way out that there is, and is looked for at
// its end. The ways are counted from the code: one that is added fails here until it is looked at.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  permissionNames,
  statusEvents,
  type Permission,
  type StatusEventKey,
} from '@waypost/shared'
import { graphql } from 'graphql'
import { simpleParser } from 'mailparser'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { repositoryRoot } from '../../src/kernel/config.js'
import { createLogger } from '../../src/kernel/logger.js'
import type { Actor } from '../../src/kernel/context.js'
import { makeSigningSecret } from '../../src/kernel/webhook-signature.js'
import { systemActor } from '../../src/modules/auth/index.js'
import { createChannel } from '../../src/modules/channels/index.js'
import type { AdapterKind } from '../../src/modules/channels/adapters/adapter.js'
import { channelAdapters } from '../../src/modules/channels/adapters/index.js'
import { SHOPIFY_VERSION } from '../../src/modules/channels/adapters/shopify-api.js'
import {
  destinationKinds,
  keepSecrets,
  type DestinationKind,
} from '../../src/modules/deliveries/index.js'
import { giftCardCodes } from '../../src/modules/gift-cards/index.js'
import { ensureDefaults } from '../../src/modules/status-events/index.js'
import { createSchema } from '../../src/schema.js'
import { createTestApp } from '../app.js'
import { canaryRecords, type CanaryRecords } from '../canary-records.js'
import { everythingAsked } from '../everything-asked.js'
import { serveShop } from '../fake-shop.js'
import { shopifyToken, startShopify } from '../fake-shopify.js'
import { startWooCommerce, wooKey } from '../fake-woocommerce.js'
import { startMailServer } from '../mail-server.js'
import { addEndpoint } from '../queue.js'
import { startReceiver } from '../webhook-receiver.js'
import { work } from '../workers.js'

/** Where customers live and how they are reached. */
const contact = {
  zip: '86420-1357',
  email: 'canary.bill@nest.example',
  phone: '+1 555 0142 7799',
  street: '12 Canary Street',
  city: 'Canaryville',
}
const shipContact = {
  zip: '97531-2468',
  email: 'canary.ship@nest.example',
  phone: '+1 555 0143 8811',
  street: '34 Warbler Lane',
  city: 'Warblerton',
}
const recipient = 'canary.gift@nest.example'
const card = '4111111111111111'
const typed = 'typed.wrongly@nest.example'

const contacts = [...Object.values(contact), ...Object.values(shipContact), '86420', '97531']
const outside = [...contacts, recipient, card, typed]

/** Which of these occur in a text, whatever the case. */
const found = (text: string, canaries: readonly string[]): string[] => {
  const lower = text.toLowerCase()
  return canaries.filter((canary) => lower.includes(canary.toLowerCase()))
}

let log = ''
const mailServer = await startMailServer()
const app = await createTestApp({
  smtpUrl: mailServer.url,
  log: createLogger('trace', { write: (line) => (log += line) }),
})
const { database } = app
const ctx = app.contextFor(systemActor)
const administrator = await app.tokenOf('ADMINISTRATOR')

const signed = await startReceiver()
const endpoint = await startReceiver()
const woo = await startWooCommerce()
const shopify = await startShopify(SHOPIFY_VERSION)
const provided = 'PROV-CANARY-7733'
const provider = await serveShop(() => ({ status: 200, body: { code: provided } }))
const vendure = await serveShop(() => ({
  status: 200,
  body: { errors: [{ message: 'Not today.', extensions: { code: 'FORBIDDEN' } }] },
}))

/** Everything that somebody was told over HTTP, by who it was. */
const wholeRequests = (requests: readonly object[]) =>
  requests.map((request) =>
    'query' in request
      ? JSON.stringify({ ...request, query: String(request.query) })
      : JSON.stringify(request),
  )

/** A shop of each kind of cart: where it is, how it is entered, and what it was told. */
const shops: Record<
  AdapterKind,
  { settings: Record<string, string>; secrets: Record<string, string>; told: () => string[] }
> = {
  WEBHOOK: {
    settings: { url: signed.url },
    secrets: { secret: makeSigningSecret() },
    told: () => wholeRequests(signed.received),
  },
  WOOCOMMERCE: {
    settings: { url: woo.url, findBy: 'ID', trackingNote: 'CUSTOMER' },
    secrets: wooKey,
    told: () => wholeRequests(woo.requests),
  },
  SHOPIFY: {
    settings: {
      ...{ url: shopify.url, findBy: 'NAME', labelAs: 'TAG', notifyCustomer: 'YES' },
      apiVersion: SHOPIFY_VERSION,
    },
    secrets: { secret: shopifyToken },
    told: () => wholeRequests(shopify.requests),
  },
  VENDURE: {
    settings: { url: vendure.url },
    secrets: { apiKey: 'key-of-vendure' },
    told: () => wholeRequests(vendure.requests),
  },
}

async function openShop(kind: AdapterKind): Promise<string> {
  const code = kind.toLowerCase()
  const { id, destinationId } = await createChannel(ctx, {
    ...{ code, name: code, autoApprove: false, adapter: kind },
  })
  const { settings, secrets } = shops[kind]
  await database.query('update channel set settings = $2 where id = $1', [id, settings])
  await database.query(
    `insert into channel_label (channel_id, label_id, word) select $1, id, 'completed' from label`,
    [id],
  )
  await keepSecrets(database, ctx.sealer, { destinationId, secrets, formerUntil: null })
  await ctx.configuration.refresh()
  return code
}

/** Fires an event over the API, as staff with every right; answers the whole answer. */
async function fire(event: StatusEventKey, input: object): Promise<Record<string, unknown>> {
  const { mutation } = statusEvents[event]
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await app.ask(
    administrator,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      event { id } order { id number items { id sku } } userErrors { code message path } } }`,
    { input },
  )
  const answer = data?.[mutation] as { userErrors: object[]; order: unknown } | undefined
  if (!answer || answer.userErrors.length > 0)
    throw new Error(`${event}: ${JSON.stringify(errors ?? answer?.userErrors)}`)
  return answer
}

interface Made {
  id: string
  number: string
}
const orders: Made[] = []
let records: CanaryRecords

/** What happens to an order that is all canaries. */
async function live(channel: string, cartNumber: string): Promise<void> {
  const imported = await fire('ORDER_IMPORT', {
    idempotencyKey: `import-${channel}-${cartNumber}`,
    order: {
      ...{ channel, cartNumber, currency: 'USD', paymentMethod: `Visa ${card}` },
      billTo: { name: 'Robin Nest', ...contact, country: 'US' },
      shipTo: { name: 'Wren Nest', ...shipContact, country: 'US' },
      comments: `Charge ${card}`,
      customFields: { card },
      items: [
        { sku: 'MUG', name: 'Mug', qty: 2, unitPrice: '10.00' },
        {
          ...{ sku: 'GIFT', name: 'Gift card', qty: 1, unitPrice: '25.00' },
          giftCard: { recipient, message: 'For you' },
        },
      ],
    },
  })
  const order = imported['order'] as Made
  orders.push(order)
  const orderId = order.id
  await fire('ORDER_PAYMENT_RECEIVED', {
    ...{ orderId, amount: '45.00', mode: 'TERMINAL', method: 'Visa', reference: card },
  })
  await fire('ORDER_PAYMENT_EDIT', { orderId, reference: card, terms: card })
  await fire('ORDER_APPROVE', { orderId, idempotencyKey: `approve-${channel}-${cartNumber}` })
  await fire('ORDER_ADD_TRACKING_NUMBER', { orderId, carrier: 'UPS', number: '1Z999AA1' })
}

/** Waits until all has left that can: the shop that says no is asked again much later. */
const settled = () =>
  vi.waitFor(
    async () => {
      const waiting = await database.query(
        `select t.kind, d.state, d.reason from delivery d join destination t on t.id = d.destination_id
         left join channel c on c.id = t.channel_id
         where d.state in ('WAITING', 'SENDING') and c.adapter is distinct from 'VENDURE'`,
      )
      expect(waiting).toEqual([])
    },
    { timeout: 60_000, interval: 50 },
  )

/** Answers to customers and to nobody, by the route that gave them. */
const answers = new Map<string, string[]>()
async function open(route: string, url: string, payload?: string | object): Promise<string> {
  const isForm = typeof payload === 'string'
  const { body, headers } = await app.http.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url,
    ...(payload === undefined ? {} : { payload }),
    headers: isForm ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
  })
  answers.set(route, [...(answers.get(route) ?? []), body + JSON.stringify(headers)])
  return body
}

beforeAll(async () => {
  await ensureDefaults(ctx)
  const { data } = await app.ask(
    administrator,
    'mutation { settingsUpdate(input: { emailHoldSeconds: 0 }) { userErrors { code } } }',
  )
  expect(data).toEqual({ settingsUpdate: { userErrors: [] } })
  await database.query(`update label set action = 'ISSUE_GIFT_CARDS' where id = 1000`)
  await ctx.configuration.refresh()
  woo.orders.set(7001, { id: 7001, number: '7001', status: 'processing', meta_data: [], notes: [] })
  const gid = 'gid://shopify/Order/42'
  shopify.scopes.splice(0, 9, 'write_orders', 'write_merchant_managed_fulfillment_orders')
  shopify.orders.set(gid, {
    ...{ id: gid, name: '#7001', tags: [], metafields: [], fulfillments: [] },
    fulfillmentOrders: [],
  })
  await addEndpoint(ctx, endpoint.url)
  await work(ctx, { poll: 50 })
  for (const { kind } of channelAdapters) await live(await openShop(kind), '7001')
  records = await canaryRecords(ctx, { name: 'Robin Nest', ...contact })
  await settled()
  // Once more, with codes that a provider makes.
  await database.query(
    `insert into setting (key, value) values ('giftCards', jsonb_build_object('providerUrl', $1::text))`,
    [provider.url],
  )
  await ctx.configuration.refresh()
  await live('webhook', '7002')
  await settled()
}, 120_000)

describe('S3: nothing that identifies a customer leaves', () => {
  const ends: Record<DestinationKind, () => Promise<string[]> | string[]> = {
    CHANNEL: () => Object.values(shops).flatMap(({ told }) => told()),
    WEBHOOK: () => wholeRequests(endpoint.received),
    EMAIL: () => Promise.all(mailServer.received.map(withoutRecipient)),
    GIFT_CARDS: () => wholeRequests(provider.requests),
  }

  test.each(destinationKinds)('by updates to a %s', async (kind) => {
    const said = await ends[kind]()
    expect(said.length).toBeGreaterThan(0)
    for (const one of said) expect(found(one, outside)).toEqual([])
  })

  test.each(channelAdapters.map(({ kind }) => kind))('by calls to %s', (kind) => {
    const said = shops[kind].told()
    expect(said.length).toBeGreaterThan(0)
    for (const one of said) expect(found(one, outside)).toEqual([])
    // What may be told was told: the order went all the way.
    if (kind !== 'VENDURE') expect(said.join('\n')).toContain('1Z999AA1')
  })
})

test('S3: the codes of gift cards are in the mails to their recipients and nowhere else', async () => {
  const codes = await codesOfCards()
  expect(codes).toHaveLength(orders.length)
  expect(codes).toContain(provided)
  const toRecipients = mailServer.received.filter(({ to }) => to.includes(recipient))
  const others = mailServer.received.filter(({ to }) => !to.includes(recipient))
  const read = await Promise.all(toRecipients.map(withoutRecipient))
  for (const code of codes) expect(found(read.join('\n'), [code])).toEqual([code])
  const elsewhere = [
    ...(await Promise.all(others.map(withoutRecipient))),
    ...Object.values(shops).flatMap(({ told }) => told()),
    ...wholeRequests(endpoint.received),
    ...wholeRequests(provider.requests),
    await everyRow(),
    log,
  ]
  for (const text of elsewhere) expect(found(text, codes)).toEqual([])
})

/** All codes, which nobody can read but who has the server's key. */
async function codesOfCards(): Promise<string[]> {
  const rows = await database.query<{ id: string; recipient: string }>(
    'select id, recipient from gift_card',
  )
  const codes = await Promise.all(rows.map(({ id, recipient: to }) => giftCardCodes(ctx, [id], to)))
  return codes.flatMap((one) => [...one.values()])
}

const tables = () =>
  database.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
const rowsOf = async (table: string): Promise<string> => {
  const rows = await database.query<{ row: string }>(`select t::text as row from "${table}" t`)
  return rows.map(({ row }) => row).join('\n')
}
const everyRow = async (): Promise<string> =>
  (await Promise.all((await tables()).map(({ name }) => rowsOf(name)))).join('\n')

/** The tables that hold how customers are reached, and what of it: who reads them needs a right. */
const holders: Record<string, readonly string[]> = {
  order_detail: contacts,
  email: [contact.email],
  ...{ account_contact: contacts, account_address: contacts, order_request: contacts },
  ...{ quote: contacts, quote_revision: contacts },
}

test('S3: how customers are reached stands in no table but theirs', async () => {
  const wrong: string[] = []
  for (const { name } of await tables())
    for (const canary of found(await rowsOf(name), contacts))
      if (!holders[name]?.includes(canary)) wrong.push(`${name}: ${canary}`)
  expect(wrong).toEqual([])
})

test('S3: nobody without the right to contact data reads any of it over the API', async () => {
  const schema = await createSchema()
  const [first] = orders
  const ids = await idsOf()
  const asked = everythingAsked(schema, {
    ...{ account: `id: "${records.accountId}"`, quote: `id: "${records.quoteId}"` },
    approvalPath: `accountId: "${records.accountId}", amount: "9", buyerId: "${records.buyerId}"`,
    orderRequest: `id: "${records.requestId}"`,
    ...{ order: `number: "${first?.number}"`, orders: 'first: 10', orderFeed: 'first: 100' },
    ...{ channel: `id: ${ids.channel}`, delivery: `id: "${ids.delivery}"` },
    ...{ deliveries: 'first: 100', emails: 'first: 100' },
    ...{ deliveryResendRun: 'id: "1"', emailTemplate: 'id: "1"', email: `id: "${ids.email}"` },
    appearancePreview: 'input: {}',
    appearanceEmailPreview: 'input: {}',
    emailTemplatePreview: `input: { orderNumber: "${first?.number}", purpose: ORDER, language: en }`,
    emailVariables: 'purpose: ORDER',
    ...{ lab: 'id: 1', labRequest: 'id: "1"', labRequests: 'labId: 1' },
    orderFormDraft: `id: "${first?.id}"`,
    possibleEvents: `orderId: "${first?.id}"`,
    webhookEndpoint: 'id: 1',
    webhookPreview: `event: ORDER_APPROVE, orderNumber: "${first?.number}"`,
    webhookSignatureCheck: 'input: { secret: "x", body: "x", headers: "x" }',
  })
  const readBy = async (permissions: readonly Permission[]): Promise<string[]> => {
    const contextValue = app.contextFor({ ...integrator, permissions: new Set(permissions) })
    const read: string[] = []
    for (const { name, document } of asked) {
      const { data, errors } = await graphql({ schema, source: document, contextValue })
      // A document that is not even valid has asked nothing.
      expect(data, `${name}: ${errors?.map(String).join('; ')}`).toBeDefined()
      for (const canary of found(JSON.stringify({ data, errors }), contacts))
        read.push(`${name}: ${canary}`)
    }
    return read
  }
  expect(await readBy(permissionNames)).toContain(`order: ${contact.zip}`)
  expect(await readBy(permissionNames.filter((name) => name !== 'orders.contact.read'))).toEqual([])
})

const integrator: Omit<Actor, 'permissions'> = {
  ...{ kind: 'TOKEN', id: '0198f2c4-0000-7000-8000-000000000009', name: 'Integrator' },
  ...{ email: null, role: null, channelId: null },
}

async function idsOf() {
  const [row] = await database.query<{ channel: number; delivery: number; email: number }>(
    `select (select min(id) from channel) as channel,
       (select min(d.id) from delivery d join destination t on t.id = d.destination_id where t.kind = 'EMAIL') as delivery,
       (select min(delivery_id) from email) as email`,
  )
  return { ...row }
}

/** Every route. Those that may tell of an order are asked; one that is new is to be thought of here. */
const routes: Record<string, 'NOTHING' | 'API' | (() => Promise<unknown>)> = {
  '/livez': 'NOTHING',
  '/readyz': 'NOTHING',
  '/api/setup': 'NOTHING',
  '/api/invite': 'NOTHING',
  '/lab/:path': 'NOTHING',
  '/lab/:path*': 'NOTHING',
  '/graphql': 'API',
  // For staff with the right to the quote; without that to contact data it has no address.
  '/api/quotes/:file': 'API',
  '/graphiql': 'NOTHING',
  '/graphiql/start.js': 'NOTHING',
  '/graphiql/react.js': 'NOTHING',
  '/graphiql/react-dom.js': 'NOTHING',
  '/graphiql/graphiql.js': 'NOTHING',
  '/graphiql/graphiql.css': 'NOTHING',
  '/status-assets/theme/:file': 'NOTHING',
  '/status-assets/logo/:digest': 'NOTHING',
  // The paper is the customer's own letter, with the address that it goes to. The page beside it is
  // a wildcard, which the list of routes does not tell of.
  '/answer/:token/quote.pdf': async () => {
    expect(await open('/answer/*', records.quotePath)).toContain('Nest')
  },
  '/status': async () => {
    const { number = '' } = orders[0] ?? {}
    await open('/status', `/status?number=${number}&proof=${contact.zip}`)
    for (const proof of [contact.zip, contact.email, typed, shipContact.zip])
      await open('/status', '/status', { number, proof })
    const page = await open('/status', '/status', `number=${number}&proof=${contact.zip}`)
    expect(page).toContain('1Z999AA1')
  },
  '/status/link': () =>
    open('/status/link', '/status/link', { number: orders[0]?.number, proof: contact.email }),
  '/status*': async () => {
    const links = mailServer.received.flatMap(({ raw }) => linksIn(raw))
    expect(links.length).toBeGreaterThan(0)
    for (const path of links) expect(await open('/status*', path)).toContain('Robin Nest')
  },
}

test('S3: no page and no answer to customers tells how anybody is reached', async () => {
  const paths = routesOf(app.http.printRoutes({ commonPrefix: false }))
  expect(paths.filter((path) => !isAdmins(path))).toEqual(Object.keys(routes).toSorted())
  for (const ask of Object.values(routes)) if (typeof ask === 'function') await ask()
  for (const [route, told] of answers)
    for (const one of told) expect([route, found(one, outside)]).toEqual([route, []])
})

/** Whether a path leads to the built admin, which knows of no order. */
const isAdmins = (path: string): boolean =>
  ['*', '/*', '/'].includes(path) || existsSync(join(repositoryRoot, 'packages/admin/dist', path))

/** The paths in the tree that the server prints of its routes. */
function routesOf(tree: string): string[] {
  const above: string[] = []
  const paths = tree.split('\n').flatMap((line) => {
    const [, indent = '', part = ''] = /^((?:[│ ] {3})*)[├└]── (\S+) \(/.exec(line) ?? []
    if (part === '') return []
    const depth = indent.length / 4
    above.splice(depth, above.length, part)
    return [above.join('')]
  })
  return paths.toSorted()
}

/** The paths of the links to the status page in a mail. */
const linksIn = (raw: string): string[] => [
  ...new Set(
    [...raw.replace(/=\r\n/g, '').matchAll(/\/status\/[\w-]{20,}/g)].map(([path]) => path),
  ),
]

test('S13: refusals, broken requests and the log hold none of it', async () => {
  const again = { channel: 'webhook', cartNumber: '7001', billTo: { name: 'R', ...contact } }
  const { data, errors } = await app.ask(
    administrator,
    `mutation ($order: OrderDraftInput!) { orderImport(input: { order: $order }) {
      userErrors { code message path data } } }`,
    { order: { ...again, currency: 'USD', items: [] } },
  )
  const broken = await app.ask(
    administrator,
    `mutation ($order: OrderDraftInput!) { orderImport(input: { order: $order }) { applied } }`,
    { order: { ...again, phone: contact.phone, currency: card } },
  )
  expect([data, errors, broken].length).toBe(3)
  await database.query('alter table order_detail rename to order_detail_away')
  await app.ask(
    administrator,
    `{ orders(filter: { text: "${contact.email}" }) { edges { node { id billTo { zip } } } } }`,
  )
  await open('POST /status', '/status', { number: orders[0]?.number, proof: contact.zip })
  await database.query('alter table order_detail_away rename to order_detail')
  expect(log).not.toBe('')
  expect(found(log, outside)).toEqual([])
})

/** A mail with all that its reader and its way see, but the one line that says to whom it goes. */
async function withoutRecipient({ raw }: { raw: string }): Promise<string> {
  const { headerLines, html, text, subject } = await simpleParser(raw)
  const others = headerLines.filter(({ key }) => key !== 'to').map(({ line }) => line)
  return [...others, subject, html || '', text].join('\n')
}
