import type { LabelCategory } from '@waypost/shared'
import type { LabelRecord } from '../../kernel/configuration.js'
import { byDisplayOrder, labelFitsScope } from '../labels/index.js'
import type { PushScope } from './status-push.js'

/** A word that somebody has mapped already, for whatever far system or scope. */
export interface MappedWord {
  word: string
  labelId: number | null
}

/** What carts and warehouses commonly say, by the category that they mean. */
const common: Partial<Record<LabelCategory, readonly string[]>> = {
  PENDING: ['new', 'received', 'placed', 'payment pending', 'pending payment', 'awaiting payment'],
  OPEN: [
    'processing',
    'in process',
    'in progress',
    'accepted',
    'confirmed',
    'picking',
    'in production',
  ],
  ON_HOLD: ['holded', 'hold', 'paused', 'fraud', 'suspected fraud', 'review'],
  BACKORDERED: ['out of stock', 'backorder', 'waiting for stock'],
  SHIPPED: ['dispatched', 'sent', 'despatched', 'in transit', 'fulfilled', 'handed over'],
  COMPLETED: ['complete', 'closed', 'delivered', 'done', 'finished'],
  RETURNED: ['refunded', 'return', 'sent back'],
  CANCELED: ['cancelled', 'voided', 'void', 'aborted', 'expired'],
  FAILED: ['error', 'declined', 'rejected', 'payment failed'],
}

const enough = 0.6

/**
 * The label that a far system's word most likely means, for somebody to confirm; null when none
 * comes near. What was mapped before counts most, then code, name and wordings, then what carts
 * commonly say.
 */
export function suggestLabel(
  word: string,
  scope: PushScope,
  labels: Iterable<LabelRecord>,
  mapped: readonly MappedWord[] = [],
): LabelRecord | null {
  const choosable = [...labels]
    .filter((label) => label.archivedAt === null && labelFitsScope(label, scope))
    .sort(byDisplayOrder)
  const wanted = wordsOf(word)
  if (wanted === '') return null
  const before = mapped.filter((known) => wordsOf(known.word) === wanted)
  const rated = choosable.map((label) => ({
    label,
    score: before.some(({ labelId }) => labelId === label.id) ? 2 : scoreOf(wanted, label),
  }))
  const best = rated.reduce<(typeof rated)[number] | null>(
    (top, next) => (next.score > (top?.score ?? 0) ? next : top),
    null,
  )
  return best && best.score >= enough ? best.label : null
}

function scoreOf(wanted: string, { code, name, customerNames, category }: LabelRecord): number {
  const own = [code, name, ...Object.values(customerNames)].map((text) =>
    similarity(wanted, wordsOf(text)),
  )
  // Not quite as good as the label's own words.
  const usual = (common[category] ?? []).map((text) => 0.85 * similarity(wanted, text))
  return Math.max(...own, ...usual)
}

/** `wc-OrderShipped` and `ORDER_SHIPPED` are the same words; what systems put before all of them goes. */
function wordsOf(text: string): string {
  const words = text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const meant = words.filter((each) => !['wc', 'order', 'item', 'status', 'state'].includes(each))
  return (meant.length > 0 ? meant : words).join(' ')
}

/** From 0 to 1: how many letters would have to change, or how many words they share. */
function similarity(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1
  const [from, to] = [one.slice(0, 60), other.slice(0, 60)]
  const letters = 1 - distance(from, to) / Math.max(from.length, to.length)
  const [a, b] = [new Set(one.split(' ')), new Set(other.split(' '))]
  const shared = [...a].filter((each) => b.has(each)).length
  return Math.max(letters, (0.95 * shared) / Math.max(a.size, b.size))
}

/** How many letters must be added, taken away or exchanged to make one text the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const exchange = (row[j - 1] ?? 0) + Number(one[i - 1] !== other[j - 1])
      next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
