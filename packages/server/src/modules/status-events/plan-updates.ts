import { createHash } from 'node:crypto'
import type { StatusEventKey } from '@waypost/shared'
import type { ChannelRecord, Configuration } from '../../kernel/configuration.js'
import {
  freezeChannelContent,
  type ChannelContent,
  type DestinationKind,
  type LeavingOrder,
} from '../deliveries/index.js'
import type { OrderState } from '../orders/index.js'
import { leavingOrder, shownLabels } from './leaving-order.js'

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
  | 'ENDPOINT_INACTIVE'
  | 'TYPE_NOT_CHOSEN'
  | 'CHANNEL_NOT_CHOSEN'

/** An update that an action owes, or does not, with the reason. */
export interface PlannedUpdateRecord {
  destination: DestinationKind | 'EMAIL'
  /** Where it goes; null where nothing is kept of the way. */
  destinationId: number | null
  name: string
  /** Number of the order that it tells of; null for one that only a dry run makes. */
  orderNumber: string | null
  due: boolean
  condition: UpdateCondition
  /** The last event of the action that had a say. */
  event: StatusEventKey
  payload: LeavingOrder | null
  /** What a cart is told, frozen; null for others, and when nothing is due. */
  content: ChannelContent | null
  /** Codes of the labels for which the cart has no word: it cannot be told before there are. */
  unmapped: string[]
}

/** What decides about the updates of one order after one action. */
export interface UpdateQuestion {
  before: OrderState | null
  after: OrderState
  /** The order's own events of this action, in order. */
  events: readonly StatusEventKey[]
  configuration: Configuration
  suppressEmail: boolean
  suppressChannel: boolean
  told: ChannelSnapshot | null
}

export interface UpdatePlan {
  updates: PlannedUpdateRecord[]
  /** What the channel will have been told; null when nothing is due to it. */
  told: ChannelSnapshot | null
}

/** Plans at most one update to the order's channel and one e-mail for a whole action. */
export function planUpdates(question: UpdateQuestion): UpdatePlan {
  const channel = planChannel(question)
  const updates = [...(channel ? [channel.update] : []), planEmail(question)]
  return { updates, told: channel?.update.due ? channel.snapshot : null }
}

function planChannel(
  question: UpdateQuestion,
): { update: PlannedUpdateRecord; snapshot: ChannelSnapshot } | null {
  const { after, configuration, events } = question
  const channel =
    after.order.channelId === null ? undefined : configuration.channels.get(after.order.channelId)
  if (!channel) return null
  const notifying = events.findLast((event) => configuration.rules.get(event)?.notifyCart)
  const payload = leavingOrder(
    after,
    configuration,
    'CUSTOMER',
    after.order.cartNumber ?? after.order.originalCartNumber,
  )
  const snapshot = snapshotOf(payload)
  const condition = channelCondition(question, channel, notifying !== undefined, snapshot)
  const due = condition === 'DUE'
  const event = notifying ?? lastOf(events)
  const frozen = due
    ? freezeChannelContent(channel, payload, shownLabels(after, configuration))
    : null
  return {
    update: {
      destination: 'CHANNEL',
      destinationId: channel.destinationId,
      name: channel.name,
      orderNumber: after.order.number || null,
      due,
      condition,
      event,
      payload: due ? payload : null,
      content: frozen?.content ?? null,
      unmapped: frozen?.unmapped.map(({ code }) => code) ?? [],
    },
    snapshot,
  }
}

function channelCondition(
  { configuration, suppressChannel, told }: UpdateQuestion,
  channel: ChannelRecord,
  notifies: boolean,
  snapshot: ChannelSnapshot,
): UpdateCondition {
  const deaf = deafness(configuration, channel)
  if (deaf) return deaf
  if (!notifies) return 'RULE_DOES_NOT_NOTIFY'
  if (suppressChannel) return 'SUPPRESSED'
  if (told?.digest === snapshot.digest) return 'NOTHING_CHANGED'
  if (channel.onlyWhenLabelChanges && told?.labelDigest === snapshot.labelDigest)
    return 'LABEL_UNCHANGED'
  return 'DUE'
}

/** Why the channel is told nothing at all; null when it is told. */
function deafness({ business }: Configuration, channel: ChannelRecord): UpdateCondition | null {
  if (!business.sendUpdates) return 'MASTER_SWITCH_OFF'
  if (!channel.active) return 'CHANNEL_INACTIVE'
  if (!channel.sendStatusUpdates) return 'CHANNEL_SWITCH_OFF'
  const cannot = channel.adapter === 'NONE' || channel.capabilities.length === 0
  return cannot ? 'CHANNEL_CANNOT' : null
}

function planEmail(question: UpdateQuestion): PlannedUpdateRecord {
  const { after, configuration, events } = question
  const address = after.detail.billTo.email ?? after.detail.shipTo.email
  const condition = ((): UpdateCondition => {
    if (!reachedMailingLabel(question)) return 'LABEL_DOES_NOT_MAIL'
    if (!configuration.business.sendUpdates) return 'MASTER_SWITCH_OFF'
    const { channelId } = after.order
    const channel = channelId === null ? undefined : configuration.channels.get(channelId)
    if (channel?.suppressEmails) return 'CHANNEL_SENDS_NO_EMAILS'
    if (question.suppressEmail) return 'SUPPRESSED'
    return address ? 'DUE' : 'NO_ADDRESS'
  })()
  return {
    destination: 'EMAIL',
    destinationId: null,
    name: 'Customer',
    orderNumber: after.order.number || null,
    due: condition === 'DUE',
    condition,
    event: lastOf(events),
    payload: null,
    content: null,
    unmapped: [],
  }
}

/** Labels before and after the whole action are compared, those of the order and of each item. */
function reachedMailingLabel({ before, after, configuration }: UpdateQuestion): boolean {
  const mails = (id: number | null): boolean =>
    id !== null && configuration.labels.get(id)?.isSendEmail === true
  if (after.order.labelId !== before?.order.labelId && mails(after.order.labelId)) return true
  const labelBefore = new Map(before?.items.map(({ id, labelId }) => [id, labelId]))
  return after.items.some(
    ({ id, labelId }) => labelId !== (labelBefore.get(id) ?? null) && mails(labelId),
  )
}

function snapshotOf(payload: LeavingOrder): ChannelSnapshot {
  const labels = [payload.label, ...payload.items.map(({ label }) => label)]
  return { digest: digestOf(payload), labelDigest: digestOf(labels) }
}

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')

function lastOf(events: readonly StatusEventKey[]): StatusEventKey {
  const last = events.at(-1)
  if (last === undefined) throw new Error('An action without events owes no update')
  return last
}
