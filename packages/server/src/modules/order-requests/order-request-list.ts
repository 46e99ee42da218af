import type { Context } from '../../kernel/context.js'
import {
  cutPage,
  decodeCursor,
  encodeCursor,
  pageInfoOf,
  pageRequest,
  type PageArguments,
  type PageRequest,
} from '../../kernel/pagination.js'
import { rowsOfShape, SqlValues } from '../../kernel/sql-values.js'
import { isId } from '../../kernel/uuid.js'
import { labelCounts, type LabelCount } from '../labels/index.js'
import { countOf, countUpTo, keptLabelCounts, recordCount } from '../records/index.js'
import { requestConditions } from './order-request-filter.sql.js'
import type { OrderRequestFilter, OrderRequestSort } from './order-request.inputs.js'
import type { RequestRecord } from './order-request.js'
import { requestColumns } from './order-request.sql.js'
import { OrderRequest, OrderRequestConnection } from './order-request.types.js'

/** What a list of requests is asked for. */
export interface RequestListArguments extends PageArguments {
  filter?: OrderRequestFilter | null
  orderBy?: OrderRequestSort | null
}

type RequestRow = RequestRecord & { sortedBy: number }

/** The sorts, by an expression of the index and what of it a cursor holds; the id settles ties. */
const sorts = {
  CREATED_AT: { mark: 'C', column: 'r.created_at', isTime: true },
  SUBMITTED_AT: {
    mark: 'S',
    column: `coalesce(r.submitted_at, timestamptz 'epoch')`,
    isTime: true,
  },
  TOTAL: { mark: 'T', column: 'r.total', isTime: false },
} as const satisfies Record<
  OrderRequestSort['field'],
  { mark: string; column: string; isTime: boolean }
>

const defaultSize = 50
const newestFirst: OrderRequestSort = { field: 'CREATED_AT', direction: 'DESC' }

/**
 * A page of the order requests that the caller may see.
 * @throws AppError BAD_USER_INPUT for a page, cursor, filter or search that cannot be
 */
export async function listRequests(
  ctx: Context,
  args: RequestListArguments,
): Promise<OrderRequestConnection> {
  const page = pageRequest(args, defaultSize)
  const sort = args.orderBy ?? newestFirst
  const filter = args.filter ?? {}
  const { text, values } = pageSql(ctx, filter, { sort, page })
  const { rows, more } = cutPage(await rowsOfShape<RequestRow>(ctx.database, text, values), page)
  const edges = rows.map((row) => ({
    node: new OrderRequest(row),
    cursor: encodeCursor([sorts[sort.field].mark, row.sortedBy, row.id]),
  }))
  const count = () => countRequests(ctx, filter)
  return new OrderRequestConnection(edges, pageInfoOf(edges, page, more), count)
}

function pageSql(
  ctx: Context,
  filter: OrderRequestFilter,
  { sort, page }: { sort: OrderRequestSort; page: PageRequest },
) {
  const values = new SqlValues()
  const where = requestConditions(ctx, filter, values)
  const { mark, column, isTime } = sorts[sort.field]
  const descending = (sort.direction === 'DESC') !== page.backward
  const way = descending ? 'desc' : 'asc'
  if (page.cursor !== null) {
    const [, at, id] = decodeCursor(page.cursor, [
      (value) => value === mark,
      Number.isSafeInteger,
      (value) => typeof value === 'string' && isId(value),
    ])
    const value = values.add(at, 'bigint')
    const position = isTime ? `timestamptz 'epoch' + ${value} * interval '1 microsecond'` : value
    where.push(
      `(${column}, r.id) ${descending ? '<' : '>'} (${position}, ${values.add(id, 'uuid')})`,
    )
  }
  const sortedBy = isTime ? `(extract(epoch from ${column}) * 1000000)::bigint` : column
  const text = `select ${requestColumns}, ${sortedBy} as "sortedBy" from order_request r
    where ${where.join(' and ')} order by ${column} ${way}, r.id ${way} limit ${page.size + 1}`
  return { text, values: values.list }
}

async function countRequests(ctx: Context, filter: OrderRequestFilter) {
  const kept = await keptLabelCounts(ctx, 'ORDER_REQUEST', filter)
  if (kept) return countOf(kept)
  const values = new SqlValues()
  const where = requestConditions(ctx, filter, values)
  const [row] = await rowsOfShape<{ count: number }>(
    ctx.database,
    `select count(*)::integer as count from (
       select 1 from order_request r where ${where.join(' and ')} limit ${countUpTo}) counted`,
    values.list,
  )
  return recordCount(row?.count ?? 0)
}

/** How many of the requests that the filter finds have each label; its own labels do not count. */
export async function countRequestLabels(
  ctx: Context,
  filter: OrderRequestFilter,
): Promise<LabelCount[]> {
  const asked = { ...filter, labelIds: null }
  const kept = await keptLabelCounts(ctx, 'ORDER_REQUEST', asked)
  if (kept) return labelCounts(ctx.configuration.current(), kept)
  const values = new SqlValues()
  const where = requestConditions(ctx, asked, values)
  const rows = await rowsOfShape<{ labelId: number | null; count: number }>(
    ctx.database,
    `select r.label_id as "labelId", count(*)::integer as count from order_request r
     where ${where.join(' and ')} group by r.label_id`,
    values.list,
  )
  return labelCounts(ctx.configuration.current(), rows)
}
