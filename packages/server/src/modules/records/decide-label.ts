import type { LabelScope } from '@waypost/shared'
import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { labelFitsScope } from '../labels/index.js'

/** A label as a caller names it: by id, by its code, or by a far system's own word. */
export interface WhichLabel {
  labelId?: number | null
  labelCode?: string | null
  word?: string | null
}

/**
 * The label that a caller names, if it may be given to this kind of record.
 * @throws Refusal INVALID_INPUT for none, NOT_FOUND, LABEL_SCOPE_MISMATCH, LABEL_ARCHIVED
 */
export function chosenLabel(
  configuration: Configuration,
  { labelId, labelCode }: WhichLabel,
  scope: LabelScope,
): LabelRecord {
  const path = [labelCode == null ? 'labelId' : 'labelCode']
  if ((labelId == null) === (labelCode == null)) throw new Refusal(userError('INVALID_INPUT', path))
  const label =
    labelCode == null
      ? configuration.labels.get(Number(labelId))
      : [...configuration.labels.values()].find(({ code }) => code === labelCode)
  if (!label) throw new Refusal(userError('NOT_FOUND', path))
  if (!labelFitsScope(label, scope)) throw new Refusal(userError('LABEL_SCOPE_MISMATCH', path))
  if (label.archivedAt !== null) throw new Refusal(userError('LABEL_ARCHIVED', path))
  return label
}

/**
 * Refuses a move that the declared transitions of the scope do not allow; without any, every move
 * is allowed. The first label of a record is no move.
 * @throws Refusal NOTHING_TO_DO for the same label, TRANSITION_NOT_ALLOWED
 */
export function refuseForbiddenMove(
  configuration: Configuration,
  scope: LabelScope,
  from: number | null,
  to: number,
): void {
  if (from === to) throw new Refusal(userError('NOTHING_TO_DO'))
  const moves = configuration.transitions[scope]
  if (from === null || moves.size === 0 || moves.get(from)?.has(to)) return
  throw new Refusal(userError('TRANSITION_NOT_ALLOWED', null, { from, to }))
}

/**
 * The label of the default set with this code, for the steps that Waypost takes by itself; null
 * where the merchant has archived it or taken its flag, and the record then keeps its label.
 */
export function ownLabel(
  configuration: Configuration,
  code: string,
  scope: LabelScope,
): LabelRecord | null {
  const label = [...configuration.labels.values()].find((one) => one.code === code)
  return label && label.archivedAt === null && labelFitsScope(label, scope) ? label : null
}
