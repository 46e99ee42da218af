import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import type { ItemRecord } from './order-state.js'

const itemsByOrder: Statement = {
  name: 'order_items_by_order',
  text: `select i.order_id as "orderId", i.id, i.position, i.sku, i.name, i.ordered, i.shipped, i.needed,
      i.canceled, i.moved, i.returned, i.unit_price as "unitPrice", i.tax, i.discount,
      i.label_id as "labelId", i.customer_label_id as "customerLabelId",
      i.expected_ship_date as "expectedShipDate", i.actual_ship_date as "actualShipDate",
      i.source_item_id as "sourceItemId", i.gift_card as "giftCard"
    from order_item i where i.order_id = any($1::uuid[]) order by i.order_id, i.position`,
}

/** The items of orders that the caller is known to see, by order, each by position. */
export async function itemsOfOrders(
  ctx: Context,
  orders: readonly { id: string }[],
): Promise<Map<string, ItemRecord[]>> {
  const byOrder = new Map<string, ItemRecord[]>(orders.map(({ id }) => [id, []]))
  if (orders.length === 0) return byOrder
  const rows = await ctx.database.rows<ItemRecord & { orderId: string }>(itemsByOrder, [
    [...byOrder.keys()],
  ])
  for (const row of rows) byOrder.get(row.orderId)?.push(row)
  return byOrder
}
