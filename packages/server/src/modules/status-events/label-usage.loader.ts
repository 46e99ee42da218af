import DataLoader from 'dataloader'
import { loaderOf, type Context } from '../../kernel/context.js'
import { eventsOf, transitionsOf, type LabelUsage } from '../labels/index.js'
import { visibleOrders } from '../orders/index.js'

interface CountRow {
  labelId: number
  orders: number
  items: number
}

/** Orders and items per label, of the orders that a condition lets see. */
const countsWhere = (visible: string) => `
with own as (
  select o.label_id, count(*)::integer as orders from orders o
  where o.label_id = any($1::integer[]) and ${visible} group by o.label_id
), carried as (
  select i.label_id, count(*)::integer as items from order_item i
  ${visible === 'true' ? '' : 'join orders o on o.id = i.order_id'}
  where i.label_id = any($1::integer[]) and ${visible} group by i.label_id
)
select id as "labelId", coalesce(orders, 0) as orders, coalesce(items, 0) as items
from unnest($1::integer[]) as wanted (id)
left join own on own.label_id = id left join carried on carried.label_id = id`

const makeLoader = (ctx: Context) =>
  new DataLoader<number, LabelUsage>(async (ids) => {
    const visible = visibleOrders(ctx)
    const rows = await ctx.database.rows<CountRow>(
      { name: `labels.usage.${visible.key}`, text: countsWhere(visible.sql(2)) },
      [ids, ...visible.values],
    )
    const counts = new Map(rows.map((row) => [row.labelId, row]))
    const configuration = ctx.configuration.current()
    return ids.map((id) => ({
      orders: counts.get(id)?.orders ?? 0,
      items: counts.get(id)?.items ?? 0,
      quotes: 0,
      accounts: 0,
      rules: eventsOf(configuration, id),
      transitions: transitionsOf(configuration, id),
    }))
  })

/** What refers to a label; the labels of one request share one statement. */
export const labelUsage = (ctx: Context, labelId: number): Promise<LabelUsage> =>
  loaderOf(ctx, makeLoader).load(labelId)
