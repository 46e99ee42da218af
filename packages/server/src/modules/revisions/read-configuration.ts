import { labelScopes, statusEventKeys, type LabelScope } from '@waypost/shared'
import type {
  BrandingRecord,
  BusinessRecord,
  ChannelRecord,
  Configuration,
  GiftCardSettings,
  EndpointRecord,
  LabelRecord,
  RuleRecord,
} from '../../kernel/configuration.js'
import type { Queryable } from '../../kernel/database.js'
import { readConfiguration } from './configuration.sql.js'

interface ConfigurationRow {
  revision: number
  labels: LabelRecord[]
  rules: RuleRecord[]
  transitions: { scope: LabelScope; from: number; to: number }[]
  channels: ChannelRow[]
  endpoints: EndpointRecord[]
  brandings: BrandingRecord[]
  emailDestinationId: number
  giftCards: GiftCardSettings
  business: Partial<BusinessRecord> | null
}

type ChannelRow = Omit<ChannelRecord, 'words'> & { words: Record<string, string> }

/** The business as it is before anybody has set anything. */
export const unsetBusiness: BusinessRecord = {
  name: '',
  timeZone: 'UTC',
  sendUpdates: true,
  waitingAlertMinutes: 15,
  emailHoldSeconds: 60,
  approvalReminderDays: 3,
  quotes: { expiryJob: true, expiryAt: '00:00', expirySince: null, acceptance: 'STAFF' },
  setUpAt: null,
}

/** The configuration as the database (or a transaction) sees it now, read in one statement. */
export async function configurationFrom(queryable: Queryable): Promise<Configuration> {
  const [row] = await queryable.rows<ConfigurationRow>(readConfiguration)
  if (!row) throw new Error('The statement that reads the configuration answered no row')
  return {
    revision: row.revision,
    labels: new Map(row.labels.map((label) => [label.id, label])),
    rules: allRules(row.rules),
    transitions: transitionsByScope(row.transitions),
    channels: new Map(row.channels.map((channel) => [channel.id, channelOf(channel)])),
    endpoints: new Map(row.endpoints.map((endpoint) => [endpoint.id, endpoint])),
    brandings: new Map(row.brandings.map((branding) => [branding.channelId, branding])),
    emailDestinationId: row.emailDestinationId,
    giftCards: row.giftCards,
    business: { ...unsetBusiness, ...row.business },
  }
}

const channelOf = (row: ChannelRow): ChannelRecord => ({
  ...row,
  words: new Map(Object.entries(row.words).map(([id, word]) => [Number(id), word])),
})

/** Thirty rules in grid order; an event without a row has two blank cells and tells no cart. */
function allRules(stored: RuleRecord[]): Configuration['rules'] {
  const known = new Map(stored.map((rule) => [rule.event, rule]))
  return new Map(
    statusEventKeys.map((event) => [
      event,
      known.get(event) ?? { event, itemLabelId: null, orderLabelId: null, notifyCart: false },
    ]),
  )
}

function transitionsByScope(rows: ConfigurationRow['transitions']): Configuration['transitions'] {
  const scopes = Object.fromEntries(
    labelScopes.map((scope) => [scope, new Map<number, Set<number>>()]),
  ) as Record<LabelScope, Map<number, Set<number>>>
  for (const { scope, from, to } of rows) {
    const moves = scopes[scope].get(from) ?? new Set<number>()
    scopes[scope].set(from, moves.add(to))
  }
  return scopes
}
