import type { ChannelRecord } from '../../kernel/configuration.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'
import { publishConfiguration } from '../revisions/index.js'
import { adapterOf } from './adapters/index.js'
import { channelAfter, writeSettings, type ChannelContext } from './channel-deed.js'
import type { ChannelCreateInput } from './channel.inputs.js'
import { checkSettings } from './check-settings.js'

const codeForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
const longestName = 100

/**
 * Adds a channel that is active and told of everything that its kind can be told.
 * @throws Refusal INVALID_INPUT with the places; a code that is taken is one of them
 */
export async function createChannel(
  ctx: ChannelContext,
  input: ChannelCreateInput,
): Promise<ChannelRecord> {
  const adapter = adapterOf(input.adapter)
  const settings = checkSettings(adapter, input.settings ?? [], ctx.addressRules)
  refuseIfAny([...codeErrors(input.code), ...nameErrors(input.name), ...settings.errors])
  const name = input.name.trim()
  const publication = { operation: 'channelCreate', comment: `Channel created: ${name}` }
  const published = await publishConfiguration(ctx, publication, async (tx, before) => {
    const taken = [...before.channels.values()].some(({ code }) => code === input.code)
    if (taken) throw new Refusal(invalidInput(['code'], 'Another channel has this code.'))
    const [row] = await tx.query<{ id: number }>(
      `insert into channel (code, name, auto_approve, adapter, capabilities)
         values ($1, $2, $3, $4, $5) returning id`,
      [input.code, name, input.autoApprove, input.adapter, adapter?.capabilities ?? []],
    )
    const [destination] = await tx.query<{ id: number }>(
      'select id from destination where channel_id = $1',
      [row?.id],
    )
    if (!row || !destination) throw new Error('The new channel has no id or no destination')
    const channel = { id: row.id, destinationId: destination.id, adapter: input.adapter }
    await writeSettings(tx, ctx, channel, settings)
    return {
      result: { id: row.id },
      subjectType: 'CHANNEL',
      subjectId: row.id,
      data: { code: input.code },
    }
  })
  return channelAfter(published)
}

function codeErrors(code: string): UserError[] {
  if (codeForm.test(code)) return []
  const message = 'A code has up to 64 letters, digits, dots, underscores and hyphens.'
  return [invalidInput(['code'], message)]
}

/** Why a name cannot be that of a channel. */
export function nameErrors(name: string): UserError[] {
  const problem = lineProblem(name, longestName)
  return problem === null ? [] : [invalidInput(['name'], problem)]
}
