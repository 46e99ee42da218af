import DataLoader from 'dataloader'
import { loaderOf, type Context } from '../../kernel/context.js'
import { eventsOf, transitionsOf, type LabelUsage } from '../labels/index.js'
import { visibleAccounts, visibleOrders } from '../auth/index.js'

type CountRow = Omit<LabelUsage, 'rules' | 'transitions'> & { labelId: number }

/** Orders, items and records per label, of those that conditions let see. */
const countsWhere = (visible: string, account: (column: string) => string, accounts: string) => `
with own as (
  select o.label_id, count(*)::integer as orders from orders o
  where o.label_id = any($1::integer[]) and ${visible} group by o.label_id
), carried as (
  select i.label_id, count(*)::integer as items from order_item i
  ${visible === 'true' ? '' : 'join orders o on o.id = i.order_id'}
  where i.label_id = any($1::integer[]) and ${visible} group by i.label_id
)
select id as "labelId", coalesce(orders, 0) as orders, coalesce(items, 0) as items,
  (select count(*)::integer from account a where a.label_id = wanted.id and ${accounts}) as accounts,
  (select count(*)::integer from quote q where q.label_id = wanted.id and ${account('q.account_id')}) as quotes,
  (select count(*)::integer from order_request r where r.label_id = wanted.id and ${account('r.account_id')}) as requests,
  (select count(*)::integer from email_template t where t.label_id = wanted.id) as templates
from unnest($1::integer[]) as wanted (id)
left join own on own.label_id = id left join carried on carried.label_id = id`

const none = { orders: 0, items: 0, quotes: 0, requests: 0, accounts: 0, templates: 0 }

const makeLoader = (ctx: Context) =>
  new DataLoader<number, LabelUsage>(async (ids) => {
    const visible = visibleOrders(ctx)
    const accounts = visibleAccounts(ctx)
    const first = 2 + visible.values.length
    const text = countsWhere(
      visible.sql(2),
      (column) => accounts.sql(column, first),
      accounts.rows('a', first),
    )
    const rows = await ctx.database.rows<CountRow>(
      { name: `labels.usage.${visible.key}.${accounts.key}`, text },
      [ids, ...visible.values, ...accounts.values],
    )
    const counts = new Map(rows.map((row) => [row.labelId, row]))
    const configuration = ctx.configuration.current()
    return ids.map((id) => ({
      ...(counts.get(id) ?? none),
      rules: eventsOf(configuration, id),
      transitions: transitionsOf(configuration, id),
    }))
  })

/** What refers to a label; the labels of one request share one statement. */
export const labelUsage = (ctx: Context, labelId: number): Promise<LabelUsage> =>
  loaderOf(ctx, makeLoader).load(labelId)
