import type { OrderPageFragment } from '../../../generated/operations.js'

/** What the dialog of an event on an order is given. */
export interface EventProps {
  order: OrderPageFragment
  /** Items that were chosen beforehand; none means that the dialog proposes. */
  itemIds?: readonly string[]
  /** The shipment, payment, return or drop-ship order that was chosen beforehand. */
  recordId?: string | undefined
}
