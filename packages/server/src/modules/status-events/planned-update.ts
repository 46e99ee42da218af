import type { StatusEventKey } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { ChannelContent, DestinationKind, ReportedOrder } from '../deliveries/index.js'
import type { OrderEmailContent } from '../emails/index.js'
import type { OrderState } from '../orders/index.js'
import type { LabelMove } from './decide-labels.js'

/** What the order's channel was last told, as digests. */
export interface ChannelSnapshot {
  digest: string
  labelDigest: string
}

/** The condition that decided whether an update leaves. */
export type UpdateCondition =
  | 'DUE'
  | 'MASTER_SWITCH_OFF'
  | 'CHANNEL_INACTIVE'
  | 'CHANNEL_SWITCH_OFF'
  | 'CHANNEL_CANNOT'
  | 'RULE_DOES_NOT_NOTIFY'
  | 'SUPPRESSED'
  | 'NOTHING_CHANGED'
  | 'LABEL_UNCHANGED'
  | 'LABEL_DOES_NOT_MAIL'
  | 'NO_ADDRESS'
  | 'CHANNEL_SENDS_NO_EMAILS'
  | 'HIDDEN_FROM_CUSTOMERS'
  | 'ENDPOINT_INACTIVE'
  | 'TYPE_NOT_CHOSEN'
  | 'CHANNEL_NOT_CHOSEN'

/** An update that an action owes, or does not, with the reason. */
export interface PlannedUpdateRecord {
  destination: Exclude<DestinationKind, 'GIFT_CARDS'>
  /** Where it goes; null where nothing is kept of the way. */
  destinationId: number | null
  name: string
  /** Number of the order that it tells of; null for one that only a dry run makes. */
  orderNumber: string | null
  due: boolean
  condition: UpdateCondition
  /** The last event of the action that had a say. */
  event: StatusEventKey
  payload: ReportedOrder | null
  /** What a cart or a customer is told, frozen; null for webhooks, and when nothing is due. */
  content: ChannelContent | OrderEmailContent | null
  /** Seconds for which it waits for newer ones that take its place. */
  hold: number
  /** Codes of the labels for which the cart has no word: it cannot be told before there are. */
  unmapped: string[]
}

/** What decides about the updates of one order after one action. */
export interface UpdateQuestion {
  before: OrderState | null
  after: OrderState
  /** The order's own events of this action, in order. */
  events: readonly { event: StatusEventKey; moves: readonly LabelMove[] }[]
  configuration: Configuration
  suppressEmail: boolean
  /** What staff add to the mail, as plain text. */
  emailText?: string | null
  suppressChannel: boolean
  told: ChannelSnapshot | null
}
