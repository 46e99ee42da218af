import type {
  DetailRecord,
  ItemRecord,
  OrderRecord,
  OrderState,
  PartyRecord,
} from './order-state.js'
import { splitByWeight } from './split.js'
import { derive, itemAmount } from './totals.js'

/** An item of an order that is about to be made. */
export interface ItemDraft {
  sku: string
  name: string
  qty: number
  /** Minor units. */
  unitPrice: number
  /** The item's own share; without it the order's tax and discount are split over the items. */
  tax?: number
  discount?: number
  sourceItemId?: string | null
  giftCard?: Record<string, unknown> | null
}

/** An order that is about to be made; amounts in minor units. */
export interface OrderDraft extends Pick<
  OrderRecord,
  | 'id'
  | 'number'
  | 'channelId'
  | 'cartNumber'
  | 'source'
  | 'accountId'
  | 'currency'
  | 'placedAt'
  | 'shipping'
> {
  now: string
  originalOrderId?: string
  originalCartNumber?: string | null
  hiddenAt?: string | null
  accountArchived?: boolean
  detail: DetailRecord
  paymentMethod?: string | null
  reviewReasons?: string[]
  /** The order's tax and discount, split over its items. */
  tax: number
  discount: number
  items: readonly ItemDraft[]
}

/** The state of a new order: nothing shipped, paid or approved, no label yet, version 0. */
export function draftOrder(draft: OrderDraft, newId: () => string): OrderState {
  const items = draft.items.map((item, index) => draftItem(item, index + 1, newId()))
  const amounts = items.map(itemAmount)
  const weights = amounts.some((amount) => amount > 0)
    ? amounts
    : items.map(({ ordered }) => ordered)
  const taxes = splitByWeight(draft.tax, weights)
  const discounts = splitByWeight(draft.discount, weights)
  return derive({
    order: orderRecord(draft),
    detail: draft.detail,
    items: items.map((item, index) => ({
      ...item,
      tax: item.tax + (taxes[index] ?? 0),
      discount: item.discount + (discounts[index] ?? 0),
    })),
    ledger: [],
    shipments: [],
    returns: [],
    reductions: [],
    packages: [],
    dropShipOrders: [],
    giftCards: [],
  })
}

function orderRecord(draft: OrderDraft): OrderRecord {
  return {
    id: draft.id,
    number: draft.number,
    channelId: draft.channelId,
    cartNumber: draft.cartNumber,
    source: draft.source,
    accountId: draft.accountId,
    originalOrderId: draft.originalOrderId ?? null,
    originalCartNumber: draft.originalCartNumber ?? null,
    currency: draft.currency,
    labelId: null,
    customerLabelId: null,
    customerName: customerNameOf(draft.detail.billTo, draft.detail.shipTo),
    placedAt: draft.placedAt,
    version: 0,
    approvedAt: null,
    canceledAt: null,
    packedAt: null,
    packedBy: null,
    hiddenAt: draft.hiddenAt ?? null,
    accountArchived: draft.accountArchived ?? false,
    paymentMethod: draft.paymentMethod ?? null,
    paymentReference: null,
    paymentTerms: null,
    shipping: draft.shipping,
    carriedCharges: 0,
    reviewReasons: draft.reviewReasons ?? [],
    rmaCount: 0,
    total: 0,
    netPaid: 0,
    shippingState: 'NOTHING',
    backordered: false,
    complete: false,
    createdAt: draft.now,
    updatedAt: draft.now,
  }
}

/** A new item without label, shares or history. */
export const draftItem = (item: ItemDraft, position: number, id: string): ItemRecord => ({
  id,
  position,
  sku: item.sku,
  name: item.name,
  ordered: item.qty,
  shipped: 0,
  needed: 0,
  canceled: 0,
  moved: 0,
  returned: 0,
  unitPrice: item.unitPrice,
  tax: item.tax ?? 0,
  discount: item.discount ?? 0,
  labelId: null,
  customerLabelId: null,
  expectedShipDate: null,
  actualShipDate: null,
  sourceItemId: item.sourceItemId ?? null,
  giftCard: item.giftCard ?? null,
})

/** The name that lists show: who is billed, else who is shipped to. */
export const customerNameOf = (billTo: PartyRecord, shipTo: PartyRecord): string =>
  billTo.name ?? shipTo.name ?? ''

/** What a text search looks through: the names of both parties, lower case. */
export const searchTextOf = (billTo: PartyRecord, shipTo: PartyRecord): string =>
  [...new Set([billTo.name, shipTo.name])].filter(Boolean).join(' ').toLowerCase()
