// The best SQL that we know for each workload, on Waypost's own schema.

export const listSql = `
select o.id, o.number, o.customer_name, o.placed_at, (extract(epoch from o.placed_at) * 1000000)::bigint as placed_micros,
  o.label_id, o.total, o.currency, i.ids, i.skus, i.names, i.qtys, i.labels
from (select * from orders where label_id = $1 order by placed_at desc, id desc limit 51) o
cross join lateral (select array_agg(id::text order by position) as ids, array_agg(sku order by position) as skus,
  array_agg(name order by position) as names, array_agg(ordered order by position) as qtys,
  array_agg(label_id order by position) as labels from order_item where order_id = o.id) i
order by o.placed_at desc, o.id desc`

export const countSql = `select sum(difference)::integer as count from order_label_count where label_id = $1`

/** Records as arrays of their values: to write the names into each would cost as much as the values. */
export const pageSql = `
select json_build_array(o.id, o.number, o.customer_name, o.placed_at, o.version, o.label_id, o.total, o.net_paid, o.currency,
  (select json_agg(json_build_array(id, sku, name, ordered, shipped, needed, ordered - shipped - needed - canceled - moved,
    unit_price, label_id) order by position) from order_item where order_id = o.id),
  (select json_agg(json_build_array(id, kind, amount, method, at) order by at, id) from ledger_entry where order_id = o.id),
  (select json_agg(json_build_array(s.id, carrier, tracking_number, ship_date,
    (select json_agg(json_build_array(item_id, qty)) from shipment_line where shipment_id = s.id)) order by created_at, id)
    from shipment s where order_id = o.id),
  (select json_agg(json_build_array(h.id, kind, event, at, note, reason, sequence, revision, actor_name, facts,
    (select json_agg(json_build_array(item_id, from_name, to_name) order by item_id is not null, id)
      from label_change where entry_id = h.id)))
    from (select * from history_entry where order_id = o.id order by at desc, sequence desc, id desc limit 10) h)) as page
from orders o where o.id = $1`

const shown = 'o.id, o.number, o.customer_name, o.placed_at, o.label_id'
const newest = 'order by placed_at desc, id desc limit 51'
/** $2 is the end of the prefix $1. Ids come as an array: there are few, which no planner can know. */
const amongIds = (ids: string) =>
  `select ${shown} from orders o where id = any(array(${ids})) ${newest}`
const prefixed = (column: string) => `${column} ~>=~ $1 and ${column} ~<~ $2`

/** The search by what is looked for; a hand-written one has a box for each. */
export const searchSql = {
  number: amongIds(`select id from orders where ${prefixed('number')}`),
  customer: amongIds(`select order_id from order_detail where search_text like $1`),
  sku: amongIds(`select order_id from order_item where ${prefixed('sku')}`),
  tracking: amongIds(`select order_id from shipment where ${prefixed('tracking_number')}`),
}

/** $1 order, $2 key, $3 id of the event; $4 to $9 are what Waypost stores, as JSON. */
export const eventSql = `
with key as (insert into idempotency_key values ('TOKEN:control', $2, 'qgv1C7jK1fFhhpS1mPiXFgGqzJ9Zcp9hQqMB7sSb2a0', $4)
  returning 1),
changed as (update orders set label_id = $10, customer_label_id = $10, approved_at = now(), version = version + 1,
    updated_at = now() from key where id = $1 returning id, number, version),
items as (update order_item i set label_id = $10, customer_label_id = $10 from changed where i.order_id = changed.id
  returning i.id, i.sku, i.name, i.ordered, i.position),
entry as (insert into history_entry (id, order_id, kind, event, sequence, action_id, revision, actor_kind, actor_id, actor_name, facts)
  select $3, id, 'STATUS_EVENT', 'ORDER_APPROVE', version, $3, $9, 'TOKEN', 'control', 'Control', $5 from changed),
history as (insert into label_change (id, entry_id, order_id, item_id, from_label_id, from_name, to_label_id, to_name)
  select gen_random_uuid(), $3, $1, null::uuid, 10, 'Submitted', $10, $11 from changed
  union all select gen_random_uuid(), $3, $1, items.id, 10, 'Submitted', $10, $11 from items),
counts as (insert into order_label_count select 10, -1 from changed union all select $10, 1 from changed),
outgoing as (insert into outbox (entry_id, order_id, payload, plan) select $3, id, $6, $7 from changed),
audited as (insert into audit_entry (actor_kind, actor_id, actor_name, operation, subject_type, subject_id, data)
  select 'TOKEN', 'control', 'Control', 'ORDER_APPROVE', 'ORDER', id::text, $8 from changed)
select changed.*, (select json_agg(json_build_object('id', id, 'sku', sku, 'name', name, 'qtyOrdered', ordered) order by position)
  from items) as items from changed`

/** The same on all orders of $1 at once; $2 to $9 are what Waypost stores. */
export const bulkEventSql = `
with wanted as (select id, gen_random_uuid() as entry_id from unnest($1::uuid[]) id),
keys as (insert into idempotency_key select 'TOKEN:control', entry_id::text, 'qgv1C7jK1fFhhpS1mPiXFgGqzJ9Zcp9hQqMB7sSb2a0', $2::jsonb
  from wanted),
changed as (update orders o set label_id = $8, customer_label_id = $8, approved_at = now(), version = version + 1,
    updated_at = now() from wanted w where o.id = w.id returning o.id, o.version, w.entry_id),
items as (update order_item i set label_id = $8, customer_label_id = $8 from changed where i.order_id = changed.id
  returning i.id, i.order_id, changed.entry_id),
entry as (insert into history_entry (id, order_id, kind, event, sequence, action_id, revision, actor_kind, actor_id, actor_name, facts)
  select entry_id, id, 'STATUS_EVENT', 'ORDER_APPROVE', version, entry_id, $7, 'TOKEN', 'control', 'Control', $3::jsonb from changed),
history as (insert into label_change (id, entry_id, order_id, item_id, from_label_id, from_name, to_label_id, to_name)
  select gen_random_uuid(), entry_id, id, null::uuid, 10, 'Submitted', $8, $9 from changed
  union all select gen_random_uuid(), entry_id, order_id, id, 10, 'Submitted', $8, $9 from items),
counts as (insert into order_label_count select 10, -count(*) from changed union all select $8, count(*) from changed),
outgoing as (insert into outbox (entry_id, order_id, payload, plan) select entry_id, id, $4::jsonb, $5::jsonb from changed),
audited as (insert into audit_entry (actor_kind, actor_id, actor_name, operation, subject_type, subject_id, data)
  select 'TOKEN', 'control', 'Control', 'ORDER_APPROVE', 'ORDER', id::text, $6::jsonb from changed)
select count(*)::integer as n from changed`

/** What Waypost stored with its last event: the control stores the same, byte by byte. */
export const lastEventSql = `
select k.answer::text as answer, h.facts::text as facts, o.payload::text as payload, o.plan::text as plan,
  a.data::text as data, h.revision, c.to_label_id as "labelId", c.to_name as "labelName"
from history_entry h join outbox o on o.entry_id = h.id join label_change c on c.entry_id = h.id and c.item_id is null
  cross join lateral (select answer from idempotency_key order by created_at desc limit 1) k
  cross join lateral (select data from audit_entry where subject_id = h.order_id::text order by at desc limit 1) a
where h.event = 'ORDER_APPROVE' order by h.at desc limit 1`
