import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import { cutPage, pageRequest, type PageArguments } from '../../kernel/pagination.js'
import { rowsOfShape } from '../../kernel/sql-values.js'
import { countByLabels } from './label-counts.js'
import { itemsOfOrders } from './order-items.queries.js'
import { countSql, pageSql, type ListRequest } from './order-list.sql.js'
import { OrderConnection, type OrderCount } from './order-page.types.js'
import { cursorOf, type SortedRow } from './order-sort.js'
import type { OrderRecord } from './order-state.js'
import { orderView } from './order-view.js'
import type { OrderFilter, OrderSort } from './order.inputs.js'
import { orderColumns } from './order.sql.js'
import { Order } from './order.types.js'

/** What a list of orders is asked for. */
export interface OrderListArguments extends PageArguments {
  filter?: OrderFilter | null
  orderBy?: OrderSort | null
}

type OrderRow = OrderRecord & SortedRow

const defaultSize = 50
const exactUpTo = 10_000
const longestTerm = 200
const newestFirst: OrderSort = { field: 'PLACED_AT', direction: 'DESC' }

function searchedFor({ text }: OrderFilter): string | null {
  const term = (text ?? '').trim()
  if (term.length > longestTerm) {
    throw new AppError('BAD_USER_INPUT', `A search has up to ${longestTerm} characters.`, {
      path: ['filter', 'text'],
    })
  }
  return term === '' ? null : term
}

/**
 * A page of the orders that the caller may see. With `withItems` the items of all its orders come
 * with it; without, each order reads them when asked.
 * @throws AppError BAD_USER_INPUT for a page, cursor, filter or search that cannot be
 */
export async function listOrders(
  ctx: Context,
  args: OrderListArguments,
  withItems: boolean,
): Promise<OrderConnection> {
  const page = pageRequest(args, defaultSize)
  const sort = args.orderBy ?? newestFirst
  const filter = args.filter ?? {}
  const request = { actor: ctx.actor, filter, term: searchedFor(filter) }
  const { text, values } = pageSql(request, sort, page, orderColumns)
  const { rows, more } = cutPage(await rowsOfShape<OrderRow>(ctx.database, text, values), page)
  const view = orderView(ctx)
  const items = withItems ? await itemsOfOrders(ctx, rows) : null
  const edges = rows.map((row) => ({
    node: new Order(row, view, null, items?.get(row.id) ?? null),
    cursor: cursorOf(sort, row),
  }))
  const pageInfo = {
    hasNextPage: page.backward ? page.cursor !== null : more,
    hasPreviousPage: page.backward ? more : page.cursor !== null,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
  return new OrderConnection(edges, pageInfo, () => countOrders(ctx, request))
}

const capped = (count: number): OrderCount =>
  count > exactUpTo ? { count: exactUpTo, exact: false } : { count, exact: true }

async function countOrders(ctx: Context, request: ListRequest): Promise<OrderCount> {
  const known = await countByLabels(ctx, request)
  if (known !== null) return capped(known)
  const { text, values } = countSql(request, exactUpTo + 1)
  const [row] = await rowsOfShape<{ count: number }>(ctx.database, text, values)
  return capped(row?.count ?? 0)
}
