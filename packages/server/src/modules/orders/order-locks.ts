import type { Configuration } from '../../kernel/configuration.js'
import { userError, type UserError } from '../../kernel/user-error.types.js'
import type { OrderRecord } from './order-state.js'

/** What forbids to edit addresses and customer data of an order; empty when nothing does. */
export function orderUpdateLocks(order: OrderRecord, configuration: Configuration): UserError[] {
  const label = order.labelId === null ? undefined : configuration.labels.get(order.labelId)
  return [
    ...(order.canceledAt === null ? [] : [userError('ORDER_CANCELED')]),
    ...(order.approvedAt === null ? [] : [userError('ORDER_APPROVED')]),
    ...(label && !label.isEdit ? [userError('LABEL_NOT_EDITABLE', null, { labelId: label.id })] : []),
  ]
}
