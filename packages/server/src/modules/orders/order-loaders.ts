import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { wholeOrder } from './load-order.sql.js'
import type { OrderState } from './order-state.js'

const statesById: Statement = {
  name: 'order_states_by_id',
  text: `select o.id, ${wholeOrder.sql} as state from orders o where o.id = any($1::uuid[])`,
}

/**
 * Reads whole orders, all that one request asks for at once. Only for orders that the caller is
 * known to see: the statement asks nobody.
 */
export const createStateLoader = (ctx: Context): DataLoader<string, OrderState> =>
  new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<{ id: string; state: unknown }>(statesById, [ids])
    const byId = new Map(rows.map((row) => [row.id, wholeOrder.read(row.state)]))
    return ids.map((id) => byId.get(id) ?? new Error(`order ${id} is gone`))
  })
