import type { LabelRecord } from '../../kernel/configuration.js'
import type { RecordSubject } from '../../kernel/enums.js'

export type { RecordSubject } from '../../kernel/enums.js'

/** What can happen to a record. */
export const recordEntryKinds = [
  'CREATED',
  'UPDATED',
  'LABEL_CHANGED',
  'ASSIGNED',
  'MERGED',
  'ARCHIVED',
  'RESTORED',
  'SCHEME_CHANGED',
  'SUBMITTED',
  'DECIDED',
  'REMINDED',
  'SENT',
  'ACCEPTED',
  'COMMENTED',
  'DECLINED',
  'CONVERTED',
  'ORDERED',
  'CANCELED',
  'EXPIRED',
  'NOTED',
] as const
export type RecordEntryKind = (typeof recordEntryKinds)[number]

/** One field that changed, with what it was and is; both as JSON. */
export interface RecordChange {
  field: string
  from?: unknown
  to?: unknown
}

/** One thing that happened to a record, to be written. */
export interface NewRecordEntry {
  subject: RecordSubject
  subjectId: string
  /** The account that it belongs to, which is the record itself for an account; null for none. */
  accountId: string | null
  kind: RecordEntryKind
  /** The channel of a quote, null for none; what else there is belongs to no channel. */
  channelId?: number | null
  /** The record's version after it. */
  sequence: number
  /** The label before and after; both left out where it stays. */
  from?: LabelRecord | null
  to?: LabelRecord | null
  changes?: readonly RecordChange[]
  /** Why, and what was said with it. */
  note?: string | null
  reason?: string | null
  /** Name of the contact for whom staff recorded it. */
  onBehalfOf?: string | null
  /** The mutation, for the audit trail. */
  operation: string
  /**
   * The record as integrators are told of it after the change: an allow-list of the caller's, without
   * addresses, e-mails, phone numbers and internal notes. Null where nobody is told.
   */
  leaving: object | null
}
