import type { StatusEventKey } from '@waypost/shared'
import { callerOf, type Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { isId } from '../../kernel/uuid.js'
import { visibleOrders, wholeOrder, type OrderState } from '../orders/index.js'
import type { StoredAnswer } from './answers.js'
import type { FormerLabel } from './decide-labels.js'
import type { UndoneEvent } from './event-spec.js'
import { withGiftCards } from './load-gift-cards.js'
import type { ChannelSnapshot } from './planned-update.js'
import { refuse } from './refusals.js'
import { undoneEntry } from './undone-entry.sql.js'

/** A history entry that is to be taken back. */
export interface LoadedEntry extends UndoneEvent {
  /** Null for what is no status event. */
  event: StatusEventKey | null
  /** The order's version after it. */
  sequence: number
  /** Whether more happened to the order in the same action. */
  followed: boolean
  /** What its subjects had before it, where it changed their labels. */
  labels: { subjectId: string; former: FormerLabel }[]
}

/** All that an event on an order needs, as one statement found it. */
export interface LoadedAction {
  /** The configuration in force. */
  revision: number
  /** Null when no order of this id or number is visible to the caller. */
  state: OrderState | null
  told: ChannelSnapshot | null
  /** What the caller's idempotency key answered before; null when it is new. */
  replay: { digest: string; answer: StoredAnswer } | null
  /** The history entry by which the order was named; null where it was not. */
  undone: LoadedEntry | null
}

type LoadedRow = Omit<LoadedAction, 'state'> & { state: unknown }

interface LoadSql {
  /** One row for each order that is wanted. */
  from: string
  key: string
  match: string
  visible: string
  /** The entry that is to be taken back. */
  undone?: string
}

/** What the caller, $1, was answered with this key before. */
export const replaySql = (key: string): string => `(
  select jsonb_build_object('digest', k.digest, 'answer', k.answer)
  from idempotency_key k where k.caller = $1 and k.key = ${key})`

/** What the channel of an order `o` was last told. */
export const toldSql = `(
  select jsonb_build_object('digest', c.digest, 'labelDigest', c.label_digest)
  from channel_snapshot c where c.order_id = o.id)`

const loadSql = ({ from, key, match, visible, undone = 'null' }: LoadSql): string => `
select (select max(revision) from configuration_revision) as revision,
  ${replaySql(key)} as replay,
  found.state, found.told, found.undone
from ${from} left join lateral (
  select ${wholeOrder.sql} as state, ${toldSql} as told,
    ${undone} as undone
  from orders o where ${match} and ${visible}) found on true`

const statements = new Map<string, Statement>()

function statementOf(name: string, parts: LoadSql): Statement {
  let known = statements.get(name)
  if (!known) statements.set(name, (known = { name, text: loadSql(parts) }))
  return known
}

const loadedOf = (row: LoadedRow): LoadedAction => ({
  ...row,
  state: row.state ? wholeOrder.read(row.state) : null,
})

/** How an order is named, and the key that makes a retry safe. */
export interface WhichOrder {
  orderId?: string | null
  orderNumber?: string | null
  /** A history entry of the order, which is to be taken back. */
  eventId?: string | null
  idempotencyKey?: string | null
}

type Place = 'orderId' | 'orderNumber' | 'eventId'

/** The field by which the order is named. */
export const placeOf = ({ orderId, eventId }: WhichOrder): Place => {
  if (eventId != null) return 'eventId'
  return orderId == null ? 'orderNumber' : 'orderId'
}

/** @throws Refusal INVALID_INPUT when not exactly one of id and number is given, NOT_FOUND for what is no id */
export function checkNamed(which: WhichOrder): void {
  const { orderId, orderNumber, eventId } = which
  if ([orderId, orderNumber, eventId].filter((name) => name != null).length !== 1) {
    refuse('INVALID_INPUT', {
      path: ['orderId'],
      message: 'Give the order by its id or by its number, not both and not neither.',
    })
  }
  const id = orderId ?? eventId
  if (id != null && !isId(id)) refuse('NOT_FOUND', { path: [placeOf(which)] })
}

const loadBy: Record<Place, Pick<LoadSql, 'match' | 'undone'>> = {
  orderId: { match: 'o.id = $3::uuid' },
  orderNumber: { match: 'o.number = $3' },
  eventId: {
    match: 'o.id = (select e.order_id from history_entry e where e.id = $3::uuid)',
    undone: undoneEntry('$3'),
  },
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
  const place = placeOf(which)
  const statement = statementOf(`status_events.load_by_${place}.${visible.key}`, {
    from: '(select 1) always',
    key: '$2',
    ...loadBy[place],
    visible: visible.sql(4),
  })
  const [row] = await db.rows<LoadedRow>(statement, [
    callerOf(ctx.actor),
    which.idempotencyKey ?? null,
    which[place],
    ...visible.values,
  ])
  if (!row) throw new Error('the load of an action answered no row')
  const loaded = loadedOf(row)
  const [state = null] = await withGiftCards(db, [loaded.state])
  return { ...loaded, state }
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
  const loaded = rows.map(loadedOf)
  const states = await withGiftCards(
    db,
    loaded.map(({ state }) => state),
  )
  return loaded.map((each, at) => ({ ...each, state: states[at] ?? null }))
}
