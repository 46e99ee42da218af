import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import { labelFieldErrors, wordingsByLanguage } from './check-label.js'
import { labelAfter } from './label-deed.js'
import type { LabelCreateInput } from './label.inputs.js'
import { insertLabels, nextLabelIds, type NewLabel } from './write-label.js'

/**
 * Adds a label of this installation's own.
 * @throws Refusal INVALID_INPUT with the places, or LABEL_CODE_TAKEN
 */
export async function createLabel(
  ctx: PublishingContext,
  input: LabelCreateInput,
): Promise<LabelRecord> {
  refuseIfAny(labelFieldErrors(input))
  const comment = `Label created: ${input.name.trim()}`
  const published = await publishConfiguration(
    ctx,
    { operation: 'labelCreate', comment },
    async (tx, before) => {
      refuseIfCodeTaken(before, input.code.trim())
      const [id = 0] = await nextLabelIds(tx, 1)
      const label = { id, ...fieldsOf(input) }
      await insertLabels(tx, [label])
      return {
        result: label.id,
        subjectType: 'LABEL',
        subjectId: label.id,
        data: { code: label.code },
      }
    },
  )
  return labelAfter(published)
}

/** @throws Refusal LABEL_CODE_TAKEN when another label has the code */
export function refuseIfCodeTaken({ labels }: Configuration, code: string, except?: number): void {
  const taken = [...labels.values()].find((label) => label.code === code && label.id !== except)
  refuseIfAny(taken ? [userError('LABEL_CODE_TAKEN', ['code'], { labelId: taken.id, code })] : [])
}

const fieldsOf = (input: LabelCreateInput): Omit<NewLabel, 'id'> => ({
  code: input.code.trim(),
  name: input.name.trim(),
  customerNames: wordingsByLanguage(input.customerNames ?? []),
  description: input.description?.trim() || null,
  color: input.color.toLowerCase(),
  category: input.category,
  displayOrder: input.displayOrder ?? 99,
  isShowToCustomer: input.isShowToCustomer,
  isAccountStatus: input.isAccountStatus,
  isEdit: input.isEdit,
  isSendEmail: input.isSendEmail,
  isOrderState: input.isOrderState,
  isOrderLineItemState: input.isOrderLineItemState,
  isQuoteState: input.isQuoteState ?? null,
  action: input.action ?? null,
  system: false,
})
