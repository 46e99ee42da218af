import { userError } from '../../kernel/user-error.types.js'
import type { Context } from '../../kernel/context.js'
import { Refusal } from '../../kernel/refusal.js'

/**
 * The code of the channel that a file's orders come from: the one given, else that of the caller's
 * token; null for none.
 * @throws Refusal NOT_FOUND, naming the channels that there are, or PERMISSION_DENIED
 */
export function channelCodeOf(ctx: Context, code: string | null | undefined): string | null {
  const channels = [...ctx.configuration.current().channels.values()]
  const own = channels.find(({ id }) => id === ctx.actor.channelId) ?? null
  if (code == null || code === '') return own?.code ?? null
  if (own) {
    if (own.code !== code) throw new Refusal(userError('PERMISSION_DENIED', ['channel']))
    return code
  }
  if (channels.some((channel) => channel.code === code)) return code
  const known =
    channels.length === 0
      ? 'There are none yet.'
      : `There are: ${channels.map((channel) => channel.code).join(', ')}.`
  const message = `There is no channel "${code.slice(0, 64)}". ${known}`
  throw new Refusal({ code: 'NOT_FOUND', path: ['channel'], message })
}
