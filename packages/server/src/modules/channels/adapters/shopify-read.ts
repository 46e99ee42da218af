import { refused, Unsent } from './adapter.js'
import type { ShopifyApi } from './shopify-api.js'
import {
  fulfillmentOrdersOfOrder,
  fulfillmentsOfOrder,
  moreFulfilledLines,
  moreOpenLines,
  orderById,
  orderByName,
} from './shopify-documents.js'
import type { OpenLine, ShopifyFulfillment, ShopifyOrder } from './shopify-order.js'

interface Connection<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Which order of the shop a cart number means. @throws Unsent ORDER_UNKNOWN */
export async function findOrder(
  api: ShopifyApi,
  findBy: string | undefined,
  cartNumber: string | null,
): Promise<string> {
  if (cartNumber === null)
    throw new Unsent(refused('ORDER_UNKNOWN', 'The order has no cart number.'))
  if (findBy === 'ID') {
    if (/^\d{1,20}$/.test(cartNumber)) return `gid://shopify/Order/${cartNumber}`
    throw unknown(cartNumber)
  }
  const bare = cartNumber.replace(/^#/, '')
  const quoted = bare.replace(/["\\]/g, '\\$&')
  const { orders } = await api.ask<{ orders: { nodes: { id: string; name: string }[] } }>(
    orderByName,
    { query: `name:"${quoted}"` },
  )
  const found = orders.nodes.find(({ name }) => name.replace(/^#/, '') === bare)
  if (!found) throw unknown(cartNumber)
  return found.id
}

const unknown = (cartNumber: string): Unsent =>
  new Unsent(
    refused(
      'ORDER_UNKNOWN',
      `The shop has no order ${cartNumber}. Orders older than 60 days need the right read_all_orders.`,
    ),
  )

/**
 * An order as it stands, with what has shipped of it where that is wanted.
 * @throws Unsent ORDER_UNKNOWN
 */
export async function readOrder(
  api: ShopifyApi,
  id: string,
  cartNumber: string | null,
  withFulfillments: boolean,
): Promise<ShopifyOrder> {
  const { order } = await api.ask<{
    order: {
      id: string
      tags: string[]
      metafields: { nodes: { key: string; value: string; compareDigest: string }[] }
    } | null
  }>(orderById, { id })
  if (!order) throw unknown(cartNumber ?? id)
  return {
    id: order.id,
    tags: order.tags,
    metafields: new Map(order.metafields.nodes.map((metafield) => [metafield.key, metafield])),
    fulfillments: withFulfillments ? await readFulfillments(api, id) : [],
    open: withFulfillments ? await readOpenLines(api, id) : [],
  }
}

interface FulfilledLine {
  quantity: number
  lineItem: { sku: string | null }
}

/** What became of a fulfillment that no longer counts. */
const dead = new Set(['CANCELLED', 'ERROR', 'FAILURE'])

async function readFulfillments(api: ShopifyApi, id: string): Promise<ShopifyFulfillment[]> {
  const { order } = await api.ask<{
    order: {
      fulfillments: {
        id: string
        status: string
        trackingInfo: ShopifyFulfillment['tracking']
        fulfillmentLineItems: Connection<FulfilledLine>
      }[]
    }
  }>(fulfillmentsOfOrder, { id })
  const alive = order.fulfillments.filter(({ status }) => !dead.has(status))
  const read: ShopifyFulfillment[] = []
  for (const { id: own, trackingInfo, fulfillmentLineItems } of alive) {
    const lines = await allOf(fulfillmentLineItems, async (after) => {
      const more = await api.ask<{ fulfillment: { lines: Connection<FulfilledLine> } }>(
        moreFulfilledLines,
        { id: own, after },
      )
      return more.fulfillment.lines
    })
    read.push({
      id: own,
      tracking: trackingInfo,
      lines: lines.map(({ quantity, lineItem }) => ({ quantity, sku: lineItem.sku })),
    })
  }
  return read
}

interface OpenLineNode {
  id: string
  sku: string | null
  remainingQuantity: number
}

interface FulfillmentOrderNode {
  id: string
  assignedLocation: { location: { id: string } | null }
  supportedActions: { action: string }[]
  lineItems: Connection<OpenLineNode>
}

async function readOpenLines(api: ShopifyApi, id: string): Promise<OpenLine[]> {
  const pageAfter = async (after: string | null): Promise<Connection<FulfillmentOrderNode>> => {
    const { order } = await api.ask<{
      order: { fulfillmentOrders: Connection<FulfillmentOrderNode> }
    }>(fulfillmentOrdersOfOrder, { id, after })
    return order.fulfillmentOrders
  }
  const orders = await allOf(await pageAfter(null), pageAfter)
  const open: OpenLine[] = []
  for (const { id: own, assignedLocation, supportedActions, lineItems } of orders) {
    const lines = await allOf(lineItems, async (after) => {
      const more = await api.ask<{ fulfillmentOrder: { lines: Connection<OpenLineNode> } }>(
        moreOpenLines,
        { id: own, after },
      )
      return more.fulfillmentOrder.lines
    })
    for (const line of lines)
      open.push({
        id: line.id,
        sku: line.sku,
        remaining: line.remainingQuantity,
        fulfillmentOrderId: own,
        locationId: assignedLocation.location?.id ?? '',
        canFulfill: supportedActions.some(({ action }) => action === 'CREATE_FULFILLMENT'),
      })
  }
  return open
}

/** All nodes of a connection whose first page is there. */
async function allOf<Node>(
  first: Connection<Node>,
  pageAfter: (cursor: string) => Promise<Connection<Node>>,
): Promise<Node[]> {
  const nodes = [...first.nodes]
  let { pageInfo } = first
  while (pageInfo.hasNextPage && pageInfo.endCursor !== null) {
    const page = await pageAfter(pageInfo.endCursor)
    nodes.push(...page.nodes)
    pageInfo = page.pageInfo
  }
  return nodes
}
