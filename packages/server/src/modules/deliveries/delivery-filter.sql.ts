import type { Context } from '../../kernel/context.js'
import type { SqlValues } from '../../kernel/sql-values.js'
import { AppError } from '../../kernel/errors.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts, visibleOrders } from '../auth/index.js'
import type { DeliveryFilter } from './delivery.types.js'

const largestId = 2 ** 31 - 1

/**
 * The conditions of a filter on the rows `d`, with those that say what the caller may see.
 * @throws AppError BAD_USER_INPUT for a destination that cannot be
 */
export function deliveryConditions(
  ctx: Context,
  filter: DeliveryFilter,
  values: SqlValues,
): string[] {
  return [
    ...visibleConditions(ctx, values),
    ...placeConditions(filter, values),
    ...conditions(filter, values),
  ]
}

/** Whether a filter leaves anything out. */
export const hasCondition = (filter: DeliveryFilter): boolean =>
  Object.values(filter).some((value) => value != null)

/**
 * What the caller may see of the rows `d`, as conditions: updates of orders and messages of accounts,
 * quotes and order requests that they may see.
 */
export function visibleConditions(ctx: Pick<Context, 'actor'>, values: SqlValues): string[] {
  const orders = visibleOrders(ctx)
  const accounts = visibleAccounts(ctx)
  if (orders.key === 'all') return []
  const ofOrders = `exists (select 1 from orders o where o.id = d.order_id and ${orders.sql(values.list.length + 1)})`
  values.list.push(...orders.values)
  const ofAccounts = accounts.sql('d.account_id', values.list.length + 1)
  values.list.push(...accounts.values)
  return [`(${ofOrders} or ${ofAccounts})`]
}

function placeConditions({ destinationId, kind }: DeliveryFilter, values: SqlValues): string[] {
  const where: string[] = []
  if (destinationId != null) {
    if (!/^\d{1,10}$/.test(destinationId) || Number(destinationId) > largestId)
      throw new AppError('BAD_USER_INPUT', 'No destination has such an id.', {
        path: ['filter', 'destinationId'],
      })
    where.push(`d.destination_id = ${values.add(Number(destinationId), 'integer')}`)
  }
  if (kind != null)
    where.push(
      `d.destination_id in (select t.id from destination t where t.kind = ${values.add(kind, 'text')})`,
    )
  return where
}

function conditions(filter: DeliveryFilter, values: SqlValues): string[] {
  const where: string[] = []
  // Written out, because an index of one state serves no list of values.
  if (filter.states != null) {
    const states = filter.states.map((state) => `d.state = '${state}'`)
    where.push(states.length === 0 ? 'false' : `(${states.join(' or ')})`)
  }
  if (filter.orderNumber != null)
    where.push(
      `d.order_id = (select o.id from orders o where o.number = ${values.add(filter.orderNumber, 'text')})`,
    )
  if (filter.record != null) where.push(`d.record = ${values.add(filter.record, 'text')}`)
  if (filter.recordId != null) {
    if (!isId(filter.recordId))
      throw new AppError('BAD_USER_INPUT', 'The id of a record is a UUID.', {
        path: ['filter', 'recordId'],
      })
    where.push(`d.record_id = ${values.add(filter.recordId, 'uuid')}`)
  }
  if (filter.event != null) where.push(`d.event = ${values.add(filter.event, 'text')}`)
  if (filter.reason != null) where.push(`d.reason = ${values.add(filter.reason, 'text')}`)
  if (filter.from != null) where.push(`d.created_at >= ${values.add(filter.from, 'timestamptz')}`)
  if (filter.to != null) where.push(`d.created_at < ${values.add(filter.to, 'timestamptz')}`)
  return where
}
