/** Rules that name label $1 name label $2 instead. */
export const renameInRules = `
update status_rule set
  item_label_id = case when item_label_id = $1 then $2 else item_label_id end,
  order_label_id = case when order_label_id = $1 then $2 else order_label_id end
where $1 in (item_label_id, order_label_id)`

/** Words of far systems that mean label $1 mean label $2 instead. */
export const renameInWords = 'update code_word set label_id = $2 where label_id = $1'

/** Scopes in which all declared transitions lie between labels $1 and $2. */
export const onlyMovesOf = `
select scope from label_transition group by scope
having bool_and($1 in (from_label_id, to_label_id) and $2 in (from_label_id, to_label_id)) order by scope`

/** Adds for label $2 the transitions that label $1 has, but none that would lead to itself. */
export const copyTransitions = `
insert into label_transition (scope, from_label_id, to_label_id)
select scope, case when from_label_id = $1 then $2 else from_label_id end,
  case when to_label_id = $1 then $2 else to_label_id end
from label_transition
where $1 in (from_label_id, to_label_id) and $2 not in (from_label_id, to_label_id)
on conflict do nothing`

/** Takes away the transitions of label $1. */
export const removeTransitions =
  'delete from label_transition where $1 in (from_label_id, to_label_id)'

/** Up to $2 orders that carry label $1 or have items that do. */
export const pickOrders = `
select id from (
  (select id from orders where label_id = $1 limit $2)
  union
  (select order_id from order_item where label_id = $1 limit $2)
) found order by id limit $2`

/** In the order of ids, as events of two orders do, so that nobody waits in a circle. */
export const lockOrders = `select id from orders where id = any($1::uuid[]) order by id for update`

/** What is to move on the locked orders: the order's own label, the items with label $2. */
export const readCarriers = `
select o.id, o.version, o.label_id = $2 is true as "ownLabel",
  array(select i.id from order_item i where i.order_id = o.id and i.label_id = $2) as "itemIds"
from orders o where o.id = any($1::uuid[])`

/**
 * Moves subjects from label $1 to label $2, which customers may see or not ($3). $4: orders
 * [{id, ownLabel, entryId}], $5: changes [{id, entryId, orderId, itemId}], $6 to $9: action, actor,
 * $10: the moment, $11: the note, $12 and $13: the words of the two labels.
 */
export const writeMove = `
with moved as (
  select * from jsonb_to_recordset($4::jsonb) as given (id uuid, "ownLabel" boolean, "entryId" uuid)
), changes as (
  select * from jsonb_to_recordset($5::jsonb) as given (id uuid, "entryId" uuid, "orderId" uuid, "itemId" uuid)
), written_orders as (
  update orders o set version = version + 1, updated_at = $10,
    label_id = case when "ownLabel" then $2 else label_id end,
    customer_label_id = case when "ownLabel" and $3 then $2 else customer_label_id end
  from moved where o.id = moved.id returning o.id, o.version
), written_items as (
  update order_item i set label_id = $2, customer_label_id = case when $3 then $2 else customer_label_id end
  from changes where i.id = changes."itemId"
), entries as (
  insert into history_entry (id, order_id, kind, sequence, action_id, revision, actor_kind, actor_id, actor_name, note, at)
  select moved."entryId", moved.id, 'LABEL_MERGE', written_orders.version, $6::uuid,
    (select max(revision) from configuration_revision), $7, $8, $9, $11, $10
  from moved join written_orders on written_orders.id = moved.id
), counts as (
  insert into order_label_count (label_id, difference)
  select label, difference * own.count
  from (select count(*)::integer as count from moved where "ownLabel") own,
    (values ($1::integer, -1), ($2::integer, 1)) as both_sides (label, difference)
  where own.count > 0
)
insert into label_change (id, entry_id, order_id, item_id, from_label_id, from_name, to_label_id, to_name)
select id, "entryId", "orderId", "itemId", $1, $12, $2, $13 from changes`
