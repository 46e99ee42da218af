import type { LabelScope } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'

/**
 * Whether the declared transitions allow a label's move. A scope without any declared allows all;
 * a first label and an unchanged one are no moves.
 */
export function allowsMove(
  transitions: Configuration['transitions'],
  scope: LabelScope,
  from: number | null,
  to: number | null,
): boolean {
  const declared = transitions[scope]
  if (declared.size === 0 || from === null || to === null || from === to) return true
  return declared.get(from)?.has(to) === true
}
