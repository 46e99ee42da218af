import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { isId } from '../../kernel/uuid.js'
import { orderStateJson } from './load-order.sql.js'
import { orderStateOf } from './order-json.js'
import type { OrderState } from './order-state.js'
import { visibleOrders } from './visible-orders.js'

/** The ways to name one order; exactly one of id, number, and cart number with channel. */
export interface OrderKey {
  id?: string | null
  number?: string | null
  cartNumber?: string | null
  /** Code of the channel that gave the cart number. */
  channel?: string | null
}

const conditions = {
  id: 'o.id = $1::uuid',
  number: 'o.number = $1::text',
  cart: 'o.cart_number = $1::text and o.channel_id = (select c.id from channel c where c.code = $2::text)',
}

const refuse = (message: string): never => {
  throw new AppError('BAD_USER_INPUT', message)
}

function lookUp(key: OrderKey): { by: keyof typeof conditions; values: string[] } {
  const given = [key.id, key.number, key.cartNumber].filter((value) => value != null)
  if (given.length !== 1)
    return refuse('Name the order by one of id, number, and cartNumber with channel.')
  if (key.cartNumber == null && key.channel != null)
    return refuse('A channel goes with a cartNumber.')
  if (key.id != null) return { by: 'id', values: [key.id] }
  if (key.number != null) return { by: 'number', values: [key.number] }
  if (key.channel == null) return refuse('A cartNumber needs the code of its channel.')
  return { by: 'cart', values: [key.cartNumber ?? '', key.channel] }
}

/**
 * One whole order in one statement; null when there is none that the caller may see.
 * @throws AppError BAD_USER_INPUT unless the order is named in exactly one way
 */
export async function findOrder(
  ctx: Context,
  key: OrderKey,
  on: Queryable = ctx.database,
): Promise<OrderState | null> {
  const { by, values } = lookUp(key)
  if (by === 'id' && !isId(values[0] ?? '')) return null
  const visibility = visibleOrders(ctx)
  const statement: Statement = {
    name: `order_by_${by}_${visibility.key}`,
    text: `select ${orderStateJson} as state from orders o
      where ${conditions[by]} and ${visibility.sql(values.length + 1)}`,
  }
  const [row] = await on.rows<{ state: Record<string, unknown> }>(statement, [
    ...values,
    ...visibility.values,
  ])
  return row ? orderStateOf(row.state) : null
}
