import { graphql } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { ensureDefaults } from '../../src/modules/status-events/index.js'
import { createSchema } from '../../src/schema.js'
import { createTestApp } from '../app.js'
import { belongings, newManager, openOffice, type Belongings, type Side } from '../belongings.js'
import { staff } from '../callers.js'
import { everythingAsked } from '../everything-asked.js'
import { foreignDocuments } from '../foreign-documents.js'
import { askedOfNothing, namingTexts, neverFound, taken, thingOf } from '../named-things.js'
import { addEndpoint } from '../queue.js'

const app = await createTestApp()
const { database } = app
const office = await openOffice(app)
await ensureDefaults(office.system)
await addEndpoint(office.system, 'https://erp.example.org/')
const schema = await createSchema()

const ann = await newManager(office, 'ann')
const bob = await newManager(office, 'bob')

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

/** What of one's own stands beside the name that is asked about: it is part of what is there. */
const ownOf = ({ has }: Side): Record<string, string> => ({
  ...{ accountId: has.account, orderId: has.order, quoteId: has.quote, requestId: has.request },
  ...{ buyerId: has.contact, approverId: has.contact, itemId: has.item, itemIds: has.item },
})

const queries = foreignDocuments(schema, 'query', namingTexts)
const mutations = foreignDocuments(schema, 'mutation', namingTexts)

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
  for (const { name, document } of everythingAsked(schema, askedOfNothing))
    read.set(name, JSON.stringify(without(await askAs(side, document)), null, 1))
  return read
}

/** What of the other's stands in an answer, but for the name that was asked for. */
const secretsIn = (answer: string, { has }: Side, name: string): string[] =>
  Object.values(has).filter(
    (secret) =>
      secret.length > 4 && secret !== name && answer.toLowerCase().includes(secret.toLowerCase()),
  )
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
  ann.has = await belongings(office, ann.userId, 'aardvark')
  for (const [name, answer] of await readAll(ann)) before.set(name, answer)
  bob.has = await belongings(office, bob.userId, 'zebra')
}, 60_000)

test('every way of naming something is known here', () => {
  const unknown = [...queries, ...mutations].filter((document) => thingOf(document) === undefined)
  const ways = unknown.map(({ operation, path }) => `${operation}.${path}`)
  expect(ways, 'say in named-things.ts what they name').toEqual([])
})

test('S2: nothing that another account manager has changes what one reads, lists, counts or exports', async () => {
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
  'S2: what belongs to another account manager is not there, by every %s',
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

// The last, since what is one's own is changed by it.
test.each([
  ['query' as const, queries],
  ['mutation' as const, mutations],
])(
  'one’s own is there by each %s',
  async (kind, documents) => {
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
  },
  120_000,
)
