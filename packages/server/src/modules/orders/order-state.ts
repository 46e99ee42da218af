import type { PartyRecord } from '../../kernel/party.types.js'
import type { GiftCardRecord } from '../gift-cards/index.js'

export type { PartyRecord }

/**
 * An order with everything that events look at or change. Records mirror their tables in camelCase;
 * money is in minor units of the order's currency, timestamps are ISO strings, dates YYYY-MM-DD.
 * States are never changed in place: an event answers a new one that shares what stayed.
 */
export interface OrderState {
  order: OrderRecord
  detail: DetailRecord
  items: readonly ItemRecord[]
  ledger: readonly LedgerRecord[]
  shipments: readonly ShipmentRecord[]
  returns: readonly ReturnRecord[]
  reductions: readonly ReductionRecord[]
  packages: readonly PackageRecord[]
  dropShipOrders: readonly DropShipRecord[]
  /** By item and unit, never with their codes; empty unless they were loaded for an action. */
  giftCards: readonly GiftCardRecord[]
}

export type OrderSource =
  'CHANNEL' | 'FILE' | 'MANUAL' | 'EXCHANGE' | 'BACKORDER' | 'QUOTE' | 'REQUEST'
export type ShippingState = 'NOTHING' | 'PARTLY' | 'ALL'

export interface OrderRecord {
  id: string
  number: string
  channelId: number | null
  cartNumber: string | null
  source: OrderSource
  accountId: string | null
  originalOrderId: string | null
  /** The cart's number of the order that this one was made from, directly or not. */
  originalCartNumber: string | null
  currency: string
  labelId: number | null
  customerLabelId: number | null
  customerName: string
  placedAt: string
  version: number
  approvedAt: string | null
  canceledAt: string | null
  packedAt: string | null
  packedBy: string | null
  /** Since when it is hidden from its customers. */
  hiddenAt: string | null
  /** Whether its account is archived; its customers do not see it then either. */
  accountArchived: boolean
  paymentMethod: string | null
  paymentReference: string | null
  paymentTerms: string | null
  shipping: number
  carriedCharges: number
  reviewReasons: string[]
  rmaCount: number
  /** What follows is derived from the rest and stored so that lists can filter on it. */
  total: number
  netPaid: number
  shippingState: ShippingState
  backordered: boolean
  complete: boolean
  createdAt: string
  updatedAt: string
}

export interface DetailRecord {
  billTo: PartyRecord
  shipTo: PartyRecord
  comments: string | null
  customFields: Record<string, unknown>
}

export interface ItemRecord {
  id: string
  position: number
  sku: string
  name: string
  ordered: number
  shipped: number
  needed: number
  canceled: number
  moved: number
  returned: number
  unitPrice: number
  /** The item's present share of the order's tax and discount. */
  tax: number
  discount: number
  labelId: number | null
  customerLabelId: number | null
  expectedShipDate: string | null
  actualShipDate: string | null
  sourceItemId: string | null
  giftCard: Record<string, unknown> | null
}

export interface LedgerRecord {
  id: string
  kind: 'PAYMENT' | 'CREDIT' | 'VOID' | 'TRANSFER'
  /** Signed: what the entry adds to net paid. */
  amount: number
  mode: 'LOG' | 'TERMINAL' | null
  method: string | null
  reference: string | null
  voidsEntryId: string | null
  /** The same on both sides of a transfer. */
  transferId: string | null
  at: string
}

export interface LineRecord {
  itemId: string
  qty: number
}

export interface ShipmentRecord {
  id: string
  carrier: string | null
  trackingNumber: string | null
  shipDate: string
  createdAt: string
  lines: readonly LineRecord[]
}

export interface ReturnRecord {
  id: string
  rmaNumber: string
  state: 'OPEN' | 'CLOSED' | 'REVERSED'
  reason: string | null
  restock: boolean
  exchangeOrderId: string | null
  /** Whether the order that this exchange created is canceled; null where there is none. */
  exchangeCanceled: boolean | null
  /** That order's version when it was read, so that a decision about it can be checked. */
  exchangeVersion: number | null
  createdAt: string
}

/** What one cancel, return or move took from an item. */
export interface ReductionRecord {
  id: string
  itemId: string
  /** The history entry of the event that took it. */
  entryId: string
  /** The key of that event. */
  event: string
  kind: 'CANCEL' | 'RETURN' | 'MOVE'
  returnId: string | null
  qty: number
  qtyFromNeeded: number
  tax: number
  discount: number
  reversedQty: number
  reversedTax: number
  reversedDiscount: number
}

export interface PackageRecord {
  id: string
  number: number
  weightGrams: number | null
  lines: readonly LineRecord[]
}

export interface DropShipRecord {
  id: string
  supplierName: string
  state: 'OPEN' | 'SHIPPED' | 'CANCELED'
  createdAt: string
  lines: readonly (LineRecord & { shipped: number })[]
}
