import type { LabelScope } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { Actor } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { labelFitsScope } from './label-rules.js'
import { ownerKey, ownersOf, type WordOwner } from './word-owner.js'

/** What a word means: a label, nothing to us, or nobody has said yet. */
export type Meaning = { kind: 'LABEL'; labelId: number } | { kind: 'IGNORED' } | { kind: 'UNKNOWN' }

/** The words of the far system behind a token. */
export interface Vocabulary {
  owner: WordOwner
  /** Whether nobody has mapped any word of orders or their items yet. */
  isEmpty: boolean
  meaningOf(scope: LabelScope, word: string): Meaning
}

interface WordRow {
  owner: string
  scope: LabelScope
  word: string
  labelId: number | null
}

const readWords: Statement = {
  name: 'code_words.vocabulary',
  text: 'select owner, scope, word, label_id as "labelId" from code_word where owner = any($1::text[])',
}

/** A word as it is compared and kept: no blanks around it, each letter in one form. */
export const plainWord = (word: string): string => word.normalize('NFC').trim()

/**
 * The words that a token speaks: its own when it has any, else those of its channel. A word that
 * nobody has mapped means the label that has it for a code, if there is one for the scope.
 */
export async function vocabularyOf(
  db: Queryable,
  actor: Actor,
  { labels }: Configuration,
): Promise<Vocabulary> {
  const owners = ownersOf(actor)
  const rows = await db.rows<WordRow>(readWords, [owners.map(ownerKey)])
  const spoken = owners.find((owner) => rows.some((row) => row.owner === ownerKey(owner)))
  const owner = spoken ?? owners.at(-1)
  if (!owner) throw new Error('only a token speaks for a far system')
  const mapped = new Map(
    rows
      .filter((row) => row.owner === ownerKey(owner))
      .map(({ scope, word, labelId }) => [`${scope} ${word}`, labelId]),
  )
  return {
    owner,
    isEmpty: ![...mapped.keys()].some((key) => key.startsWith('ORDER')),
    meaningOf(scope, word) {
      const labelId = mapped.get(`${scope} ${word}`)
      if (labelId === null) return { kind: 'IGNORED' }
      if (labelId !== undefined) return { kind: 'LABEL', labelId }
      const own = [...labels.values()].find(
        (label) => label.code === word && label.archivedAt === null && labelFitsScope(label, scope),
      )
      return own ? { kind: 'LABEL', labelId: own.id } : { kind: 'UNKNOWN' }
    },
  }
}
