import type { Context } from '../../kernel/context.js'
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
import {
  timelineJson,
  type ChangeRow,
  type TimelinePlace,
  type TimelineRow,
} from './timeline.sql.js'
import type { LabelChange, TimelineConnection, TimelineEntry } from './timeline.types.js'

const defaultSize = 20
const presentVersion = '(select v.version from orders v where v.id = $1)'

function statementOf(name: string, behind: TimelinePlace['behind']) {
  const json = timelineJson({ orderId: '$1', version: presentVersion, limit: '$2', behind })
  return { name, text: `select ${json.sql} as entries`, read: json.read }
}

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
  subject: row.itemId === null ? 'ORDER' : 'ORDER_ITEM',
  subjectId: row.itemId ?? orderId,
  from: labelOf(view, row.fromId),
  to: labelOf(view, row.toId),
  fromName: row.fromName,
  toName: row.toName,
})

const entryOf = (row: TimelineRow, orderId: string, view: OrderView): TimelineEntry => ({
  id: row.id,
  kind: row.kind,
  event: row.event,
  at: new Date(Math.floor(row.atMicros / 1000)).toISOString(),
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
  const [row] = await ctx.database.rows<{ entries: unknown }>(statement, values)
  return connectionOf(order, row ? statement.read(row.entries) : [], page)
}

/** The page with these arguments from its rows, where they came with their order. */
export const timelineOfRows = (
  order: { id: string; view: OrderView },
  rows: TimelineRow[],
  args: TimelineArguments,
): TimelineConnection => connectionOf(order, rows, pageRequest(args, defaultSize))

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
