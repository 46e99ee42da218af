import type { Queryable } from '../../kernel/database.js'

/**
 * Translates anew what failed for want of a word: updates for which there are words by now wait
 * again, the others name what still lacks. Only the newest of an order counts, and only while the
 * channel is told at all.
 * @returns how many wait again
 */
export async function translateFailed(tx: Queryable, channelId: number): Promise<number> {
  const rows = await tx.query<{ state: string }>(translate, [channelId])
  return rows.filter(({ state }) => state === 'WAITING').length
}

const translate = `
with cart as (
  select t.id as destination_id, c.capabilities,
    (select coalesce(jsonb_object_agg(w.label_id, w.word), '{}') from channel_label w
      where w.channel_id = c.id) as words
  from channel c join destination t on t.channel_id = c.id
  where c.id = $1 and c.active and c.send_status_updates and c.adapter <> 'NONE'
),
failed as (
  select d.id, d.reason, d.content, cart.words,
    'ORDER_LABEL' = any(cart.capabilities) as tells_order,
    'ITEM_LABELS' = any(cart.capabilities) as tells_items
  from cart join delivery d on d.destination_id = cart.destination_id
  where d.state = 'FAILED' and d.reason in ('UNMAPPED', 'WORD_UNKNOWN') and d.content ? 'labelIds'
    and not exists (select 1 from delivery newer where newer.order_id = d.order_id
      and newer.destination_id = d.destination_id and newer.id > d.id)
  for update of d
),
translated as (
  select f.id, f.reason, f.content, f.content || jsonb_build_object(
      'orderWord', case when f.tells_order then f.words -> (f.content #>> '{labelIds,order}') end,
      'itemWords', (select coalesce(jsonb_agg(case when f.tells_items then f.words -> i.label end
          order by i.place), '[]')
        from jsonb_array_elements_text(f.content #> '{labelIds,items}') with ordinality i(label, place))
    ) as renewed,
    (select string_agg(l.code, ', ' order by l.code) from label l
      where not f.words ? l.id::text and (
        f.tells_order and l.id::text = f.content #>> '{labelIds,order}'
        or f.tells_items and f.content #> '{labelIds,items}' @> to_jsonb(l.id))) as lacking
  from failed f
)
update delivery d set
  content = t.renewed,
  state = case when t.lacking is null then 'WAITING' else 'FAILED' end,
  reason = case when t.lacking is not null then 'UNMAPPED' end,
  detail = 'No word for ' || t.lacking || '.',
  tries = case when t.lacking is null then 0 else d.tries end,
  due_at = case when t.lacking is null then now() else d.due_at end,
  resent_at = case when t.lacking is null then now() else d.resent_at end,
  ended_at = case when t.lacking is not null then d.ended_at end
from translated t
where d.id = t.id and (t.reason = 'UNMAPPED' or t.renewed <> t.content)
returning d.state`
