import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import { unlessRefused } from '../../kernel/refusal.js'
import { readPush, type ReadPush } from './read-push.js'
import type { StatusPushEntry } from './status-push.inputs.js'
import { refusedPush, takePushes, type PushOutcome } from './take-pushes.js'
import { vocabularyOf } from '../labels/index.js'

const mostPushes = 1_000

/**
 * Takes in what a far system tells in its own words. What is known is carried out at once, by the
 * ordinary events; an unknown word waits until somebody says what it means. One push that is
 * refused leaves the others alone. Answers what came of each, in their order.
 * @throws AppError BAD_USER_INPUT for none or too many, FORBIDDEN for whoever is no token
 */
export async function pushStatuses(
  ctx: Context,
  entries: readonly StatusPushEntry[],
): Promise<PushOutcome[]> {
  if (ctx.actor.kind !== 'TOKEN')
    throw new AppError('FORBIDDEN', 'Only the token of a far system pushes statuses.')
  if (entries.length === 0 || entries.length > mostPushes) {
    const path = ['input', 'pushes']
    throw new AppError('BAD_USER_INPUT', `Send 1 to ${mostPushes} pushes at a time.`, { path })
  }
  const configuration = ctx.configuration.current()
  const channels = [...configuration.channels.values()]
  const read = entries.map((entry) =>
    unlessRefused<ReadPush, PushOutcome>(
      () => readPush(entry, channels, ctx.actor.channelId),
      refusedPush,
    ),
  )
  const well = read.filter((one) => 'digest' in one)
  const vocabulary = await vocabularyOf(ctx.database, ctx.actor, configuration)
  const taken = await takePushes(ctx, well, vocabulary)
  return read.map((one) => ('digest' in one ? (taken.shift() ?? refusedPush([])) : one))
}
