import type { Context } from '../../kernel/context.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { listEntries } from '../lists/index.js'
import { returnReasonList, type ReturnReasonRecord } from './return-reason-list.js'

/**
 * Puts the reasons in another order, and answers them.
 * @throws Refusal VERSION_CONFLICT when they are others than those named, NOTHING_TO_DO
 */
export function reorderReturnReasons(
  ctx: Context,
  ids: readonly string[],
): Promise<ReturnReasonRecord[]> {
  return ctx.database.transaction(async (tx) => {
    await tx.query('lock table return_reason in share row exclusive mode')
    const before = (await listEntries(tx, returnReasonList, false)).map(({ id }) => id)
    const named = new Set(ids)
    if (
      named.size !== ids.length ||
      named.size !== before.length ||
      !before.every((id) => named.has(id))
    )
      throw new Refusal(userError('VERSION_CONFLICT', ['ids']))
    if (before.every((id, index) => id === ids[index]))
      throw new Refusal(userError('NOTHING_TO_DO'))
    await tx.query(
      `update return_reason set position = place
       from unnest($1::uuid[]) with ordinality as wanted (id, place) where return_reason.id = wanted.id`,
      [ids],
    )
    await recordAudit(tx, ctx.actor, ctx.clock, {
      operation: 'returnReasonReorder',
      subjectType: 'RETURN_REASON',
      subjectId: 'all',
      data: { ids },
    })
    return listEntries(tx, returnReasonList, false)
  })
}
