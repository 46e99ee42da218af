import {
  changeShipments,
  latestShipmentOf,
  type ItemRecord,
  type OrderState,
} from '../orders/index.js'

/**
 * Gives the latest shipment of each item that has shipped another date, which is then the date of
 * all that this shipment is the latest of. The same state when there is nothing to correct.
 */
export function correctShipDate(
  state: OrderState,
  items: readonly ItemRecord[],
  date: string,
): OrderState {
  const wrong = items.filter((item) => item.shipped > 0 && item.actualShipDate !== date)
  if (wrong.length === 0) return state
  const shipments = new Set(wrong.map(({ id }) => latestShipmentOf(state, id)?.id ?? ''))
  return changeShipments(state, shipments, (shipment) => ({ ...shipment, shipDate: date }))
}
