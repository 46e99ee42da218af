import type pg from 'pg'

/** Ids of the benchmark's orders and items, so that clients can name one at random. */
export const orderIdOf = (n: number): string =>
  `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

const idSql = (kind: number, n: string): string =>
  `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** The labels over which orders are spread; the first is the one that W1 lists. */
export const listedLabel = 10

/**
 * Fills an empty, migrated database with orders of three items, each with an import, a payment and
 * a shipment behind it. The data satisfy every invariant of `verify`.
 */
export async function seedOrders(client: pg.Client, orders: number): Promise<void> {
  const [{ revision }] = (
    await client.query<{ revision: number }>(
      'select max(revision) as revision from configuration_revision',
    )
  ).rows as [{ revision: number }]
  const chunk = 20_000
  for (let first = 1; first <= orders; first += chunk) {
    const range = `generate_series(${first}, ${Math.min(orders, first + chunk - 1)}) n`
    for (const statement of seedStatements(range, revision)) await client.query(statement)
  }
  await client.query(
    `insert into order_label_count select label_id, count(*) from orders group by 1`,
  )
  await client.query(`select setval('order_number_seq', ${orders + 1001})`)
  await client.query('vacuum analyze')
}

/** Takes all approvals back by hand, labels and counts included, so that orders can be approved again. */
export async function takeApprovalsBack(client: pg.Client): Promise<void> {
  for (const sql of takeBackStatements) await client.query(sql)
  await client.query('vacuum analyze orders, order_item')
}

const approved = 'select id from orders where approved_at is not null'
const takeBackStatements = [
  `insert into order_label_count select l.id, l.sign * (select count(*) from orders where approved_at is not null and label_id = 1000)
   from (values (${listedLabel}, 1), (1000, -1)) l(id, sign)`,
  `update order_item set label_id = ${listedLabel}, customer_label_id = ${listedLabel} where order_id in (${approved})`,
  `update orders set approved_at = null, label_id = ${listedLabel}, customer_label_id = ${listedLabel} where approved_at is not null`,
]

function seedStatements(range: string, revision: number): string[] {
  const order = idSql(0, 'n')
  const entry = idSql(2, 'n * 3 + e')
  // Submitted, Pending Payment and In Progress: each a third of the orders.
  const label = `(array[${listedLabel}, 190, 150])[1 + n % 3]`
  const placed = `timestamptz '2026-01-01' + n * interval '1 minute'`
  return [
    `insert into orders (id, number, source, currency, label_id, customer_label_id, customer_name, placed_at, version,
       total, net_paid, shipping_state, created_at, updated_at, payment_method)
     select ${order}, (1000 + n)::text, 'FILE', 'USD', ${label}, 10, 'Customer ' || n, ${placed}, 3,
       6 * 1250 + 210, 5000, 'PARTLY', ${placed}, ${placed}, 'Credit Card' from ${range}`,
    `insert into order_detail (order_id, bill_to, ship_to, search_text)
     select ${order}, jsonb_build_object('name', 'Customer ' || n, 'zip', lpad((n % 99999)::text, 5, '0'),
       'email', 'customer' || n || '@example.org'), jsonb_build_object('name', 'Customer ' || n), 'customer ' || n
     from ${range}`,
    `insert into order_item (id, order_id, position, sku, name, ordered, shipped, unit_price, tax, label_id, customer_label_id, actual_ship_date)
     select ${idSql(1, 'n * 3 + i')}, ${order}, i + 1, 'SKU-' || (n * 3 + i) % 5000, 'Article ' || (n * 3 + i) % 5000, 2,
       case when i = 0 then 2 else 0 end, 1250, 70, 10, 10, case when i = 0 then date '2026-02-01' end
     from ${range}, generate_series(0, 2) i`,
    `insert into history_entry (id, order_id, kind, event, sequence, action_id, revision, actor_kind, actor_name, facts, at)
     select ${entry}, ${order}, 'STATUS_EVENT',
       (array['ORDER_IMPORT', 'ORDER_PAYMENT_RECEIVED', 'ORDER_ADD_TRACKING_NUMBER'])[e + 1], e + 1, ${entry}, ${revision},
       'SYSTEM', 'Benchmark', '[{"subject": "ORDER", "subjectId": null, "field": "total", "from": null, "to": "77.10"}]',
       ${placed} from ${range}, generate_series(0, 2) e`,
    `insert into label_change (id, entry_id, order_id, item_id, to_label_id, to_name)
     select ${idSql(3, 'n * 4 + i')}, ${idSql(2, 'n * 3')}, ${order}, case when i > 0 then ${idSql(1, 'n * 3 + i - 1')} end,
       case when i = 0 then ${label} else 10 end, 'Submitted' from ${range}, generate_series(0, 3) i`,
    `insert into outbox (entry_id, order_id, payload, plan)
     select ${entry}, ${order}, '{"type": "order.import"}', '[]' from ${range}, generate_series(0, 2) e`,
    `insert into ledger_entry (id, order_id, entry_id, kind, amount, currency, mode, method, at)
     select ${idSql(4, 'n')}, ${order}, ${idSql(2, 'n * 3 + 1')}, 'PAYMENT', 5000, 'USD', 'LOG', 'Credit Card', ${placed} from ${range}`,
    `insert into shipment (id, order_id, entry_id, carrier, tracking_number, ship_date)
     select ${idSql(5, 'n')}, ${order}, ${idSql(2, 'n * 3 + 2')}, 'UPS', '1Z' || n, '2026-02-01' from ${range}`,
    `insert into shipment_line select ${idSql(5, 'n')}, ${idSql(1, 'n * 3')}, 2 from ${range}`,
  ]
}
