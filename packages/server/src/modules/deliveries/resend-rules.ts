import type { Configuration, ChannelRecord } from '../../kernel/configuration.js'
import type { ErrorCode } from '@waypost/shared'
import type { ChannelContent } from './channel-content.js'
import type { DeliveryState } from './delivery.js'

/** What decides whether an update can be sent again. */
export interface ResendQuestion {
  state: DeliveryState
  /** A cart has been, or will be, told of something newer about the order. */
  outdated: boolean
  /** The cart that it is for; null for others. */
  channelId: number | null
  /** What it was to tell when the cart had no word for a label; null for whatever could be sent. */
  untold: ChannelContent | null
}

/** Why it is not sent again; or that it is, with the content in words that the cart has by now. */
export type ResendAnswer =
  { refused: ResendRefusal; labels?: string[] } | { refused: null; content: ChannelContent | null }

/** The codes for which an update is not sent again. */
export type ResendRefusal = Extract<
  ErrorCode,
  'DELIVERY_UNDER_WAY' | 'DELIVERY_OUTDATED' | 'LABEL_UNMAPPED'
>

/** Decides whether an update can be sent again now. */
export function decideResend(
  { state, outdated, channelId, untold }: ResendQuestion,
  { channels, labels }: Configuration,
): ResendAnswer {
  if (state === 'SENDING') return { refused: 'DELIVERY_UNDER_WAY' }
  if (outdated) return { refused: 'DELIVERY_OUTDATED' }
  if (!untold) return { refused: null, content: null }
  const channel = channelId === null ? undefined : channels.get(channelId)
  const { content, missing } = withWords(channel, untold)
  if (missing.length === 0) return { refused: null, content }
  const codes = missing.map((id) => labels.get(id)?.code ?? String(id))
  return { refused: 'LABEL_UNMAPPED', labels: codes }
}

/** The same content in the words that the channel has by now, and the labels without one. */
function withWords(
  channel: ChannelRecord | undefined,
  content: ChannelContent,
): { content: ChannelContent; missing: number[] } {
  const missing = new Set<number>()
  const word = (id: number | null, capability: 'ORDER_LABEL' | 'ITEM_LABELS'): string | null => {
    if (id === null || !channel?.capabilities.includes(capability)) return null
    const found = channel.words.get(id)
    if (found === undefined) missing.add(id)
    return found ?? null
  }
  const { labelIds } = content
  const told = {
    ...content,
    orderWord: word(labelIds.order, 'ORDER_LABEL'),
    itemWords: labelIds.items.map((id) => word(id, 'ITEM_LABELS')),
  }
  return { content: told, missing: [...missing] }
}
