import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError, type UserError } from '../../kernel/user-error.types.js'
import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import { byDisplayOrder } from './label-rules.js'

/**
 * Puts labels in another order: those named share out their present places in the order in which
 * they are named, all others stay where they are, and every label is numbered anew from 1.
 * @throws Refusal VERSION_CONFLICT, NOT_FOUND, INVALID_INPUT for a label named twice, NOTHING_TO_DO
 */
export async function reorderLabels(
  ctx: PublishingContext,
  { ids, expectedRevision }: { ids: number[]; expectedRevision: number },
): Promise<LabelRecord[]> {
  const publication = {
    operation: 'labelReorder',
    comment: 'Labels put in another order',
    expectedRevision,
  }
  const { configuration } = await publishConfiguration(ctx, publication, async (tx, before) => {
    refuseIfAny(idErrors(before, ids))
    const present = [...before.labels.values()].sort(byDisplayOrder).map(({ id }) => id)
    const wanted = reordered(present, ids)
    if (wanted.every((id, index) => id === present[index]))
      throw new Refusal(userError('NOTHING_TO_DO'))
    await tx.query(
      `update label set display_order = place, version = version + 1, updated_at = $2
       from unnest($1::integer[]) with ordinality as wanted (id, place)
       where label.id = wanted.id and label.display_order <> place`,
      [wanted, ctx.clock.now()],
    )
    return { result: wanted, subjectType: 'CONFIGURATION', subjectId: 'labels', data: { ids } }
  })
  return [...configuration.labels.values()].filter(({ archivedAt }) => archivedAt === null)
}

function idErrors({ labels }: Configuration, ids: number[]): UserError[] {
  return ids.flatMap((id, index) => {
    const path = ['ids', String(index)]
    if (!labels.has(id)) return [userError('NOT_FOUND', path)]
    return ids.indexOf(id) === index ? [] : [userError('INVALID_INPUT', path)]
  })
}

/** The places of the chosen ids filled with them in their given order. */
export function reordered(present: readonly number[], chosen: readonly number[]): number[] {
  const moving = new Set(chosen)
  const rest = chosen.values()
  return present.map((id) => (moving.has(id) ? (rest.next().value ?? id) : id))
}
