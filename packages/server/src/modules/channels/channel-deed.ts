import type {
  ChannelAdapterKind,
  ChannelRecord,
  Configuration,
} from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { keepSecrets, readSecrets, type Secrets } from '../deliveries/index.js'
import type { Published, PublishingContext } from '../revisions/index.js'
import { adapterOf } from './adapters/index.js'
import type { CheckedSettings } from './check-settings.js'

/** The parts of a context that a write of a channel needs. */
export type ChannelContext = PublishingContext & Pick<Context, 'sealer' | 'addressRules'>

/**
 * The channel that a deed is about. A token of one channel knows no other.
 * @throws Refusal NOT_FOUND, or VERSION_CONFLICT when it was written since
 */
export function channelAt(
  { actor }: Pick<Context, 'actor'>,
  { channels }: Configuration,
  { id, expectedVersion }: { id: number; expectedVersion?: number },
): ChannelRecord {
  const channel = channels.get(id)
  const isVisible = actor.channelId === null || actor.channelId === id
  if (!channel || !isVisible) throw new Refusal(userError('NOT_FOUND', ['id']))
  if (expectedVersion === undefined || channel.version === expectedVersion) return channel
  const data = { expected: expectedVersion, actual: channel.version }
  throw new Refusal(userError('VERSION_CONFLICT', ['expectedVersion'], data))
}

/** The channel as a publication left it. */
export function channelAfter({
  configuration,
  result,
}: Pick<Published<{ id: number }>, 'configuration' | 'result'>): ChannelRecord {
  const channel = configuration.channels.get(result.id)
  if (!channel) throw new Error(`Channel ${result.id} is not in revision ${configuration.revision}`)
  return channel
}

/** What the database has of the settings of a channel. */
export interface StoredSettings {
  settings: Record<string, string>
  /** Since when each secret has been set, as ISO timestamps. */
  secretsSetAt: Record<string, string>
}

const changeOver = 24 * 60 * 60 * 1000

/**
 * Writes settings over those that are there. A secret that Waypost gives to the other side stays
 * good beside its successor for a day, so that the other side can change over.
 * @returns the keys that are other ones now
 */
export async function writeSettings(
  tx: Queryable,
  ctx: ChannelContext,
  channel: { id: number; destinationId: number; adapter: ChannelAdapterKind },
  { settings, secrets }: CheckedSettings,
): Promise<string[]> {
  const stored = await storedSettings(tx, channel.id)
  const { current } = await readSecrets(tx, ctx.sealer, channel.destinationId)
  const changed = [...changedKeys(stored.settings, settings), ...changedKeys(current, secrets)]
  if (changed.length === 0) return []
  const now = ctx.clock.now()
  const setAt = new Map([...secrets].map(([key, value]) => [key, value && now.toISOString()]))
  await tx.query('update channel set settings = $2, secrets_set_at = $3 where id = $1', [
    channel.id,
    JSON.stringify(merged(stored.settings, settings)),
    JSON.stringify(merged(stored.secretsSetAt, setAt)),
  ])
  if (changed.some((key) => secrets.has(key))) {
    const formerUntil = overlaps(channel.adapter, current, secrets)
      ? new Date(now.getTime() + changeOver)
      : null
    const { destinationId } = channel
    await keepSecrets(tx, ctx.sealer, {
      destinationId,
      secrets: merged(current, secrets),
      formerUntil,
    })
  }
  await forgetFailures(tx, channel.destinationId)
  return changed
}

/** The settings of a channel, without its secrets. */
export async function storedSettings(tx: Queryable, id: number): Promise<StoredSettings> {
  const [row] = await tx.query<StoredSettings>(
    `select settings, secrets_set_at as "secretsSetAt" from channel where id = $1`,
    [id],
  )
  return row ?? { settings: {}, secretsSetAt: {} }
}

/** Takes all settings and secrets away, as those of another kind of cart mean nothing. */
export async function dropSettings(
  tx: Queryable,
  { id, destinationId }: { id: number; destinationId: number },
): Promise<void> {
  await tx.query(`update channel set settings = '{}', secrets_set_at = '{}' where id = $1`, [id])
  await tx.query(
    `update destination set secrets = null, former_secrets = null, former_until = null where id = $1`,
    [destinationId],
  )
}

type Values = Readonly<Record<string, string>>

const changedKeys = (before: Values, given: ReadonlyMap<string, string | null>): string[] =>
  [...given].flatMap(([key, value]) => ((before[key] ?? null) === value ? [] : [key]))

function merged(before: Values, given: ReadonlyMap<string, string | null>): Record<string, string> {
  const values = Object.entries({ ...before, ...Object.fromEntries(given) })
  return Object.fromEntries(
    values.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  )
}

/** Whether a secret that the other side checks is replaced by another. */
const overlaps = (
  kind: ChannelAdapterKind,
  current: Secrets,
  secrets: ReadonlyMap<string, string | null>,
): boolean =>
  adapterOf(kind)?.settings.some(
    ({ key, madeHere }) => madeHere && current[key] !== undefined && secrets.get(key) != null,
  ) ?? false

/** What was wrong with the old settings says nothing of the new ones: they are tried at once. */
const forgetFailures = (tx: Queryable, destinationId: number) =>
  tx.query(
    `update destination set failures = 0, failing_since = null, probe_at = null where id = $1`,
    [destinationId],
  )
