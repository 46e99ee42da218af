import type { ChannelRecord, Configuration, LabelRecord } from '../../kernel/configuration.js'
import { adapterOf } from './adapters/index.js'

/**
 * Whether a cart needs a word for a label. REQUIRED: it may have to be told of it any time.
 * POSSIBLE: only if somebody sets the label by hand. NEVER: customers do not see it, or the cart is
 * not told of such labels.
 */
export type LabelNeed = 'REQUIRED' | 'POSSIBLE' | 'NEVER'

/** A label as a channel's label map has it. */
export interface ChannelLabelRecord {
  labelId: number
  need: LabelNeed
  /** The cart's word; null for none. */
  word: string | null
  /** What the cart may call it; null when there is nothing better than our own name. */
  suggestion: string | null
}

/**
 * The label map of a channel in the order of labels: every label that its cart may be told of, and
 * those that have a word for nothing.
 * @param carried labels that orders or items carry
 */
export function channelLabels(
  configuration: Configuration,
  channel: ChannelRecord,
  carried: ReadonlySet<number>,
): ChannelLabelRecord[] {
  const named = namedByRules(configuration, channel)
  return [...configuration.labels.values()].flatMap((label) => {
    const word = channel.words.get(label.id) ?? null
    const need = needOf(channel, label, { named, carried })
    if (need === 'NEVER' && word === null) return []
    return [{ labelId: label.id, need, word, suggestion: suggestionFor(channel, label) }]
  })
}

/** The labels without a word that the cart may have to be told of any time. */
export const unmappedLabels = (labels: readonly ChannelLabelRecord[]): ChannelLabelRecord[] =>
  labels.filter(({ need, word }) => need === 'REQUIRED' && word === null)

function namedByRules(
  { rules }: Configuration,
  { capabilities }: ChannelRecord,
): Set<number | null> {
  return new Set(
    [...rules.values()].flatMap(({ orderLabelId, itemLabelId }) => [
      ...(capabilities.includes('ORDER_LABEL') ? [orderLabelId] : []),
      ...(capabilities.includes('ITEM_LABELS') ? [itemLabelId] : []),
    ]),
  )
}

function needOf(
  { adapter, capabilities }: ChannelRecord,
  label: LabelRecord,
  { named, carried }: { named: ReadonlySet<number | null>; carried: ReadonlySet<number> },
): LabelNeed {
  const isTold =
    adapter !== 'NONE' &&
    label.isShowToCustomer &&
    ((label.isOrderState && capabilities.includes('ORDER_LABEL')) ||
      (label.isOrderLineItemState && capabilities.includes('ITEM_LABELS')))
  if (!isTold) return 'NEVER'
  if (carried.has(label.id) || named.has(label.id)) return 'REQUIRED'
  return label.archivedAt === null ? 'POSSIBLE' : 'NEVER'
}

/** A word that such carts know: one that reads like the label, or else what fits its category. */
function suggestionFor({ adapter }: ChannelRecord, label: LabelRecord): string | null {
  const { words = [], wordsByCategory = {} } = adapterOf(adapter) ?? {}
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  const names = new Set([plain(label.name), plain(label.code)])
  return words.find((word) => names.has(plain(word))) ?? wordsByCategory[label.category] ?? null
}
