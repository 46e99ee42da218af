import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { SqlValues } from '../../kernel/sql-values.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { deliveryConditions, hasCondition } from './delivery-filter.sql.js'
import type { DeliveryDropInput } from './resend.types.js'

const longestReason = 500

/**
 * Decides that updates which wait or have failed are not sent; answers how many. A cart that is not
 * told of the newest state is told of it with the next event, even if nothing else differs.
 * @throws Refusal INVALID_INPUT, NOT_FOUND for one that does not exist, DELIVERY_UNDER_WAY or
 * NOTHING_TO_DO for one that is not to be dropped
 */
export async function dropDeliveries(ctx: Context, input: DeliveryDropInput): Promise<number> {
  refuseIfAny(dropErrors(input))
  const { id, filter, reason, dryRun } = input
  const values = new SqlValues()
  const where = deliveryConditions(ctx, filter ?? {}, values)
  if (id != null) where.push(`d.id = ${values.add(id, 'bigint')}`)
  if (id != null) await checkOne(ctx, where.join(' and '), values)
  const open = `${where.join(' and ')} and d.state in ('WAITING', 'FAILED')`
  if (dryRun) {
    const sql = `select count(*)::integer as count from delivery d where ${open}`
    const [row] = await ctx.database.query<{ count: number }>(sql, values.list)
    return row?.count ?? 0
  }
  return ctx.database.transaction(async (tx) => {
    const count = await drop(tx, open, values, reason.trim())
    if (count === 0) throw new Refusal(userError('NOTHING_TO_DO'))
    await recordAudit(tx, ctx.actor, ctx.clock, {
      operation: 'deliveryDrop',
      subjectType: 'DELIVERY',
      subjectId: id ?? '',
      data: { filter: filter ?? null, reason: reason.trim(), count },
    })
    return count
  })
}

function dropErrors({ id, filter, reason }: DeliveryDropInput): UserError[] {
  const errors: UserError[] = []
  if ((id == null) === (filter == null))
    errors.push(invalidInput(['id'], 'Name one update, or give a filter.'))
  if (id != null && !/^\d{1,15}$/.test(id)) errors.push(userError('NOT_FOUND', ['id']))
  if (filter != null && !hasCondition(filter))
    errors.push(invalidInput(['filter'], 'Say which updates by at least one condition.'))
  const problem = lineProblem(reason, longestReason)
  if (problem !== null) errors.push(invalidInput(['reason'], problem))
  return errors
}

async function checkOne(ctx: Context, where: string, values: SqlValues): Promise<void> {
  const sql = `select d.state from delivery d where ${where}`
  const [row] = await ctx.database.query<{ state: string }>(sql, values.list)
  if (!row) throw new Refusal(userError('NOT_FOUND', ['id']))
  if (row.state === 'SENDING') throw new Refusal(userError('DELIVERY_UNDER_WAY', ['id']))
  if (row.state !== 'WAITING' && row.state !== 'FAILED')
    throw new Refusal(userError('NOTHING_TO_DO', ['id']))
}

/** Drops the rows `d` of a condition; a cart's order is compared with nothing next time. */
export async function drop(
  tx: Queryable,
  where: string,
  values: SqlValues,
  reason: string,
): Promise<number> {
  const words = values.add(reason, 'text')
  const [row] = await tx.query<{ count: number }>(
    `with dropped as (
       update delivery d set state = 'DROPPED', reason = 'BY_STAFF', detail = ${words}, ended_at = now()
       where ${where} returning d.order_id, d.destination_id
     ), forgotten as (
       delete from channel_snapshot s using dropped x join destination t on t.id = x.destination_id
       where t.kind = 'CHANNEL' and s.order_id = x.order_id
     )
     select count(*)::integer as count from dropped`,
    values.list,
  )
  return row?.count ?? 0
}
