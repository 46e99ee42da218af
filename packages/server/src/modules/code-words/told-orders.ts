import type { Context } from '../../kernel/context.js'
import { visibleOrders } from '../orders/index.js'

/** An order that a push tells of. */
export interface ToldOrder {
  id: string
  version: number
  /** Only read where items are told of. */
  items: readonly { id: string; sku: string; live: boolean }[]
}

/**
 * The orders with these ids that the caller may see, in one statement.
 * @param withItems those whose items are needed
 */
export async function toldOrders(
  ctx: Context,
  ids: readonly string[],
  withItems: readonly string[],
): Promise<ReadonlyMap<string, ToldOrder>> {
  if (ids.length === 0) return new Map()
  const visible = visibleOrders(ctx)
  const rows = await ctx.database.rows<ToldOrder>(
    {
      name: `code_words.told_orders.${visible.key}`,
      text: `select o.id, o.version, coalesce(i.items, '[]') as items from orders o
        left join lateral (
          select json_agg(json_build_object('id', i.id, 'sku', i.sku,
            'live', i.ordered - i.canceled - i.moved - i.returned > 0) order by i.position) as items
          from order_item i where i.order_id = o.id and o.id = any($2::uuid[])
        ) i on true
        where o.id = any($1::uuid[]) and ${visible.sql(3)}`,
    },
    [ids, withItems, ...visible.values],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
