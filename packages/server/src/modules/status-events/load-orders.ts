import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import {
  orderStateJson,
  orderStateOf,
  visibleOrders,
  type OrderState,
  type OrderStateJson,
} from '../orders/index.js'
import type { ChannelSnapshot } from './plan-updates.js'

/** An order by our number, else by the cart's: that of the channel, or of files without a channel. */
export interface OrderReference {
  number: string | null
  cartNumber: string | null
  channelId: number | null
}

/** An order as it stands, and what its channel was last told. */
export interface LoadedOrder {
  state: OrderState
  told: ChannelSnapshot | null
}

/** The orders that references name. */
export interface LoadedOrders {
  /** The configuration in force. */
  revision: number
  /** By the place of the reference in the list; none where nothing visible has that number. */
  found: Map<number, LoadedOrder>
}

const statements = new Map<string, Statement>()

function loadStatement(visibilityKey: string, condition: string): Statement {
  const name = `status_events.load_orders.${visibilityKey}`
  const known = statements.get(name)
  if (known) return known
  const statement: Statement = {
    name,
    text: `
with wanted as materialized (
  select * from unnest($1::text[], $2::text[], $3::integer[])
    with ordinality as w(number, cart_number, channel_id, place)),
named as (
  select w.place, o.id from wanted w join orders o on o.number = w.number
  union all
  select w.place, o.id from wanted w join orders o on o.channel_id = w.channel_id and o.cart_number = w.cart_number
  where w.number is null
  union all
  select w.place, o.id from wanted w join orders o on o.cart_number = w.cart_number
  where w.number is null and w.channel_id is null and o.channel_id is null and o.source = 'FILE'),
found as materialized (
  select n.place, n.id from named n join orders o on o.id = n.id where ${condition})
select (select max(revision) from configuration_revision) as revision,
  (select json_agg(json_build_object('place', f.place, 'id', f.id)) from found f) as places,
  (select json_agg(json_build_object('state', ${orderStateJson()},
      'told', (select jsonb_build_object('digest', c.digest, 'labelDigest', c.label_digest)
        from channel_snapshot c where c.order_id = o.id)))
    from orders o where o.id in (select f.id from found f)) as orders`,
  }
  statements.set(name, statement)
  return statement
}

interface LoadedRow {
  revision: number
  places: { place: number; id: string }[] | null
  orders: { state: OrderStateJson; told: ChannelSnapshot | null }[] | null
}

/** Reads all orders that these references name, in one round trip and without a lock. */
export async function loadOrders(
  ctx: Context,
  db: Queryable,
  references: readonly OrderReference[],
): Promise<LoadedOrders> {
  const visible = visibleOrders(ctx)
  const [row] = await db.rows<LoadedRow>(loadStatement(visible.key, visible.sql(4)), [
    references.map(({ number }) => number),
    references.map(({ cartNumber }) => cartNumber),
    references.map(({ channelId }) => channelId),
    ...visible.values,
  ])
  if (!row) throw new Error('the load of orders answered no row')
  const byId = new Map(
    (row.orders ?? []).map(({ state, told }): [string, LoadedOrder] => {
      const order = { state: orderStateOf(state), told }
      return [order.state.order.id, order]
    }),
  )
  const found = (row.places ?? []).flatMap(({ place, id }): [number, LoadedOrder][] => {
    const order = byId.get(id)
    return order ? [[place - 1, order]] : []
  })
  return { revision: row.revision, found: new Map(found) }
}
