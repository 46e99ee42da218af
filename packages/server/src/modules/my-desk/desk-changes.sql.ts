import type { Actor } from '../../kernel/context.js'
import { SqlValues } from '../../kernel/sql-values.js'
import { visibleAccounts, visibleOrders } from '../auth/index.js'
import type { ListSql } from './desk-lists.sql.js'
import type { DeskKey } from './desk-records.queries.js'

/** What changes are told: what the snapshot `seen` did not see, and `upTo` did; null is now. */
export interface ChangeRange {
  actor: Actor
  seen: string
  upTo: string | null
}

/** Behind which entry a page goes on. */
export interface ChangePlace {
  writtenBy: string
  id: string
}

interface Stream {
  /** A condition on an entry with this alias: in the range, and not the caller's own. */
  counts: (alias: string) => string
  values: SqlValues
}

function streamOf({ actor, seen, upTo }: ChangeRange): Stream {
  const values = new SqlValues()
  const since = values.add(seen, 'pg_snapshot')
  const until = values.add(upTo, 'pg_snapshot')
  const kind = values.add(actor.kind, 'text')
  const own = values.add(actor.id, 'text')
  const counts = (e: string) => `${e}.written_by >= pg_snapshot_xmin(${since})
    and not pg_visible_in_snapshot(${e}.written_by, ${since})
    and (${until} is null or pg_visible_in_snapshot(${e}.written_by, ${until}))
    and (${e}.actor_kind <> ${kind} or ${e}.actor_id is distinct from ${own})`
  return { counts, values }
}

/** The account to which the record `e` tells of belongs now. */
const presentAccount = `case e.subject when 'ACCOUNT' then e.subject_id
  when 'QUOTE' then (select q.account_id from quote q where q.id = e.subject_id)
  else (select r.account_id from order_request r where r.id = e.subject_id) end`

/**
 * One row for each thing that changed: its last entry, the newest first, one row more than the page
 * holds. Both streams are read backwards from their newest entry, only as far as the page reaches.
 */
export function changedSql(range: ChangeRange, behind: ChangePlace | null, size: number): ListSql {
  const { counts, values } = streamOf(range)
  const isBehind = behind
    ? `and (e.written_by, e.id) < (${values.add(behind.writtenBy, 'xid8')}, ${values.add(behind.id, 'uuid')})`
    : ''
  const orders = visibleOrders(range)
  const seesOrder = orders.sql(values.list.length + 1)
  values.list.push(...orders.values)
  const accounts = visibleAccounts(range)
  const seesRecord = accounts.sql(`(${presentAccount})`, values.list.length + 1)
  values.list.push(...accounts.values)
  const cut = `order by "writtenBy" desc, id desc limit ${size + 1}`
  const text = `
    select pg_current_snapshot()::text as "upTo", (select coalesce(jsonb_agg(c), '[]') from (
      (select 'ORDER' as subject, e.order_id as "subjectId", e.written_by as "writtenBy", e.id
       from history_entry e join orders o on o.id = e.order_id
       where ${counts('e')} ${isBehind} and ${seesOrder} and not exists (
         select 1 from history_entry l where l.order_id = e.order_id and l.sequence > e.sequence and ${counts('l')})
       order by e.written_by desc, e.id desc limit ${size + 1})
      union all
      (select e.subject, e.subject_id, e.written_by, e.id from record_entry e
       where ${counts('e')} ${isBehind} and ${seesRecord} and not exists (
         select 1 from record_entry l where l.subject_id = e.subject_id and l.position > e.position and ${counts('l')})
       order by e.written_by desc, e.id desc limit ${size + 1})
      ${cut}) c) as changed`
  return { text, values: values.list }
}

const shownEntries = 5
const mostCounted = 100

/** Of each thing that changed, how much happened to it and the last of that. */
export function entriesSql(range: ChangeRange, changed: readonly DeskKey[]): ListSql {
  const { counts, values } = streamOf(range)
  const subjects = values.add(
    changed.map(({ subject }) => subject),
    'text[]',
  )
  const ids = values.add(
    changed.map(({ id }) => id),
    'uuid[]',
  )
  const actor = `jsonb_build_object('kind', e.actor_kind, 'id', e.actor_id, 'name', e.actor_name) as actor`
  const ofOrder = `
    select e.id, null as "recordKind", e.kind as "orderKind", e.event, e.at, ${actor}, null as "onBehalfOf",
      c.from_label_id as "fromLabelId", c.to_label_id as "toLabelId", c.from_name as "fromName", c.to_name as "toName",
      e.note, e.reason
    from history_entry e left join label_change c on c.entry_id = e.id and c.item_id is null
    where e.order_id = w.id and ${counts('e')} order by e.sequence desc limit ${shownEntries}`
  const ofRecord = `
    select e.id, e.kind as "recordKind", null as "orderKind", null as event, e.at, ${actor},
      e.on_behalf_of as "onBehalfOf", e.from_label_id as "fromLabelId", e.to_label_id as "toLabelId",
      e.from_name as "fromName", e.to_name as "toName", e.note, e.reason
    from record_entry e
    where e.subject_id = w.id and ${counts('e')} order by e.position desc limit ${shownEntries}`
  const countOf = (table: string, owner: string) =>
    `(select count(*)::integer from (select 1 from ${table} e where e.${owner} = w.id and ${counts('e')} limit ${mostCounted}) n)`
  const text = `
    select case w.subject when 'ORDER' then ${countOf('history_entry', 'order_id')}
        else ${countOf('record_entry', 'subject_id')} end as count,
      case w.subject when 'ORDER' then (select jsonb_agg(h) from (${ofOrder}) h)
        else (select jsonb_agg(r) from (${ofRecord}) r) end as entries
    from unnest(${subjects}, ${ids}) with ordinality as w(subject, id, place) order by w.place`
  return { text, values: values.list }
}
