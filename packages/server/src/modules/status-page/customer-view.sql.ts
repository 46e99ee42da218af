import type { Statement } from '../../kernel/database.js'

/** What is read of an order before it becomes words. Moments are ISO timestamps, days YYYY-MM-DD. */
export interface ViewRow {
  channelId: number | null
  placedAt: string
  number: string
  cartNumber: string | null
  billTo: string | null
  shipTo: string | null
  items: ItemRow[]
  parcels: ParcelRow[]
  /** Labels that were reached and that nobody took back, in their order. */
  changes: ChangeRow[]
  /** When parcels were recorded. */
  sent: string[]
  notes: { at: string; text: string }[]
}

/** An item of the order. */
export interface ItemRow {
  id: string
  sku: string
  name: string
  ordered: number
  shipped: number
  needed: number
  shipDate: string | null
  expectedShipDate: string | null
}

interface ParcelRow {
  carrier: string | null
  number: string
  shipDate: string
  /** The carrier's address for tracking; null where nobody knows it. */
  template: string | null
}

/** A label that was reached; without an item it is the order's. */
export interface ChangeRow {
  itemId: string | null
  labelId: number
  at: string
}

/** SQL of what is read from elsewhere for a moment than for the present. */
interface Source {
  from: string
  /** A condition on the moment in a column. */
  until(column: string): string
  names: string
  items: string
  parcels: string
}

const present: Source = {
  from: 'left join order_detail d on d.order_id = o.id',
  until: () => 'true',
  names: `'billTo', d.bill_to ->> 'name', 'shipTo', d.ship_to ->> 'name'`,
  items: `select i.position, json_build_object('id', i.id, 'sku', i.sku, 'name', i.name,
      'ordered', i.ordered, 'shipped', i.shipped, 'needed', i.needed,
      'shipDate', i.actual_ship_date, 'expectedShipDate', i.expected_ship_date) as item
    from order_item i where i.order_id = o.id`,
  parcels: `select row_number() over (order by s.created_at, s.id) as position, s.carrier,
      s.tracking_number as number, s.ship_date::text as "shipDate"
    from shipment s where s.order_id = o.id and s.tracking_number is not null`,
}

/**
 * What the message of the last event until then had frozen. Items are only ever added at the end,
 * so its items are the first ones of the order.
 */
const past: Source = {
  from: `join lateral (select x.payload -> 'data' -> 'order' as frozen
    from outbox x join history_entry e on e.id = x.entry_id
    where x.order_id = o.id and date_trunc('milliseconds', e.at) <= $2::timestamptz
    order by e.sequence desc limit 1) was on true`,
  until: (column) => `date_trunc('milliseconds', ${column}) <= $2::timestamptz`,
  names: `'billTo', was.frozen ->> 'billToName', 'shipTo', was.frozen ->> 'shipToName'`,
  items: `select told.position, json_build_object('id', i.id, 'sku', told.item -> 'sku',
      'name', told.item -> 'name', 'ordered', told.item -> 'ordered', 'shipped', told.item -> 'shipped',
      'needed', told.item -> 'needed', 'shipDate', told.item -> 'actualShipDate',
      'expectedShipDate', told.item -> 'expectedShipDate') as item
    from jsonb_array_elements(was.frozen -> 'items') with ordinality told(item, position)
    join (select i.id, row_number() over (order by i.position) as position
      from order_item i where i.order_id = o.id) i using (position)`,
  parcels: `select told.position, told.parcel ->> 'carrier' as carrier,
      told.parcel ->> 'number' as number, told.parcel ->> 'shipDate' as "shipDate"
    from jsonb_array_elements(was.frozen -> 'tracking') with ordinality told(parcel, position)`,
}

const statementOf = (name: string, { from, until, names, items, parcels }: Source): Statement => ({
  name,
  text: `
select json_build_object('channelId', o.channel_id, 'placedAt', o.placed_at, 'number', o.number,
  'cartNumber', coalesce(o.cart_number, o.original_cart_number), ${names},
  'items', (select coalesce(json_agg(item order by position), '[]') from (${items}) items),
  'parcels', (select coalesce(json_agg(json_build_object('carrier', p.carrier, 'number', p.number,
      'shipDate', p."shipDate", 'template', c.tracking_url) order by p.position), '[]')
    from (${parcels}) p
    left join carrier_word w on w.word = lower(trim(p.carrier))
    left join carrier c on c.id = w.carrier_id),
  'changes', (select coalesce(json_agg(json_build_object('itemId', c.item_id, 'labelId', c.to_label_id,
      'at', e.at) order by e.sequence), '[]')
    from label_change c join history_entry e on e.id = c.entry_id
    where c.order_id = o.id and c.to_label_id is not null and ${until('e.at')}
      and not exists (select 1 from history_entry u where u.undoes_id = e.id and ${until('u.at')})),
  'sent', (select coalesce(json_agg(s.created_at order by s.created_at, s.id), '[]')
    from shipment s where s.order_id = o.id and ${until('s.created_at')}),
  'notes', (select coalesce(json_agg(json_build_object('at', n.at, 'text', n.text) order by n.at, n.id), '[]')
    from order_note n where n.order_id = o.id and n.public and ${until('n.at')})) as seen
from orders o ${from} where o.id = $1::uuid`,
})

/** What a customer may see of order $1. */
export const viewNow = statementOf('status_page.view', present)

/** The same at the moment $2; no row where the order was not there yet. */
export const viewThen = statementOf('status_page.view_then', past)
