import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { DELIVERIES_CHANNEL } from '../deliveries/index.js'
import { applyAction } from './apply-action.sql.js'
import type { ActionDecision } from './decide-action.js'
import {
  add,
  applyActionParameter,
  writeSetOf,
  type ActionRecord,
  type WriteSet,
} from './write-set.js'

/** An action as it was decided, ready to be written. */
export interface ReadyAction {
  decision: ActionDecision
  record: ActionRecord
  /** The rows that keep its answer with an idempotency key; none without one. */
  keys?: NonNullable<WriteSet['idempotency']>
}

/**
 * Writes actions in one statement, all or none: it only succeeds when their orders and the
 * configuration are still as they were read.
 */
export async function writeActions(
  ctx: Context,
  db: Queryable,
  configuration: Configuration,
  actions: readonly ReadyAction[],
): Promise<void> {
  const set = writeSetOf(ctx, configuration, actions)
  for (const { keys = [] } of actions) add(set, 'idempotency', keys)
  await db.rows(applyAction, [applyActionParameter(set, configuration)])
  for (const { decision } of actions)
    for (const { kind, event } of decision.entries)
      if (kind === 'STATUS_EVENT') ctx.metrics.eventWritten(event)
  // Told a moment later: by then this, and most often its transaction, has committed.
  if (set.deliveries || set.gift_cards) ctx.database.announce(DELIVERIES_CHANNEL)
}
