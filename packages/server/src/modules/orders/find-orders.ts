import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'

/** An order by our number, else by the cart's: that of the channel, or of files without a channel. */
export interface OrderReference {
  number: string | null
  cartNumber: string | null
  channelId: number | null
}

/** Orders by the cart's number: their places and ids, for rows `wanted (place, channel_id, cart_number)`. */
export const byCartNumberSql = `
  select w.place, o.id from wanted w join orders o on o.channel_id = w.channel_id and o.cart_number = w.cart_number
  union all
  select w.place, o.id from wanted w join orders o on o.cart_number = w.cart_number
  where w.channel_id is null and o.channel_id is null and o.source = 'FILE'`

const findStatement: Statement = {
  name: 'orders.find',
  text: `
with wanted as materialized (
  select * from unnest($1::text[], $2::text[], $3::integer[])
    with ordinality as w(number, cart_number, channel_id, place)),
found as (
  select w.place, o.id from wanted w join orders o on o.number = w.number
  union all ${byCartNumberSql})
select w.place, f.id from wanted w left join found f using (place) order by w.place`,
}

/**
 * The ids of orders in the order of their references, null for what is no order. Whether the caller
 * may see them is for those to check who then load them.
 */
export async function findOrders(
  { database }: Context,
  references: readonly OrderReference[],
): Promise<(string | null)[]> {
  const rows = await database.rows<{ id: string | null }>(findStatement, [
    references.map(({ number }) => number),
    references.map(({ number, cartNumber }) => (number === null ? cartNumber : null)),
    references.map(({ channelId }) => channelId),
  ])
  return rows.map(({ id }) => id)
}
