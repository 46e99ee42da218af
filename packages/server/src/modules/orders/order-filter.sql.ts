import { AppError } from '../../kernel/errors.js'
import type { SqlValues } from '../../kernel/sql-values.js'
import { isId } from '../../kernel/uuid.js'
import type { PaymentState } from './order-enums.js'
import type { OrderFilter } from './order.inputs.js'

const paymentConditions: Record<PaymentState, string> = {
  PAID: 'o.total = o.net_paid',
  BALANCE_DUE: 'o.total > o.net_paid',
  CREDIT_DUE: 'o.total < o.net_paid',
}

const isSet = (condition: string, wanted: boolean | null | undefined): string[] =>
  wanted == null ? [] : [wanted ? condition : `not (${condition})`]

const isAnyOf = (
  column: string,
  type: string,
  wanted: readonly unknown[] | null | undefined,
  values: SqlValues,
): string[] => (wanted ? [`${column} = any(${values.add(wanted, `${type}[]`)})`] : [])

function accountCondition({ accountIds }: OrderFilter, values: SqlValues): string[] {
  if (accountIds && !accountIds.every(isId)) {
    throw new AppError('BAD_USER_INPUT', 'An account id is a UUID.', {
      path: ['filter', 'accountIds'],
    })
  }
  return isAnyOf('o.account_id', 'uuid', accountIds, values)
}

function itemLabelCondition({ itemLabelIds }: OrderFilter, values: SqlValues): string[] {
  if (!itemLabelIds) return []
  const [condition] = isAnyOf('i.label_id', 'integer', itemLabelIds, values)
  return [`o.id in (select i.order_id from order_item i where ${condition ?? 'false'})`]
}

function placedCondition({ placedAt }: OrderFilter, values: SqlValues): string[] {
  return [
    ...(placedAt?.from ? [`o.placed_at >= ${values.add(placedAt.from, 'timestamptz')}`] : []),
    ...(placedAt?.to ? [`o.placed_at < ${values.add(placedAt.to, 'timestamptz')}`] : []),
  ]
}

/**
 * Conditions on the `orders` row `o` for everything in the filter but its labels and its text.
 * @throws AppError BAD_USER_INPUT for an account id of another form
 */
export function filterConditions(filter: OrderFilter, values: SqlValues): string[] {
  return [
    ...itemLabelCondition(filter, values),
    ...isAnyOf('o.channel_id', 'integer', filter.channelIds, values),
    ...accountCondition(filter, values),
    ...isAnyOf('o.source', 'text', filter.sources, values),
    ...placedCondition(filter, values),
    ...isSet('o.complete', filter.complete),
    ...isSet('o.approved_at is not null', filter.approved),
    ...isSet('o.canceled_at is not null', filter.canceled),
    ...isSet('o.packed_at is not null', filter.packed),
    ...isSet('o.backordered', filter.backordered),
    ...isSet("o.review_reasons <> '{}'", filter.needsReview),
    ...isSet('o.hidden_at is not null', filter.hiddenFromCustomers),
    ...(filter.paymentState ? [paymentConditions[filter.paymentState]] : []),
    ...(filter.shippingState
      ? [`o.shipping_state = ${values.add(filter.shippingState, 'text')}`]
      : []),
  ]
}

/** Which labels of orders a filter asks for. */
export interface LabelCondition {
  /** Conditions on `o`. */
  sql: string[]
  /** Placeholder of several labels, each of which has its stretch of the index; null for none or one. */
  each: string | null
}

/** The condition on the order's own label, in the form that its index serves. */
export function labelCondition(
  { labelIds, withoutLabel }: OrderFilter,
  values: SqlValues,
): LabelCondition {
  const ids = labelIds ? [...new Set(labelIds)] : null
  if (withoutLabel === true) {
    const orOne = ids ? ` or o.label_id = any(${values.add(ids, 'integer[]')})` : ''
    return { sql: [`(o.label_id is null${orOne})`], each: null }
  }
  const sql = withoutLabel === false ? ['o.label_id is not null'] : []
  if (!ids) return { sql, each: null }
  const [only] = ids
  if (ids.length === 1)
    return { sql: [...sql, `o.label_id = ${values.add(only, 'integer')}`], each: null }
  return { sql, each: values.add(ids, 'integer[]') }
}
