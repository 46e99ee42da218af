import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { isPageSize } from '../../kernel/pagination.js'
import { rowsOfShape } from '../../kernel/sql-values.js'
import { isId } from '../../kernel/uuid.js'
import { orderStateOf, type OrderStateJson } from './order-json.js'
import { wholeOrder, type OrderSelection } from './order-selection.js'
import type { OrderState } from './order-state.js'
import { orderView } from './order-view.js'
import { Order } from './order.types.js'
import { timelineAhead, type TimelineAhead, type TimelineRow } from './timeline.queries.js'
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
export async function findOrder(
  ctx: Context,
  key: OrderKey,
  on: Queryable = ctx.database,
): Promise<OrderState | null> {
  const row = await readOrder(ctx, key, wholeOrder.state, null, on)
  return row ? orderStateOf(row.state) : null
}

/**
 * One order as the API shows it, with all that is selected in the same statement; null when there
 * is none that the caller may see.
 * @throws AppError BAD_USER_INPUT unless the order is named in exactly one way
 */
export async function showOrder(
  ctx: Context,
  key: OrderKey,
  { state: stateSql, timeline: args, tellsOfUndo }: OrderSelection,
): Promise<Order | null> {
  // A page that cannot be is refused where the field itself is resolved.
  const fits = args !== null && args.after === null && isPageSize(args.first)
  const ahead = fits ? timelineAhead(args.first, tellsOfUndo) : null
  const row = await readOrder(ctx, key, stateSql, ahead)
  if (!row) return null
  const state = orderStateOf(row.state)
  const view = orderView(ctx)
  const timeline = ahead && {
    args: ahead.args,
    read: () => ahead.read(state.order.id, view, row.timeline),
  }
  return new Order(state.order, view, { state, timeline })
}

interface FoundRow {
  state: OrderStateJson
  timeline?: TimelineRow[] | null
}

async function readOrder(
  ctx: Context,
  key: OrderKey,
  stateSql: string,
  ahead: TimelineAhead | null,
  on: Queryable = ctx.database,
): Promise<FoundRow | null> {
  const { by, values } = lookUp(key)
  if (by === 'id' && !isId(values[0] ?? '')) return null
  const visibility = visibleOrders(ctx)
  const all: unknown[] = [...values, ...visibility.values]
  const visible = visibility.sql(values.length + 1)
  const timeline = ahead ? `, ${ahead.sql(`$${all.push(ahead.limit)}`)} as timeline` : ''
  const text = `select ${stateSql} as state${timeline} from orders o where ${conditions[by]} and ${visible}`
  const [row] = await rowsOfShape<FoundRow>(on, text, all)
  return row ?? null
}
