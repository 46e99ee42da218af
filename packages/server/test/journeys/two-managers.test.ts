import { graphql } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../../src/kernel/context.js'
import { newId } from '../../src/kernel/uuid.js'
import { createAccount } from '../../src/modules/accounts/index.js'
import { systemActor } from '../../src/modules/auth/index.js'
import { createSchema } from '../../src/schema.js'
import { createTestApp } from '../app.js'
import { staff } from '../callers.js'
import { imported, fired } from '../events.js'
import { everythingAsked } from '../everything-asked.js'
import { foreignDocuments, type ForeignDocument } from '../foreign-documents.js'
import { addEndpoint } from '../queue.js'
import { addUser, signIn } from '../sign-in.js'
import { ensureDefaults } from '../../src/modules/status-events/index.js'

const app = await createTestApp()
const { database } = app
const system: Context = app.contextFor(systemActor)
await ensureDefaults(system)
await addEndpoint(system, 'https://erp.example.org/')
const schema = await createSchema()

/** Everything of one account manager that could be named: ids, numbers, and words of their own. */
type Belongings = Record<
  | 'account'
  | 'accountExternalId'
  | 'contact'
  | 'address'
  | 'quote'
  | 'quoteNumber'
  | 'quoteLine'
  | 'request'
  | 'requestNumber'
  | 'requestLine'
  | 'order'
  | 'orderNumber'
  | 'cartNumber'
  | 'item'
  | 'historyEntry'
  | 'ledgerEntry'
  | 'shipment'
  | 'returned'
  | 'dropShip'
  | 'delivery'
  | 'email'
  | 'giftCard'
  | 'word',
  string
>

interface Side {
  headers: { cookie: string }
  userId: string
  has: Belongings
}

const admin = await (async () => {
  await addUser(app, 'admin@example.org', 'ADMINISTRATOR')
  return signIn(app, 'admin@example.org')
})()

async function ask(headers: { cookie: string }, document: string) {
  const { data, errors } = await app.ask({ ...headers, origin: 'http://127.0.0.1:4000' }, document)
  return { data, errors }
}

/** What an administrator makes; fails the test where it is refused. */
async function made<Answer>(name: string, input: string, shows: string): Promise<Answer> {
  const answer = await ask(
    admin,
    `mutation { ${name}(input: ${input}) { ${shows} userErrors { code message path } } }`,
  )
  const payload = answer.data?.[name] as (Answer & { userErrors: unknown[] }) | undefined
  if (!payload || payload.userErrors.length > 0) throw new Error(JSON.stringify(answer))
  return payload
}

const one = async (sql: string, values: unknown[]): Promise<string> => {
  const [row] = await database.query<{ value: string | number | null }>(sql, values)
  if (row?.value == null) throw new Error(`nothing found by ${sql}`)
  return String(row.value)
}

const manager = async (word: string): Promise<Omit<Side, 'has'>> => {
  const user = await addUser(app, `${word}@example.org`, 'ACCOUNT_MANAGER')
  return { userId: user.id, headers: await signIn(app, `${word}@example.org`) }
}

async function belongings(managerId: string, word: string): Promise<Belongings> {
  const address = `{ name: "${word} Holdings", street: "1 ${word} Street", city: "${word}ville", zip: "Z-${word}", country: "GB", email: "buyer@${word}.example" }`
  const account = await createAccount(system, {
    ...{ name: `${word} Holdings`, externalId: `EXT-${word}`, managerId, creditLimit: '5000' },
    contacts: [
      { name: `${word} Buyer`, email: `buyer@${word}.example`, role: 'BUYER', active: true },
      { name: `${word} Boss`, email: `boss@${word}.example`, role: 'ADMINISTRATOR', active: true },
    ],
    addresses: [
      { kind: 'SHIP_TO', party: { name: `${word} Dock`, city: `${word}ville` }, isDefault: true },
    ],
  })
  const { id: accountId = '', contacts = [] } = account.answer ?? {}
  const [buyer = '', boss = ''] = ['BUYER', 'ADMINISTRATOR'].map(
    (role) => contacts.find((one) => one.role === role)?.id,
  )
  const line = `{ sku: "SKU-${word}", name: "${word} mug", qty: 3, `
  const { quote } = await made<{ quote: { id: string; number: string } }>(
    'quoteCreate',
    `{ accountId: "${accountId}", contactId: "${buyer}", reference: "REF-${word}", customerNote: "For ${word}", lines: [${line} listPrice: "12", unitPrice: "11" }], billTo: ${address} }`,
    'quote { id number }',
  )
  await made('quoteNoteAdd', `{ quoteId: "${quote.id}", text: "Note on ${word}" }`, 'applied')
  await made(
    'approvalSchemeSet',
    `{ accountId: "${accountId}", levels: [{ from: "0", rule: ANY, approverIds: ["${boss}"] }] }`,
    'applied',
  )
  const { request } = await made<{ request: { id: string; number: string } }>(
    'orderRequestCreate',
    `{ accountId: "${accountId}", buyerId: "${buyer}", reference: "RREF-${word}", comments: "Hurry, ${word}", lines: [${line} unitPrice: "11" }] }`,
    'request { id number }',
  )
  await made('orderRequestSubmit', `{ requestId: "${request.id}" }`, 'applied')
  const order = await orderOf(accountId, word)
  return {
    ...{ account: accountId, accountExternalId: `EXT-${word}`, contact: boss, word },
    address: await one('select id as value from account_address where account_id = $1', [
      accountId,
    ]),
    ...{ quote: quote.id, quoteNumber: quote.number },
    quoteLine: await one('select id as value from quote_line where quote_id = $1', [quote.id]),
    ...{ request: request.id, requestNumber: request.number },
    requestLine: await one('select id as value from order_request_line where request_id = $1', [
      request.id,
    ]),
    ...order,
  }
}

async function orderOf(accountId: string, word: string) {
  const party = {
    name: `${word} Holdings`,
    street: `1 ${word} St`,
    city: 'X',
    zip: `Z-${word}`,
    country: 'GB',
    email: `buyer@${word}.example`,
  }
  const items = [{ sku: `SKU-${word}`, name: `${word} mug`, qty: 9, unitPrice: '11' }]
  const {
    order,
    items: [item],
  } = await imported(system, {
    accountId,
    cartNumber: `CART-${word}`,
    billTo: party,
    items,
  })
  const itemId = item?.id ?? ''
  const some = (qty: number) => ({ items: [{ itemId, qty }] })
  await fired(system, 'ORDER_APPROVE', order.id, { note: `Approved for ${word}` })
  await fired(system, 'ORDER_PAYMENT_RECEIVED', order.id, {
    amount: '20',
    method: 'Visa',
    mode: 'LOG',
  })
  await fired(system, 'DROP_SHIP_ORDERED', order.id, { ...some(2), supplier: 'Potters' })
  await fired(system, 'ORDER_ADD_TRACKING_NUMBER', order.id, {
    carrier: 'UPS',
    number: `1Z${word}`,
    ...some(2),
  })
  await fired(system, 'ITEM_RETURN', order.id, { ...some(1), open: true })
  await fired(system, 'ORDER_FORCE_BACKORDER', order.id, some(2))
  const first = (table: string) =>
    one(`select id as value from ${table} where order_id = $1 order by id limit 1`, [order.id])
  return {
    ...{ order: order.id, orderNumber: order.number, cartNumber: `CART-${word}`, item: itemId },
    historyEntry: await one(
      'select id as value from history_entry where order_id = $1 order by sequence desc limit 1',
      [order.id],
    ),
    ledgerEntry: await first('ledger_entry'),
    shipment: await first('shipment'),
    returned: await first('order_return'),
    dropShip: await first('drop_ship_order'),
    delivery: await first('delivery'),
    email: await one(
      `select d.id as value from delivery d join destination t on t.id = d.destination_id
       where t.kind = 'EMAIL' and d.order_id = $1 limit 1`,
      [order.id],
    ),
    giftCard: newId(),
  }
}

const ann: Side = { ...(await manager('ann')), has: {} as Belongings }
const bob: Side = { ...(await manager('bob')), has: {} as Belongings }
const missing = Object.fromEntries(
  Object.entries({
    ...{
      accountExternalId: 'EXT-quagga',
      quoteNumber: '99001',
      requestNumber: '99002',
      orderNumber: '99003',
    },
    ...{ cartNumber: 'CART-quagga', delivery: '999999', email: '999999', word: 'quagga' },
  }),
) as Partial<Belongings>
const nobodys = (what: keyof Belongings): string =>
  missing[what] ?? '0190a1b2-0000-7000-8000-00000000ffff'

/**
 * What each way of naming something names, by the operation with the path or by the last of the
 * path; null: something of the configuration or of one's own, which is no account manager's.
 */
const named: Record<string, keyof Belongings | null> = {
  ...{ accountId: 'account', accountIds: 'account', parentId: 'account', intoId: 'account' },
  ...{ externalId: 'accountExternalId', parentExternalId: 'accountExternalId' },
  ...{
    contactId: 'contact',
    contactIds: 'contact',
    buyerId: 'contact',
    buyerIds: 'contact',
    approverId: 'contact',
    approverIds: 'contact',
  },
  ...{ quoteId: 'quote', quoteIds: 'quote', requestId: 'request', requestIds: 'request' },
  ...{
    orderId: 'order',
    orderIds: 'order',
    orderNumber: 'orderNumber',
    cartNumber: 'cartNumber',
    itemId: 'item',
    itemIds: 'item',
  },
  ...{ text: 'word', recordId: 'quote', eventId: 'historyEntry', undoesId: 'historyEntry' },
  ...{
    shipmentId: 'shipment',
    returnId: 'returned',
    dropShipOrderId: 'dropShip',
    paymentId: 'ledgerEntry',
    entryId: 'ledgerEntry',
  },
  ...{
    'account.id': 'account',
    'quote.id': 'quote',
    'orderRequest.id': 'request',
    'order.id': 'order',
    'delivery.id': 'delivery',
  },
  ...{
    'quote.number': 'quoteNumber',
    'orderRequest.number': 'requestNumber',
    'order.number': 'orderNumber',
  },
  ...{
    'email.id': 'email',
    deliveryId: 'delivery',
    'deliveryResend.id': 'delivery',
    'deliveryDrop.input.id': 'delivery',
  },
  ...{ 'emailResend.input.id': 'email', 'emailSkip.input.id': 'email' },
  ...{ 'giftCardResend.input.id': 'giftCard', 'giftCardCancel.input.id': 'giftCard' },
  ...{ 'accountCreate.input.contacts.id': 'contact', 'accountUpdate.input.contacts.id': 'contact' },
  ...{
    'accountCreate.input.addresses.id': 'address',
    'accountUpdate.input.addresses.id': 'address',
  },
  ...{ 'quoteCreate.input.lines.id': 'quoteLine', 'quoteUpdate.input.lines.id': 'quoteLine' },
  ...{
    'quoteChangeStatus.input.number': 'quoteNumber',
    'orderRequestChangeStatus.input.number': 'requestNumber',
  },
  ...{
    'quotesChangeStatus.input.changes.number': 'quoteNumber',
    'orderRequestsChangeStatus.input.changes.number': 'requestNumber',
  },
  // Names of the configuration and of staff, and what is one's own alone.
  ...{
    destinationId: null,
    managerIds: null,
    managerId: null,
    tokenId: null,
    ids: null,
    number: null,
  },
  ...{
    'deliveryResendRun.id': null,
    'deliveryResendStop.id': null,
    'emailTemplate.id': null,
    'emailTemplateDelete.input.id': null,
  },
  ...{
    'labRequest.id': null,
    'orderFormDraft.id': null,
    'orderFormDraftSave.input.id': null,
    'orderFormDraftDiscard.input.id': null,
  },
  ...{
    'apiTokenRevoke.input.id': null,
    'userUpdate.input.id': null,
    'destinationStop.id': null,
    'destinationStart.id': null,
  },
  // Words that are kept, and find nothing.
  ...Object.fromEntries(
    ['accountNoteAdd', 'quoteNoteAdd', 'orderRequestNoteAdd', 'orderNoteAdd'].map((deed) => [
      `${deed}.input.text`,
      null,
    ]),
  ),
  ...Object.fromEntries(
    ['carrier', 'taxRate', 'returnReason', 'supplier'].flatMap((list) =>
      ['Update', 'Archive', 'Restore', 'Delete'].map((deed) => [`${list}${deed}.input.id`, null]),
    ),
  ),
}
const words = new Set([
  'text',
  'orderNumber',
  'cartNumber',
  'externalId',
  'parentExternalId',
  'number',
])

/** What of one's own stands beside the name that is asked about: it is part of what is there. */
const ownOf = ({ has }: Side): Record<string, string> => ({
  ...{ accountId: has.account, orderId: has.order, quoteId: has.quote, requestId: has.request },
  ...{ buyerId: has.contact, approverId: has.contact, itemId: has.item, itemIds: has.item },
})

const thingOf = ({ keys }: ForeignDocument): keyof Belongings | null | undefined =>
  keys.map((key) => named[key]).find((thing) => thing !== undefined)

const queries = foreignDocuments(schema, 'query', words)
const mutations = foreignDocuments(schema, 'mutation', words)

/** What is needed to ask a query that names nothing. */
const asked: Record<string, string> = {
  appearancePreview: 'input: {}',
  ...{ channel: 'id: 1', delivery: 'id: "1"', deliveryResendRun: 'id: "1"', email: 'id: "1"' },
  ...{ emailTemplate: 'id: "1"', emailTemplatePreview: 'input: { purpose: ORDER, language: en }' },
  ...{
    emailVariables: 'purpose: ORDER',
    lab: 'id: 1',
    labRequest: 'id: "1"',
    labRequests: 'labId: 1',
  },
  ...{ label: 'id: 10', order: 'number: "0"', orderFormDraft: 'id: "1"', orderFeed: 'first: 100' },
  possibleEvents: `orderId: "${newId()}"`,
  approvalPath: `accountId: "${newId()}", amount: "1"`,
  ...{ webhookEndpoint: 'id: 1', webhookPreview: 'event: ORDER_APPROVE' },
  webhookSignatureCheck: 'input: { secret: "x", body: "x", headers: "x" }',
  account: `id: "${newId()}"`,
  ...{ quote: `id: "${newId()}"`, orderRequest: `id: "${newId()}"` },
}

/** What is the same for all staff: how the places do that updates go to, and opaque ends of pages. */
const global =
  /[cC]ursor$|^position$|^lookedUpTo$|^lookedAt$|_health$|_backlog$|^Query_deliveryAlerts$/

const without = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(without)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !global.test(key))
      .map(([key, part]) => [key, without(part)]),
  )
}

async function askAs({ userId }: Side, source: string) {
  const contextValue = app.contextFor(staff('ACCOUNT_MANAGER', userId))
  const { data, errors } = await graphql({ schema, source, contextValue })
  // A document that is not even valid has asked nothing.
  expect(data, `${source}: ${errors?.map(String).join('; ')}`).toBeDefined()
  const told = errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))
  return { data, errors: told }
}

async function readAll(side: Side): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  for (const { name, document } of everythingAsked(schema, asked))
    read.set(name, JSON.stringify(without(await askAs(side, document)), null, 1))
  return read
}

/** What of the other's stands in an answer, but for the name that was asked for. */
const secretsIn = (answer: string, { has }: Side, name: string): string[] =>
  Object.values(has).filter(
    (secret) =>
      secret.length > 4 && secret !== name && answer.toLowerCase().includes(secret.toLowerCase()),
  )

/** What cannot be hidden, because the database holds one of each: that it is taken, and no more. */
const taken: Record<string, string> = {
  'accountCreate.input.externalId': 'EXTERNAL_ID_TAKEN',
  'accountUpdate.input.externalId': 'EXTERNAL_ID_TAKEN',
}

const stored = (accountId: string) =>
  database.query(
    `select 'account' as what, to_jsonb(a) as value from account a where id = $1
     union all select 'contact', to_jsonb(c) from account_contact c where account_id = $1
     union all select 'address', to_jsonb(c) from account_address c where account_id = $1
     union all select 'scheme', to_jsonb(c) from approval_scheme c where account_id = $1
     union all select 'quote', to_jsonb(q) from quote q where account_id = $1
     union all select 'line', to_jsonb(l) from quote_line l join quote q on q.id = l.quote_id where q.account_id = $1
     union all select 'request', to_jsonb(r) from order_request r where account_id = $1
     union all select 'order', to_jsonb(o) from orders o where account_id = $1
     union all select 'item', to_jsonb(i) from order_item i join orders o on o.id = i.order_id where o.account_id = $1
     union all select 'delivery', to_jsonb(d) from delivery d where account_id = $1
     union all select 'entry', to_jsonb(e) from record_entry e where account_id = $1
     order by what, value`,
    [accountId],
  )

const before = new Map<string, string>()

beforeAll(async () => {
  ann.has = await belongings(ann.userId, 'aardvark')
  for (const [name, answer] of await readAll(ann)) before.set(name, answer)
  bob.has = await belongings(bob.userId, 'zebra')
}, 60_000)

test('every way of naming something is known here', () => {
  const unknown = [...queries, ...mutations].filter((document) => thingOf(document) === undefined)
  expect(unknown.map(({ operation, path }) => `${operation}.${path}`)).toEqual([])
})

test('nothing that another account manager has changes what one reads, lists, counts or exports', async () => {
  const wrong: string[] = []
  for (const [name, answer] of await readAll(ann)) {
    if (answer !== before.get(name)) wrong.push(`${name} is another answer`)
    for (const secret of secretsIn(answer, bob, '')) wrong.push(`${name} tells ${secret}`)
  }
  expect(wrong).toEqual([])
  expect(before.get('quotes')).toContain('REF-aardvark')
  expect(before.get('orderFeed')).toContain(ann.has.order)
})

test.each([
  ['query', queries],
  ['mutation', mutations],
])(
  'what belongs to another account manager is not there, by every %s',
  async (_kind, documents) => {
    const untouched = await stored(bob.has.account)
    const wrong: string[] = []
    for (const document of documents) {
      const thing = thingOf(document)
      if (thing == null || document.keys.some((key) => key in taken)) continue
      const answerTo = async (name: string) =>
        JSON.stringify(without(await askAs(ann, document.document(name, ownOf(ann))))).replaceAll(
          name,
          '…',
        )
      const where = `${document.operation} by ${document.path}`
      const theirs = await answerTo(bob.has[thing])
      const nothing = await answerTo(nobodys(thing))
      if (theirs !== nothing) wrong.push(`${where}: ${theirs} is not ${nothing}`)
      for (const secret of secretsIn(theirs, bob, bob.has[thing]))
        wrong.push(`${where} tells ${secret}`)
    }
    expect(wrong).toEqual([])
    expect(await stored(bob.has.account)).toEqual(untouched)
  },
  120_000,
)

test('of what is taken one learns that, and not by whom', async () => {
  for (const document of mutations.filter(({ keys }) => keys.some((key) => key in taken))) {
    const answer = JSON.stringify(
      await askAs(ann, document.document(bob.has.accountExternalId, ownOf(ann))),
    )
    expect(answer).toContain(taken[document.keys[0] ?? ''])
    expect(secretsIn(answer, bob, bob.has.accountExternalId)).toEqual([])
  }
})

test('a quote of another account manager is no page either', async () => {
  const pageOf = async (id: string) => {
    const { statusCode, body } = await app.http.inject({
      url: `/api/quotes/${id}.pdf`,
      headers: ann.headers,
    })
    return { statusCode, body: body.replaceAll(id, '…') }
  }
  const theirs = await pageOf(bob.has.quote)
  expect(theirs).toEqual(await pageOf(nobodys('quote')))
  expect(theirs.statusCode).toBe(404)
  const own = await pageOf(ann.has.quote)
  expect([own.statusCode, own.body.slice(0, 5)]).toEqual([200, '%PDF-'])
})

test('no order leads to a quote or a request of another account manager, and they not to it', async () => {
  const tie = (order: string | null) =>
    database.query(
      `with quoted as (update quote set order_id = $1::uuid where id = $2)
       update order_request set order_id = $1::uuid, state = case when $1::uuid is null then 'PENDING' else 'ORDERED' end,
         current_level = case when $1::uuid is null then 1 end
       where id = $3`,
      [order, bob.has.quote, bob.has.request],
    )
  await tie(ann.has.order)
  const fromOrder = `{ order(id: "${ann.has.order}") { quote { id } orderRequest { id } } }`
  expect(await askAs(ann, fromOrder)).toMatchObject({
    data: { order: { quote: null, orderRequest: null } },
    errors: undefined,
  })
  const toOrder = `{ quote(id: "${bob.has.quote}") { order { id } }
    orderRequest(id: "${bob.has.request}") { order { id } } }`
  expect(await askAs(bob, toOrder)).toMatchObject({
    data: { quote: { order: null }, orderRequest: { order: null } },
    errors: undefined,
  })
  await tie(null)
})

/**
 * Ways that need more than a name to find anything, are only for what exists already, or come too
 * late: one's own request has been decided on by its name.
 */
const neverFound = {
  query: ['order.cartNumber'],
  mutation: [
    'accountChangeStatus.input.externalId',
    'accountCreate.input.addresses.id',
    'accountCreate.input.contacts.id',
    'emailTemplateTest.input.orderNumber',
    'orderRequestDecide.input.approverId',
    'quoteCreate.input.contactId',
    'quoteCreate.input.lines.id',
  ],
}

// The last, since what is one's own is changed by it.
test.each([
  ['query' as const, queries],
  ['mutation' as const, mutations],
])('one’s own is there by each %s', async (kind, documents) => {
  const missed: string[] = []
  for (const document of documents) {
    const thing = thingOf(document)
    if (thing == null || (kind === 'query' && document.path.includes('.'))) continue
    const answer = async (name: string) => {
      const { data, errors } = await askAs(ann, document.document(name, ownOf(ann)))
      return JSON.stringify(without({ data, errors })).replaceAll(name, '…')
    }
    const nothing = await answer(nobodys(thing))
    // What account managers may not do at all is tried above.
    if (nothing.includes('"FORBIDDEN"')) continue
    if (nothing === (await answer(ann.has[thing])))
      missed.push(`${document.operation}.${document.path}`)
  }
  expect(missed.sort()).toEqual(neverFound[kind])
})
