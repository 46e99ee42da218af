import type { Queryable } from '../../kernel/database.js'

/** The last label in each subject's history that customers may see and nobody took back, for all that ever carried $1. */
const recompute = (subject: { table: string; id: string; changes: string }) => `
with affected as (
  select ${subject.id} as id from label_change where to_label_id = $1 and ${subject.changes}
  union select id from ${subject.table} where customer_label_id = $1
), last_visible as (
  select distinct on (affected.id) affected.id, change.to_label_id as label_id
  from affected
  join label_change change on change.${subject.id} = affected.id and ${subject.changes}
  join history_entry entry on entry.id = change.entry_id
  join label on label.id = change.to_label_id and label.is_show_to_customer
  where not exists (select 1 from history_entry undo where undo.undoes_id = entry.id)
  order by affected.id, entry.sequence desc
)
update ${subject.table} subject set customer_label_id = last_visible.label_id
from affected left join last_visible on last_visible.id = affected.id
where subject.id = affected.id and subject.customer_label_id is distinct from last_visible.label_id`

const orders = recompute({ table: 'orders', id: 'order_id', changes: 'item_id is null' })
const items = recompute({ table: 'order_item', id: 'item_id', changes: 'item_id is not null' })

/**
 * Works out anew what customers see of the orders and items that ever carried the label, after its
 * visibility was switched: the last label of their history that is visible now, or none.
 */
export async function recomputeCustomerLabels(tx: Queryable, labelId: number): Promise<void> {
  await tx.query(orders, [labelId])
  await tx.query(items, [labelId])
}
