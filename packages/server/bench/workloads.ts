import { randomUUID } from 'node:crypto'
import { listedLabel, orderIdOf } from './seed.ts'

/** One HTTP request of a client. */
export interface BenchRequest {
  path: string
  body: string
  headers?: Record<string, string>
}

/** A workload: what a client sends each time, to Waypost or to the control. */
export interface Workload {
  name: string
  title: string
  /** The same request in both ways to say it. @throws when there is no order left to ask about */
  request(orders: number): { ours: BenchRequest; control: BenchRequest }
  /** Whether each request changes an order that none has changed before. */
  writes: boolean
  /** The share of the control that Waypost is to reach; null where its own time counts. */
  target: number | null
  /** Set where what it is measured by is another request to Waypost, not the control. */
  besideOwn?: true
}

const graphql = (query: string, variables: Record<string, unknown>): BenchRequest => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
})
const plain = (path: string, body: object): BenchRequest => ({ path, body: JSON.stringify(body) })

const label = `label { id code name color category isShowToCustomer isAccountStatus isEdit isSendEmail isOrderState
  isOrderLineItemState isQuoteState }`

const listQuery = (
  more: string,
) => `query List($labelIds: [Int!]) { orders(first: 50, filter: { labelIds: $labelIds }) {
  edges { cursor node { id number customerName placedAt ${label} totals { total { amount currency } }
    items { id sku name qtyOrdered label { id name } } } } pageInfo { hasNextPage endCursor } ${more} } }`

const pageQuery = `query Page($id: ID!) { order(id: $id) { id number customerName placedAt version ${label}
  totals { total { amount currency } netPaid { amount } balance { amount } }
  items { id sku name qtyOrdered qtyShipped qtyNeeded qtyOpen unitPrice { amount } label { id name } }
  payments { id kind amount { amount currency } method at } shipments { id carrier trackingNumber shipDate items { itemId qty } }
  timeline(first: 10) { edges { node { id kind event at note reason sequence revision actor { name }
    factChanges { subject field from to } changes { subject subjectId fromName toName } } } } } }`

const eventMutation = `mutation Approve($input: OrderApproveInput!) { orderApprove(input: $input) { applied
  order { id number version label { id name } items { id sku name qtyOrdered label { id name } } }
  userErrors { code message } } }`

const searchQuery = `query Search($text: String) { orders(first: 50, filter: { text: $text }) {
  edges { node { id number customerName placedAt label { id name } } } pageInfo { hasNextPage } } }`

/** What somebody would type who looks for the n-th order, by what of it. */
const searches: Record<'number' | 'customer' | 'sku' | 'tracking', (n: number) => string> = {
  number: (n) => String(1000 + n).slice(0, -1),
  customer: (n) => `omer ${n}`,
  sku: (n) => `SKU-${n % 5000}`,
  tracking: (n) => `1Z${n}`.slice(0, -1),
}
const ways = Object.keys(searches) as (keyof typeof searches)[]
let searched = 0

const money = '{ amount currency }'
const page = 'pageInfo { hasNextPage endCursor }'
/** The lists of the three records, with what the rows of a list show. */
const rowsOf = {
  orders: `orders(first: 50, filter: { labelIds: $labelIds }) { edges { cursor node { id number customerName placedAt
    account { id name } ${label} totals { total ${money} } } } ${page} }`,
  quotes: `quotes(first: 50, filter: { labelIds: $labelIds }) { edges { cursor node { id number reference customerName
    createdAt expiresOn account { id name } ${label} totals { total ${money} } } } ${page} }`,
  accounts: `accounts(first: 50, filter: { labelIds: $labelIds }, orderBy: { field: CREATED_AT, direction: DESC }) {
    edges { cursor node { id name externalId createdAt manager { id name } ${label} balance ${money} creditLimit ${money} } } ${page} }`,
}

const besideOrders = (name: string, list: 'quotes' | 'accounts'): Workload => {
  const rows = (of: keyof typeof rowsOf, labelId: number) =>
    graphql(`query List($labelIds: [Int!]) { ${rowsOf[of]} }`, { labelIds: [labelId] })
  const [ours, control] = [rows(list, listedLabel), rows('orders', listedLabel)]
  return {
    name,
    title: `newest 50 ${list} of a label; the control is the list of orders`,
    target: 0.83,
    writes: false,
    besideOwn: true,
    request: () => ({ ours, control }),
  }
}

function search(orders: number) {
  searched += 1
  const by = ways[searched % ways.length] ?? 'number'
  const text = searches[by](1 + Math.floor(Math.random() * orders))
  return { ours: graphql(searchQuery, { text }), control: plain('/search', { by, text }) }
}

let looked = 0

/** One customer each time: half of them know the e-mail address of an order, half guess. */
function customer(orders: number) {
  looked += 1
  const n = 1 + Math.floor(Math.random() * orders)
  const isRight = looked % 2 === 1
  const number = isRight ? String(1000 + n) : `X${n}-${looked}`
  const proof = `customer${n}@example.org`
  const byte = () => Math.floor(Math.random() * 256)
  // Everybody comes from elsewhere through one trusted proxy: as many as this from one place are limited.
  const headers = { 'x-forwarded-for': `10.${byte()}.${byte()}.${byte()}` }
  return {
    ours: { ...plain('/status', { number, proof }), headers },
    control: { ...plain('/look-up', { number, proof }), headers },
  }
}

let taken = 0
/** How many orders have not had their event. */
export const untouched = (orders: number): number => orders - taken
/** All orders may have their event again. */
export const beginAnew = (): void => {
  taken = 0
}

/** Walks through the orders, far apart from each other, and never comes to one twice. */
function untouchedOrder(orders: number): string {
  taken += 1
  if (taken > orders) throw new Error('All orders have had their event: use more --orders')
  return orderIdOf(1 + ((taken * 7919) % orders))
}

const listOf = (
  name: string,
  title: string,
  target: number,
  more: string,
  path: string,
): Workload => {
  const query = graphql(listQuery(more), { labelIds: [listedLabel] })
  const bare = plain(path, { label: listedLabel })
  return { name, title, target, writes: false, request: () => ({ ours: query, control: bare }) }
}

export const workloads: Workload[] = [
  listOf('W1', 'newest 50 orders of a label with 3 items each', 0.65, '', '/list'),
  listOf(
    'W1c',
    'the same with the count of all',
    0.6,
    'totalCount { count exact }',
    '/list-counted',
  ),
  {
    name: 'W2',
    title: 'one order with items, history, payments, shipments',
    target: 0.7,
    writes: false,
    request: (orders) => {
      const id = orderIdOf(1 + Math.floor(Math.random() * orders))
      return { ours: graphql(pageQuery, { id }), control: plain('/page', { id }) }
    },
  },
  {
    name: 'W3',
    title: 'a status event with all that it must do',
    target: 0.45,
    writes: true,
    request: (orders) => {
      const [id, key] = [untouchedOrder(orders), randomUUID()]
      return {
        ours: graphql(eventMutation, { input: { orderId: id, idempotencyKey: key } }),
        control: plain('/event', { id, key }),
      }
    },
  },
  {
    name: 'W6',
    title: 'search by number, customer, SKU and tracking number in turn, newest 50',
    target: null,
    writes: false,
    request: search,
  },
  {
    name: 'W8',
    title: 'look-ups of customers, half right and half wrong',
    target: 0.35,
    writes: false,
    request: customer,
  },
  besideOrders('W9', 'quotes'),
  besideOrders('W10', 'accounts'),
]
