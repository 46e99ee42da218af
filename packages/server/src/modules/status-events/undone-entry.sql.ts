/**
 * The last label of the subject of `c` before the entry `h` that customers may see. What was taken
 * back before then does not count.
 */
const lastSeen = `
  select p.to_label_id as id from label_change p
  join history_entry e on e.id = p.entry_id
  join label l on l.id = p.to_label_id and l.is_show_to_customer
  where p.order_id = c.order_id and p.item_id is not distinct from c.item_id and e.sequence < h.sequence
    and not exists (select 1 from history_entry u where u.undoes_id = e.id and u.id <> h.id)
  order by e.sequence desc limit 1`

/**
 * The history entry with this id as JSON, if it is one of the order `o`, for taking it back: what it
 * changed, the label that each subject had before it, and what customers saw of that subject then.
 */
export const undoneEntry = (id: string): string => `(
  select json_build_object('entryId', h.id, 'event', h.event, 'sequence', h.sequence, 'facts', h.facts,
    'followed', exists (select 1 from history_entry later where later.order_id = o.id
      and later.sequence > h.sequence and later.action_id = h.action_id),
    'labels', (select coalesce(json_agg(json_build_object(
        'subjectId', coalesce(c.item_id, c.order_id),
        'former', json_build_object('labelId', c.from_label_id, 'customerLabelId', (${lastSeen})))), '[]')
      from label_change c where c.entry_id = h.id))
  from history_entry h where h.id = ${id}::uuid and h.order_id = o.id)`
