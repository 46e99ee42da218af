import type { ChannelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { DELIVERIES_CHANNEL } from '../deliveries/index.js'
import { publishConfiguration } from '../revisions/index.js'
import type { ChannelAdapter } from './adapters/adapter.js'
import { adapterOf } from './adapters/index.js'
import {
  channelAfter,
  channelAt,
  dropSettings,
  writeSettings,
  type ChannelContext,
} from './channel-deed.js'
import type { ChannelUpdateInput } from './channel.inputs.js'
import { checkSettings } from './check-settings.js'
import { nameErrors } from './create-channel.js'
import { translateFailed } from './translate-failed.js'

const switches = [
  'active',
  'sendStatusUpdates',
  'suppressEmails',
  'onlyWhenLabelChanges',
  'autoApprove',
] as const
const editable = ['name', ...switches, 'adapter', 'capabilities'] as const
type Fields = Pick<ChannelRecord, (typeof editable)[number]>

/**
 * Changes settings and switches of a channel. New settings are tried at once, however often the
 * old ones failed.
 * @throws Refusal INVALID_INPUT with the places, NOT_FOUND, VERSION_CONFLICT, or NOTHING_TO_DO
 */
export async function updateChannel(
  ctx: ChannelContext & Pick<Context, 'database'>,
  input: ChannelUpdateInput,
): Promise<{ channel: ChannelRecord; requeued: number }> {
  const { id } = input
  const publication = { operation: 'channelUpdate', comment: `Channel ${id} edited` }
  const published = await publishConfiguration(ctx, publication, async (tx, before) => {
    const channel = channelAt(ctx, before, input)
    const after = fieldsAfter(channel, input)
    const adapter = adapterOf(after.adapter)
    const settings = checkSettings(adapter, input.settings ?? [], ctx.addressRules)
    refuseIfAny([...fieldErrors(input, adapter), ...settings.errors])
    const isOtherKind = after.adapter !== channel.adapter
    if (isOtherKind) await dropSettings(tx, channel)
    const changedSettings = await writeSettings(tx, ctx, { ...channel, ...after }, settings)
    const fields = [...changedFields(channel, after), ...changedSettings]
    if (fields.length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
    await write(tx, id, after)
    const requeued = await translateFailed(tx, id)
    const data = { code: channel.code, fields, requeued }
    return { result: { id, requeued }, subjectType: 'CHANNEL', subjectId: id, data }
  })
  ctx.database.announce(DELIVERIES_CHANNEL)
  return { channel: channelAfter(published), requeued: published.result.requeued }
}

/** An omitted or null field stays. Another kind is told all that it can be, unless it is said. */
function fieldsAfter(channel: ChannelRecord, input: ChannelUpdateInput): Fields {
  const adapter = input.adapter ?? channel.adapter
  const known = adapterOf(adapter)?.capabilities ?? []
  const former = adapter === channel.adapter ? channel.capabilities : known
  const chosen = input.capabilities ?? former
  const given = Object.fromEntries(
    switches.map((name) => [name, input[name] ?? channel[name]]),
  ) as Pick<Fields, (typeof switches)[number]>
  return {
    ...given,
    name: input.name?.trim() ?? channel.name,
    adapter,
    capabilities: known.filter((capability) => chosen.includes(capability)),
  }
}

function fieldErrors(
  { name, capabilities }: ChannelUpdateInput,
  adapter: ChannelAdapter | undefined,
): UserError[] {
  const known = adapter?.capabilities ?? []
  return [
    ...(name == null ? [] : nameErrors(name)),
    ...(capabilities ?? []).flatMap((capability, index) =>
      known.includes(capability)
        ? []
        : [
            invalidInput(
              ['capabilities', String(index)],
              'This kind of channel cannot be told of that.',
            ),
          ],
    ),
  ]
}

const changedFields = (before: Fields, after: Fields): string[] =>
  editable.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

const write = (tx: Queryable, id: number, fields: Fields) =>
  tx.query(
    `update channel set name = $2, active = $3, send_status_updates = $4, suppress_emails = $5,
       only_when_label_changes = $6, auto_approve = $7, adapter = $8, capabilities = $9,
       version = version + 1
     where id = $1`,
    [id, ...editable.map((field) => fields[field])],
  )
