import type {
  DetailRecord,
  DropShipRecord,
  ItemRecord,
  LedgerRecord,
  OrderState,
  PackageRecord,
  ReductionRecord,
  ReturnRecord,
  ShipmentRecord,
} from './order-state.js'
import { jsonOf, type Columns } from './order-json.sql.js'
import { orderJson } from './order.sql.js'

/** What belongs to an order besides its own row. */
export type OrderPart = Exclude<keyof OrderState, 'order'>

const detail: Columns<DetailRecord> = {
  billTo: 'd.bill_to',
  shipTo: 'd.ship_to',
  comments: 'd.comments',
  customFields: 'd.custom_fields',
}

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

const lines = (table: string, condition: string) =>
  `(select json_agg(json_build_object('itemId', line.item_id, 'qty', line.qty)) from ${table} line where ${condition})`

const shipment: Columns<ShipmentRecord> = {
  id: 's.id',
  carrier: 's.carrier',
  trackingNumber: 's.tracking_number',
  shipDate: 's.ship_date',
  createdAt: 's.created_at',
  lines: lines('shipment_line', 'line.shipment_id = s.id'),
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
  lines: lines('package_line', 'line.package_id = p.id'),
}

const dropShip: Columns<DropShipRecord> = {
  id: 'ds.id',
  supplierName: '(select name from supplier where supplier.id = ds.supplier_id)',
  state: 'ds.state',
  createdAt: 'ds.created_at',
  lines: `(select json_agg(json_build_object('itemId', line.item_id, 'qty', line.qty, 'shipped', line.shipped))
    from drop_ship_line line where line.drop_ship_order_id = ds.id)`,
}

const list = (record: string, order: string, from: string) =>
  `(select json_agg(${record} order by ${order}) from ${from})`

const parts: Record<OrderPart, string> = {
  detail: `(select ${jsonOf(detail)} from order_detail d where d.order_id = o.id)`,
  items: list(jsonOf(item), 'i.position', 'order_item i where i.order_id = o.id'),
  ledger: list(jsonOf(ledgerEntry), 'l.at, l.id', 'ledger_entry l where l.order_id = o.id'),
  shipments: list(jsonOf(shipment), 's.created_at, s.id', 'shipment s where s.order_id = o.id'),
  returns: list(
    jsonOf(orderReturn),
    'r.created_at, r.id',
    'order_return r left join orders x on x.id = r.exchange_order_id where r.order_id = o.id',
  ),
  reductions: list(
    jsonOf(reduction),
    'h.position, r.id',
    'item_reduction r join history_entry h on h.id = r.entry_id where r.order_id = o.id',
  ),
  packages: list(jsonOf(parcel), 'p.number', 'package p where p.order_id = o.id'),
  dropShipOrders: list(
    jsonOf(dropShip),
    'ds.created_at, ds.id',
    'drop_ship_order ds where ds.order_id = o.id',
  ),
}

/** Every part of an order. */
export const orderParts = Object.keys(parts) as OrderPart[]

/** An order, the row `o`, with these parts as one JSON value for `orderStateOf`. */
export function orderStateJson(
  wanted: readonly OrderPart[] = orderParts,
  order = orderJson,
): string {
  const fields = wanted.map((part) => `, '${part}', ${parts[part]}`)
  return `json_build_object('order', ${order}${fields.join('')})`
}
