import type { LabelScope } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { labelType, ownerKey } from '../labels/index.js'
import type { CodeWords } from './code-word.types.js'
import type { PushScope } from './status-push.js'
import { suggestLabel, type MappedWord } from './suggest-label.js'
import type { NamedOwner } from './word-owner.js'

interface WordRow extends MappedWord {
  scope: LabelScope
}

interface UnknownRow {
  scope: PushScope
  word: string
  waiting: number
  count: number
  firstAt: Date
  lastAt: Date
}

const readWords: Statement = {
  name: 'code_words.read',
  text: `select scope, word, label_id as "labelId" from code_word where owner = $1
    order by lower(word), word, scope`,
}

const readUnknown: Statement = {
  name: 'code_words.unknown',
  text: `select p.scope, p.word, count(*) filter (where p.state = 'PARKED')::int as waiting,
      count(*)::int as count, min(p.received_at) as "firstAt", max(p.received_at) as "lastAt"
    from status_push p
    where p.owner = $1 and p.state in ('PARKED', 'OVERTAKEN') and not exists (
      select from code_word w where w.owner = p.owner and w.scope = p.scope and w.word = p.word)
    group by p.scope, p.word order by waiting desc, count desc, p.word, p.scope limit 200`,
}

const countWaiting: Statement = {
  name: 'code_words.waiting',
  text: `select count(*)::int as waiting from status_push where owner = $1 and state = 'PARKED'`,
}

/** What others mapped helps to guess what is meant here. */
const readOthers: Statement = {
  name: 'code_words.of_others',
  text: `select word, label_id as "labelId" from code_word where label_id is not null
    group by word, label_id order by count(*) desc limit 2000`,
}

/** The words of an owner with what they mean, and those that wait for a meaning. */
export async function readCodeWords(
  ctx: Context,
  db: Queryable,
  owner: NamedOwner,
): Promise<CodeWords> {
  const key = [ownerKey(owner)]
  const words = await db.rows<WordRow>(readWords, key)
  const unknown = await db.rows<UnknownRow>(readUnknown, key)
  const others = unknown.length > 0 ? await db.rows<MappedWord>(readOthers) : []
  const [count] = await db.rows<{ waiting: number }>(countWaiting, key)
  const { labels } = ctx.configuration.current()
  const labelOf = (id: number | null) => {
    const label = id === null ? undefined : labels.get(id)
    return label ? labelType(label) : null
  }
  return {
    ...owner,
    words: words.map(({ scope, word, labelId }) => ({ scope, word, label: labelOf(labelId) })),
    unknown: unknown.map((row) => {
      const suggestion = suggestLabel(row.word, row.scope, labels.values(), others)
      return { ...row, suggestion: suggestion && labelType(suggestion) }
    }),
    waiting: count?.waiting ?? 0,
  }
}
