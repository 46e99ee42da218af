import type { Statement } from '../../kernel/database.js'

/** Columns of a push that is to be fired, from `status_push p join api_token t`. */
const taken = `p.id, p.order_id as "orderId", p.scope, p.item_ids as "itemIds", p.all_items as "allItems",
  p.word, p.label_id as "labelId", p.expected_version as "expectedVersion", p.manner, p.parked,
  t.id as "pusherId", t.name as "pusherName", t.channel_id as "pusherChannelId"`

/** What pusher $1 has pushed with the keys $2 before. */
export const readKnown: Statement = {
  name: 'code_words.known_pushes',
  text: `select ${taken}, p.key, p.digest, p.state, p.entry_id as "entryId", p.reasons
    from status_push p join api_token t on t.id = p.pusher_id
    where p.pusher_id = $1 and p.key = any($2::text[])`,
}

/** Keeps pushes ($1: rows as JSON) in their order; answers those whose key is not there already. */
export const insertPushes: Statement = {
  name: 'code_words.insert_pushes',
  text: `with given as (
    select * from jsonb_to_recordset($1::jsonb) as g (place integer, pusher_id uuid, channel_id integer,
      token_id uuid, key text, digest text, order_id uuid, scope text, item_ids uuid[], all_items boolean,
      word text, told_at timestamptz, received_at timestamptz, manner jsonb, label_id integer)
  ), written as (
    insert into status_push (pusher_id, channel_id, token_id, key, digest, order_id, scope, item_ids,
      all_items, word, told_at, received_at, manner, label_id, state, parked, taken_at)
    select pusher_id, channel_id, token_id, key, digest, order_id, scope, item_ids,
      all_items, word, told_at, received_at, manner, label_id,
      case when label_id is null then 'PARKED' else 'TAKEN' end, label_id is null,
      case when label_id is not null then received_at end
    from given order by place
    on conflict (pusher_id, key) where key is not null do nothing
    returning *
  )
  select ${taken}, p.key, p.digest, p.state, null::uuid as "entryId", null::jsonb as reasons
  from written p join api_token t on t.id = p.pusher_id order by p.id`,
}

/** Says what came of pushes: $1 [{id, state, entryId, reasons}], $2 now. */
export const settlePushes: Statement = {
  name: 'code_words.settle',
  text: `update status_push p set state = s.state, entry_id = s."entryId", reasons = s.reasons,
      label_id = case when s.state = 'PARKED' then null else p.label_id end, expected_version = null,
      ended_at = case when s.state = 'PARKED' then null else $2::timestamptz end
    from jsonb_to_recordset($1::jsonb) as s (id bigint, state text, "entryId" uuid, reasons jsonb)
    where p.id = s.id and p.state = 'TAKEN'`,
}

/** Refusals of pushes whose word was known are not kept: the same key may try again. */
export const forgetRefused: Statement = {
  name: 'code_words.forget_refused',
  text: `delete from status_push where id = any($1::bigint[]) and state = 'TAKEN' and not parked`,
}

/**
 * Ends what waits on the orders $1 where a later push has told of the same; of an item push, only
 * the items that nothing later has told of are left. $2: now.
 */
export const overtakePushes: Statement = {
  name: 'code_words.overtake',
  text: `update status_push p set
      item_ids = left_over, all_items = false,
      state = case when cardinality(left_over) > 0 then 'PARKED' else 'OVERTAKEN' end,
      ended_at = case when cardinality(left_over) > 0 then null else $2::timestamptz end
    from (
      select w.id, case when w.scope = 'ORDER_ITEM' then array(
          select unnest(w.item_ids) except
          select unnest(l.item_ids) from status_push l
          where l.order_id = w.order_id and l.scope = w.scope and l.id > w.id and l.state in ('APPLIED', 'UNCHANGED'))
        end as left_over
      from status_push w
      where w.order_id = any($1::uuid[]) and w.state = 'PARKED' and exists (
        select from status_push l
        where l.order_id = w.order_id and l.scope = w.scope and l.id > w.id
          and l.state in ('APPLIED', 'UNCHANGED') and (w.scope = 'ORDER' or l.item_ids && w.item_ids))
    ) waiting
    where p.id = waiting.id and p.state = 'PARKED'`,
}

/** Pushes that wait although their word is known: of owner $1 or all, of the ids $2 or all. */
const ready = `status_push p join code_word w on w.owner = p.owner and w.scope = p.scope and w.word = p.word
  where p.state = 'PARKED' and ($1::text is null or p.owner = $1) and ($2::bigint[] is null or p.id = any($2))`

/** The orders of what could be taken up again. */
export const readyOrders: Statement = {
  name: 'code_words.ready_orders',
  text: `select distinct p.order_id as "orderId" from ${ready}`,
}

/** Ends what says nothing to us. $3: now. */
export const ignorePushes: Statement = {
  name: 'code_words.ignore',
  text: `update status_push set state = 'IGNORED', ended_at = $3 where state = 'PARKED' and id in (
    select p.id from ${ready} and w.label_id is null)`,
}

/**
 * Takes up the earliest push of each order, for up to $4 orders, at the version that the order has
 * now. An order of which a push is being fired waits: otherwise the two could change places. What
 * something later has told of is left to be overtaken.
 */
export const claimPushes: Statement = {
  name: 'code_words.claim',
  text: `with earliest as (
    select distinct on (p.order_id) p.id, w.label_id from ${ready} and w.label_id is not null
      and not exists (select from status_push b where b.order_id = p.order_id and (b.state = 'TAKEN'
        or (b.id > p.id and b.scope = p.scope and b.state in ('APPLIED', 'UNCHANGED')
          and (p.scope = 'ORDER' or b.item_ids && p.item_ids))))
    order by p.order_id, p.id limit $4
  ), taken as (
    update status_push p set state = 'TAKEN', taken_at = $3, label_id = e.label_id,
      expected_version = (select o.version from orders o where o.id = p.order_id)
    from earliest e where p.id = e.id and p.state = 'PARKED' returning p.*
  )
  select ${taken} from taken p join api_token t on t.id = p.pusher_id order by p.id`,
}

/**
 * Opens again what came later than the applied ones of the pushes $1 and found its label there
 * already, perhaps a moment before they changed it. $2: now.
 */
export const reopenUnchanged: Statement = {
  name: 'code_words.reopen_unchanged',
  text: `with opened as (
    update status_push l set state = 'TAKEN', taken_at = $2, ended_at = null from status_push x
    where x.id = any($1::bigint[]) and x.state = 'APPLIED' and l.order_id = x.order_id and l.scope = x.scope
      and l.id > x.id and l.state in ('UNCHANGED', 'TAKEN') and (l.scope = 'ORDER' or l.item_ids && x.item_ids)
    returning l.*
  )
  select ${taken} from opened p join api_token t on t.id = p.pusher_id order by p.id`,
}

/** Pushes that were taken before $1 and of which nobody has said what came of them. */
export const readStranded: Statement = {
  name: 'code_words.stranded',
  text: `select ${taken} from status_push p join api_token t on t.id = p.pusher_id
    where p.state = 'TAKEN' and p.taken_at < $1 order by p.id limit 1000`,
}

/** How many unknown words pushes of the owners $1 wait for. */
export const countUnknown: Statement = {
  name: 'code_words.count_unknown',
  text: `select p.owner, count(distinct (p.scope, p.word))::int as words from status_push p
    where p.owner = any($1::text[]) and p.state = 'PARKED' and not exists (
      select from code_word w where w.owner = p.owner and w.scope = p.scope and w.word = p.word)
    group by p.owner`,
}

/** Forgets what ended before $1. */
export const forgetEnded: Statement = {
  name: 'code_words.forget_ended',
  text: `delete from status_push where id in (
    select id from status_push where ended_at < $1 order by ended_at limit 5000)`,
}
