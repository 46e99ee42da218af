import { changeItems, latestShipmentOf, type ItemRecord, type OrderState } from '../orders/index.js'
import type { Effect } from './event-spec.js'
import { refuse } from './refusals.js'

/**
 * Gives the latest shipment of each item another date.
 * @throws Refusal NOTHING_TO_DO when none of the items has shipped, or all have this date
 */
export function correctShipDate(
  state: OrderState,
  items: readonly ItemRecord[],
  date: string,
): Effect {
  const wrong = items.filter((item) => item.shipped > 0 && item.actualShipDate !== date)
  if (wrong.length === 0) refuse('NOTHING_TO_DO')
  const touched = wrong.map(({ id }) => id)
  const shipments = new Set(touched.map((id) => latestShipmentOf(state, id)?.id))
  return {
    state: {
      ...changeItems(state, touched, (item) => ({ ...item, actualShipDate: date })),
      shipments: state.shipments.map((shipment) =>
        shipments.has(shipment.id) ? { ...shipment, shipDate: date } : shipment,
      ),
    },
    touched,
  }
}
