import { createHash } from 'node:crypto'
import { buildSchema, GraphQLError, graphql } from 'graphql'
import { serveShop, type FakeShop, type ShopAnswer, type ShopRequest } from './fake-shop.js'

/** An order as the shop keeps it. */
export interface FakeOrder {
  id: string
  name: string
  tags: string[]
  metafields: { namespace: string; key: string; type: string; value: string }[]
  fulfillments: FakeFulfillment[]
  fulfillmentOrders: FakeFulfillmentOrder[]
}

interface FakeFulfillment {
  id: string
  status: string
  trackingInfo: { number: string; company: string | null }[]
  lines: { sku: string; quantity: number }[]
  notified: boolean
}

interface FakeFulfillmentOrder {
  id: string
  location: string
  onHold: boolean
  lines: { id: string; sku: string; remainingQuantity: number }[]
}

export const shopifyToken = 'shpat_0123'
export const shopifyApp = { id: 'client-1', secret: 'shpss_4567' }

/** The part of the Admin API that Waypost uses, with the names and types that Shopify publishes. */
const schema = buildSchema(`
  scalar URL
  type Query {
    order(id: ID!): Order
    orders(first: Int, query: String): OrderConnection!
    fulfillment(id: ID!): Fulfillment
    fulfillmentOrder(id: ID!): FulfillmentOrder
    shop: Shop!
    currentAppInstallation: AppInstallation!
  }
  type Shop { name: String! }
  type AppInstallation { accessScopes: [AccessScope!]! }
  type AccessScope { handle: String! description: String! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type OrderConnection { nodes: [Order!]! pageInfo: PageInfo! }
  interface Node { id: ID! }
  type Order implements Node {
    id: ID!
    name: String!
    tags: [String!]!
    metafields(first: Int, namespace: String): MetafieldConnection!
    fulfillments(first: Int): [Fulfillment!]!
    fulfillmentOrders(first: Int, after: String): FulfillmentOrderConnection!
  }
  type MetafieldConnection { nodes: [Metafield!]! }
  type Metafield { namespace: String! key: String! type: String! value: String! compareDigest: String! }
  enum FulfillmentStatus { SUCCESS CANCELLED ERROR FAILURE OPEN PENDING }
  type Fulfillment {
    id: ID!
    status: FulfillmentStatus!
    trackingInfo(first: Int): [FulfillmentTrackingInfo!]!
    fulfillmentLineItems(first: Int, after: String): FulfillmentLineItemConnection!
  }
  type FulfillmentTrackingInfo { number: String company: String url: URL }
  type FulfillmentLineItemConnection { nodes: [FulfillmentLineItem!]! pageInfo: PageInfo! }
  type FulfillmentLineItem { quantity: Int lineItem: LineItem! }
  type LineItem { sku: String }
  type FulfillmentOrderConnection { nodes: [FulfillmentOrder!]! pageInfo: PageInfo! }
  enum FulfillmentOrderAction { CREATE_FULFILLMENT HOLD RELEASE_HOLD MOVE SPLIT }
  type FulfillmentOrder {
    id: ID!
    assignedLocation: FulfillmentOrderAssignedLocation!
    supportedActions: [FulfillmentOrderSupportedAction!]!
    lineItems(first: Int, after: String): FulfillmentOrderLineItemConnection!
  }
  type FulfillmentOrderAssignedLocation { location: Location }
  type Location { id: ID! }
  type FulfillmentOrderSupportedAction { action: FulfillmentOrderAction! }
  type FulfillmentOrderLineItemConnection { nodes: [FulfillmentOrderLineItem!]! pageInfo: PageInfo! }
  type FulfillmentOrderLineItem { id: ID! sku: String remainingQuantity: Int! totalQuantity: Int! }

  type Mutation {
    fulfillmentCreate(fulfillment: FulfillmentInput!, message: String): FulfillmentCreatePayload
    fulfillmentTrackingInfoUpdate(
      fulfillmentId: ID!
      trackingInfoInput: FulfillmentTrackingInput!
      notifyCustomer: Boolean
    ): FulfillmentTrackingInfoUpdatePayload
    metafieldsSet(metafields: [MetafieldsSetInput!]!): MetafieldsSetPayload
    tagsAdd(id: ID!, tags: [String!]!): TagsPayload
    tagsRemove(id: ID!, tags: [String!]!): TagsPayload
  }
  input FulfillmentInput {
    lineItemsByFulfillmentOrder: [FulfillmentOrderLineItemsInput!]!
    notifyCustomer: Boolean = false
    trackingInfo: FulfillmentTrackingInput
  }
  input FulfillmentOrderLineItemsInput {
    fulfillmentOrderId: ID!
    fulfillmentOrderLineItems: [FulfillmentOrderLineItemInput!]
  }
  input FulfillmentOrderLineItemInput { id: ID! quantity: Int! }
  input FulfillmentTrackingInput {
    company: String
    number: String
    numbers: [String!]
    url: URL
    urls: [URL!]
  }
  input MetafieldsSetInput {
    ownerId: ID!
    namespace: String
    key: String!
    type: String
    value: String!
    compareDigest: String
  }
  type UserError { field: [String!] message: String! }
  type FulfillmentCreatePayload { fulfillment: Fulfillment userErrors: [UserError!]! }
  type FulfillmentTrackingInfoUpdatePayload { fulfillment: Fulfillment userErrors: [UserError!]! }
  type MetafieldsSetPayload { metafields: [Metafield!] userErrors: [UserError!]! }
  type TagsPayload { node: Node userErrors: [UserError!]! }
`)

/** A Shopify shop on this machine. */
export interface FakeShopify extends FakeShop {
  orders: Map<string, FakeOrder>
  /** The names of the operations that were asked for, in order. */
  operations: string[]
  /** What the token may do. */
  scopes: string[]
  /** How many tokens were given out for the app. */
  tokens: string[]
  /** Refuses the next mutation of this name as the shop would. */
  refuse(field: string, message: string): void
  /** Does something once, right before the next operation of this name. */
  before(operation: string, deed: () => void): void
}

/**
 * A shop that takes what Shopify's Admin API takes, by the types that it publishes, and refuses the
 * rest: path and version, token, kinds of fields, one location per fulfillment, quantities.
 */
export async function startShopify(version: string): Promise<FakeShopify> {
  const state = new Shop()
  const shop = await serveShop(async (request) => {
    if (request.method === 'POST' && request.path === '/admin/oauth/access_token')
      return state.giveToken(request)
    if (request.method !== 'POST' || request.path !== `/admin/api/${version}/graphql.json`)
      return { status: 404, body: { errors: 'Not Found' } }
    return state.answer(request)
  })
  return Object.assign(shop, {
    orders: state.orders,
    operations: state.operations,
    scopes: state.scopes,
    tokens: state.tokens,
    refuse: (field: string, message: string) => {
      state.refusals.set(field, message)
    },
    before: (operation: string, deed: () => void) => {
      state.deeds.set(operation, deed)
    },
  })
}

interface Tracking {
  company?: string
  number?: string
  numbers?: string[]
}

class Shop {
  readonly orders = new Map<string, FakeOrder>()
  readonly operations: string[] = []
  readonly scopes: string[] = ['write_orders', 'write_merchant_managed_fulfillment_orders']
  readonly tokens: string[] = [shopifyToken]
  readonly refusals = new Map<string, string>()
  readonly deeds = new Map<string, () => void>()

  giveToken({ headers, body }: ShopRequest): ShopAnswer {
    const form = new URLSearchParams(body)
    const isForm = headers['content-type'] === 'application/x-www-form-urlencoded'
    const isKnown =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === shopifyApp.id &&
      form.get('client_secret') === shopifyApp.secret
    if (!isForm || !isKnown) return { status: 400, body: { error: 'application_cannot_be_found' } }
    const token = `shpat_given_${this.tokens.length}`
    this.tokens.push(token)
    return { status: 200, body: { access_token: token, scope: '', expires_in: 86_399 } }
  }

  async answer({ headers, body }: ShopRequest): Promise<ShopAnswer> {
    if (!this.tokens.includes(String(headers['x-shopify-access-token'])))
      return {
        status: 401,
        body: {
          errors: '[API] Invalid API key or access token (unrecognized login or wrong password)',
        },
      }
    if (headers['content-type'] !== 'application/json') return { status: 400, body: {} }
    const { query, variables } = JSON.parse(body) as {
      query: string
      variables: Record<string, unknown>
    }
    const operation = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? ''
    this.operations.push(operation)
    this.deeds.get(operation)?.()
    this.deeds.delete(operation)
    const rootValue = this.root()
    return {
      status: 200,
      body: await graphql({ schema, source: query, rootValue, variableValues: variables }),
    }
  }

  private allow(scope: string): void {
    if (this.scopes.includes(scope)) return
    throw new GraphQLError(`Access denied. Required access: \`${scope}\` access scope.`, {
      extensions: { code: 'ACCESS_DENIED' },
    })
  }

  private root() {
    return {
      shop: { name: 'Blue Lantern' },
      currentAppInstallation: {
        accessScopes: () => this.scopes.map((handle) => ({ handle, description: '' })),
      },
      order: ({ id }: { id: string }) => this.orderView(this.orders.get(id)),
      orders: ({ query }: { query: string }) => {
        const name = /^name:"(.*)"$/.exec(query)?.[1] ?? ''
        const found = [...this.orders.values()].filter((order) => order.name.includes(name))
        return { nodes: found.map((order) => this.orderView(order)) }
      },
      fulfillment: ({ id }: { id: string }) =>
        this.everyFulfillment()
          .filter((one) => one.id === id)
          .map(fulfillmentView)[0],
      fulfillmentOrder: ({ id }: { id: string }) =>
        [...this.orders.values()]
          .flatMap((order) => order.fulfillmentOrders)
          .filter((one) => one.id === id)
          .map(fulfillmentOrderView)[0],
      ...this.mutations(),
    }
  }

  private everyFulfillment(): FakeFulfillment[] {
    return [...this.orders.values()].flatMap(({ fulfillments }) => fulfillments)
  }

  private orderView(order: FakeOrder | undefined) {
    if (!order) return null
    return {
      ...order,
      __typename: 'Order',
      metafields: ({ namespace }: { namespace: string }) => ({
        nodes: order.metafields
          .filter((field) => field.namespace === namespace)
          .map((field) => ({ ...field, compareDigest: digestOf(field.value) })),
      }),
      fulfillments: ({ first }: { first: number }) =>
        order.fulfillments.slice(0, first).map(fulfillmentView),
      fulfillmentOrders: ({ first, after }: Page) => {
        this.allow('write_merchant_managed_fulfillment_orders')
        return pageOf(order.fulfillmentOrders.map(fulfillmentOrderView), { first, after })
      },
    }
  }

  private mutations() {
    const refusal = (field: string) => {
      const message = this.refusals.get(field)
      this.refusals.delete(field)
      return message === undefined ? null : { userErrors: [{ field: null, message }] }
    }
    type Run<Args> = (args: Args) => object
    const mutation =
      <Args>(name: string, scope: string, run: Run<Args>): Run<Args> =>
      (args) => {
        this.allow(scope)
        return refusal(name) ?? { userErrors: [], ...run(args) }
      }
    return {
      fulfillmentCreate: mutation(
        'fulfillmentCreate',
        'write_merchant_managed_fulfillment_orders',
        ({ fulfillment }: { fulfillment: FulfillmentInput }) => this.createFulfillment(fulfillment),
      ),
      fulfillmentTrackingInfoUpdate: mutation(
        'fulfillmentTrackingInfoUpdate',
        'write_merchant_managed_fulfillment_orders',
        ({ fulfillmentId, trackingInfoInput, notifyCustomer }: TrackingArgs) => {
          const fulfillment = this.everyFulfillment().find(({ id }) => id === fulfillmentId)
          if (!fulfillment) return { userErrors: [{ message: 'Fulfillment does not exist.' }] }
          fulfillment.trackingInfo = trackingOf(trackingInfoInput)
          fulfillment.notified ||= notifyCustomer === true
          return { fulfillment: fulfillmentView(fulfillment) }
        },
      ),
      metafieldsSet: mutation(
        'metafieldsSet',
        'write_orders',
        ({ metafields }: { metafields: MetafieldInput[] }) => this.setMetafields(metafields),
      ),
      tagsAdd: mutation(
        'tagsAdd',
        'write_orders',
        ({ id, tags }: { id: string; tags: string[] }) => {
          const order = this.orders.get(id)
          if (tags.some((tag) => tag.length > 40)) return { userErrors: [{ message: 'too long' }] }
          order?.tags.push(...tags)
          return { node: this.orderView(order) }
        },
      ),
      tagsRemove: mutation(
        'tagsRemove',
        'write_orders',
        ({ id, tags }: { id: string; tags: string[] }) => {
          const order = this.orders.get(id)
          if (order) order.tags = order.tags.filter((tag) => !tags.includes(tag))
          return { node: this.orderView(order) }
        },
      ),
    }
  }

  private createFulfillment({
    lineItemsByFulfillmentOrder,
    notifyCustomer,
    trackingInfo,
  }: FulfillmentInput) {
    const [first] = lineItemsByFulfillmentOrder
    const order = [...this.orders.values()].find(({ fulfillmentOrders }) =>
      fulfillmentOrders.some(({ id }) => id === first?.fulfillmentOrderId),
    )
    const taken = lineItemsByFulfillmentOrder.map(
      ({ fulfillmentOrderId, fulfillmentOrderLineItems }) => ({
        from: order?.fulfillmentOrders.find(({ id }) => id === fulfillmentOrderId),
        lines: fulfillmentOrderLineItems,
      }),
    )
    if (!order || taken.some(({ from }) => !from || from.onHold))
      return { userErrors: [{ message: 'Fulfillment order is not open.' }] }
    if (new Set(taken.map(({ from }) => from?.location)).size > 1)
      return { userErrors: [{ message: 'Fulfillment orders must be of one location.' }] }
    const lines = taken.flatMap(({ from, lines: wanted }) =>
      wanted.map(({ id, quantity }) => ({
        line: from?.lines.find((one) => one.id === id),
        quantity,
      })),
    )
    if (
      lines.some(({ line, quantity }) => !line || quantity < 1 || quantity > line.remainingQuantity)
    )
      return {
        userErrors: [{ message: 'Invalid fulfillment order line item quantity requested.' }],
      }
    for (const { line, quantity } of lines) if (line) line.remainingQuantity -= quantity
    const fulfillment = {
      id: `gid://shopify/Fulfillment/${order.fulfillments.length + 1}`,
      status: 'SUCCESS',
      trackingInfo: trackingOf(trackingInfo ?? {}),
      lines: lines.map(({ line, quantity }) => ({ sku: line?.sku ?? '', quantity })),
      notified: notifyCustomer,
    }
    order.fulfillments.push(fulfillment)
    return { fulfillment: fulfillmentView(fulfillment) }
  }

  private setMetafields(metafields: MetafieldInput[]) {
    if (metafields.length === 0 || metafields.length > 25)
      return { userErrors: [{ message: 'Between 1 and 25 metafields.' }] }
    for (const { ownerId, namespace, key, type, value, compareDigest } of metafields) {
      if (value === '') return { userErrors: [{ message: "Value can't be blank." }] }
      if (type === 'json') JSON.parse(value)
      const order = this.orders.get(ownerId)
      if (!order) return { userErrors: [{ message: 'Owner does not exist.' }] }
      const known = order.metafields.find((one) => one.key === key && one.namespace === namespace)
      const digest = known ? digestOf(known.value) : null
      if (compareDigest !== undefined && compareDigest !== digest)
        return { userErrors: [{ message: 'The resource has been updated since it was loaded.' }] }
      const others = order.metafields.filter(
        (one) => one.key !== key || one.namespace !== namespace,
      )
      order.metafields = [...others, { namespace, key, type, value }]
    }
    return { metafields }
  }
}

type MetafieldInput = FakeOrder['metafields'][number] & {
  ownerId: string
  compareDigest?: string | null
}

const digestOf = (value: string): string => createHash('sha256').update(value).digest('hex')

interface FulfillmentInput {
  lineItemsByFulfillmentOrder: {
    fulfillmentOrderId: string
    fulfillmentOrderLineItems: { id: string; quantity: number }[]
  }[]
  notifyCustomer: boolean
  trackingInfo?: Tracking
}

interface TrackingArgs {
  fulfillmentId: string
  trackingInfoInput: Tracking
  notifyCustomer?: boolean
}

interface Page {
  first: number
  after?: string | null
}

function pageOf<Node>(nodes: Node[], { first, after }: Page) {
  const start = after == null ? 0 : Number(after)
  const end = Math.min(start + first, nodes.length)
  return {
    nodes: nodes.slice(start, end),
    pageInfo: { hasNextPage: end < nodes.length, endCursor: String(end) },
  }
}

/** A number or numbers, never both: so says Shopify. */
function trackingOf({ company = '', number, numbers }: Tracking): FakeFulfillment['trackingInfo'] {
  if (number !== undefined && numbers !== undefined)
    throw new GraphQLError('Provide number or numbers, not both.')
  const all = numbers ?? (number === undefined ? [] : [number])
  return all.map((one) => ({ number: one, company: company || null }))
}

const fulfillmentView = (fulfillment: FakeFulfillment) => ({
  id: fulfillment.id,
  status: fulfillment.status,
  trackingInfo: ({ first }: { first: number }) => fulfillment.trackingInfo.slice(0, first),
  fulfillmentLineItems: (page: Page) =>
    pageOf(
      fulfillment.lines.map(({ sku, quantity }) => ({ quantity, lineItem: { sku } })),
      page,
    ),
})

const fulfillmentOrderView = ({ id, location, onHold, lines }: FakeFulfillmentOrder) => ({
  id,
  assignedLocation: { location: { id: location } },
  supportedActions: [{ action: onHold ? 'RELEASE_HOLD' : 'CREATE_FULFILLMENT' }],
  lineItems: (page: Page) =>
    pageOf(
      lines.map((line) => ({ ...line, totalQuantity: line.remainingQuantity })),
      page,
    ),
})
