import type { Queryable, Statement } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import type { GiftCardRecord } from '../gift-cards/index.js'
import type { OrderState } from '../orders/index.js'

const ofOrders: Statement = {
  name: 'status_events.gift_cards',
  text: `
select order_id as "orderId", id, item_id as "itemId", unit, state, canceled_for as "canceledFor", replaces
from gift_card where order_id = any($1::uuid[]) order by item_id, unit`,
}

/**
 * The same orders with their gift cards: a round trip of its own, so that only orders with
 * gift-card items pay for it. What was issued in between raised the version of its order.
 */
export async function withGiftCards<State extends OrderState | null>(
  db: Queryable,
  states: readonly State[],
): Promise<State[]> {
  const wanted = states.flatMap((state) =>
    state?.items.some(({ giftCard }) => giftCard !== null) ? [state.order.id] : [],
  )
  if (wanted.length === 0) return [...states]
  const rows = await db.rows<GiftCardRecord & { orderId: string }>(ofOrders, [wanted])
  const cards = groupBy(rows, ({ orderId }) => orderId)
  return states.map((state) => {
    const own = state && cards.get(state.order.id)
    return own ? { ...state, giftCards: own.map(({ orderId: _, ...card }) => card) } : state
  })
}
