import type { Context } from '../../kernel/context.js'
import { cutPage, pageInfoOf, pageRequest, type PageArguments } from '../../kernel/pagination.js'
import { rowsOfShape } from '../../kernel/sql-values.js'
import { labelCounts, type LabelCount } from '../labels/index.js'
import { countOf, keptLabelCounts, recordCount, type RecordCount } from '../records/index.js'
import {
  countSql,
  labelCountSql,
  pageSql,
  type AccountListRequest,
  type ListSql,
} from './account-list.sql.js'
import { AccountConnection } from './account-page.types.js'
import { cursorOf, type SortedRow } from './account-sort.js'
import type { AccountFilter, AccountSort } from './account.inputs.js'
import type { AccountRecord } from './account.record.js'
import { accountColumns, columnsOfAccountFields } from './account.sql.js'

/** What a list of accounts is asked for. */
export interface AccountListArguments extends PageArguments {
  filter?: AccountFilter | null
  orderBy?: AccountSort | null
}

const defaultSize = 50
const byName: AccountSort = { field: 'NAME', direction: 'ASC' }

/** A list is planned once for its shape; a search anew for its term. */
const read = <Row extends object>(
  { database }: Context,
  { filter }: AccountListRequest,
  { text, values }: ListSql,
): Promise<Row[]> =>
  filter.text == null ? rowsOfShape<Row>(database, text, values) : database.query<Row>(text, values)

/**
 * A page of the accounts that the caller may see. With a selection the records hold what those
 * fields of an account in the API need, without one everything.
 * @throws AppError BAD_USER_INPUT for a page, cursor, filter or search that cannot be
 */
export async function listAccounts(
  ctx: Context,
  args: AccountListArguments,
  selection: readonly string[] | null = null,
): Promise<AccountConnection> {
  const page = pageRequest(args, defaultSize)
  const sort = args.orderBy ?? byName
  const request = { actor: ctx.actor, filter: args.filter ?? {} }
  const columns = selection ? columnsOfAccountFields(selection) : accountColumns
  const sql = pageSql(request, sort, page, columns)
  const found = await read<AccountRecord & SortedRow>(ctx, request, sql)
  const { rows, more } = cutPage(found, page)
  const edges = rows.map((row) => ({ node: row, cursor: cursorOf(sort, row) }))
  return new AccountConnection(edges, pageInfoOf(edges, page, more), () =>
    countAccounts(ctx, request),
  )
}

/** The counts that are kept, which are those of a list without archived accounts. */
const keptCounts = (ctx: Context, { archived, ...filter }: AccountFilter) =>
  archived ? null : keptLabelCounts(ctx, 'ACCOUNT', filter)

async function countAccounts(ctx: Context, request: AccountListRequest): Promise<RecordCount> {
  const kept = await keptCounts(ctx, request.filter)
  if (kept) return countOf(kept)
  const [row] = await read<{ count: number }>(ctx, request, countSql(request))
  return recordCount(row?.count ?? 0)
}

/** How many of the accounts that the caller may see have each label. */
export async function countAccountLabels(
  ctx: Context,
  filter: AccountFilter | null,
): Promise<LabelCount[]> {
  const request = { actor: ctx.actor, filter: filter ?? {} }
  const rows =
    (await keptCounts(ctx, request.filter)) ??
    (await read<{ labelId: number | null; count: number }>(ctx, request, labelCountSql(request)))
  return labelCounts(ctx.configuration.current(), rows)
}
