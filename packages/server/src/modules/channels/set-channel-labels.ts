import type { ChannelRecord, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { DELIVERIES_CHANNEL } from '../deliveries/index.js'
import { publishConfiguration } from '../revisions/index.js'
import { adapterOf } from './adapters/index.js'
import { channelAfter, channelAt, storedSettings, type ChannelContext } from './channel-deed.js'
import type { ChannelSetLabelsInput } from './channel.inputs.js'
import { withFallbacks } from './channel-target.js'
import { translateFailed } from './translate-failed.js'

const longestWord = 200

/** What came of new words. */
export interface LabelsSet {
  channel: ChannelRecord
  /** Updates that had failed for want of a word and wait again. */
  requeued: number
}

/**
 * Changes words of a channel's label map; updates that failed for want of one of them wait again.
 * @throws Refusal INVALID_INPUT with the places, NOT_FOUND, VERSION_CONFLICT, or NOTHING_TO_DO
 */
export async function setChannelLabels(
  ctx: ChannelContext & Pick<Context, 'database'>,
  { id, expectedVersion, words }: ChannelSetLabelsInput,
): Promise<LabelsSet> {
  const given = words.map(({ labelId, word }) => ({ labelId, word: word?.trim() || null }))
  const publication = { operation: 'channelSetLabels', comment: `Label map of channel ${id}` }
  const published = await publishConfiguration(ctx, publication, async (tx, before) => {
    const channel = channelAt(ctx, before, { id, expectedVersion })
    const { settings } = await storedSettings(tx, id)
    refuseIfAny(wordErrors(given, channel, before.labels, settings))
    const changed = given.filter(
      ({ labelId, word }) => (channel.words.get(labelId) ?? null) !== word,
    )
    if (changed.length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
    await tx.query(writeWords, [id, JSON.stringify(changed)])
    await tx.query('update channel set version = version + 1 where id = $1', [id])
    const requeued = await translateFailed(tx, id)
    const labelIds = changed.map(({ labelId }) => labelId)
    const data = { code: channel.code, labelIds, requeued }
    return { result: { id, requeued }, subjectType: 'CHANNEL', subjectId: id, data }
  })
  const { requeued } = published.result
  if (requeued > 0) ctx.database.announce(DELIVERIES_CHANNEL)
  return { channel: channelAfter(published), requeued }
}

type GivenWord = Readonly<{ labelId: number; word: string | null }>

function wordErrors(
  given: readonly GivenWord[],
  { adapter: kind }: ChannelRecord,
  labels: ReadonlyMap<number, LabelRecord>,
  stored: Record<string, string>,
): UserError[] {
  const adapter = adapterOf(kind)
  const settings = withFallbacks(adapter, stored)
  const seen = new Set<number>()
  return given.flatMap(({ labelId, word }, index) => {
    const at = (field: string, message: string) =>
      invalidInput(['words', String(index), field], message)
    if (!labels.has(labelId)) return [at('labelId', 'There is no such label.')]
    if (seen.has(labelId)) return [at('labelId', 'This label is given twice.')]
    seen.add(labelId)
    if (word === null) return []
    const problem = lineProblem(word, longestWord) ?? adapter?.wordProblem?.(word, settings) ?? null
    return problem === null ? [] : [at('word', problem)]
  })
}

const writeWords = `
with given as (
  select g."labelId" as label_id, g.word from jsonb_to_recordset($2::jsonb) g("labelId" integer, word text)
),
gone as (
  delete from channel_label w using given g
  where w.channel_id = $1 and w.label_id = g.label_id and g.word is null
)
insert into channel_label (channel_id, label_id, word)
  select $1, label_id, word from given where word is not null
on conflict (channel_id, label_id) do update set word = excluded.word`
