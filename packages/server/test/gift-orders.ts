import type { Queryable } from '../src/kernel/database.js'
import type { OrderState } from '../src/modules/orders/index.js'
import { updateLabel } from '../src/modules/labels/update-label.js'
import { fired, imported, itemOf } from './events.js'
import type { TestContext } from './configuration.js'

/** Whom the gift cards of these orders are for. */
export const gift = { recipient: 'Bo@example.org', recipientName: 'Bo', message: 'Enjoy!' }

/** Lets a label issue gift cards; ORDER_APPROVE leads to 1000, ITEM_SET_EXPECTED_SHIP_DATE to 1220. */
export async function issuesAt(ctx: TestContext, id: number): Promise<void> {
  const label = ctx.configuration.current().labels.get(id)
  const expectedVersion = label?.version ?? 0
  await updateLabel(ctx, { id, expectedVersion, action: 'ISSUE_GIFT_CARDS' })
}

/** An order of some gift cards for 25.00 each and of a mug. */
export const giftOrder = (
  ctx: TestContext,
  qty = 2,
  more: Record<string, unknown> = {},
): Promise<OrderState> =>
  imported(ctx, {
    items: [
      { sku: 'GIFT', name: 'Gift card', qty, unitPrice: '25.00', giftCard: { ...gift, ...more } },
      { sku: 'MUG', name: 'Mug', qty: 1, unitPrice: '5.00' },
    ],
  })

let days = 0

/** Leads the gift cards of an order to label 1220, away from it before. */
export async function reachLabel(ctx: TestContext, state: OrderState): Promise<void> {
  const items = [{ itemId: itemOf(state, 'GIFT').id }]
  await fired(ctx, 'ITEM_CHANGE_STATUS', state.order.id, { items, labelCode: 'ITEM ADDED' })
  const date = `2027-01-${String((days += 1)).padStart(2, '0')}`
  await fired(ctx, 'ITEM_SET_EXPECTED_SHIP_DATE', state.order.id, { items, date })
}

/** A gift card as the database has it. */
export interface StoredCard {
  id: string
  unit: number
  state: string
  amount: number
  recipient: string | null
  unsent: string | null
  canceled_for: string | null
  code: Buffer | null
  code_digest: Buffer | null
  delivery_id: number | null
  replaces: string | null
  sku: string
}

/** The gift cards of an order, by item and unit. */
export const cardsOf = (db: Queryable, orderId: string): Promise<StoredCard[]> =>
  db.query<StoredCard>(
    `select g.*, i.sku from gift_card g join order_item i on i.id = g.item_id
     where g.order_id = $1 order by i.position, g.unit`,
    [orderId],
  )

/** The same as texts such as `1 ISSUED`. */
export async function told(db: Queryable, orderId: string): Promise<string[]> {
  const cards = await cardsOf(db, orderId)
  return cards.map(({ unit, state }) => `${unit} ${state}`)
}

/** What was queued about the gift cards of an order, oldest first. */
export const giftDeliveries = (db: Queryable, orderId: string, kind = 'EMAIL') =>
  db.query<{
    id: number
    state: string
    reason: string | null
    to: string | null
    content: { cards: { amount: string; code: string }[]; message: string | null }
  }>(
    `select d.id, d.state, d.reason, x.payload ->> 'to' as to, d.content
     from delivery d join outbox x on x.id = d.outbox_id join destination t on t.id = d.destination_id
     where d.order_id = $1 and d.event is null and t.kind = $2 order by d.id`,
    [orderId, kind],
  )
