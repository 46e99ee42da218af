import type { LabelScope } from '@waypost/shared'
import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { plainWord, vocabularyOf, type Meaning } from '../labels/index.js'
import { chosenLabel, type WhichLabel } from './decide-label.js'

/**
 * The label that a change names; null where its word means nothing here and is to be passed over.
 * @throws Refusal as {@link chosenLabel} does, and WORD_UNKNOWN for a word that nobody has mapped
 */
export type LabelChooser = (which: WhichLabel) => LabelRecord | null

/**
 * Reads what names of labels mean for the caller. The words of a token are read once, and only
 * where any of the changes has one; a word that is not mapped means the label with this code.
 */
export async function labelChooser(
  on: Queryable,
  { actor }: Pick<Context, 'actor'>,
  configuration: Configuration,
  scope: LabelScope,
  changes: readonly WhichLabel[],
): Promise<LabelChooser> {
  const speaks = actor.kind === 'TOKEN' && changes.some(({ word }) => word != null)
  const vocabulary = speaks ? await vocabularyOf(on, actor, configuration) : null
  const meaningOf = (word: string): Meaning | undefined =>
    vocabulary?.meaningOf(scope, plainWord(word))
  return ({ word, ...which }) => {
    if (word == null) return chosenLabel(configuration, which, scope)
    if (which.labelId != null || which.labelCode != null)
      throw new Refusal(userError('INVALID_INPUT', ['word']))
    const meaning = meaningOf(word)
    if (meaning?.kind === 'IGNORED') return null
    if (meaning?.kind === 'LABEL')
      return chosenLabel(configuration, { labelId: meaning.labelId }, scope)
    throw new Refusal(userError('WORD_UNKNOWN', ['word'], { word: word.slice(0, 200) }))
  }
}
