import { changeShipments, type OrderState, type ShipmentRecord } from '../orders/index.js'
import type { Effect } from './event-spec.js'
import { refuse } from './refusals.js'

/**
 * Nothing is open: the number goes to the latest shipment that has none; when all have one, to a
 * further parcel without quantities.
 * @throws Refusal NOTHING_TO_DO when the order has this very number already
 */
export function numberShipment(
  state: OrderState,
  parcel: Omit<ShipmentRecord, 'lines'>,
  shipDate: string | null,
  named: readonly string[],
): Effect {
  if (state.shipments.some(({ trackingNumber }) => trackingNumber === parcel.trackingNumber)) {
    refuse('NOTHING_TO_DO', {
      path: ['number'],
      message: 'The order already has this tracking number, and nothing of it is open.',
    })
  }
  const unnumbered = state.shipments.findLast(({ trackingNumber }) => trackingNumber === null)
  if (!unnumbered) {
    return {
      state: { ...state, shipments: [...state.shipments, { ...parcel, lines: [] }] },
      touched: named,
    }
  }
  const carried = unnumbered.lines.map(({ itemId }) => itemId)
  return {
    state: changeShipments(state, new Set([unnumbered.id]), (shipment) => ({
      ...shipment,
      carrier: parcel.carrier ?? unnumbered.carrier,
      trackingNumber: parcel.trackingNumber,
      shipDate: shipDate ?? shipment.shipDate,
    })),
    touched: [...new Set([...carried, ...named])],
  }
}
