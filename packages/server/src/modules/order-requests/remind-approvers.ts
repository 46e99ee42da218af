import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { holdConfiguration, presentConfiguration } from '../revisions/index.js'
import { askApprovers } from './ask-approvers.js'
import { requestsByIds } from './order-request.sql.js'
import { tellOfRequests } from './request-entry.js'
import { updateRequests } from './write-request.js'

const day = 24 * 60 * 60_000
const many = 100

const hold: Statement = {
  name: 'order_requests.hold_silent',
  text: `select r.id from order_request r
    where r.state = 'PENDING' and coalesce(r.reminded_at, r.submitted_at) <= $1
    order by coalesce(r.reminded_at, r.submitted_at) limit ${many} for no key update skip locked`,
}

/**
 * Asks approvers once more who have not decided for as many days as the business has set. Answers
 * whether more requests may be waiting for that.
 */
export async function remindApprovers(ctx: Context, tx: Queryable): Promise<boolean> {
  await holdConfiguration(tx)
  const configuration = await presentConfiguration(tx, ctx)
  const { approvalReminderDays: days } = configuration.business
  if (days === 0) return false
  const now = ctx.clock.now()
  const held = await tx.rows<{ id: string }>(hold, [new Date(now.getTime() - days * day)])
  const requests = await requestsByIds(
    tx,
    held.map(({ id }) => id),
  )
  if (requests.length === 0) return false
  const wanted = requests.map((one) => ({ ...one, remindedAt: now, version: one.version + 1 }))
  await updateRequests(tx, wanted, now)
  const told = wanted.map((after, at) => ({
    kind: 'REMINDED' as const,
    operation: 'remind-approvers',
    before: requests[at] ?? null,
    after,
  }))
  await tellOfRequests(tx, ctx, configuration, told)
  await askApprovers({ tx, ctx, now }, wanted, { reminder: true })
  return requests.length === many
}
