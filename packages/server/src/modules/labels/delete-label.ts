import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import { labelAt, type LabelVersion } from './label-deed.js'
import { cellsOf, subjectCounts, templatesOf, transitionsOf } from './label-usage.js'

/**
 * Deletes a label that nothing refers to, and answers its id.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, LABEL_IS_SYSTEM, or LABEL_IN_USE with the counts of
 * rules, transitions, e-mail templates, orders, items, accounts, quotes, requests and rows of history that refer to it
 */
export async function deleteLabel(ctx: PublishingContext, input: LabelVersion): Promise<number> {
  const comment = `Label ${input.id} deleted`
  const { result } = await publishConfiguration(
    ctx,
    { operation: 'labelDelete', comment },
    async (tx, before) => {
      const label = labelAt(before, input)
      if (label.system) throw new Refusal(userError('LABEL_IS_SYSTEM', ['id']))
      const rules = cellsOf(before, label.id)
      const templates = await templatesOf(tx, label.id)
      const counts = { templates, ...(await subjectCounts(tx, label.id)) }
      const uses = {
        rules,
        ruleCount: rules.length,
        transitions: transitionsOf(before, label.id),
        ...counts,
      }
      const used =
        uses.ruleCount + uses.transitions > 0 || Object.values(counts).some((count) => count > 0)
      refuseIfAny(used ? [userError('LABEL_IN_USE', ['id'], uses)] : [])
      await tx.query('delete from label where id = $1', [label.id])
      const data = { code: label.code, name: label.name }
      return { result: label.id, subjectType: 'LABEL', subjectId: label.id, data }
    },
  )
  return result
}
