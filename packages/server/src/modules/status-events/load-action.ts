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

const statements = new Map<string, Statement>()

function loadStatement(by: 'id' | 'number', visibilityKey: string, condition: string): Statement {
  const name = `status_events.load_by_${by}.${visibilityKey}`
  const known = statements.get(name)
  if (known) return known
  const match = by === 'id' ? 'o.id = $3::uuid' : 'o.number = $3'
  const statement: Statement = {
    name,
    text: `
select (select max(revision) from configuration_revision) as revision,
  (select jsonb_build_object('digest', k.digest, 'answer', k.answer)
    from idempotency_key k where k.caller = $1 and k.key = $2) as replay,
  found.state, found.told
from (select 1) always left join lateral (
  select ${orderStateJson()} as state,
    (select jsonb_build_object('digest', c.digest, 'labelDigest', c.label_digest)
      from channel_snapshot c where c.order_id = o.id) as told
  from orders o where ${match} and ${condition}) found on true`,
  }
  statements.set(name, statement)
  return statement
}

/**
 * Reads an order for an event, with the revision in force and the answer of the idempotency key,
 * in one round trip and without a lock.
 * @throws Refusal INVALID_INPUT when not exactly one of id and number is given
 */
export async function loadAction(
  ctx: Context,
  db: Queryable,
  which: { orderId?: string | null; orderNumber?: string | null; idempotencyKey?: string | null },
): Promise<LoadedAction> {
  const { orderId, orderNumber, idempotencyKey } = which
  if ((orderId == null) === (orderNumber == null)) {
    return refuse('INVALID_INPUT', {
      path: ['orderId'],
      message: 'Give the order by its id or by its number, not both and not neither.',
    })
  }
  if (orderId != null && !isId(orderId)) return refuse('NOT_FOUND', { path: ['orderId'] })
  const visible = visibleOrders(ctx)
  const statement = loadStatement(orderId == null ? 'number' : 'id', visible.key, visible.sql(4))
  const [row] = await db.rows<LoadedRow>(statement, [
    callerOf(ctx.actor),
    idempotencyKey ?? null,
    orderId ?? orderNumber,
    ...visible.values,
  ])
  if (!row) throw new Error('the load of an action answered no row')
  return { ...row, state: row.state ? orderStateOf(row.state) : null }
}
