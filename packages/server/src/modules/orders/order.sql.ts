/** ISO 8601 in UTC, as the records of an order hold moments. */
const moment = (column: string, name: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "${name}"`

/** The columns of the `orders` row `o` under the names of its record, with what cursors need. */
export const orderColumns = [
  'o.id',
  'o.number',
  'o.channel_id as "channelId"',
  'o.cart_number as "cartNumber"',
  'o.source',
  'o.account_id as "accountId"',
  'o.original_order_id as "originalOrderId"',
  'o.currency',
  'o.label_id as "labelId"',
  'o.customer_label_id as "customerLabelId"',
  'o.customer_name as "customerName"',
  moment('o.placed_at', 'placedAt'),
  'o.version',
  moment('o.approved_at', 'approvedAt'),
  moment('o.canceled_at', 'canceledAt'),
  moment('o.packed_at', 'packedAt'),
  'o.packed_by as "packedBy"',
  'o.payment_method as "paymentMethod"',
  'o.payment_reference as "paymentReference"',
  'o.payment_terms as "paymentTerms"',
  'o.shipping',
  'o.carried_charges as "carriedCharges"',
  'o.review_reasons as "reviewReasons"',
  'o.rma_count as "rmaCount"',
  'o.total',
  'o.net_paid as "netPaid"',
  'o.shipping_state as "shippingState"',
  'o.backordered',
  'o.complete',
  moment('o.created_at', 'createdAt'),
  moment('o.updated_at', 'updatedAt'),
  '(extract(epoch from o.placed_at) * 1000000)::bigint as "placedMicros"',
].join(', ')
