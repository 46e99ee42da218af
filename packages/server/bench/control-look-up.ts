// The control of W8: what a hand-written server does for a customer's look-up. It counts the tries
// of an address and the wrong proofs of a number, and holds nobody to any limit.
import type pg from 'pg'
import { createKeyedDigest } from '../dist/kernel/keyed-digest.js'

/** A label as the page needs it. */
export interface ShownLabel {
  name: string
  category: string
  isShowToCustomer?: unknown
}

const prepareSql = `create unlogged table if not exists control_counter (key bytea primary key, tries integer not null)`

/** $1 digest of number and proof, $2 the address's, $3 the number's. */
const lookUpSql = `
with address as (insert into control_counter as c values ($2, 1) on conflict (key) do update set tries = c.tries + 1),
proof as (select order_id from look_up_proof where digest = $1 order by rank, order_id desc limit 1),
wrong as (insert into control_counter as c select $3, 1 where not exists (select from proof)
  on conflict (key) do update set tries = c.tries + 1)
select json_build_object('number', o.number, 'cart', o.cart_number, 'placedAt', o.placed_at,
  'billTo', d.bill_to ->> 'name', 'shipTo', d.ship_to ->> 'name',
  'items', (select json_agg(json_build_object('sku', sku, 'name', name, 'ordered', ordered, 'shipped', shipped,
    'needed', needed, 'label', label_id, 'shipDate', actual_ship_date, 'expectedShipDate', expected_ship_date)
    order by position) from order_item where order_id = o.id),
  'parcels', (select json_agg(json_build_object('carrier', s.carrier, 'number', tracking_number, 'shipDate', ship_date,
    'template', c.tracking_url) order by s.created_at) from shipment s
    left join carrier_word w on w.word = lower(trim(s.carrier)) left join carrier c on c.id = w.carrier_id
    where order_id = o.id and tracking_number is not null),
  'sent', (select json_agg(created_at order by created_at) from shipment where order_id = o.id),
  'labels', (select json_agg(json_build_object('id', c.to_label_id, 'at', h.at) order by h.sequence)
    from label_change c join history_entry h on h.id = c.entry_id where c.order_id = o.id and c.item_id is null)) as seen
from proof p join orders o on o.id = p.order_id join order_detail d on d.order_id = o.id`

interface Seen {
  number: string
  cart: string | null
  placedAt: string
  billTo: string | null
  shipTo: string | null
  items: {
    label: number
    ordered: number
    shipped: number
    shipDate: string | null
    expectedShipDate: string | null
  }[]
  parcels: { number: string; template: string | null }[] | null
  sent: string[] | null
  labels: { id: number; at: string }[]
}

const moment = (text: string) => new Date(text).toISOString()
const initials = (name: string | null) =>
  name === null
    ? null
    : name
        .split(/[^\p{L}\p{N}]+/u)
        .slice(0, 3)
        .map((word) => `${word.charAt(0).toUpperCase()}.`)
        .join(' ')
const place: Record<string, number> = { PENDING: 0, OPEN: 1, SHIPPED: 2, COMPLETED: 3 }

function viewOf(seen: Seen, labels: ReadonlyMap<number, ShownLabel>) {
  const shown = seen.labels.flatMap(({ id, at }) => {
    const label = labels.get(id)
    return label?.isShowToCustomer ? [{ at: moment(at), words: label.name, of: label }] : []
  })
  const received = { at: moment(seen.placedAt), words: 'Received' }
  const last = shown.at(-1)
  const some = seen.items.some(({ shipped }) => shipped > 0)
  const partly = some && seen.items.some(({ ordered, shipped }) => shipped < ordered)
  const at = Math.max(place[last?.of.category ?? ''] ?? 0, some ? 2 : 0)
  return {
    numbers: { order: seen.number, cart: seen.cart },
    label: (last ?? received).words,
    labelAt: (last ?? received).at,
    steps: ['Received', 'In progress', partly ? 'Partly shipped' : 'Shipped', 'Completed'].map(
      (words, step) => ({
        words,
        state: step > at ? 'OPEN' : step === at && at < 3 ? 'CURRENT' : 'DONE',
      }),
    ),
    items: seen.items.map(({ label, ...item }) => ({ ...item, label: labels.get(label)?.name })),
    parcels: (seen.parcels ?? []).map(({ template, ...parcel }) => ({
      ...parcel,
      url: template && template.replace('{number}', encodeURIComponent(parcel.number)),
    })),
    names: { billTo: initials(seen.billTo), shipTo: initials(seen.shipTo) },
    timeline: [
      ...(seen.sent ?? []).map((sent) => ({ at: moment(sent), words: 'Parcel sent' })),
      ...shown.map(({ at: from, words }) => ({ at: from, words })).reverse(),
      received,
    ],
  }
}

/** Answers look-ups by number and e-mail address. */
export async function createLookUp(
  pool: pg.Pool,
  labels: ReadonlyMap<number, ShownLabel>,
  secretKey: string,
) {
  await pool.query(prepareSql)
  const digest = createKeyedDigest(secretKey)
  return async (number: string, proof: string, address: string) => {
    const { rows } = await pool.query<{ seen: Seen }>({
      name: 'look-up',
      text: lookUpSql,
      values: [
        digest('look-up-proof', number.toLowerCase(), 'EMAIL', proof.toLowerCase()),
        digest('look-up-address', address),
        digest('look-up-number', number.toLowerCase()),
      ],
    })
    return { order: rows[0] ? viewOf(rows[0].seen, labels) : null }
  }
}
