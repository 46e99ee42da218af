import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import { userError } from '../../kernel/user-error.types.js'
import { CONFIGURATION_LOCK } from '../revisions/index.js'
import { applyAction } from './apply-action.sql.js'
import type { ActionDecision } from './decide-action.js'
import { decideTracking, type AddedTracking, type TrackingNumber } from './decide-tracking.js'
import { loadOrders, type OrderReference } from './load-orders.js'
import { isOutdated, untilSettled } from './retry.js'
import { sceneOf } from './scene.js'
import { applyActionParameter, recordOf, writeSetOf } from './write-set.js'

/** A tracking number to add, and the order that it belongs to. */
export interface TrackingToAdd extends TrackingNumber {
  order: OrderReference
}

/** How tracking numbers are added. */
export interface TrackingOptions {
  dryRun: boolean
  /** Whether ORDER_SET_ACTUAL_SHIP_DATE is fired too, where it has something to do. */
  setActualShipDate: boolean
  /** As the audit trail names it. */
  operation: string
}

/**
 * Adds tracking numbers to orders, all of them in one transaction and one action per order. A
 * number that its order already has is left alone; an order that refuses gets none of its numbers
 * and leaves the others alone. Answers what came of each, in their order.
 */
export function importTracking(
  ctx: Context,
  tracking: readonly TrackingToAdd[],
  options: TrackingOptions,
): Promise<AddedTracking[]> {
  const attempt = async (db: Queryable): Promise<AddedTracking[]> => {
    const { results, decisions, configuration } = await plan(ctx, db, tracking, options)
    if (!options.dryRun && decisions.length > 0) {
      const actions = decisions.map((decision) => ({
        decision,
        record: recordOf(decision, options.operation),
      }))
      const set = writeSetOf(ctx, configuration, actions)
      await db.rows(applyAction, [applyActionParameter(set, configuration)])
    }
    return results
  }
  const inTurn = () =>
    ctx.database.transaction(async (tx) => {
      await lockOrders(ctx, tx, tracking)
      return attempt(tx)
    })
  return untilSettled(() => attempt(ctx.database), inTurn, isOutdated)
}

const referencesOf = (tracking: readonly TrackingToAdd[]): OrderReference[] =>
  tracking.map(({ order }) => order)

/** Waits its turn on every order; an attempt after that cannot lose to another event. */
async function lockOrders(
  ctx: Context,
  tx: Queryable,
  tracking: readonly TrackingToAdd[],
): Promise<void> {
  await tx.query('select pg_advisory_xact_lock_shared($1)', [CONFIGURATION_LOCK])
  const { found } = await loadOrders(ctx, tx, referencesOf(tracking))
  const ids = [...found.values()].map(({ state }) => state.order.id)
  await tx.query('select 1 from orders where id = any($1::uuid[]) order by id for update', [ids])
}

interface Plan {
  results: AddedTracking[]
  decisions: ActionDecision[]
  configuration: Configuration
}

async function plan(
  ctx: Context,
  db: Queryable,
  tracking: readonly TrackingToAdd[],
  options: TrackingOptions,
): Promise<Plan> {
  const loaded = await loadOrders(ctx, db, referencesOf(tracking))
  const configuration = await ctx.configuration.atLeast(loaded.revision, db)
  const scene = await sceneOf(ctx, db, configuration, { force: false }, false)
  const results = tracking.map(notFound)
  const decisions: ActionDecision[] = []
  const places = tracking.flatMap((entry, place) => {
    const order = loaded.found.get(place)
    return order ? [{ entry, place, order }] : []
  })
  // Two references may name one order, which still gets one action.
  for (const own of groupBy(places, ({ order }) => order.state.order.id).values()) {
    const [first] = own
    if (!first) continue
    const numbers = own.map(({ entry }) => entry)
    const decided = decideTracking(first.order, numbers, scene, options.setActualShipDate)
    decided.results.forEach((result, index) => {
      const place = own[index]?.place
      if (place !== undefined) results[place] = result
    })
    if (decided.decision) decisions.push(decided.decision)
  }
  return { results, decisions, configuration }
}

const notFound = (): AddedTracking => ({
  outcome: 'REFUSED',
  state: null,
  reasons: [userError('NOT_FOUND', ['order'])],
})
