import type { Actor, Context } from '../../kernel/context.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import { recordAudit } from '../audit/index.js'
import { visibleOrders } from '../auth/index.js'
import { putBack, runsSql } from './resend.sql.js'
import type { DeliveryResendRun } from './resend.types.js'

type Row = Omit<DeliveryResendRun, 'state' | 'actor'> & {
  actorKind: Actor['kind']
  actorId: string | null
  actorName: string
}

function runOf({ actorKind, actorId, actorName, ...run }: Row): DeliveryResendRun {
  const state = run.stoppedAt ? 'STOPPED' : run.waiting > 0 ? 'RUNNING' : 'DONE'
  return { ...run, state, actor: { kind: actorKind, id: actorId, name: actorName } }
}

/** Who sees not every order sees only their own runs. */
const visibleRuns = (ctx: Context, first: number) =>
  visibleOrders(ctx).key === 'all'
    ? { sql: 'true', values: [] }
    : { sql: `r.actor_id = $${first}`, values: [ctx.actor.id] }

/** The ten runs that were asked for last, newest first. */
export async function listRuns(ctx: Context): Promise<DeliveryResendRun[]> {
  const { sql, values } = visibleRuns(ctx, 1)
  return (await ctx.database.query<Row>(runsSql(sql), values)).map(runOf)
}

/** One run; null when there is none that the caller may see. */
export async function findRun(ctx: Context, id: string): Promise<DeliveryResendRun | null> {
  if (!isId(id)) return null
  const { sql, values } = visibleRuns(ctx, 2)
  const rows = await ctx.database.query<Row>(runsSql(`r.id = $1 and ${sql}`), [id, ...values])
  return rows[0] ? runOf(rows[0]) : null
}

/**
 * Ends a run: what it has not begun is left as it was before.
 * @throws Refusal NOT_FOUND, or NOTHING_TO_DO when it has ended
 */
export async function stopRun(ctx: Context, id: string): Promise<DeliveryResendRun | null> {
  const run = await findRun(ctx, id)
  if (!run) throw new Refusal(userError('NOT_FOUND', ['id']))
  if (run.state !== 'RUNNING') throw new Refusal(userError('NOTHING_TO_DO', ['id']))
  await ctx.database.transaction(async (tx) => {
    await tx.rows(putBack, [id])
    await tx.query('update resend_run set stopped_at = now() where id = $1', [id])
    await recordAudit(tx, ctx.actor, ctx.clock, {
      operation: 'deliveryResendStop',
      subjectType: 'RESEND_RUN',
      subjectId: id,
    })
  })
  return findRun(ctx, id)
}
