/**
 * All that may leave Waypost about an order: to channels, customers and, with the staff's wording
 * of labels, to webhooks. There is no other list; never payment data, never a street address.
 */
export interface LeavingOrder {
  orderNumber: string
  cartNumber: string | null
  billToName: string | null
  shipToName: string | null
  label: string | null
  items: LeavingItem[]
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

export interface LeavingParcel {
  carrier: string | null
  number: string
  shipDate: string
}

/** Takes exactly the allowed fields out of whatever it is given; anything else stays behind. */
export function whatMayLeave(source: LeavingOrder): LeavingOrder {
  const { orderNumber, cartNumber, billToName, shipToName, label, items, tracking } = source
  return {
    orderNumber,
    cartNumber,
    billToName,
    shipToName,
    label,
    items: items.map((item) => ({
      sku: item.sku,
      name: item.name,
      ordered: item.ordered,
      shipped: item.shipped,
      needed: item.needed,
      label: item.label,
      expectedShipDate: item.expectedShipDate,
      actualShipDate: item.actualShipDate,
    })),
    tracking: tracking.map(({ carrier, number, shipDate }) => ({ carrier, number, shipDate })),
  }
}
