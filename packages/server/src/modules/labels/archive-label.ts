import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import { labelAfter, labelAt, type LabelVersion } from './label-deed.js'
import { cellsOf, transitionsOf } from './label-usage.js'
import { changeLabel } from './write-label.js'

/**
 * Takes a label out of every picker; what carries it keeps it.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, NOTHING_TO_DO, or LABEL_IN_USE with the counts while
 * a rule or a transition names it
 */
export async function archiveLabel(
  ctx: PublishingContext,
  input: LabelVersion,
): Promise<LabelRecord> {
  return switchArchived(ctx, input, {
    operation: 'labelArchive',
    comment: `Label ${input.id} archived`,
    archivedAt: ctx.clock.now().toISOString(),
    check: refuseIfNamed,
  })
}

/**
 * Puts an archived label back into the pickers.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, or NOTHING_TO_DO
 */
export async function restoreLabel(
  ctx: PublishingContext,
  input: LabelVersion,
): Promise<LabelRecord> {
  return switchArchived(ctx, input, {
    operation: 'labelRestore',
    comment: `Label ${input.id} restored`,
    archivedAt: null,
    check: () => undefined,
  })
}

interface Switch {
  operation: string
  comment: string
  archivedAt: string | null
  check: (before: Configuration, label: LabelRecord) => void
}

async function switchArchived(
  ctx: PublishingContext,
  input: LabelVersion,
  way: Switch,
): Promise<LabelRecord> {
  const published = await publishConfiguration(ctx, way, async (tx, before) => {
    const label = labelAt(before, input)
    if ((label.archivedAt === null) === (way.archivedAt === null))
      throw new Refusal(userError('NOTHING_TO_DO'))
    way.check(before, label)
    await changeLabel(tx, label.id, { archivedAt: way.archivedAt }, ctx.clock.now())
    return {
      result: label.id,
      subjectType: 'LABEL',
      subjectId: label.id,
      data: { code: label.code },
    }
  })
  return labelAfter(published)
}

/** @throws Refusal LABEL_IN_USE when a rule or a transition names the label */
function refuseIfNamed(before: Configuration, { id }: LabelRecord): void {
  const rules = cellsOf(before, id)
  const transitions = transitionsOf(before, id)
  refuseIfAny(
    rules.length + transitions > 0
      ? [userError('LABEL_IN_USE', ['id'], { rules, ruleCount: rules.length, transitions })]
      : [],
  )
}
