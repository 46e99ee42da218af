import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import {
  cutPage,
  pageInfoOf,
  pageRequest,
  type PageArguments,
  type PageRequest,
} from '../../kernel/pagination.js'
import { rowsOfShape } from '../../kernel/sql-values.js'
import { countByLabels } from './label-counts.js'
import { itemArrays } from './order-item-arrays.sql.js'
import { itemsOfOrders } from './order-items.queries.js'
import { countSql, pageSql, type ListRequest, type ListSql } from './order-list.sql.js'
import { OrderConnection, OrderEdge, type OrderCount } from './order-page.types.js'
import { cursorOf, type SortedRow } from './order-sort.js'
import type { ItemRecord, OrderRecord } from './order-state.js'
import { orderView } from './order-view.js'
import type { OrderFilter, OrderSort } from './order.inputs.js'
import { columnsOfFields, orderColumns, recordOfRow } from './order.sql.js'
import { Order } from './order.types.js'

/** What a list of orders is asked for. */
export interface OrderListArguments extends PageArguments {
  filter?: OrderFilter | null
  orderBy?: OrderSort | null
}

type OrderRow = OrderRecord & SortedRow & Record<string, unknown>

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

/** The fields of the orders and of their items that will be read; null: items are not. */
export interface ListSelection {
  order: readonly string[]
  item: readonly string[] | null
}

/**
 * A page of the orders that the caller may see. With a selection the records hold what its fields
 * need, and the items of all orders come with them where they are asked for; without one they hold
 * everything but the items, which each order reads when asked.
 * @throws AppError BAD_USER_INPUT for a page, cursor, filter or search that cannot be
 */
export async function listOrders(
  ctx: Context,
  args: OrderListArguments,
  selection: ListSelection | null = null,
): Promise<OrderConnection> {
  const page = pageRequest(args, defaultSize)
  const sort = args.orderBy ?? newestFirst
  const filter = args.filter ?? {}
  const request = { actor: ctx.actor, filter, term: searchedFor(filter) }
  const { text, values, itemsOf } = listSql(request, sort, page, selection)
  const { rows, more } = cutPage(await read<OrderRow>(ctx, request, { text, values }), page)
  const items = await itemsOf(ctx, rows)
  const view = orderView(ctx)
  const edges = rows.map(
    (row) =>
      new OrderEdge(new Order(recordOfRow(row), view, { items: items(row) }), () =>
        cursorOf(sort, row),
      ),
  )
  return new OrderConnection(edges, pageInfoOf(edges, page, more), () => countOrders(ctx, request))
}

/** A list is planned once for its shape; a search anew for its term, since a rare one needs another plan than a common one. */
const read = <Row extends object>(
  { database }: Context,
  { term }: ListRequest,
  { text, values }: ListSql,
): Promise<Row[]> =>
  term === null ? rowsOfShape<Row>(database, text, values) : database.query<Row>(text, values)

type ItemsOf = (row: OrderRow) => readonly ItemRecord[] | null

/** The statement of the page, and where the items of its rows come from. */
function listSql(
  request: ListRequest,
  sort: OrderSort,
  page: PageRequest,
  selection: ListSelection | null,
) {
  const columns = selection ? columnsOfFields(selection.order) : orderColumns
  const arrays = selection?.item ? itemArrays(selection.item) : null
  const itemsOf = async (ctx: Context, rows: OrderRow[]): Promise<ItemsOf> => {
    if (arrays) return (row) => arrays.recordsOf(row)
    const read = selection?.item ? await itemsOfOrders(ctx, rows) : null
    return (row) => read?.get(row.id) ?? null
  }
  return { ...pageSql(request, sort, page, { columns, joined: arrays }), itemsOf }
}

const capped = (count: number): OrderCount =>
  count > exactUpTo ? { count: exactUpTo, exact: false } : { count, exact: true }

async function countOrders(ctx: Context, request: ListRequest): Promise<OrderCount> {
  const known = await countByLabels(ctx, request)
  if (known !== null) return capped(known)
  const { text, values } = countSql(request, exactUpTo + 1)
  const [row] = await read<{ count: number }>(ctx, request, { text, values })
  return capped(row?.count ?? 0)
}
