import type { Context } from '../../kernel/context.js'
import { importOrder, type OrderDraftInput, type OrderImportInput } from '../status-events/index.js'
import type { StatusEventPayload } from '../status-events/index.js'
import { readPush, type ReadPush } from './read-push.js'
import type { PushScope } from './status-push.js'
import { takePushes } from './take-pushes.js'
import { plainWord, vocabularyOf, type Vocabulary } from './vocabulary.js'

/** A word that came with a new order and that nobody has mapped; `item` is the item's place. */
interface UnknownWord {
  word: string
  scope: PushScope
  item: number | null
}

/**
 * Takes a new order in. Where its token speaks words of its own, they count for the labels that
 * come with the order; one that nobody has mapped does not keep the order out: it is parked.
 */
export async function importFromCart(
  ctx: Context,
  input: OrderImportInput,
): Promise<StatusEventPayload> {
  const hasLabels =
    input.order.label != null || input.order.items.some(({ label }) => label != null)
  if (ctx.actor.kind !== 'TOKEN' || !hasLabels) return importOrder(ctx, input)
  const vocabulary = await vocabularyOf(ctx.database, ctx.actor, ctx.configuration.current())
  if (vocabulary.isEmpty) return importOrder(ctx, input)
  const unknown: UnknownWord[] = []
  const order = translated(ctx, input.order, vocabulary, unknown)
  const payload = await importOrder(ctx, { ...input, order })
  const state = payload.order?.state
  if (!payload.applied || !state || unknown.length === 0) return payload
  const pushes = unknown.map((found) => pushOf(found, state.order.id, state.items))
  const [first] = await takePushes(ctx, pushes, vocabulary)
  return { ...payload, parkedPushId: first?.pushId == null ? null : String(first.pushId) }
}

/** The order with our codes for its words; words that nobody knows are left out of it. */
function translated(
  ctx: Context,
  order: OrderDraftInput,
  vocabulary: Vocabulary,
  unknown: UnknownWord[],
): OrderDraftInput {
  const { labels } = ctx.configuration.current()
  const ours = new Set([...labels.values()].flatMap(({ code, name }) => [lower(code), lower(name)]))
  const labelOf = (scope: PushScope, said: string | null | undefined, item: number | null) => {
    const word = plainWord(said ?? '')
    if (word === '') return null
    const meaning = vocabulary.meaningOf(scope, word)
    if (meaning.kind === 'LABEL') return labels.get(meaning.labelId)?.code ?? null
    if (meaning.kind === 'IGNORED') return null
    if (ours.has(lower(word))) return word
    unknown.push({ word, scope, item })
    return null
  }
  return {
    ...order,
    label: labelOf('ORDER', order.label, null),
    items: order.items.map((item, at) => ({
      ...item,
      label: labelOf('ORDER_ITEM', item.label, at),
    })),
  }
}

const lower = (text: string): string => text.toLowerCase()

/** The key makes a repeated import of the same order find what it has parked before. */
function pushOf(
  { word, scope, item }: UnknownWord,
  orderId: string,
  items: readonly { id: string }[],
): ReadPush {
  const named = item === null ? undefined : items[item]?.id
  const idempotencyKey = `waypost-import-${orderId}-${item ?? 'order'}`
  return readPush(
    { orderId, scope, word, idempotencyKey, itemIds: named ? [named] : null },
    [],
    null,
  )
}
