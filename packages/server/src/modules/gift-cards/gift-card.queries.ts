import DataLoader from 'dataloader'
import { loaderOf, type Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import { money } from '../../kernel/money.types.js'
import type { DeliveryState, DestinationKind } from '../deliveries/index.js'
import type { GiftCard } from './gift-card.types.js'
import { openCode } from './sealed-code.js'

interface Row extends Omit<GiftCard, 'amount' | 'codeEnd' | 'delivery'> {
  orderId: string
  amount: number
  currency: string
  code: Buffer | null
  deliveryId: string | null
  kind: DestinationKind
  deliveryState: DeliveryState
  reason: string | null
  detail: string | null
}

const shownOfCode = 4

/** Gift cards that a condition on `g` finds, by item and unit. */
const select = (where: string): string => `
select g.id, g.order_id as "orderId", g.item_id as "itemId", i.sku, i.name as "itemName", g.unit, g.amount,
  g.currency, g.code, g.recipient, g.recipient_name as "recipientName", g.message, g.state, g.provided,
  g.unsent, g.created_at as "createdAt", g.issued_at as "issuedAt", g.sent_at as "sentAt",
  g.canceled_at as "canceledAt", g.canceled_for as "canceledFor", g.cancel_reason as "cancelReason",
  d.id::text as "deliveryId", t.kind, d.state as "deliveryState", d.reason, d.detail
from gift_card g join order_item i on i.id = g.item_id
left join delivery d on d.id = g.delivery_id left join destination t on t.id = d.destination_id
where ${where} order by i.position, g.unit`

const ofOrders = { name: 'gift_cards.of_orders', text: select('g.order_id = any($1::uuid[])') }
const byId = { name: 'gift_cards.by_id', text: select('g.id = $1::uuid') }

/** The gift cards of an order, batched over the request. */
export const giftCardsOf = (ctx: Context, orderId: string): Promise<GiftCard[]> =>
  loaderOf(ctx, createLoader).load(orderId)

const createLoader = (ctx: Context): DataLoader<string, GiftCard[]> =>
  new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<Row>(ofOrders, [ids])
    const found = groupBy(rows, ({ orderId }) => orderId)
    return ids.map((id) => (found.get(id) ?? []).map((row) => shown(ctx, row)))
  })

/** One card as the API shows it. */
export async function giftCardAt(ctx: Context, on: Queryable, id: string): Promise<GiftCard> {
  const [row] = await on.rows<Row>(byId, [id])
  if (!row) throw new Error(`There is no gift card ${id}`)
  return shown(ctx, row)
}

function shown(ctx: Context, row: Row): GiftCard {
  const { orderId: _o, amount, currency, code, deliveryId, kind, ...rest } = row
  const { deliveryState: state, reason, detail, ...card } = rest
  return {
    ...card,
    amount: money(amount, currency),
    codeEnd: code && openCode(ctx.sealer, row.id, code).slice(-shownOfCode),
    delivery: deliveryId === null ? null : { id: deliveryId, kind, state, reason, detail },
  }
}
