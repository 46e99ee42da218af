import { randomUUID } from 'node:crypto'
import { listedLabel, orderIdOf } from './seed.ts'

/** One HTTP request of a client. */
export interface BenchRequest {
  path: string
  body: string
}

/** A workload: what a client sends to Waypost, and to the control, each time. */
export interface Workload {
  name: string
  title: string
  ours(orders: number): BenchRequest
  control(orders: number): BenchRequest
  /** The share of the control that this version is to reach. */
  target: number
}

const randomOrder = (orders: number): string => orderIdOf(1 + Math.floor(Math.random() * orders))

const graphql = (query: string, variables: Record<string, unknown>): BenchRequest => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
})

const label = `label { id code name color category isShowToCustomer isAccountStatus isEdit isSendEmail isOrderState
  isOrderLineItemState isQuoteState }`

const listQuery = `query List($labelIds: [Int!]) { orders(first: 50, filter: { labelIds: $labelIds }) {
  edges { cursor node { id number customerName placedAt ${label} totals { total { amount currency } }
    items { id sku name qtyOrdered label { id name } } } } pageInfo { hasNextPage endCursor } } }`

const pageQuery = `query Page($id: ID!) { order(id: $id) { id number customerName placedAt version ${label}
  totals { total { amount currency } netPaid { amount } balance { amount } }
  items { id sku name qtyOrdered qtyShipped qtyNeeded qtyOpen unitPrice { amount } label { id name } }
  payments { id kind amount { amount currency } method at } shipments { id carrier trackingNumber shipDate items { itemId qty } }
  timeline(first: 10) { edges { node { id kind event at note reason sequence revision actor { name }
    factChanges { subject field from to } changes { subject subjectId fromName toName } } } } } }`

const eventMutation = `mutation Approve($input: OrderApproveInput!) { orderApprove(input: $input) { applied
  order { id number version label { id name } items { id sku name qtyOrdered label { id name } } }
  userErrors { code message } } }`

/** Walks through the orders so that none is approved twice, from a different place in each run. */
let next = Math.floor(Math.random() * 1000)
function nextOrder(orders: number): string {
  next = (next + 7919) % orders
  return orderIdOf(1 + next)
}

export const workloads: Workload[] = [
  {
    name: 'W1',
    title: 'newest 50 orders of a label with 3 items each',
    ours: () => graphql(listQuery, { labelIds: [listedLabel] }),
    control: () => ({ path: '/w1', body: JSON.stringify({ label: listedLabel }) }),
    target: 0.5,
  },
  {
    name: 'W2',
    title: 'one order with items, history, payments, shipments',
    ours: (orders) => graphql(pageQuery, { id: randomOrder(orders) }),
    control: (orders) => ({ path: '/w2', body: JSON.stringify({ id: randomOrder(orders) }) }),
    target: 0.5,
  },
  {
    name: 'W3',
    title: 'a status event with all that it must do',
    ours: (orders) => graphql(eventMutation, { input: { orderId: nextOrder(orders), idempotencyKey: randomUUID() } }),
    control: (orders) => ({ path: '/w3', body: JSON.stringify({ id: randomOrder(orders), key: randomUUID() }) }),
    target: 0.3,
  },
]
