/**
 * All that may leave Waypost about an order: to channels, customers and, with the staff's wording
 * of labels, to webhooks. There is no other list; never payment data, never a street address.
 */
export interface LeavingOrder<Item extends LeavingItem = LeavingItem> {
  orderNumber: string
  cartNumber: string | null
  billToName: string | null
  shipToName: string | null
  label: string | null
  items: Item[]
  tracking: LeavingParcel[]
}

export interface LeavingItem {
  sku: string
  name: string
  ordered: number
  shipped: number
  needed: number
  label: string | null
  expectedShipDate: string | null
  actualShipDate: string | null
}

/** An item as carts and integrators are told of it; customers read nothing of what was canceled or came back. */
export interface ReportedItem extends LeavingItem {
  canceled: number
  /** Null for a cart that is not told of returns. */
  returned: number | null
}

/** An order as carts and integrators are told of it. */
export type ReportedOrder = LeavingOrder<ReportedItem>

export interface LeavingParcel {
  carrier: string | null
  number: string
  shipDate: string
}

/** Takes exactly what carts and integrators may be told out of whatever it is given. */
export const whatMayLeave = (source: ReportedOrder): ReportedOrder =>
  withItems(source, (item) => ({
    ...itemForCustomers(item),
    canceled: item.canceled,
    returned: item.returned,
  }))

/** Takes exactly what customers may read out of whatever it is given. */
export const whatCustomersMayRead = (source: LeavingOrder): LeavingOrder =>
  withItems(source, itemForCustomers)

const itemForCustomers = (item: LeavingItem): LeavingItem => ({
  sku: item.sku,
  name: item.name,
  ordered: item.ordered,
  shipped: item.shipped,
  needed: item.needed,
  label: item.label,
  expectedShipDate: item.expectedShipDate,
  actualShipDate: item.actualShipDate,
})

function withItems<Item extends LeavingItem>(
  source: LeavingOrder<Item>,
  allowed: (item: Item) => Item,
): LeavingOrder<Item> {
  const { orderNumber, cartNumber, billToName, shipToName, label, items, tracking } = source
  return {
    orderNumber,
    cartNumber,
    billToName,
    shipToName,
    label,
    items: items.map(allowed),
    tracking: tracking.map(({ carrier, number, shipDate }) => ({ carrier, number, shipDate })),
  }
}
