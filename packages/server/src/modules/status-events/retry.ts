import { codeOf, violatedUnique, wasInTheWay } from '../../kernel/database-errors.js'

const outdated = new Set([
  'WP001', // the order has moved on
  'WP002', // another configuration is in force
])

const uniqueByNature = new Set([
  'idempotency_key_pkey',
  'orders_channel_id_cart_number_key',
  'orders_file_cart_number_key',
  'gift_card_item_id_unit_key',
  'gift_card_replaces_key',
])

/** Whether a write failed only because something was newer than what it was decided on. */
export function isOutdated(error: unknown): boolean {
  if (outdated.has(codeOf(error)) || wasInTheWay(error)) return true
  // The same key, cart number or gift card at the same time: the next attempt finds the other's work.
  return uniqueByNature.has(violatedUnique(error))
}
