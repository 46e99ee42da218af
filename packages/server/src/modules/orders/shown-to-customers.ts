import type { OrderRecord } from './order-state.js'

/** Whether the customers of an order may see it and are written to about it. */
export const isShownToCustomers = ({
  hiddenAt,
  accountArchived,
}: Pick<OrderRecord, 'hiddenAt' | 'accountArchived'>): boolean =>
  hiddenAt === null && !accountArchived
