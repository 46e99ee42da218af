import type {
  DetailRecord,
  DropShipRecord,
  ItemRecord,
  LedgerRecord,
  LineRecord,
  OrderRecord,
  OrderState,
  PackageRecord,
  ReductionRecord,
  ReturnRecord,
  ShipmentRecord,
} from './order-state.js'
import { listJson, recordJson, type Columns, type Json } from './order-json.sql.js'
import { orderRow } from './order.sql.js'

/** What belongs to an order besides its own row. */
export type OrderPart = Exclude<keyof OrderState, 'order' | 'giftCards'>

const detail = recordJson<DetailRecord>({
  billTo: 'd.bill_to',
  shipTo: 'd.ship_to',
  comments: 'd.comments',
  customFields: 'd.custom_fields',
})

const item: Columns<ItemRecord> = {
  id: 'i.id',
  position: 'i.position',
  sku: 'i.sku',
  name: 'i.name',
  ordered: 'i.ordered',
  shipped: 'i.shipped',
  needed: 'i.needed',
  canceled: 'i.canceled',
  moved: 'i.moved',
  returned: 'i.returned',
  unitPrice: 'i.unit_price',
  tax: 'i.tax',
  discount: 'i.discount',
  labelId: 'i.label_id',
  customerLabelId: 'i.customer_label_id',
  expectedShipDate: 'i.expected_ship_date',
  actualShipDate: 'i.actual_ship_date',
  sourceItemId: 'i.source_item_id',
  giftCard: 'i.gift_card',
}

const ledgerEntry: Columns<LedgerRecord> = {
  id: 'l.id',
  kind: 'l.kind',
  amount: 'l.amount',
  mode: 'l.mode',
  method: 'l.method',
  reference: 'l.reference',
  voidsEntryId: 'l.voids_entry_id',
  transferId: 'l.transfer_id',
  at: 'l.at',
}

const line: Columns<LineRecord> = { itemId: 'line.item_id', qty: 'line.qty' }

const shipment: Columns<ShipmentRecord> = {
  id: 's.id',
  carrier: 's.carrier',
  trackingNumber: 's.tracking_number',
  shipDate: 's.ship_date',
  createdAt: 's.created_at',
  lines: listJson(line, 'shipment_line line where line.shipment_id = s.id'),
}

const orderReturn: Columns<ReturnRecord> = {
  id: 'r.id',
  rmaNumber: 'r.rma_number',
  state: 'r.state',
  reason: 'r.reason',
  restock: 'r.restock',
  exchangeOrderId: 'r.exchange_order_id',
  exchangeCanceled: 'case when x.id is not null then x.canceled_at is not null end',
  exchangeVersion: 'x.version',
  createdAt: 'r.created_at',
}

const reduction: Columns<ReductionRecord> = {
  id: 'r.id',
  itemId: 'r.item_id',
  entryId: 'r.entry_id',
  event: 'h.event',
  kind: 'r.kind',
  returnId: 'r.return_id',
  qty: 'r.qty',
  qtyFromNeeded: 'r.qty_from_needed',
  tax: 'r.tax',
  discount: 'r.discount',
  reversedQty: 'r.reversed_qty',
  reversedTax: 'r.reversed_tax',
  reversedDiscount: 'r.reversed_discount',
}

const parcel: Columns<PackageRecord> = {
  id: 'p.id',
  number: 'p.number',
  weightGrams: 'p.weight_grams',
  lines: listJson(line, 'package_line line where line.package_id = p.id'),
}

const dropShip: Columns<DropShipRecord> = {
  id: 'ds.id',
  supplierName: '(select name from supplier where supplier.id = ds.supplier_id)',
  state: 'ds.state',
  createdAt: 'ds.created_at',
  lines: listJson<LineRecord & { shipped: number }>(
    { ...line, shipped: 'line.shipped' },
    'drop_ship_line line where line.drop_ship_order_id = ds.id',
  ),
}

const noDetail: DetailRecord = { billTo: {}, shipTo: {}, comments: null, customFields: {} }

const parts: { readonly [Part in OrderPart]: Json<OrderState[Part]> } = {
  detail: {
    sql: `(select ${detail.sql} from order_detail d where d.order_id = o.id)`,
    read: (json) => (json === null ? noDetail : detail.read(json)),
  },
  items: listJson(item, 'order_item i where i.order_id = o.id', 'i.position'),
  ledger: listJson(ledgerEntry, 'ledger_entry l where l.order_id = o.id', 'l.at, l.id'),
  shipments: listJson(shipment, 'shipment s where s.order_id = o.id', 's.created_at, s.id'),
  returns: listJson(
    orderReturn,
    'order_return r left join orders x on x.id = r.exchange_order_id where r.order_id = o.id',
    'r.created_at, r.id',
  ),
  reductions: listJson(
    reduction,
    'item_reduction r join history_entry h on h.id = r.entry_id where r.order_id = o.id',
    'h.position, r.id',
  ),
  packages: listJson(parcel, 'package p where p.order_id = o.id', 'p.number'),
  dropShipOrders: listJson(
    dropShip,
    'drop_ship_order ds where ds.order_id = o.id',
    'ds.created_at, ds.id',
  ),
}

const noParts: Omit<OrderState, 'order'> = {
  detail: noDetail,
  items: [],
  ledger: [],
  shipments: [],
  returns: [],
  reductions: [],
  packages: [],
  dropShipOrders: [],
  giftCards: [],
}

/** Every part of an order. */
export const orderParts = Object.keys(parts) as OrderPart[]

/** An order, the row `o`, with these parts; the others are empty. */
export function orderWith(
  wanted: readonly OrderPart[],
  order: Json<OrderRecord>,
): Json<OrderState> {
  const chosen = Object.fromEntries(wanted.map((part) => [part, parts[part]]))
  const { sql, read } = recordJson({ order, ...chosen } as Columns<OrderState>)
  return { sql, read: (json) => ({ ...noParts, ...read(json) }) }
}

/** A whole order, the row `o`. */
export const wholeOrder: Json<OrderState> = orderWith(orderParts, orderRow)
