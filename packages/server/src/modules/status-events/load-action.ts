import { callerOf, type Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { isId } from '../../kernel/uuid.js'
import {
  orderStateJson,
  orderStateOf,
  visibleOrders,
  type OrderState,
  type OrderStateJson,
} from '../orders/index.js'
import type { StoredAnswer } from './answers.js'
import type { ChannelSnapshot } from './plan-updates.js'
import { refuse } from './refusals.js'

/** All that an event on an order needs, as one statement found it. */
export interface LoadedAction {
  /** The configuration in force. */
  revision: number
  /** Null when no order of this id or number is visible to the caller. */
  state: OrderState | null
  told: ChannelSnapshot | null
  /** What the caller's idempotency key answered before; null when it is new. */
  replay: { digest: string; answer: StoredAnswer } | null
}

interface LoadedRow {
  revision: number
  state: OrderStateJson | null
  told: ChannelSnapshot | null
  replay: LoadedAction['replay']
}

interface LoadSql {
  /** One row for each order that is wanted. */
  from: string
  key: string
  match: string
  visible: string
}

const loadSql = ({ from, key, match, visible }: LoadSql): string => `
select (select max(revision) from configuration_revision) as revision,
  (select jsonb_build_object('digest', k.digest, 'answer', k.answer)
    from idempotency_key k where k.caller = $1 and k.key = ${key}) as replay,
  found.state, found.told
from ${from} left join lateral (
  select ${orderStateJson()} as state,
    (select jsonb_build_object('digest', c.digest, 'labelDigest', c.label_digest)
      from channel_snapshot c where c.order_id = o.id) as told
  from orders o where ${match} and ${visible}) found on true`

const statements = new Map<string, Statement>()

function statementOf(name: string, parts: LoadSql): Statement {
  let known = statements.get(name)
  if (!known) statements.set(name, (known = { name, text: loadSql(parts) }))
  return known
}

const loadedOf = (row: LoadedRow): LoadedAction => ({
  ...row,
  state: row.state ? orderStateOf(row.state) : null,
})

/** How an order is named, and the key that makes a retry safe. */
export interface WhichOrder {
  orderId?: string | null
  orderNumber?: string | null
  idempotencyKey?: string | null
}

/** @throws Refusal INVALID_INPUT when not exactly one of id and number is given, NOT_FOUND for what is no id */
export function checkNamed({ orderId, orderNumber }: WhichOrder): void {
  if ((orderId == null) === (orderNumber == null)) {
    refuse('INVALID_INPUT', {
      path: ['orderId'],
      message: 'Give the order by its id or by its number, not both and not neither.',
    })
  }
  if (orderId != null && !isId(orderId)) refuse('NOT_FOUND', { path: ['orderId'] })
}

/**
 * Reads an order for an event, with the revision in force and the answer of the idempotency key,
 * in one round trip and without a lock.
 * @throws Refusal INVALID_INPUT when not exactly one of id and number is given
 */
export async function loadAction(
  ctx: Context,
  db: Queryable,
  which: WhichOrder,
): Promise<LoadedAction> {
  checkNamed(which)
  const visible = visibleOrders(ctx)
  const by = which.orderId == null ? 'number' : 'id'
  const statement = statementOf(`status_events.load_by_${by}.${visible.key}`, {
    from: '(select 1) always',
    key: '$2',
    match: by === 'id' ? 'o.id = $3::uuid' : 'o.number = $3',
    visible: visible.sql(4),
  })
  const [row] = await db.rows<LoadedRow>(statement, [
    callerOf(ctx.actor),
    which.idempotencyKey ?? null,
    which.orderId ?? which.orderNumber,
    ...visible.values,
  ])
  if (!row) throw new Error('the load of an action answered no row')
  return loadedOf(row)
}

/**
 * The same for many orders in one statement, in the order in which they are named; each must have
 * passed {@link checkNamed}.
 */
export async function loadActions(
  ctx: Context,
  db: Queryable,
  orders: readonly WhichOrder[],
): Promise<LoadedAction[]> {
  const visible = visibleOrders(ctx)
  const statement = statementOf(`status_events.load_many.${visible.key}`, {
    from: 'unnest($2::text[], $3::uuid[], $4::text[]) with ordinality as w(key, id, number, place)',
    key: 'w.key',
    match: 'o.id = coalesce(w.id, (select n.id from orders n where n.number = w.number))',
    visible: visible.sql(5),
  })
  const inOrder = { ...statement, text: `${statement.text} order by w.place` }
  const rows = await db.rows<LoadedRow>(inOrder, [
    callerOf(ctx.actor),
    orders.map(({ idempotencyKey }) => idempotencyKey ?? null),
    orders.map(({ orderId }) => orderId ?? null),
    orders.map(({ orderNumber }) => orderNumber ?? null),
    ...visible.values,
  ])
  return rows.map(loadedOf)
}
