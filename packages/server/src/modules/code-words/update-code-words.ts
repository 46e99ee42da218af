import type { LabelScope } from '@waypost/shared'
import { labelFitsScope, ownerKey, plainWord } from '../labels/index.js'
import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { refuseIfAny, type RefusalReason } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { recordAudit, type AuditRecord } from '../audit/index.js'
import type { CodeWordChange, CodeWords, CodeWordsUpdateInput } from './code-word.types.js'
import { readCodeWords } from './code-words.queries.js'
import { wordProblem } from './read-push.js'
import { replayPushes } from './replay-pushes.js'
import { namedOwner, type NamedOwner } from './word-owner.js'

interface FormerWord {
  scope: LabelScope
  word: string
  labelId: number | null
}

const mostChanges = 500
const keyOf = ({ scope, word }: Pick<CodeWordChange, 'scope' | 'word'>) =>
  `${scope} ${plainWord(word)}`

/**
 * Changes what words of a far system mean, all or nothing, and carries out what waited for them.
 * @throws Refusal INVALID_INPUT, NOT_FOUND, LABEL_ARCHIVED, LABEL_SCOPE_MISMATCH, VERSION_CONFLICT
 */
export async function updateCodeWords(
  ctx: Context,
  input: CodeWordsUpdateInput,
): Promise<CodeWords> {
  const { changes } = input
  const owner = await namedOwner(ctx, ctx.database, input)
  refuseIfAny(changeErrors(changes, ctx.configuration.current()))
  await ctx.database.transaction((tx) => write(ctx, tx, owner, changes))
  await replayPushes(ctx, { owner: ownerKey(owner) })
  return readCodeWords(ctx, ctx.database, owner)
}

async function write(
  ctx: Context,
  tx: Queryable,
  owner: NamedOwner,
  changes: readonly CodeWordChange[],
): Promise<void> {
  const key = ownerKey(owner)
  await tx.query('select pg_advisory_xact_lock(7240, hashtext($1))', [key])
  const rows = await tx.query<FormerWord>(
    'select scope, word, label_id as "labelId" from code_word where owner = $1',
    [key],
  )
  const former = new Map(rows.map((row) => [keyOf(row), row.labelId]))
  refuseIfAny(conflicts(changes, former))
  const given = JSON.stringify(
    changes.map(({ scope, word, labelId, remove }) => ({
      scope,
      word: plainWord(word),
      label_id: labelId,
      remove,
    })),
  )
  await tx.query(
    `delete from code_word w using jsonb_to_recordset($2::jsonb) as g (scope text, word text)
     where w.owner = $1 and w.scope = g.scope and w.word = g.word`,
    [key, given],
  )
  await tx.query(
    `insert into code_word (channel_id, token_id, scope, word, label_id)
     select $1, $2, scope, word, label_id
     from jsonb_to_recordset($3::jsonb) as g (scope text, word text, label_id integer, remove boolean)
     where not remove`,
    [owner.channelId, owner.tokenId, given],
  )
  await recordAudit(tx, ctx.actor, ctx.clock, auditOf(owner, changes, former))
}

const auditOf = (
  owner: NamedOwner,
  changes: readonly CodeWordChange[],
  former: ReadonlyMap<string, number | null>,
): AuditRecord => ({
  operation: 'codeWordsUpdate',
  subjectType: owner.channelId === null ? 'API_TOKEN' : 'CHANNEL',
  subjectId: String(owner.channelId ?? owner.tokenId),
  data: {
    words: changes.map(({ scope, word, labelId, remove }) => ({
      scope,
      word: plainWord(word),
      from: former.get(keyOf({ scope, word })),
      to: remove ? undefined : (labelId ?? null),
    })),
  },
})

function changeErrors(
  changes: readonly CodeWordChange[],
  { labels }: Configuration,
): RefusalReason[] {
  if (changes.length === 0 || changes.length > mostChanges)
    return [invalidInput(['changes'], `Change 1 to ${mostChanges} words at a time.`)]
  const seen = new Set<string>()
  return changes.flatMap((change, at) => {
    const path = ['changes', String(at)]
    const problem = wordProblem(change.word)
    if (problem !== null) return [invalidInput([...path, 'word'], problem)]
    if (seen.has(keyOf(change)))
      return [invalidInput([...path, 'word'], 'The same word stands here twice.')]
    seen.add(keyOf(change))
    if (change.remove || change.labelId == null) return []
    const label = labels.get(change.labelId)
    if (!label) return [userError('NOT_FOUND', [...path, 'labelId'])]
    if (label.archivedAt !== null) return [userError('LABEL_ARCHIVED', [...path, 'labelId'])]
    return labelFitsScope(label, change.scope)
      ? []
      : [userError('LABEL_SCOPE_MISMATCH', [...path, 'labelId'], { scope: change.scope })]
  })
}

/** Where a word means something else by now than its editor saw. */
function conflicts(
  changes: readonly CodeWordChange[],
  former: ReadonlyMap<string, number | null>,
): RefusalReason[] {
  return changes.flatMap((change, at) => {
    const { formerLabelId: expected } = change
    const actual = former.get(keyOf(change)) ?? null
    if (expected === undefined || expected === actual) return []
    const path = ['changes', String(at), 'formerLabelId']
    return [userError('VERSION_CONFLICT', path, { expected, actual })]
  })
}
