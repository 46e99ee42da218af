import type { LabelCategory } from '@waypost/shared'
import { SqlValues } from '../../kernel/sql-values.js'
import { visibleAccounts, visibleOrders } from '../auth/index.js'
import type { Actor } from '../../kernel/context.js'

/** What the lists of a desk are read by. */
export interface ListMoment {
  actor: Actor
  now: Date
  /** Today in the business's time zone, as YYYY-MM-DD. */
  today: string
  /** The id of the label IN REVIEW; null where the merchant has archived it. */
  inReview: number | null
}

/** A statement with its values. */
export interface ListSql {
  text: string
  values: unknown[]
}

const day = 24 * 3_600_000
const expiresWithin = 7 * day
const stuckAfter = 2 * day

/** What ends a quote: nobody has to do anything about it. */
const ended: readonly LabelCategory[] = ['CANCELED', 'FAILED', 'COMPLETED']

const listOf = (rows: string): string => `
with found as materialized (${rows})
select (select count(*)::integer from found) as count, (select coalesce(jsonb_agg(f), '[]') from (
  select * from found order by rank, since, id limit 20) f) as items`

const openQuotes = (values: SqlValues): string =>
  `quote q left join label l on l.id = q.label_id
  where q.order_id is null and coalesce(l.category, 'OPEN') <> all(${values.add(ended, 'text[]')})`

/** The moment at which a quote got the label that it has. */
const labeledAt = `coalesce((select max(e.at) from record_entry e
  where e.subject_id = q.id and e.to_label_id = q.label_id), q.created_at)`

/** Whether the customer's comment is what came last. */
const commented = `(select e.kind from record_entry e where e.subject_id = q.id
  and e.kind in ('COMMENTED', 'UPDATED', 'SENT') order by e.position desc limit 1) = 'COMMENTED'`

/** Quotes that were accepted or are in review, and requests that are approved. */
export function waitingSql({ actor, inReview }: ListMoment): ListSql {
  const values = new SqlValues()
  const quotes = openQuotes(values)
  const label = values.add(inReview, 'integer')
  const visible = accountsOf(actor, values)
  const text = listOf(`
    select 'QUOTE' as subject, q.id, 1 as rank, q.expires_on as "dueOn",
      case when q.accepted_at is not null then 'QUOTE_ACCEPTED' when q.answer = 'COMMENTED' and q.waiting_since is not null or ${commented} then 'QUOTE_COMMENTED'
        else 'QUOTE_IN_REVIEW' end as reason, coalesce(q.accepted_at, ${labeledAt}) as since
    from ${quotes} and (q.accepted_at is not null or q.waiting_since is not null or q.label_id = ${label}) and ${visible('q.account_id')}
    union all
    select 'ORDER_REQUEST', r.id, 1, null, 'REQUEST_APPROVED', coalesce(r.decided_at, r.updated_at)
    from order_request r where r.state = 'APPROVED' and ${visible('r.account_id')}`)
  return { text, values: values.list }
}

/** Quotes whose last day is near. */
export function expiringSql({ actor, now }: ListMoment): ListSql {
  const values = new SqlValues()
  const quotes = openQuotes(values)
  const end = new Date(now.getTime() + expiresWithin)
  const near = `q.expires_at > ${values.add(now, 'timestamptz')} and q.expires_at <= ${values.add(end, 'timestamptz')}`
  const visible = accountsOf(actor, values)
  const text = listOf(`
    select 'QUOTE' as subject, q.id, q.expires_at as rank, q.expires_on as "dueOn", 'QUOTE_EXPIRES' as reason,
      q.created_at as since
    from ${quotes} and ${near} and ${visible('q.account_id')}`)
  return { text, values: values.list }
}

/** Requests on which no approver has decided for two days. */
export function stuckSql({ actor, now }: ListMoment): ListSql {
  const values = new SqlValues()
  const before = values.add(new Date(now.getTime() - stuckAfter), 'timestamptz')
  const visible = accountsOf(actor, values)
  const text = listOf(`
    select 'ORDER_REQUEST' as subject, r.id, 1 as rank, null as "dueOn", 'REQUEST_STUCK' as reason, d.since
    from order_request r cross join lateral (
      select coalesce(max(a.at), r.submitted_at) as since from approval_decision a
      where a.request_id = r.id and a.round = r.round) d
    where r.state = 'PENDING' and d.since <= ${before} and ${visible('r.account_id')}`)
  return { text, values: values.list }
}

/** Orders with an item that should have shipped before today, and those that wait for stock. */
export function lateSql({ actor, today }: ListMoment): ListSql {
  const values = new SqlValues()
  const day = values.add(today, 'date')
  const orders = visibleOrders({ actor })
  const visible = `o.canceled_at is null and ${orders.sql(values.list.length + 1)}`
  values.list.push(...orders.values)
  const text = listOf(`
    select 'ORDER' as subject, o.id, coalesce(min(o.due), 'infinity') as rank, min(o.due) as "dueOn",
      case when min(o.due) is null then 'ORDER_BACKORDERED' else 'ORDER_LATE' end as reason,
      o.placed_at as since
    from (
      select o.id, o.placed_at, i.expected_ship_date as due from order_item i join orders o on o.id = i.order_id
      where i.expected_ship_date < ${day} and i.ordered > i.shipped + i.canceled + i.moved and ${visible}
      union all
      select o.id, o.placed_at, null from orders o where o.backordered and ${visible}) o
    group by o.id, o.placed_at`)
  return { text, values: values.list }
}

function accountsOf(actor: Actor, values: SqlValues): (column: string) => string {
  const visible = visibleAccounts({ actor })
  const first = values.list.length + 1
  values.list.push(...visible.values)
  return (column) => visible.sql(column, first)
}
