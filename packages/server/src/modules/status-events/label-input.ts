import type { LabelScope } from '@waypost/shared'
import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import { labelFitsScope } from '../labels/index.js'
import { refuse } from './refusals.js'

/** The labels that may be chosen for a scope now. */
export const choosableLabels = (configuration: Configuration, scope: LabelScope): LabelRecord[] =>
  [...configuration.labels.values()].filter(
    (label) => label.archivedAt === null && labelFitsScope(label, scope),
  )

/**
 * The label that a caller names by id or code.
 * @throws Refusal INVALID_INPUT when not exactly one is given, NOT_FOUND, LABEL_ARCHIVED, or
 * LABEL_SCOPE_MISMATCH
 */
export function labelInput(
  input: { labelId?: number | null; labelCode?: string | null },
  scope: LabelScope,
  configuration: Configuration,
): LabelRecord {
  const { labelId, labelCode } = input
  if ((labelId == null) === (labelCode == null)) {
    return refuse('INVALID_INPUT', {
      path: ['labelId'],
      message: 'Give the label by its id or by its code, not both and not neither.',
    })
  }
  const path = [labelId == null ? 'labelCode' : 'labelId']
  const label =
    labelId == null
      ? [...configuration.labels.values()].find(({ code }) => code === labelCode)
      : configuration.labels.get(labelId)
  if (!label) return refuse('NOT_FOUND', { path, message: 'There is no such label.' })
  if (label.archivedAt !== null) return refuse('LABEL_ARCHIVED', { path })
  if (!labelFitsScope(label, scope))
    return refuse('LABEL_SCOPE_MISMATCH', { path, data: { scope } })
  return label
}
