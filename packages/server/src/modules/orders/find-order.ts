import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { rowsOfShape } from '../../kernel/sql-values.js'
import { isId } from '../../kernel/uuid.js'
import { wholeOrder } from './load-order.sql.js'
import type { Json } from './order-json.sql.js'
import type { OrderSelection } from './order-selection.js'
import type { OrderState } from './order-state.js'
import { orderView } from './order-view.js'
import { Order } from './order.types.js'
import { timelineOfRows } from './timeline.queries.js'
import { visibleOrders } from '../auth/index.js'

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
export const findOrder = (
  ctx: Context,
  key: OrderKey,
  on: Queryable = ctx.database,
): Promise<OrderState | null> => readOrder(ctx, key, wholeOrder, on)

/**
 * One order as the API shows it, with all that is selected in the same statement; null when there
 * is none that the caller may see.
 * @throws AppError BAD_USER_INPUT unless the order is named in exactly one way
 */
export async function showOrder(
  ctx: Context,
  key: OrderKey,
  { found, page }: OrderSelection,
): Promise<Order | null> {
  const read = await readOrder(ctx, key, found, ctx.database)
  if (!read) return null
  const { state, entries } = read
  const view = orderView(ctx)
  const timeline = page && {
    args: page,
    read: () => timelineOfRows({ id: state.order.id, view }, entries, page),
  }
  return new Order(state.order, view, { state, timeline })
}

/** Statements by what is read, and by how orders are named and seen: they are long, and put together once. */
const texts = new WeakMap<Json<unknown>, Map<string, string>>()

async function readOrder<Value>(
  ctx: Context,
  key: OrderKey,
  json: Json<Value>,
  on: Queryable,
): Promise<Value | null> {
  const { by, values } = lookUp(key)
  if (by === 'id' && !isId(values[0] ?? '')) return null
  const visibility = visibleOrders(ctx)
  let known = texts.get(json)
  if (!known) texts.set(json, (known = new Map<string, string>()))
  const name = `${by} ${visibility.key}`
  let text = known.get(name)
  if (text === undefined) {
    const condition = `${conditions[by]} and ${visibility.sql(values.length + 1)}`
    known.set(name, (text = `select ${json.sql} as found from orders o where ${condition}`))
  }
  const [row] = await rowsOfShape<{ found: unknown }>(on, text, [...values, ...visibility.values])
  return row ? json.read(row.found) : null
}
