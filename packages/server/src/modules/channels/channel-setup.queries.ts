import DataLoader from 'dataloader'
import { loaderOf, type Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { adapterOf } from './adapters/index.js'
import { channelLabels, unmappedLabels } from './channel-labels.js'
import type { ChannelSetting, ChannelSetup } from './channel-setup.types.js'
import { withFallbacks } from './channel-target.js'
import type { Channel } from './channel.types.js'

interface SetupRow {
  id: number
  settings: Record<string, string>
  secretsSetAt: Record<string, string>
  untold: number
}

const byIds: Statement = {
  name: 'channels.setups',
  text: `
select c.id, c.settings, c.secrets_set_at as "secretsSetAt",
  (select count(*) from delivery d where d.destination_id = t.id and d.state = 'FAILED'
    and d.reason = 'UNMAPPED')::integer as untold
from channel c join destination t on t.channel_id = c.id where c.id = any($1::integer[])`,
}

const createSetupLoader = ({ database }: Context): DataLoader<number, SetupRow | null> =>
  new DataLoader(async (ids) => {
    const rows = await database.rows<SetupRow>(byIds, [ids])
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? null)
  })

/** Labels that any order or item carries; asked once for each request. */
async function readCarried({ database }: Context): Promise<ReadonlySet<number>> {
  const rows = await database.query<{ id: number }>(
    `select l.id from label l where exists (select 1 from orders o where o.label_id = l.id)
       or exists (select 1 from order_item i where i.label_id = l.id)`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** How a channel is set up; null for one that is gone. */
export async function setupOf(ctx: Context, { id }: Channel): Promise<ChannelSetup | null> {
  const [row, carried] = await Promise.all([
    loaderOf(ctx, createSetupLoader).load(id),
    loaderOf(ctx, readCarried),
  ])
  const configuration = ctx.configuration.current()
  const channel = configuration.channels.get(id)
  if (!row || !channel) return null
  const labels = channelLabels(configuration, channel, carried)
  const adapter = adapterOf(channel.adapter)
  const known = withFallbacks(adapter, row.settings)
  const fields = adapter?.settings ?? []
  const isSet = (key: string) => key in known || key in row.secretsSetAt
  return {
    settings: fields.map(({ key, kind }) => settingOf(key, kind === 'SECRET', row)),
    missing: fields.filter(({ key, required }) => required && !isSet(key)).map(({ key }) => key),
    labels,
    unmapped: unmappedLabels(labels).length,
    untold: row.untold,
  }
}

function settingOf(
  key: string,
  isSecret: boolean,
  { settings, secretsSetAt }: SetupRow,
): ChannelSetting {
  const setAt = secretsSetAt[key] ?? null
  const value = settings[key] ?? null
  return isSecret
    ? { key, value: null, isSet: setAt !== null, setAt }
    : { key, value, isSet: value !== null, setAt: null }
}
