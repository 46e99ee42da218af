import type { ItemRecord, OrderState, ShippingState } from './order-state.js'
import { hasShipped, liveQty, openQty } from './quantities.js'
import { proportion } from './split.js'

/** The sums of an order, in minor units of its currency. */
export interface Totals {
  items: number
  shipping: number
  tax: number
  discount: number
  carriedCharges: number
  total: number
  netPaid: number
  /** What is still to be paid; negative: what the customer is owed. */
  balance: number
}

/** What an item costs: its live quantity times the unit price. */
export const itemAmount = (item: ItemRecord): number => liveQty(item) * item.unitPrice

/** The item with a discount that does not exceed what it costs. */
export const withinAmount = (item: ItemRecord): ItemRecord =>
  item.discount > itemAmount(item) ? { ...item, discount: itemAmount(item) } : item

const sum = <T>(list: readonly T[], amount: (entry: T) => number): number =>
  list.reduce((total, entry) => total + amount(entry), 0)

/** The sums of an order. Shipping counts as nothing while it is canceled and nothing ever shipped. */
export function totalsOf(state: OrderState): Totals {
  const { order } = state
  const items = sum(state.items, itemAmount)
  const shipping = order.canceledAt !== null && !hasShipped(state) ? 0 : order.shipping
  const tax = sum(state.items, (item) => item.tax)
  const discount = sum(state.items, (item) => item.discount)
  const total = items + shipping + tax - discount + order.carriedCharges
  const netPaid = sum(state.ledger, (entry) => entry.amount)
  return {
    items,
    shipping,
    tax,
    discount,
    carriedCharges: order.carriedCharges,
    total,
    netPaid,
    balance: total - netPaid,
  }
}

/** How far the order has shipped: all means that something shipped, nothing is open or needed. */
export function shippingStateOf(state: OrderState): ShippingState {
  if (!hasShipped(state)) return 'NOTHING'
  return state.items.some((item) => openQty(item) > 0 || item.needed > 0) ? 'PARTLY' : 'ALL'
}

/**
 * The state with its derived columns brought up to date. Complete means that everything has
 * shipped and nobody owes anything.
 */
export function derive(state: OrderState): OrderState {
  const { total, netPaid, balance } = totalsOf(state)
  const shippingState = shippingStateOf(state)
  return {
    ...state,
    order: {
      ...state.order,
      total,
      netPaid,
      shippingState,
      backordered: state.items.some((item) => item.needed > 0),
      complete: shippingState === 'ALL' && balance === 0,
    },
  }
}

/** What leaves an item's shares of tax and discount when `qty` of its live quantity goes. */
export function sharesOf(item: ItemRecord, qty: number): { tax: number; discount: number } {
  const live = liveQty(item)
  const remaining = live - qty
  return {
    tax: item.tax - proportion(item.tax, remaining, live),
    discount: item.discount - proportion(item.discount, remaining, live),
  }
}
