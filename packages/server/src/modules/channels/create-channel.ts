import { channelCapabilities, type ChannelRecord } from '../../kernel/configuration.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'
import { publishConfiguration, type PublishingContext } from '../revisions/index.js'
import type { ChannelCreateInput } from './channel.types.js'

const codeForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
const longestName = 100

/**
 * Adds a channel that is active and told of changes.
 * @throws Refusal INVALID_INPUT with the places; a code that is taken is one of them
 */
export async function createChannel(
  ctx: PublishingContext,
  input: ChannelCreateInput,
): Promise<ChannelRecord> {
  refuseIfAny(channelErrors(input))
  const publication = {
    operation: 'channelCreate',
    comment: `Channel created: ${input.name.trim()}`,
  }
  const { result, configuration } = await publishConfiguration(
    ctx,
    publication,
    async (tx, before) => {
      const taken = [...before.channels.values()].some(({ code }) => code === input.code)
      if (taken) throw new Refusal(invalidInput(['code'], 'Another channel has this code.'))
      const [row] = await tx.query<{ id: number }>(
        `insert into channel (code, name, auto_approve, adapter, capabilities)
         values ($1, $2, $3, $4, $5) returning id`,
        [
          input.code,
          input.name.trim(),
          input.autoApprove,
          input.adapter,
          input.adapter === 'NONE' ? [] : channelCapabilities,
        ],
      )
      if (!row) throw new Error('The new channel has no id')
      return {
        result: row.id,
        subjectType: 'CHANNEL',
        subjectId: row.id,
        data: { code: input.code },
      }
    },
  )
  const channel = configuration.channels.get(result)
  if (!channel) throw new Error(`Channel ${result} is not in revision ${configuration.revision}`)
  return channel
}

function channelErrors({ code, name }: ChannelCreateInput): UserError[] {
  const errors: UserError[] = []
  if (!codeForm.test(code)) {
    const message = 'A code has up to 64 letters, digits, dots, underscores and hyphens.'
    errors.push(invalidInput(['code'], message))
  }
  const problem = lineProblem(name, longestName)
  return problem === null ? errors : [...errors, invalidInput(['name'], problem)]
}
