import type { Context } from '../../kernel/context.js'
import { Refusal } from '../../kernel/refusal.js'
import { SqlValues } from '../../kernel/sql-values.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { DELIVERIES_CHANNEL } from './delivery.js'
import { findDestination } from './destination.queries.js'
import type { Destination } from './destination.types.js'
import { drop } from './drop-deliveries.js'

const longestReason = 200

/** @throws Refusal NOT_FOUND for a destination that the caller does not see */
async function visibleDestination(ctx: Context, id: string): Promise<Destination> {
  const known = /^\d{1,9}$/.test(id) ? await findDestination(ctx, Number(id)) : null
  if (!known) throw new Refusal(userError('NOT_FOUND', ['id']))
  return known
}

/**
 * Sends nothing there until somebody starts it again; what is on its way arrives.
 * @throws Refusal INVALID_INPUT for a reason that cannot be, NOT_FOUND, or NOTHING_TO_DO when it is
 * stopped already
 */
export async function stopDestination(
  ctx: Context,
  id: string,
  reason: string,
): Promise<Destination | null> {
  const problem = lineProblem(reason, longestReason)
  if (problem !== null) throw new Refusal(invalidInput(['reason'], problem))
  const destination = await visibleDestination(ctx, id)
  if (destination.health.state === 'STOPPED') throw new Refusal(userError('NOTHING_TO_DO', ['id']))
  await ctx.database.transaction(async (tx) => {
    await tx.query(
      'update destination set stopped_at = now(), stopped_reason = $2 where id = $1 and stopped_at is null',
      [destination.id, reason.trim()],
    )
    await recordAudit(tx, ctx.actor, ctx.clock, {
      operation: 'destinationStop',
      subjectType: 'DESTINATION',
      subjectId: id,
      data: { reason: reason.trim() },
    })
  })
  return findDestination(ctx, destination.id)
}

/**
 * Sends there again, as if nothing had failed, whatever stopped it.
 * @param sendWaiting false drops what has gathered meanwhile
 * @throws Refusal NOT_FOUND, or NOTHING_TO_DO when nothing holds it up
 */
export async function startDestination(
  ctx: Context,
  id: string,
  sendWaiting: boolean,
): Promise<Destination | null> {
  const destination = await visibleDestination(ctx, id)
  if (destination.health.state === 'OK') throw new Refusal(userError('NOTHING_TO_DO', ['id']))
  await ctx.database.transaction(async (tx) => {
    await tx.query(
      `update destination set stopped_at = null, stopped_reason = null, failures = 0,
         failing_since = null, probe_at = null where id = $1`,
      [destination.id],
    )
    const dropped = sendWaiting ? 0 : await dropWaiting(tx, destination.id)
    if (sendWaiting)
      await tx.query(
        `update delivery set due_at = least(due_at, now()), tries = 0, resent_at = now()
         where destination_id = $1 and state = 'WAITING' and reason is not null`,
        [destination.id],
      )
    await recordAudit(tx, ctx.actor, ctx.clock, {
      operation: 'destinationStart',
      subjectType: 'DESTINATION',
      subjectId: id,
      data: { sendWaiting, dropped },
    })
  })
  ctx.database.announce(DELIVERIES_CHANNEL)
  return findDestination(ctx, destination.id)
}

function dropWaiting(tx: Parameters<typeof drop>[0], destinationId: number): Promise<number> {
  const values = new SqlValues()
  const place = values.add(destinationId, 'integer')
  const where = `d.destination_id = ${place} and d.state = 'WAITING'`
  return drop(tx, where, values, 'Not sent when the destination was started again.')
}
