import { isDatabaseDown } from '../../kernel/errors.js'
import type {
  ChannelContent,
  ClaimedDelivery,
  Sender,
  SenderParts,
  SendResult,
} from '../deliveries/index.js'
import {
  refused,
  retry,
  Unsent,
  type ChannelOutcome,
  type ChannelUpdate,
} from './adapters/adapter.js'
import { createTargets, targetAt, type KnownChannel } from './channel-target.js'
import { recordedCall } from './recorded-call.js'

/** Tells carts of their orders, each by the adapter of its kind. */
export function createChannelSender(parts: SenderParts): Sender {
  const channelOf = createTargets(parts)
  return async (delivery, signal) => {
    let channel: KnownChannel | null
    try {
      channel = await channelOf(delivery.destinationId)
    } catch (error) {
      if (!isDatabaseDown(error)) throw error
      return { ...retry('DATABASE_DOWN'), exchanges: [] }
    }
    if (!channel)
      return { ...refused('CHANNEL_DELETED', 'The channel was deleted.'), exchanges: [] }
    const hindrance = whyNot(channel)
    return hindrance ? { ...hindrance, exchanges: [] } : send(parts, channel, delivery, signal)
  }
}

/** Why the channel, as it is set up, can be sent nothing; null when it can. */
function whyNot({
  name,
  active,
  sendStatusUpdates,
  adapter,
  missing,
}: KnownChannel): ChannelOutcome | null {
  if (!adapter) return refused('CHANNEL_CANNOT', `${name} is told nothing.`)
  // It was claimed right before; what waits for a channel that is switched off stays waiting.
  if (!active || !sendStatusUpdates) return retry('CHANNEL_INACTIVE', `${name} is switched off.`)
  return missing.length > 0
    ? retry('NOT_SET_UP', `Settings of ${name} are missing: ${missing.join(', ')}.`)
    : null
}

async function send(
  { call, clock }: SenderParts,
  channel: KnownChannel,
  delivery: ClaimedDelivery,
  signal: AbortSignal,
): Promise<SendResult> {
  const { adapter } = channel
  if (!adapter || !delivery.content) throw new Error(`Update ${delivery.id} has nothing for a cart`)
  const now = clock.now()
  const target = targetAt(channel, now)
  const recorded = recordedCall(call, target.secrets, signal)
  const outcome = await unlessUnsent(() =>
    adapter.send(target, updateOf(delivery, now), recorded.call),
  )
  return { ...outcome, exchanges: recorded.exchanges }
}

/** What came of it, also where it ended early. */
async function unlessUnsent(work: () => Promise<ChannelOutcome>): Promise<ChannelOutcome> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unsent) return error.outcome
    throw error
  }
}

function updateOf(
  { content, message, messageId, sequence, previousSequence }: ClaimedDelivery,
  sentAt: Date,
): ChannelUpdate {
  const data = message['data'] as { event?: string } | undefined
  return {
    ...(content as ChannelContent),
    messageId,
    at: String(message['timestamp']),
    event: data?.event ?? null,
    sequence,
    previousSequence,
    sentAt,
  }
}
