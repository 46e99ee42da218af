import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import { visibleOrders } from '../auth/index.js'
import { Order, orderOf, orderView, wholeOrder } from '../orders/index.js'
import type { RequestLineRecord } from './order-request.js'
import { linesOf } from './order-request.sql.js'

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
