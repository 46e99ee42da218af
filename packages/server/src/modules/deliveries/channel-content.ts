import type { ChannelRecord, LabelRecord } from '../../kernel/configuration.js'
import type { LeavingOrder } from './what-may-leave.js'

/** What a cart is told about an order, frozen: what may leave, and the labels in the cart's own words. */
export interface ChannelContent {
  order: LeavingOrder
  /** The cart's word for the order's label; null for no label, or when it is not told of labels. */
  orderWord: string | null
  /** The cart's words for the labels of the items, in the order of `order.items`. */
  itemWords: (string | null)[]
}

/** The labels that customers see on an order and on its items, in the order of the items. */
export interface ShownLabels {
  order: LabelRecord | undefined
  items: readonly (LabelRecord | undefined)[]
}

/** The content for a channel, with the labels that it has no word for. */
export function freezeChannelContent(
  channel: ChannelRecord,
  order: LeavingOrder,
  labels: ShownLabels,
): { content: ChannelContent; unmapped: LabelRecord[] } {
  const unmapped = new Map<number, LabelRecord>()
  const wordFor = (label: LabelRecord | undefined): string | null => {
    if (!label) return null
    const word = channel.words.get(label.id)
    if (word === undefined) unmapped.set(label.id, label)
    return word ?? null
  }
  const told = (capability: 'ORDER_LABEL' | 'ITEM_LABELS') =>
    channel.capabilities.includes(capability)
  const content = {
    order,
    orderWord: told('ORDER_LABEL') ? wordFor(labels.order) : null,
    itemWords: labels.items.map((label) => (told('ITEM_LABELS') ? wordFor(label) : null)),
  }
  return { content, unmapped: [...unmapped.values()] }
}
