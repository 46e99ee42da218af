import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import type { OrderState } from '../orders/index.js'
import { importOrder, type OrderDraftInput, type OrderImportInput } from '../status-events/index.js'
import type { StatusEventPayload } from '../status-events/index.js'
import { readPush, type ReadPush } from './read-push.js'
import type { PushScope } from './status-push.js'
import { parkedOf, parkPushes } from './take-pushes.js'
import { plainWord, vocabularyOf, type Vocabulary } from '../labels/index.js'

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
  const { actor, database, configuration } = ctx
  if (actor.kind !== 'TOKEN' || !hasLabels(input.order)) return importOrder(ctx, input)
  const vocabulary = await vocabularyOf(database, actor, configuration.current())
  if (vocabulary.isEmpty) return importOrder(ctx, input)
  const unknown: UnknownWord[] = []
  const order = translated(ctx, input.order, vocabulary, unknown)
  let parked: string | null | undefined
  const park = async (tx: Queryable, { order: { id }, items }: OrderState): Promise<void> => {
    const pushes = unknown.map((found) => pushOf(found, id, items))
    parked = await parkPushes(ctx, tx, pushes, vocabulary)
  }
  const beside = unknown.length > 0 ? park : undefined
  const payload = await importOrder(ctx, input, { order, beside })
  parked ??= await parkedBefore(ctx, input, payload)
  return { ...payload, parkedPushId: parked }
}

const hasLabels = ({ label, items }: OrderDraftInput): boolean =>
  label != null || items.some((item) => item.label != null)

/** What was parked when the same import came for the first time, whatever its words mean by now. */
async function parkedBefore(
  ctx: Context,
  { idempotencyKey, order: { items } }: OrderImportInput,
  { applied, order }: StatusEventPayload,
): Promise<string | null> {
  if (idempotencyKey == null || !applied || !order?.state) return null
  const { id } = order.state.order
  const places = [null, ...items.keys()]
  return parkedOf(
    ctx,
    places.map((place) => keyOf(id, place)),
  )
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

/** By its key a repeated import of the same order finds what it has parked before. */
const keyOf = (orderId: string, item: number | null): string =>
  `waypost-import-${orderId}-${item ?? 'order'}`

function pushOf(
  { word, scope, item }: UnknownWord,
  orderId: string,
  items: readonly { id: string }[],
): ReadPush {
  const named = item === null ? undefined : items[item]?.id
  const itemIds = named ? [named] : null
  return readPush({ orderId, scope, word, idempotencyKey: keyOf(orderId, item), itemIds }, [], null)
}
