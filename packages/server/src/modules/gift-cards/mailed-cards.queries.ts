import type { Queryable } from '../../kernel/database.js'
import type { LeavingCard, OrderOfCards } from './gift-card-deliveries.js'
import type { UnsentReason } from './gift-card.js'

/** A card with all that is told about it, and its order. */
export interface CardWithOrder {
  card: LeavingCard
  order: OrderOfCards
  entryId: string
  deliveryId: string | null
  unsent: UnsentReason | null
}

interface Row extends LeavingCard {
  entryId: string
  deliveryId: string | null
  unsent: UnsentReason | null
  orderId: string
  number: string
  channelId: number | null
  giver: string | null
}

/** Cards that a condition on `g` finds, held until the transaction ends, in the order of their units. */
export async function cardsWithOrder(
  tx: Queryable,
  where: string,
  values: unknown[],
): Promise<CardWithOrder[]> {
  const rows = await tx.query<Row>(
    `select g.id, g.state, g.amount, g.currency, g.recipient, g.recipient_name as "recipientName",
       g.message, i.sku, g.entry_id as "entryId", g.delivery_id::text as "deliveryId", g.unsent,
       o.id as "orderId", o.number, o.channel_id as "channelId", d.bill_to ->> 'name' as giver
     from gift_card g join order_item i on i.id = g.item_id join orders o on o.id = g.order_id
     left join order_detail d on d.order_id = o.id
     where ${where} order by i.position, g.unit for update of g`,
    values,
  )
  return rows.map(
    ({ orderId, number, channelId, giver, entryId, deliveryId, unsent, ...card }) => ({
      card,
      order: { id: orderId, number, channelId, giver },
      entryId,
      deliveryId,
      unsent,
    }),
  )
}
