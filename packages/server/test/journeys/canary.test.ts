// S3, S13: what identifies a customer goes along every way out that there is, and is looked for at
// its end. The ways are counted from the code: one that is added fails here until it is looked at.
import {
  permissionNames,
  statusEvents,
  type Permission,
  type StatusEventKey,
} from '@waypost/shared'
import { graphql } from 'graphql'
import { simpleParser } from 'mailparser'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createLogger } from '../../src/kernel/logger.js'
import type { Actor } from '../../src/kernel/context.js'
import { systemActor } from '../../src/modules/auth/index.js'
import { channelAdapters } from '../../src/modules/channels/adapters/index.js'
import { destinationKinds, type DestinationKind } from '../../src/modules/deliveries/index.js'
import { giftCardCodes } from '../../src/modules/gift-cards/index.js'
import { ensureDefaults } from '../../src/modules/status-events/index.js'
import { createSchema } from '../../src/schema.js'
import { createTestApp } from '../app.js'
import {
  card,
  contact,
  contacts,
  found,
  outside,
  recipient,
  shipContact,
  typed,
} from '../canaries.js'
import { canaryRecords, type CanaryRecords } from '../canary-records.js'
import { everythingAsked } from '../everything-asked.js'
import { serveShop } from '../fake-shop.js'
import { freshScrape, samplesOf } from '../metrics.js'
import { startMailServer } from '../mail-server.js'
import { addEndpoint } from '../queue.js'
import { servedPaths } from '../served-paths.js'
import { openShop, startShops, wholeRequests } from '../shops.js'
import { startReceiver } from '../webhook-receiver.js'
import { work } from '../workers.js'

let log = ''
const mailServer = await startMailServer()
const app = await createTestApp({
  smtpUrl: mailServer.url,
  log: createLogger('trace', { write: (line) => (log += line) }),
})
const { database } = app
const ctx = app.contextFor(systemActor)
const administrator = await app.tokenOf('ADMINISTRATOR')

const endpoint = await startReceiver()
const shops = await startShops()
const provided = 'PROV-CANARY-7733'
const provider = await serveShop(() => ({ status: 200, body: { code: provided } }))

/** Fires an event over the API, as staff with every right. */
const fire = (event: StatusEventKey, input: object): Promise<{ order: Made }> =>
  app.write(administrator, statusEvents[event].mutation, input, 'order { id number }')

interface Made {
  id: string
  number: string
}
const orders: Made[] = []
let records: CanaryRecords

/** What happens to an order that is all canaries. */
async function live(channel: string, cartNumber: string): Promise<void> {
  const { order } = await fire('ORDER_IMPORT', {
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
  await addEndpoint(ctx, endpoint.url)
  await work(ctx, { poll: 50 })
  for (const { kind } of channelAdapters) await live(await openShop(ctx, kind, shops[kind]), '7001')
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
  expect(servedPaths(app.http)).toEqual(Object.keys(routes).toSorted())
  for (const ask of Object.values(routes)) if (typeof ask === 'function') await ask()
  for (const [route, told] of answers)
    for (const one of told) expect([route, found(one, outside)]).toEqual([route, []])
})

/** The paths of the links to the status page in a mail. */
const linksIn = (raw: string): string[] => [
  ...new Set(
    [...raw.replace(/=\r\n/g, '').matchAll(/\/status\/[\w-]{20,}/g)].map(([path]) => path),
  ),
]

test('S3: metrics have none of it, nor anything else of an order', async () => {
  const samples = samplesOf(await freshScrape(ctx)())
  for (const shown of [
    'waypost_delivery_attempts_total',
    'waypost_mails_total',
    'waypost_look_ups_total',
    'waypost_status_events_total',
    'waypost_http_request_duration_seconds_count',
    'waypost_deliveries',
  ])
    expect(samples.map(({ name }) => name)).toContain(shown)
  // Not the values: some number of nanoseconds has every ZIP in it.
  const names = samples.map(({ name, labels }) => JSON.stringify([name, labels])).join('\n')
  const inside = orders.flatMap(({ id, number }) => [id, `"${number}"`])
  expect(found(names, [...outside, ...inside, '7001', 'Nest', '1Z999AA1'])).toEqual([])
})

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
