import type { ChannelCapability, ChannelRecord, LabelRecord } from '../../kernel/configuration.js'
import type { ReportedItem, ReportedOrder } from './what-may-leave.js'

/** What a cart is told about an order, frozen: what may leave, and the labels in the cart's own words. */
export interface ChannelContent {
  /** Without what the cart cannot be told. */
  order: ReportedOrder
  /** The cart's word for the order's label; null for no label, or when it is not told of labels. */
  orderWord: string | null
  /** The cart's words for the labels of the items, in the order of `order.items`. */
  itemWords: (string | null)[]
  /** Ids of the labels that customers see, for translating anew; they never leave. */
  labelIds: { order: number | null; items: (number | null)[] }
}

/** The labels that customers see on an order and on its items, in the order of the items. */
export interface ShownLabels {
  order: LabelRecord | undefined
  items: readonly (LabelRecord | undefined)[]
}

/** The content for a channel, with the labels that it has no word for. */
export function freezeChannelContent(
  channel: ChannelRecord,
  order: ReportedOrder,
  labels: ShownLabels,
): { content: ChannelContent; unmapped: LabelRecord[] } {
  const unmapped = new Map<number, LabelRecord>()
  const told = (capability: ChannelCapability) => channel.capabilities.includes(capability)
  const wordFor = (
    label: LabelRecord | undefined,
    capability: ChannelCapability,
  ): string | null => {
    if (!label || !told(capability)) return null
    const word = channel.words.get(label.id)
    if (word === undefined) unmapped.set(label.id, label)
    return word ?? null
  }
  const content = {
    order: {
      ...order,
      tracking: told('TRACKING') ? order.tracking : [],
      items: order.items.map((item) => ({
        ...item,
        ...(told('DATES') ? {} : noDates),
        ...(told('RETURNS') ? {} : { returned: null }),
      })),
    },
    orderWord: wordFor(labels.order, 'ORDER_LABEL'),
    itemWords: labels.items.map((label) => wordFor(label, 'ITEM_LABELS')),
    labelIds: {
      order: labels.order?.id ?? null,
      items: labels.items.map((label) => label?.id ?? null),
    },
  }
  return { content, unmapped: [...unmapped.values()] }
}

const noDates: Pick<ReportedItem, 'expectedShipDate' | 'actualShipDate'> = {
  expectedShipDate: null,
  actualShipDate: null,
}
