import type { LabelCategory, LabelFlag, LabelScope, StatusEventKey } from '@waypost/shared'
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
  /** Only orders of these channels; null: all orders. */
  channelIds: number[] | null
  /** Where its messages go. */
  destinationId: number
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
  setUpAt: string | null
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
