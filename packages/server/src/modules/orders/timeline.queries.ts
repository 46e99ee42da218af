import type { StatusEventKey } from '@waypost/shared'
import type { Actor, Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import {
  cutPage,
  decodeCursor,
  encodeCursor,
  pageInfoOf,
  pageRequest,
  type PageRequest,
} from '../../kernel/pagination.js'
import { isId } from '../../kernel/uuid.js'
import type { TimelineArguments } from './order.types.js'
import { labelOf, type OrderView } from './order-view.js'
import type {
  FactChange,
  LabelChange,
  TimelineConnection,
  TimelineEntry,
  TimelineKind,
} from './timeline.types.js'

/** One entry as its statement answers it. */
export interface TimelineRow {
  id: string
  kind: TimelineKind
  event: StatusEventKey | null
  at: string
  atMicros: number
  actorKind: Actor['kind']
  actorId: string | null
  actorName: string
  note: string | null
  reason: string | null
  forced: boolean
  sequence: number
  revision: number | null
  public: boolean | null
  undoes: string | null
  undoneBy: string | null
  isLatest: boolean
  facts: FactChange[]
  changes: ChangeRow[]
}

interface ChangeRow {
  item_id: string | null
  from_label_id: number | null
  from_name: string | null
  to_label_id: number | null
  to_name: string | null
}

const defaultSize = 20

/** SQL of the values that say which entries: those of an order, so many, behind a cursor. */
interface TimelinePlace {
  orderId: string
  /** The order's present version; null leaves out what tells whether an entry can be undone. */
  version: string | null
  limit: string
  behind: readonly [micros: string, sequence: string, id: string] | null
}

/** Entries with the same moment stand in the order of their sequence; a note stands before them. */
function timelineSql({ orderId, version, limit, behind }: TimelinePlace): string {
  const undoneBy =
    version === null ? 'null::uuid' : '(select u.id from history_entry u where u.undoes_id = e.id)'
  const condition = (sequence: string) =>
    behind
      ? `and (e.at, ${sequence}, e.id) < (timestamptz 'epoch' + ${behind[0]}::bigint * interval '1 microsecond', ${behind[1]}::integer, ${behind[2]}::uuid)`
      : ''
  return `(select json_agg(entry) from (select page.*, (extract(epoch from page.at) * 1000000)::bigint as "atMicros",
      coalesce((select json_agg(json_build_object('item_id', c.item_id, 'from_label_id', c.from_label_id,
          'from_name', c.from_name, 'to_label_id', c.to_label_id, 'to_name', c.to_name)
          order by c.item_id is not null, c.id)
        from label_change c where c.entry_id = page.id), '[]') as changes
    from (
      (select e.id, e.kind, e.event, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId",
         e.actor_name as "actorName", e.note, e.reason, e.forced, e.sequence, e.revision,
         null::boolean as public, e.facts, e.undoes_id as undoes,
         ${undoneBy} as "undoneBy", ${version === null ? 'false' : `e.sequence = ${version}`} as "isLatest"
       from history_entry e where e.order_id = ${orderId} ${condition('e.sequence')}
       order by e.at desc, e.sequence desc, e.id desc limit ${limit}::integer)
      union all
      (select e.id, 'NOTE', null, e.at, e.actor_kind, e.actor_id, e.actor_name, e.text, null, false,
         0, null, e.public, '[]', null, null, false
       from order_note e where e.order_id = ${orderId} ${condition('0')}
       order by e.at desc, e.id desc limit ${limit}::integer)
    ) page
    order by page.at desc, page.sequence desc, page.id desc limit ${limit}::integer) entry)`
}

const presentVersion = '(select v.version from orders v where v.id = $1)'
const statementOf = (name: string, behind: TimelinePlace['behind']): Statement => ({
  name,
  text: `select ${timelineSql({ orderId: '$1', version: presentVersion, limit: '$2', behind })} as entries`,
})
const firstPage = statementOf('order_timeline', null)
const laterPage = statementOf('order_timeline_behind', ['$3', '$4', '$5'])

const checks = [
  (value: unknown) => value === 'T',
  Number.isSafeInteger,
  (value: unknown) =>
    typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31,
  (value: unknown) => typeof value === 'string' && isId(value),
]

const labelChangeOf = (row: ChangeRow, orderId: string, view: OrderView): LabelChange => ({
  subject: row.item_id === null ? 'ORDER' : 'ORDER_ITEM',
  subjectId: row.item_id ?? orderId,
  from: labelOf(view, row.from_label_id),
  to: labelOf(view, row.to_label_id),
  fromName: row.from_name,
  toName: row.to_name,
})

const entryOf = (row: TimelineRow, orderId: string, view: OrderView): TimelineEntry => ({
  id: row.id,
  kind: row.kind,
  event: row.event,
  at: row.at,
  actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
  note: row.note,
  reason: row.reason,
  forced: row.forced,
  sequence: row.kind === 'NOTE' ? null : row.sequence,
  revision: row.revision,
  public: row.public,
  undoes: row.undoes,
  undoneBy: row.undoneBy,
  isLatest: row.isLatest,
  factChanges: row.facts,
  changes: row.changes.map((change) => labelChangeOf(change, orderId, view)),
})

/**
 * A page of what happened to an order that the caller is known to see, newest first: its history
 * with facts and labels, and its notes, in one statement.
 * @throws AppError BAD_USER_INPUT for a page or cursor that cannot be
 */
export async function timelineOf(
  ctx: Context,
  order: { id: string; view: OrderView },
  args: TimelineArguments,
): Promise<TimelineConnection> {
  const page = pageRequest(args, defaultSize)
  const values: unknown[] = [order.id, page.size + 1]
  if (page.cursor !== null) values.push(...decodeCursor(page.cursor, checks).slice(1))
  const statement = page.cursor === null ? firstPage : laterPage
  const [row] = await ctx.database.rows<{ entries: TimelineRow[] | null }>(statement, values)
  return connectionOf(order, row?.entries ?? [], page)
}

/** How the first page of a timeline comes with its order, the row `o`, in the same statement. */
export interface TimelineAhead {
  args: TimelineArguments
  /** SQL of the entries; takes its limit from the placeholder. */
  sql: (placeholder: string) => string
  limit: number
  read: (orderId: string, view: OrderView, entries?: TimelineRow[] | null) => TimelineConnection
}

/**
 * The first page of a timeline, to be read with its order.
 * @param tellsOfUndo whether anybody asks what can be undone
 * @throws AppError BAD_USER_INPUT for a page that cannot be
 */
export function timelineAhead(first: number, tellsOfUndo: boolean): TimelineAhead {
  const page = pageRequest({ first }, defaultSize)
  return {
    args: { first, after: null },
    sql: (limit) =>
      timelineSql({
        orderId: 'o.id',
        version: tellsOfUndo ? 'o.version' : null,
        limit,
        behind: null,
      }),
    limit: page.size + 1,
    read: (id, view, entries) => connectionOf({ id, view }, entries ?? [], page),
  }
}

function connectionOf(
  order: { id: string; view: OrderView },
  entries: TimelineRow[],
  page: PageRequest,
): TimelineConnection {
  const { rows, more } = cutPage(entries, page)
  const edges = rows.map((row) => ({
    node: entryOf(row, order.id, order.view),
    cursor: encodeCursor(['T', row.atMicros, row.sequence, row.id]),
  }))
  return { edges, pageInfo: pageInfoOf(edges, page, more) }
}
