// The control: what a hand-written Node server with the best SQL on the same schema can do. It
// checks nobody's rights and decides nothing; it only moves the same data.
import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'

const [url = '', size = '12'] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: Number(size) })
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
const { rows: labelRows } = await pool.query<{ id: number }>('select * from label')
const labels = new Map(labelRows.map((row) => [row.id, row]))

const listSql = `
select o.id, o.number, o.customer_name, o.placed_at, o.label_id, o.total, o.currency,
  i.ids, i.skus, i.names, i.qtys, i.labels
from (select * from orders where label_id = $1 order by placed_at desc, id desc limit 50) o
cross join lateral (select array_agg(id order by position) as ids, array_agg(sku order by position) as skus,
  array_agg(name order by position) as names, array_agg(ordered order by position) as qtys,
  array_agg(label_id order by position) as labels from order_item where order_id = o.id) i
order by o.placed_at desc, o.id desc`

const pageSql = `
select json_build_object('id', o.id, 'number', o.number, 'customerName', o.customer_name, 'placedAt', o.placed_at,
  'version', o.version, 'label', o.label_id, 'total', o.total, 'netPaid', o.net_paid, 'currency', o.currency,
  'items', (select json_agg(json_build_object('id', id, 'sku', sku, 'name', name, 'ordered', ordered, 'shipped', shipped,
    'needed', needed, 'open', ordered - shipped - needed - canceled - moved, 'unitPrice', unit_price, 'label', label_id)
    order by position) from order_item where order_id = o.id),
  'payments', (select json_agg(json_build_object('id', id, 'kind', kind, 'amount', amount, 'method', method, 'at', at))
    from ledger_entry where order_id = o.id),
  'shipments', (select json_agg(json_build_object('id', s.id, 'carrier', carrier, 'trackingNumber', tracking_number,
    'shipDate', ship_date, 'items', (select json_agg(json_build_object('itemId', item_id, 'qty', qty))
      from shipment_line where shipment_id = s.id))) from shipment s where order_id = o.id),
  'timeline', (select json_agg(json_build_object('id', h.id, 'event', event, 'at', at, 'note', note, 'reason', reason,
    'sequence', sequence, 'revision', revision, 'actor', actor_name, 'facts', facts,
    'changes', (select json_agg(json_build_object('itemId', item_id, 'from', from_name, 'to', to_name))
      from label_change where entry_id = h.id)))
    from (select * from history_entry where order_id = o.id order by sequence desc limit 10) h)) as page
from orders o where o.id = $1`

const eventSql = `
with key as (insert into idempotency_key values ('TOKEN:control', $2, 'digest', '{}') returning 1),
changed as (update orders set label_id = 1000, customer_label_id = 1000, approved_at = now(), version = version + 1,
    updated_at = now() from key where id = $1 returning id, number, version),
items as (update order_item i set label_id = 1000, customer_label_id = 1000 from changed where i.order_id = changed.id
  returning i.id, i.sku, i.name, i.ordered, i.position),
entry as (insert into history_entry (id, order_id, kind, event, sequence, action_id, revision, actor_kind, actor_id, actor_name, facts)
  select $3, id, 'STATUS_EVENT', 'ORDER_APPROVE', version, $3, 1, 'TOKEN', 'control', 'Control',
    '[{"subject": "ORDER", "subjectId": null, "field": "approved", "from": false, "to": true}]' from changed),
history as (insert into label_change (id, entry_id, order_id, item_id, from_label_id, from_name, to_label_id, to_name)
  select gen_random_uuid(), $3, $1, null::uuid, 10, 'Submitted', 1000, 'Order Approved' from changed
  union all select gen_random_uuid(), $3, $1, items.id, 10, 'Submitted', 1000, 'Order Approved' from items),
counts as (insert into order_label_count select 10, -1 from changed union all select 1000, 1 from changed),
outgoing as (insert into outbox (entry_id, order_id, payload, plan) select $3, id, $4, '[]' from changed),
audited as (insert into audit_entry (actor_kind, actor_id, actor_name, operation, subject_type, subject_id, data)
  select 'TOKEN', 'control', 'Control', 'ORDER_APPROVE', 'ORDER', id::text, '{}' from changed)
select changed.*, (select json_agg(json_build_object('id', id, 'sku', sku, 'name', name, 'ordered', ordered) order by position)
  from items) as items from changed`

const payload = JSON.stringify({
  type: 'order.approve',
  data: { order: { orderNumber: '1', items: Array.from({ length: 3 }, () => ({ sku: 'SKU', name: 'Article', ordered: 2, shipped: 0, needed: 0, label: 'X' })) } },
})

interface ListRow {
  id: string
  number: string
  customer_name: string
  placed_at: Date
  label_id: number
  total: number
  currency: string
  ids: string[]
  skus: string[]
  names: string[]
  qtys: number[]
  labels: number[]
}

const decimal = (minor: number) => (minor / 100).toFixed(2)

const listed = (row: ListRow) => ({
  id: row.id,
  number: row.number,
  customerName: row.customer_name,
  placedAt: row.placed_at,
  label: labels.get(row.label_id),
  total: { amount: decimal(row.total), currency: row.currency },
  items: row.ids.map((id, index) => ({
    id,
    sku: row.skus[index],
    name: row.names[index],
    qtyOrdered: row.qtys[index],
    label: { id: row.labels[index], name: labels.get(row.labels[index] ?? 0) },
  })),
})

const server = Fastify()
server.post<{ Body: { label: number } }>('/w1', async ({ body }) => {
  const { rows } = await pool.query<ListRow>({ name: 'w1', text: listSql, values: [body.label] })
  return { orders: rows.map(listed) }
})
server.post<{ Body: { id: string } }>('/w2', async ({ body }) => {
  const { rows } = await pool.query<{ page: object }>({ name: 'w2', text: pageSql, values: [body.id] })
  return rows[0]?.page
})
server.post<{ Body: { id: string; key: string } }>('/w3', async ({ body }) => {
  const values = [body.id, body.key, randomUUID(), payload]
  const { rows } = await pool.query({ name: 'w3', text: eventSql, values })
  return { applied: true, order: rows[0] as unknown }
})
await server.listen({ port: 0, host: '127.0.0.1' })
const address = server.server.address()
process.stdout.write(`ready ${typeof address === 'object' ? address?.port : ''}\n`)
process.on('SIGTERM', () => process.exit(0))
