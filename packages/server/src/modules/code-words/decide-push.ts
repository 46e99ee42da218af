import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import type { ToldPush } from './status-push.js'
import type { ToldOrder } from './told-orders.js'
import type { Meaning } from '../labels/index.js'

/** What is to be kept of a push. */
export interface DecidedPush {
  orderId: string
  itemIds: string[] | null
  /** No item was named: all that are live count, which `itemIds` has as of now. */
  allItems: boolean
  /** Null: its word is unknown, and it waits. */
  labelId: number | null
}

/**
 * What a push comes to, before its event says whether the order takes it; null for a word that
 * means nothing to us.
 * @throws Refusal NOT_FOUND for an order or an item that is not there
 */
export function decidePush(
  push: ToldPush,
  order: ToldOrder | undefined,
  meaning: Meaning,
): DecidedPush | null {
  if (!order) throw new Refusal(userError('NOT_FOUND', ['orderNumber']))
  const itemIds = push.scope === 'ORDER' ? null : itemsOf(push, order)
  if (meaning.kind === 'IGNORED') return null
  return {
    orderId: order.id,
    itemIds,
    allItems: itemIds !== null && push.itemIds === null && push.sku === null,
    labelId: meaning.kind === 'LABEL' ? meaning.labelId : null,
  }
}

/** By article number the live items of it, or the dead ones where none is live. */
function itemsOf({ itemIds, sku }: ToldPush, { items }: ToldOrder): string[] {
  if (itemIds !== null) {
    const known = new Set(items.map(({ id }) => id))
    const strange = itemIds.findIndex((id) => !known.has(id.toLowerCase()))
    if (strange !== -1) throw new Refusal(userError('NOT_FOUND', ['itemIds', String(strange)]))
    return [...new Set(itemIds.map((id) => id.toLowerCase()))]
  }
  const named = sku === null ? items : items.filter((item) => item.sku === sku)
  const live = named.filter((item) => item.live)
  const meant = live.length > 0 || sku === null ? live : named
  if (meant.length === 0)
    throw new Refusal(userError('NOT_FOUND', [sku === null ? 'scope' : 'sku']))
  return meant.map(({ id }) => id)
}
