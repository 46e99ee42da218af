import type { FactBadgesFragment } from '../../../generated/operations.js'
import type { OrderEvent } from './event-dialogs.js'

const shownAtMost = 2

/** What usually comes next for an order in such a state, the likeliest first. */
function usualNext({
  approved,
  canceled,
  paymentState,
  shippingState,
  backordered,
}: FactBadgesFragment): OrderEvent[] {
  if (canceled) return ['ORDER_UNCANCEL']
  const pay: OrderEvent[] = paymentState === 'BALANCE_DUE' ? ['ORDER_PAYMENT_RECEIVED'] : []
  if (!approved) return ['ORDER_APPROVE', ...pay, 'ORDER_CANCEL']
  const fill: OrderEvent[] = backordered ? ['ORDER_FILL_BACKORDER'] : []
  if (shippingState !== 'ALL')
    return ['ORDER_ADD_TRACKING_NUMBER', ...fill, ...pay, 'ORDER_SET_ACTUAL_SHIP_DATE']
  return [...pay, 'ITEM_RETURN', 'ITEM_EXCHANGE']
}

/** The events to offer at a glance: usual next steps that can fire now. */
export function likelyEvents(
  facts: FactBadgesFragment,
  possible: ReadonlySet<string>,
): OrderEvent[] {
  return usualNext(facts)
    .filter((event) => possible.has(event))
    .slice(0, shownAtMost)
}
