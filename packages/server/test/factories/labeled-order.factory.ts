import type { Queryable } from '../../src/kernel/database.js'
import { newId } from '../../src/kernel/uuid.js'

/** An order whose labels a test gives one after the other, with the history that events leave. */
export interface LabeledOrder {
  id: string
  itemIds: string[]
  /** Gives the order a label. */
  label(labelId: number): Promise<void>
  /** Gives the item at this place, from 0, a label. */
  labelItem(at: number, labelId: number): Promise<void>
}

/** An order without labels; the configuration must have a revision. */
export async function labeledOrder(
  on: Queryable,
  { items = 1 }: { items?: number } = {},
): Promise<LabeledOrder> {
  const id = newId()
  const itemIds = Array.from({ length: items }, () => newId())
  await on.query(
    `insert into orders (id, number, source, currency, placed_at)
     values ($1::uuid, $1::text, 'MANUAL', 'USD', now())`,
    [id],
  )
  await on.query(
    `insert into order_item (id, order_id, position, sku, name, ordered, unit_price)
     select item, $2, place, 'SKU', 'Product', 1, 100
     from unnest($1::uuid[]) with ordinality as made (item, place)`,
    [itemIds, id],
  )
  await on.query('insert into order_label_count values (0, 1)')
  return {
    id,
    itemIds,
    label: (labelId) => relabel(on, { orderId: id, itemId: null, labelId }),
    labelItem: (at, labelId) => relabel(on, { orderId: id, itemId: itemIds[at] ?? null, labelId }),
  }
}

interface Relabeling {
  orderId: string
  itemId: string | null
  labelId: number
}

async function relabel(on: Queryable, { orderId, itemId, labelId }: Relabeling): Promise<void> {
  const table = itemId === null ? 'orders' : 'order_item'
  const subjectId = itemId ?? orderId
  const entryId = newId()
  await on.query('update orders set version = version + 1 where id = $1', [orderId])
  await on.query(
    `insert into history_entry
       (id, order_id, kind, event, sequence, action_id, revision, actor_kind, actor_name)
     select $1, id, 'STATUS_EVENT', 'ORDER_CHANGE_STATUS', version, $1,
       (select max(revision) from configuration_revision), 'SYSTEM', 'Test' from orders where id = $2`,
    [entryId, orderId],
  )
  await on.query(
    `insert into label_change (id, entry_id, order_id, item_id, from_label_id, to_label_id, to_name)
     select $1, $1, $2, $3, subject.label_id, label.id, label.name
     from ${table} subject, label where subject.id = $4 and label.id = $5`,
    [entryId, orderId, itemId, subjectId, labelId],
  )
  if (itemId === null) {
    await on.query(
      `insert into order_label_count
       select coalesce(label_id, 0), -1 from orders where id = $1 union all select $2::integer, 1`,
      [orderId, labelId],
    )
  }
  await on.query(
    `update ${table} subject set label_id = label.id,
       customer_label_id = case when is_show_to_customer then label.id else customer_label_id end
     from label where subject.id = $1 and label.id = $2`,
    [subjectId, labelId],
  )
}
