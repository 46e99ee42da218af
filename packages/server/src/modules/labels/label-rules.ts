import { flagOfScope, labelScopes, type LabelScope } from '@waypost/shared'
import type { LabelRecord } from '../../kernel/configuration.js'

type Flags = Pick<LabelRecord, (typeof flagOfScope)[LabelScope]>

/** Whether the label may be chosen for this scope. A flag that was never said decides like false. */
export const labelFitsScope = (label: Flags, scope: LabelScope): boolean =>
  label[flagOfScope[scope]] === true

/** Whether the label is for nothing that can be chosen: rules may name it, people cannot. */
export const hasNoScope = (label: Flags): boolean =>
  !labelScopes.some((scope) => labelFitsScope(label, scope))

/** Whether a rule's cell of this scope may name the label: one of that scope, or of none at all. */
export const labelFitsCell = (label: Flags, scope: LabelScope): boolean =>
  labelFitsScope(label, scope) || hasNoScope(label)

/** Whether customers may read the label's words. */
export const isVisible = (label: Pick<LabelRecord, 'isShowToCustomer'>): boolean =>
  label.isShowToCustomer

/**
 * The label's words for customers in a language (BCP 47, such as "fr" or "fr-CA"): that wording,
 * else the language's own without its region, else the name.
 */
export function customerWords(
  label: Pick<LabelRecord, 'name' | 'customerNames'>,
  language = 'en',
): string {
  const [base = language] = language.split('-')
  return label.customerNames[language] ?? label.customerNames[base] ?? label.name
}

/** Labels in the order in which people see them: by display order, then id. */
export const byDisplayOrder = (
  a: Pick<LabelRecord, 'displayOrder' | 'id'>,
  b: Pick<LabelRecord, 'displayOrder' | 'id'>,
): number => a.displayOrder - b.displayOrder || a.id - b.id
