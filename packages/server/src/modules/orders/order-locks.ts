import type { Configuration } from '../../kernel/configuration.js'
import { userError, type UserError } from '../../kernel/user-error.types.js'
import type { ItemRecord, OrderRecord } from './order-state.js'

/** What freezes the content of an order: items, addresses and customer data. */
export function contentLocks(order: OrderRecord, configuration: Configuration): UserError[] {
  return [
    ...(order.approvedAt === null ? [] : [userError('ORDER_APPROVED')]),
    ...labelLocks(order, configuration),
  ]
}

/** What the label of an order freezes in it altogether, or the label of an item in that item. */
export function labelLocks(
  { labelId }: Pick<OrderRecord | ItemRecord, 'labelId'>,
  configuration: Configuration,
): UserError[] {
  const label = labelId === null ? undefined : configuration.labels.get(labelId)
  return label && !label.isEdit
    ? [userError('LABEL_NOT_EDITABLE', null, { labelId: label.id })]
    : []
}

/** What forbids to edit addresses and customer data of an order; empty when nothing does. */
export const orderUpdateLocks = (order: OrderRecord, configuration: Configuration): UserError[] => [
  ...(order.canceledAt === null ? [] : [userError('ORDER_CANCELED')]),
  ...contentLocks(order, configuration),
]
