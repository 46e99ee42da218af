import { createHash } from 'node:crypto'
import type { ChannelRecord, Configuration } from '../../kernel/configuration.js'
import { freezeChannelContent, type ReportedOrder } from '../deliveries/index.js'
import { lastOf } from './last-of.js'
import { leavingOrder, shownLabels } from './leaving-order.js'
import { planEmail } from './plan-email.js'
import type {
  ChannelSnapshot,
  PlannedUpdateRecord,
  UpdateCondition,
  UpdateQuestion,
} from './planned-update.js'

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
  const notifying = events.findLast(({ event }) => configuration.rules.get(event)?.notifyCart)
  const payload = leavingOrder(after, configuration, {
    cartNumber: after.order.cartNumber ?? after.order.originalCartNumber,
  })
  const snapshot = snapshotOf(payload)
  const condition = channelCondition(question, channel, notifying !== undefined, snapshot)
  const due = condition === 'DUE'
  const { event } = notifying ?? lastOf(events)
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
      hold: 0,
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

function snapshotOf(payload: ReportedOrder): ChannelSnapshot {
  const labels = [payload.label, ...payload.items.map(({ label }) => label)]
  return { digest: digestOf(payload), labelDigest: digestOf(labels) }
}

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')
