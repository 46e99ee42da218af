import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import { visibleAccounts, visibleOrders } from '../auth/index.js'
import { Order, orderOf, orderView, wholeOrder } from '../orders/index.js'
import type { RequestLineRecord, RequestRecord } from './order-request.js'
import { linesOf, requestColumns } from './order-request.sql.js'
import { OrderRequest } from './order-request.types.js'

/** Reads the lines of requests, all that one request of the API asks for at once. */
export const createLinesLoader = (ctx: Context): DataLoader<string, RequestLineRecord[]> =>
  new DataLoader(async (ids) => {
    const lines = groupBy(await linesOf(ctx.database, ids), ({ requestId }) => requestId)
    return ids.map((id) => lines.get(id) ?? [])
  })

const texts = new Map<string, string>()

/** Reads the orders that requests have become; null for those that the caller may not see. */
export const createVisibleOrderLoader = (ctx: Context): DataLoader<string, Order | null> =>
  new DataLoader(async (ids) => {
    const visible = visibleOrders(ctx)
    let text = texts.get(visible.key)
    if (text === undefined) {
      const condition = `o.id = any($1::uuid[]) and ${visible.sql(2)}`
      texts.set(
        visible.key,
        (text = `select o.id, ${wholeOrder.sql} as state from orders o where ${condition}`),
      )
    }
    const statement: Statement = { name: `order_requests.orders_${visible.key}`, text }
    const rows = await ctx.database.rows<{ id: string; state: unknown }>(statement, [
      ids,
      ...visible.values,
    ])
    const view = orderView(ctx)
    const found = new Map(rows.map((row) => [row.id, orderOf(wholeOrder.read(row.state), view)]))
    return ids.map((id) => found.get(id) ?? null)
  })

/** The requests that became orders, by the orders' ids; null for none, and for one that the caller may not see. */
export const createRequestOfOrderLoader = (
  ctx: Context,
): DataLoader<string, OrderRequest | null> => {
  const visible = visibleAccounts(ctx)
  const statement: Statement = {
    name: `order_requests.of_orders_${visible.key}`,
    text: `select ${requestColumns} from order_request r
      where r.order_id = any($1::uuid[]) and ${visible.sql('r.account_id', 2)}`,
  }
  return new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<RequestRecord>(statement, [ids, ...visible.values])
    const byOrder = new Map(rows.map((row) => [row.orderId, new OrderRequest(row)]))
    return ids.map((id) => byOrder.get(id) ?? null)
  })
}
