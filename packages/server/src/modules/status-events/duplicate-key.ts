import { createHash } from 'node:crypto'
import type { PartyRecord } from '../orders/index.js'

/**
 * One text for all orders of the same customer, day (UTC) and items, so that a repeated order is
 * found by an index; null when nothing says who the customer is.
 */
export function duplicateKeyOf(order: {
  placedAt: string
  billTo: PartyRecord
  shipTo: PartyRecord
  items: readonly { sku: string; ordered: number }[]
}): string | null {
  const customer =
    order.billTo.email ?? order.shipTo.email ?? order.billTo.name ?? order.shipTo.name
  if (!customer) return null
  const items = order.items.map(({ sku, ordered }) => `${sku}\u0001${ordered}`).sort()
  const text = [customer.trim().toLowerCase(), order.placedAt.slice(0, 10), ...items].join('\u0000')
  return createHash('sha256').update(text).digest('base64url')
}
