import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import type { ListRequest } from './order-list.sql.js'
import { visibleOrders } from '../auth/index.js'

/** How many orders have a label; label 0 stands for none. */
export interface CountedLabel {
  labelId: number
  count: number
}

const noLabel = 0

const summed: Statement = {
  name: 'order_label_counts',
  text: `select label_id as "labelId", sum(difference)::integer as count
    from order_label_count group by label_id having sum(difference) <> 0`,
}

const fold: Statement = {
  name: 'order_label_counts_fold',
  text: `with taken as (
      delete from order_label_count where ctid = any (array(
        select ctid from order_label_count limit 100000 for update skip locked))
      returning label_id, difference)
    insert into order_label_count (label_id, difference)
    select label_id, sum(difference)::integer from taken group by label_id having sum(difference) <> 0`,
}

/**
 * Orders per label that the caller may see. Who sees every order reads the kept differences; for
 * everybody else the orders are counted.
 */
export function countLabels(ctx: Context): Promise<CountedLabel[]> {
  const visibility = visibleOrders(ctx)
  if (visibility.key === 'all') return ctx.database.rows<CountedLabel>(summed)
  const counted: Statement = {
    name: `order_label_counts_${visibility.key}`,
    text: `select coalesce(o.label_id, ${noLabel}) as "labelId", count(*)::integer as count
      from orders o where ${visibility.sql(1)} group by 1`,
  }
  return ctx.database.rows<CountedLabel>(counted, visibility.values)
}

/** The number of orders of a list that asks for nothing but labels; null for any other list. */
export async function countByLabels(ctx: Context, request: ListRequest): Promise<number | null> {
  const { labelIds, withoutLabel, ...rest } = request.filter
  const asksMore = Object.entries(rest).some(([name, value]) => name !== 'text' && value != null)
  if (asksMore || request.term !== null || visibleOrders(request).key !== 'all') return null
  const wanted = withoutLabel === true ? [...(labelIds ?? []), noLabel] : labelIds
  const counts = await countLabels(ctx)
  return counts
    .filter(({ labelId }) => !wanted || wanted.includes(labelId))
    .filter(({ labelId }) => withoutLabel !== false || labelId !== noLabel)
    .reduce((total, { count }) => total + count, 0)
}

/** Puts the kept differences together to one per label; events may go on meanwhile. */
export async function foldLabelCounts(on: Queryable): Promise<void> {
  await on.rows(fold)
}
