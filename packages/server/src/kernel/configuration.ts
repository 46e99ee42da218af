import type {
  LabelAction,
  LabelCategory,
  LabelFlag,
  LabelScope,
  StatusEventKey,
} from '@waypost/shared'
import type { Queryable } from './database.js'

/** A label as every part of the server sees it. */
export interface LabelRecord extends Record<Exclude<LabelFlag, 'isQuoteState'>, boolean> {
  id: number
  code: string
  name: string
  /** Wording for customers by language; a missing language falls back to the name. */
  customerNames: Record<string, string>
  description: string | null
  color: string
  category: LabelCategory
  displayOrder: number
  /** Null where the source of the label never said; it decides like false. */
  isQuoteState: boolean | null
  /** What reaching it does by itself; null for nothing. */
  action: LabelAction | null
  system: boolean
  /** ISO timestamp; null while the label is in use. */
  archivedAt: string | null
  version: number
}

/** One row of the grid. */
export interface RuleRecord {
  event: StatusEventKey
  itemLabelId: number | null
  orderLabelId: number | null
  notifyCart: boolean
}

/** A shopping cart or other source of orders, with the switches that decide about its updates. */
export interface ChannelRecord {
  id: number
  code: string
  name: string
  active: boolean
  sendStatusUpdates: boolean
  /** Nobody is written to about its orders. */
  suppressEmails: boolean
  onlyWhenLabelChanges: boolean
  autoApprove: boolean
  /** How it is told; NONE: not at all. */
  adapter: ChannelAdapterKind
  /** What it can be told. */
  capabilities: ChannelCapability[]
  /** Its own word for each of our labels, by the label's id. */
  words: ReadonlyMap<number, string>
  /** Where its updates go. */
  destinationId: number
  version: number
}

/** The ways to tell a cart of changes. */
export const channelAdapterKinds = ['NONE', 'WEBHOOK', 'WOOCOMMERCE', 'SHOPIFY', 'VENDURE'] as const
export type ChannelAdapterKind = (typeof channelAdapterKinds)[number]

/** What a cart can be told. */
export const channelCapabilities = [
  'ORDER_LABEL',
  'ITEM_LABELS',
  'TRACKING',
  'DATES',
  'RETURNS',
] as const
export type ChannelCapability = (typeof channelCapabilities)[number]

/** An integrator's address, with what decides which messages it gets. */
export interface EndpointRecord {
  id: number
  name: string
  active: boolean
  /** Message types, `order.*` and the like, `order.label_changed`, `item.label_changed`; `*` is all. */
  types: string[]
  /** Only orders and quotes of these channels; null: all. */
  channelIds: number[] | null
  /** Where its messages go. */
  destinationId: number
}

/** How customers meet the business: the default's look, or what a channel has of its own. */
export interface BrandingRecord {
  /** Null for the default, which everything falls back to that a channel leaves open. */
  channelId: number | null
  /** The name that customers read; null: the channel's, then the business's. */
  name: string | null
  /** Six hexadecimal digits behind "#". */
  accentColor: string | null
  /** Cleaned when it was written: an allow-list of tags. */
  headerHtml: string | null
  footerHtml: string | null
  /** Who mails come from and where answers go; null: the default's, then what the operator set. */
  senderName: string | null
  senderAddress: string | null
  replyTo: string | null
  language: CustomerLanguage | null
  /** Whether names are shown in full after a look-up; null: as the default says, else initials. */
  fullNames: boolean | null
  /** Digest of the picture, part of its address; null: none of its own. */
  logoDigest: string | null
  version: number
}

/** The languages in which customers are written to. */
export const customerLanguages = ['en', 'de'] as const
export type CustomerLanguage = (typeof customerLanguages)[number]

/** What a customer's acceptance of a quote leads to. */
export const quoteAcceptances = ['CONVERT', 'STAFF'] as const
export type QuoteAcceptance = (typeof quoteAcceptances)[number]

/** How quotes end. */
export interface QuoteSettings {
  /** Whether quotes past their last day are marked EXPIRED by themselves. */
  expiryJob: boolean
  /** When, as HH:MM in the zone of the business. */
  expiryAt: string
  /** Since when the job is on with that time, as an ISO moment; null: always. What was due before is no run missed. */
  expirySince: string | null
  acceptance: QuoteAcceptance
}

/** Settings of the business. */
export interface BusinessRecord {
  name: string
  /** IANA name; dates without a time are days in this zone. */
  timeZone: string
  /** The master switch of outbound updates. */
  sendUpdates: boolean
  /** An update that waits for longer than these minutes is an alert. */
  waitingAlertMinutes: number
  /** Seconds for which an e-mail about an order waits for more news, so that many make one. */
  emailHoldSeconds: number
  /** Approvers who have not decided are asked again every so many days; 0: never. */
  approvalReminderDays: number
  quotes: QuoteSettings
  setUpAt: string | null
}

/** How the codes of gift cards are made. */
export interface GiftCardSettings {
  /** Where they are asked for; null: Waypost makes them. */
  providerUrl: string | null
  /** Where requests for codes go. */
  destinationId: number
}

/** Everything that decides how events behave, as it stood at one revision. Never changed in place. */
export interface Configuration {
  revision: number
  labels: ReadonlyMap<number, LabelRecord>
  rules: ReadonlyMap<StatusEventKey, RuleRecord>
  /** Declared moves by scope, from label to labels; a scope without any allows every move. */
  transitions: Readonly<Record<LabelScope, ReadonlyMap<number, ReadonlySet<number>>>>
  channels: ReadonlyMap<number, ChannelRecord>
  endpoints: ReadonlyMap<number, EndpointRecord>
  /** By channel; null is the default, which is always there. */
  brandings: ReadonlyMap<number | null, BrandingRecord>
  /** Where e-mails to customers go. */
  emailDestinationId: number
  giftCards: GiftCardSettings
  business: BusinessRecord
}

/** The configuration in memory. */
export interface ConfigurationCache {
  /** The newest configuration known here; at most one notification old. */
  current(): Configuration
  /**
   * Reads it anew unless it is already at this revision or later. A caller inside a transaction
   * reads `through` it: were all connections of the pool to wait for one more, none would come.
   */
  atLeast(revision: number, through?: Queryable): Promise<Configuration>
  refresh(): Promise<Configuration>
}
