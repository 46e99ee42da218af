import {
  changeShipments,
  latestShipmentOf,
  type ItemRecord,
  type OrderState,
} from '../orders/index.js'
import type { Effect } from './event-spec.js'
import { refuse } from './refusals.js'

/**
 * Gives the latest shipment of each item another date, which is then the date of all that this
 * shipment was the latest of.
 * @throws Refusal NOTHING_TO_DO when none of the items has shipped, or all have this date
 */
export function correctShipDate(
  state: OrderState,
  items: readonly ItemRecord[],
  date: string,
): Effect {
  const wrong = items.filter((item) => item.shipped > 0 && item.actualShipDate !== date)
  if (wrong.length === 0) refuse('NOTHING_TO_DO')
  const shipments = new Set(wrong.map(({ id }) => latestShipmentOf(state, id)?.id ?? ''))
  const after = changeShipments(state, shipments, (shipment) => ({ ...shipment, shipDate: date }))
  const dated = after.items.filter((item, index) => item !== state.items[index])
  return { state: after, touched: dated.map(({ id }) => id) }
}
