import DataLoader from 'dataloader'
import type { Actor, Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import type { OrderRelation } from './order-enums.js'
import type { OrderNote } from './order-note.types.js'
import type { RelatedOrder } from './order-page.types.js'
import { orderView } from './order-view.js'
import { orderColumns, recordOfRow, type OrderRow } from './order.sql.js'
import { Order } from './order.types.js'
import { visibleOrders } from '../auth/index.js'

const notesByOrder: Statement = {
  name: 'order_notes_by_order',
  text: `select order_id as "orderId", id, text, public, actor_kind as "actorKind", actor_id as "actorId",
      actor_name as "actorName", at
    from order_note where order_id = any($1::uuid[]) order by at desc, id desc`,
}

interface NoteRow {
  orderId: string
  id: string
  text: string
  public: boolean
  actorKind: Actor['kind']
  actorId: string | null
  actorName: string
  at: Date
}

/** Reads the notes of orders that the caller is known to see, newest first. */
export const createNoteLoader = (ctx: Context): DataLoader<string, OrderNote[]> =>
  new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<NoteRow>(notesByOrder, [ids])
    const byOrder = groupBy(rows, ({ orderId }) => orderId)
    return ids.map((id) => (byOrder.get(id) ?? []).map(noteOf))
  })

const noteOf = ({ id, text, public: isPublic, at, ...actor }: NoteRow): OrderNote => ({
  id,
  text,
  public: isPublic,
  at,
  author: { kind: actor.actorKind, id: actor.actorId, name: actor.actorName },
})

interface RelatedRow extends OrderRow {
  ofId: string
  relation: OrderRelation
}

/** Reads the orders that belong to others: what they were made from, and what was made from them. */
export const createRelationLoader = (ctx: Context): DataLoader<string, RelatedOrder[]> =>
  new DataLoader(async (ids) => {
    const visibility = visibleOrders(ctx)
    const relatedOrders: Statement = {
      name: `related_orders_${visibility.key}`,
      text: `select ${orderColumns}, related."ofId", related.relation from (
          select it.id as "ofId", it.original_order_id as id, 'ORIGINAL' as relation from orders it
          where it.id = any($1::uuid[]) and it.original_order_id is not null
          union all
          select made.original_order_id, made.id, made.source from orders made
          where made.original_order_id = any($1::uuid[]) and made.source in ('EXCHANGE', 'BACKORDER')
        ) related join orders o on o.id = related.id
        where ${visibility.sql(2)} order by o.created_at, o.id`,
    }
    const rows = await ctx.database.rows<RelatedRow>(relatedOrders, [ids, ...visibility.values])
    const view = orderView(ctx)
    const byOrder = groupBy(rows, ({ ofId }) => ofId)
    return ids.map((id) =>
      (byOrder.get(id) ?? []).map((row) => ({
        relation: row.relation,
        order: new Order(recordOfRow(row), view),
      })),
    )
  })

/** Reads orders by id, null for those that the caller may not see. */
export const createOrderLoader = (ctx: Context): DataLoader<string, Order | null> =>
  new DataLoader(async (ids) => {
    const visibility = visibleOrders(ctx)
    const ordersById: Statement = {
      name: `orders_by_id_${visibility.key}`,
      text: `select ${orderColumns} from orders o where o.id = any($1::uuid[]) and ${visibility.sql(2)}`,
    }
    const rows = await ctx.database.rows<OrderRow>(ordersById, [ids, ...visibility.values])
    const view = orderView(ctx)
    const byId = new Map(rows.map((row) => [row.id, new Order(recordOfRow(row), view)]))
    return ids.map((id) => byId.get(id) ?? null)
  })
