import { namesReadBy, selectList } from '../../kernel/names-read-by.js'
import { recordJson, type Json } from './order-json.sql.js'
import type { OrderRecord } from './order-state.js'

/** ISO 8601 in UTC, as the records of an order hold moments. */
const moment = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** The columns of the `orders` row `o` by their names in its record. */
const columns: Record<keyof OrderRecord, string> = {
  id: 'o.id',
  number: 'o.number',
  channelId: 'o.channel_id',
  cartNumber: 'o.cart_number',
  source: 'o.source',
  accountId: 'o.account_id',
  originalOrderId: 'o.original_order_id',
  originalCartNumber: 'o.original_cart_number',
  currency: 'o.currency',
  labelId: 'o.label_id',
  customerLabelId: 'o.customer_label_id',
  customerName: 'o.customer_name',
  placedAt: moment('o.placed_at'),
  version: 'o.version',
  approvedAt: moment('o.approved_at'),
  canceledAt: moment('o.canceled_at'),
  packedAt: moment('o.packed_at'),
  packedBy: 'o.packed_by',
  hiddenAt: moment('o.hidden_at'),
  accountArchived:
    'exists (select from account a where a.id = o.account_id and a.archived_at is not null)',
  paymentMethod: 'o.payment_method',
  paymentReference: 'o.payment_reference',
  paymentTerms: 'o.payment_terms',
  shipping: 'o.shipping',
  carriedCharges: 'o.carried_charges',
  reviewReasons: 'o.review_reasons',
  rmaCount: 'o.rma_count',
  total: 'o.total',
  netPaid: 'o.net_paid',
  shippingState: 'o.shipping_state',
  backordered: 'o.backordered',
  complete: 'o.complete',
  createdAt: moment('o.created_at'),
  updatedAt: moment('o.updated_at'),
}

type Name = keyof OrderRecord

const allNames = Object.keys(columns) as Name[]

const namesOfFields = namesReadBy<Name>(allNames, ['id', 'number'], {
  __typename: [],
  label: ['labelId'],
  customerLabel: ['customerLabelId'],
  channel: ['channelId'],
  account: ['accountId'],
  hiddenFromCustomers: ['hiddenAt'],
  visibleToCustomers: ['hiddenAt', 'accountArchived'],
  items: ['currency'],
  payments: ['currency'],
  totals: ['currency', 'shipping', 'carriedCharges', 'total', 'netPaid', 'canceledAt'],
  facts: [
    'complete',
    'approvedAt',
    'canceledAt',
    'total',
    'netPaid',
    'shippingState',
    'backordered',
    'packedAt',
    'packedBy',
  ],
  billTo: [],
  shipTo: [],
  comments: [],
  customFields: [],
  shipments: [],
  packages: [],
  returns: [],
  dropShipOrders: [],
  notes: [],
  relatedOrders: [],
  timeline: [],
  giftCards: [],
  customerPage: [],
})

const listOf = (names: readonly Name[]) =>
  selectList(
    columns,
    names.filter((name) => name !== 'placedAt'),
  ) + ', (extract(epoch from o.placed_at) * 1000000)::bigint as "placedMicros"'

/** A row with {@link orderColumns} or some of them. */
export type OrderRow = OrderRecord & { placedMicros: number }

/** The record in a row. Its moment is made from what cursors need: PostgreSQL's own wording costs more than all other columns. */
export function recordOfRow<Row extends OrderRow>(row: Row): Row {
  row.placedAt = new Date(Math.floor(row.placedMicros / 1000)).toISOString()
  return row
}

/** The record of an order from the row `o`. */
export const orderRow: Json<OrderRecord> = recordJson<OrderRecord>(columns)

/** All columns of `o` under the names of its record, with what cursors need. */
export const orderColumns = listOf(allNames)

/**
 * The columns of `o` that these fields of an order in the API read: most requests want a few, and
 * each column costs on both ends. Id and number are always there.
 */
export const columnsOfFields = (fields: readonly string[]): string => listOf(namesOfFields(fields))

/** The record of an order from the row `o`, with what these fields of it in the API read. */
export function orderRowOfFields(fields: readonly string[]): Json<OrderRecord> {
  const chosen = Object.fromEntries(namesOfFields(fields).map((name) => [name, columns[name]]))
  return recordJson<OrderRecord>(chosen as typeof columns)
}
