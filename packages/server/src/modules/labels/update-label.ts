import type { LabelRecord } from '../../kernel/configuration.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { keptText } from '../../kernel/text.js'
import { userError } from '../../kernel/user-error.types.js'
import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import { labelFieldErrors, wordingsByLanguage } from './check-label.js'
import { refuseIfCodeTaken } from './create-label.js'
import { changedFields, labelAfter, labelAt } from './label-deed.js'
import type { LabelUpdateInput } from './label.inputs.js'
import { changeLabel, type LabelChanges } from './write-label.js'

/**
 * Changes a label's words, colour or meaning. History keeps the words as they were.
 * @throws Refusal INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT, LABEL_IS_SYSTEM for its code,
 * LABEL_CODE_TAKEN, or NOTHING_TO_DO
 */
export async function updateLabel(
  ctx: PublishingContext,
  input: LabelUpdateInput,
): Promise<LabelRecord> {
  refuseIfAny(labelFieldErrors(input))
  const comment = `Label ${input.id} edited`
  const published = await publishConfiguration(
    ctx,
    { operation: 'labelUpdate', comment },
    async (tx, before) => {
      const label = labelAt(before, input)
      const changes = changedFields(label, fieldsOf(input))
      if (Object.keys(changes).length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
      if (changes.code !== undefined) {
        if (label.system) throw new Refusal(userError('LABEL_IS_SYSTEM', ['code']))
        refuseIfCodeTaken(before, changes.code, label.id)
      }
      await changeLabel(tx, label.id, changes, ctx.clock.now())
      return { result: label.id, subjectType: 'LABEL', subjectId: label.id, data: { changes } }
    },
  )
  return labelAfter(published)
}

/** An omitted or null field stays; only the description and the action can be cleared by null. */
const fieldsOf = (input: LabelUpdateInput): LabelChanges => ({
  code: input.code?.trim(),
  name: input.name?.trim(),
  description: keptText(input.description),
  color: input.color?.toLowerCase(),
  category: input.category ?? undefined,
  action: input.action,
  customerNames: input.customerNames ? wordingsByLanguage(input.customerNames) : undefined,
})
