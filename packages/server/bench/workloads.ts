import { randomUUID } from 'node:crypto'
import { listedLabel, orderIdOf } from './seed.ts'

/** One HTTP request of a client. */
export interface BenchRequest {
  path: string
  body: string
}

/** A workload: what a client sends each time, to Waypost or to the control. */
export interface Workload {
  name: string
  title: string
  /** The same request in both ways to say it. @throws when there is no order left to ask about */
  request(orders: number): { ours: BenchRequest; control: BenchRequest }
  /** Whether each request changes an order that none has changed before. */
  writes: boolean
  /** The share of the control that Waypost is to reach. */
  target: number
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

let taken = 0
/** Walks through the orders, far apart from each other, and never comes to one twice. */
function untouchedOrder(orders: number): string {
  taken += 1
  if (taken > orders)
    throw new Error('All orders have had their event: use more --orders or fewer --seconds')
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
  listOf('W1', 'newest 50 orders of a label with 3 items each', 0.5, '', '/list'),
  listOf(
    'W1c',
    'the same with the count of all',
    0.5,
    'totalCount { count exact }',
    '/list-counted',
  ),
  {
    name: 'W2',
    title: 'one order with items, history, payments, shipments',
    target: 0.5,
    writes: false,
    request: (orders) => {
      const id = orderIdOf(1 + Math.floor(Math.random() * orders))
      return { ours: graphql(pageQuery, { id }), control: plain('/page', { id }) }
    },
  },
  {
    name: 'W3',
    title: 'a status event with all that it must do',
    target: 0.3,
    writes: true,
    request: (orders) => {
      const [id, key] = [untouchedOrder(orders), randomUUID()]
      return {
        ours: graphql(eventMutation, { input: { orderId: id, idempotencyKey: key } }),
        control: plain('/event', { id, key }),
      }
    },
  },
]
