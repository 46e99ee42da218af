import { labelFlags, type LabelFlag } from '@waypost/shared'
import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError, type UserError } from '../../kernel/user-error.types.js'
import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import { changedFields, labelAfter, labelAt } from './label-deed.js'
import { labelFitsCell } from './label-rules.js'
import { cellsOf } from './label-usage.js'
import type { LabelSetFlagsInput } from './label.inputs.js'
import { recomputeCustomerLabels } from './recompute-customer-labels.js'
import { changeLabel } from './write-label.js'

/**
 * Switches flags of a label. Showing it to customers, or hiding it, works out anew what customers
 * see of every order and item that ever carried it, in the same transaction.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, NOTHING_TO_DO, or LABEL_IN_USE when a rule's cell
 * names the label and could not do so with the new flags
 */
export async function setLabelFlags(
  ctx: PublishingContext,
  input: LabelSetFlagsInput,
): Promise<LabelRecord> {
  const comment = `Flags of label ${input.id} switched`
  const published = await publishConfiguration(
    ctx,
    { operation: 'labelSetFlags', comment },
    async (tx, before) => {
      const label = labelAt(before, input)
      const changes = changedFields(label, flagsOf(input))
      if (Object.keys(changes).length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
      refuseIfAny(brokenCells(before, { ...label, ...changes }))
      await changeLabel(tx, label.id, changes, ctx.clock.now())
      if (changes.isShowToCustomer !== undefined) await recomputeCustomerLabels(tx, label.id)
      return { result: label.id, subjectType: 'LABEL', subjectId: label.id, data: { changes } }
    },
  )
  return labelAfter(published)
}

/** Null says nothing for six flags; for isQuoteState it is a value. */
function flagsOf(input: LabelSetFlagsInput): Partial<Pick<LabelRecord, LabelFlag>> {
  const given = labelFlags.filter((flag) => input[flag] != null).map((flag) => [flag, input[flag]])
  const flags = Object.fromEntries(given) as Partial<Pick<LabelRecord, LabelFlag>>
  return input.isQuoteState === null ? { ...flags, isQuoteState: null } : flags
}

/** Why the label cannot be like this: rules name it where it would no longer fit. */
export function brokenCells(before: Configuration, label: LabelRecord): UserError[] {
  const broken = cellsOf(before, label.id).filter(({ scope }) => !labelFitsCell(label, scope))
  return broken.length > 0 ? [userError('LABEL_IN_USE', null, { rules: broken })] : []
}
