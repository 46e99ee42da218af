import type { LabelScope } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'

/**
 * Whether the declared transitions let a subject of this scope move between two labels (null: none).
 * A first label and an unchanged one are no moves; a scope without any declared transition allows
 * every move; taking a label away is no move to a label.
 */
export function transitionAllowed(
  { transitions }: Pick<Configuration, 'transitions'>,
  scope: LabelScope,
  from: number | null,
  to: number | null,
): boolean {
  const declared = transitions[scope]
  if (from === null || to === null || from === to || declared.size === 0) return true
  return declared.get(from)?.has(to) ?? false
}
