import type { ChannelAdapterKind, ChannelCapability } from '../../kernel/configuration.js'
import type { Statement } from '../../kernel/database.js'
import { openSecrets, type SenderParts } from '../deliveries/index.js'
import { adapterOf } from './adapters/index.js'
import type { ChannelAdapter, ChannelTarget } from './adapters/adapter.js'

/** A channel as it is told. */
export interface KnownChannel {
  name: string
  active: boolean
  sendStatusUpdates: boolean
  /** Undefined for a channel that is told nothing. */
  adapter: ChannelAdapter | undefined
  target: ChannelTarget
  /** Until when the former secrets of the target are good too; null when there are none. */
  formerUntil: Date | null
  /** Keys of the settings without which nothing can be sent. */
  missing: string[]
}

interface TargetRow {
  name: string
  active: boolean
  send_status_updates: boolean
  adapter: ChannelAdapterKind
  capabilities: ChannelCapability[]
  settings: Record<string, string>
  words: string[]
  secrets: Buffer | null
  former: Buffer | null
  until: Date | null
}

const readTarget: Statement = {
  name: 'channels.target',
  text: `
select c.name, c.active, c.send_status_updates, c.adapter, c.capabilities, c.settings,
  array(select distinct w.word from channel_label w where w.channel_id = c.id) as words,
  d.secrets, d.former_secrets as former, d.former_until as until
from destination d join channel c on c.id = d.channel_id where d.id = $1`,
}

/** A channel by its destination, with its secrets opened; null for one that is gone. */
export async function readTargetOf(
  { database, sealer }: Pick<SenderParts, 'database' | 'sealer'>,
  destinationId: number,
): Promise<KnownChannel | null> {
  const [row] = await database.rows<TargetRow>(readTarget, [destinationId])
  if (!row) return null
  const adapter = adapterOf(row.adapter)
  const secrets = openSecrets(sealer, destinationId, row.secrets) ?? {}
  const settings = withFallbacks(adapter, row.settings)
  const fields = adapter?.settings ?? []
  const values = (kind: string) => (kind === 'SECRET' ? secrets : settings)
  return {
    name: row.name,
    active: row.active,
    sendStatusUpdates: row.send_status_updates,
    adapter,
    target: {
      settings,
      secrets,
      formerSecrets: openSecrets(sealer, destinationId, row.former),
      capabilities: row.capabilities,
      words: row.words,
    },
    formerUntil: row.until,
    missing: fields
      .filter(({ key, kind, required }) => required && !values(kind)[key])
      .map(({ key }) => key),
  }
}

/** Settings as they hold: what nobody has said is the fallback of its field. */
export function withFallbacks(
  adapter: ChannelAdapter | undefined,
  settings: Readonly<Record<string, string>>,
): Record<string, string> {
  const fallbacks = (adapter?.settings ?? []).flatMap(({ key, fallback }) =>
    fallback === null ? [] : [[key, fallback] as const],
  )
  return { ...Object.fromEntries(fallbacks), ...settings }
}

/**
 * Channels by their destination, read and opened once for each revision of the configuration: it
 * is a new one after every change of a channel and of its secrets.
 */
export function createTargets(
  parts: Pick<SenderParts, 'database' | 'sealer' | 'configuration'>,
): (destinationId: number) => Promise<KnownChannel | null> {
  const known = new Map<number, { revision: number; channel: Promise<KnownChannel | null> }>()
  return (destinationId) => {
    const { revision } = parts.configuration.current()
    const cached = known.get(destinationId)
    if (cached?.revision === revision) return cached.channel
    const channel = readTargetOf(parts, destinationId)
    known.set(destinationId, { revision, channel })
    channel.catch(() => known.delete(destinationId))
    return channel
  }
}

/** The target at a moment: former secrets are good for a while only. */
export const targetAt = ({ target, formerUntil }: KnownChannel, now: Date): ChannelTarget =>
  formerUntil && formerUntil > now ? target : { ...target, formerSecrets: null }
