import type { OrderRowFragment } from '../../../generated/operations.js'

/** A field as RFC 4180 wants it, and never as a formula that a spreadsheet would run. */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const header = [
  'number',
  'cartNumber',
  'customer',
  'placedAt',
  'label',
  'total',
  'currency',
  'payment',
  'shipping',
  'channel',
]

/** Orders of the list as CSV, one a line under a header. */
export function ordersCsv(orders: readonly OrderRowFragment[]): string {
  const rows = orders.map((order) => [
    order.number,
    order.cartNumber ?? '',
    order.customerName,
    order.placedAt,
    order.label?.name ?? '',
    order.totals.total.amount,
    order.totals.total.currency,
    order.facts.paymentState,
    order.facts.shippingState,
    order.channel?.name ?? '',
  ])
  return [header, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n'
}
