import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { cutPage, pageInfoOf, pageRequest, type PageArguments } from '../../kernel/pagination.js'
import { rowsOfShape } from '../../kernel/sql-values.js'
import { labelCounts, type LabelCount } from '../labels/index.js'
import { countOf, keptLabelCounts, recordCount, type RecordCount } from '../records/index.js'
import { termOf, type QuoteListRequest } from './quote-filter.sql.js'
import { countSql, labelCountSql, pageSql, type ListSql } from './quote-list.sql.js'
import { QuoteConnection } from './quote-page.types.js'
import { isClosing } from './quote-rules.js'
import { cursorOf, type SortedRow } from './quote-sort.js'
import type { QuoteFilter, QuoteSort } from './quote.inputs.js'
import type { QuoteRecord } from './quote.record.js'
import { Quote } from './quote.types.js'
import { columnsOfQuoteFields, quoteColumns } from './quote.sql.js'

/** What a list of quotes is asked for. */
export interface QuoteListArguments extends PageArguments {
  filter?: QuoteFilter | null
  orderBy?: QuoteSort | null
}

const defaultSize = 50
const newestFirst: QuoteSort = { field: 'CREATED_AT', direction: 'DESC' }
const noLabel = 0

/** Ids of the labels of quotes of which something may come; 0 stands for none. */
export const openLabelIds = ({ labels }: Configuration): number[] => [
  noLabel,
  ...[...labels.values()].filter((label) => !isClosing(label)).map(({ id }) => id),
]

const requestOf = (ctx: Context, filter: QuoteFilter | null | undefined): QuoteListRequest => ({
  actor: ctx.actor,
  filter: filter ?? {},
  openLabelIds: openLabelIds(ctx.configuration.current()),
  now: ctx.clock.now(),
})

/** A list is planned once for its shape; a search anew for its term. */
const read = <Row extends object>(
  { database }: Context,
  { filter }: QuoteListRequest,
  { text, values }: ListSql,
): Promise<Row[]> =>
  termOf(filter) === null
    ? rowsOfShape<Row>(database, text, values)
    : database.query<Row>(text, values)

/**
 * A page of the quotes that the caller may see. With a selection the records hold what those fields
 * of a quote in the API need, without one everything.
 * @throws AppError BAD_USER_INPUT for a page, cursor, filter or search that cannot be
 */
export async function listQuotes(
  ctx: Context,
  args: QuoteListArguments,
  selection: readonly string[] | null = null,
): Promise<QuoteConnection> {
  const page = pageRequest(args, defaultSize)
  const sort = args.orderBy ?? newestFirst
  const request = requestOf(ctx, args.filter)
  // The place of a row in this sort is its moment, and PostgreSQL's wording of one costs more than most columns.
  const isPlace = sort.field === 'CREATED_AT'
  const columns = selection
    ? columnsOfQuoteFields(selection, isPlace ? 'createdAt' : null)
    : quoteColumns
  const sql = pageSql(request, sort, page, columns)
  const found = await read<QuoteRecord & SortedRow>(ctx, request, sql)
  const { rows, more } = cutPage(found, page)
  if (isPlace)
    for (const row of rows) row.createdAt = new Date(Math.floor(Number(row.place) / 1000))
  const configuration = ctx.configuration.current()
  const edges = rows.map((row) => ({
    node: new Quote(row, configuration),
    cursor: cursorOf(sort, row),
  }))
  return new QuoteConnection(edges, pageInfoOf(edges, page, more), () => countQuotes(ctx, request))
}

async function countQuotes(ctx: Context, request: QuoteListRequest): Promise<RecordCount> {
  const kept = await keptLabelCounts(ctx, 'QUOTE', request.filter)
  if (kept) return countOf(kept)
  const [row] = await read<{ count: number }>(ctx, request, countSql(request))
  return recordCount(row?.count ?? 0)
}

/** How many of the quotes that the caller may see have each label. */
export async function countQuoteLabels(
  ctx: Context,
  filter: QuoteFilter | null,
): Promise<LabelCount[]> {
  const request = requestOf(ctx, filter)
  const rows =
    (await keptLabelCounts(ctx, 'QUOTE', request.filter)) ??
    (await read<{ labelId: number | null; count: number }>(ctx, request, labelCountSql(request)))
  return labelCounts(ctx.configuration.current(), rows)
}
