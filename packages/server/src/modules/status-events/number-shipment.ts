import { openQty, type OrderState, type ShipmentRecord, type Take } from '../orders/index.js'
import { changeItems, latestShipmentOf } from '../orders/index.js'
import { chooseItems } from './choose-items.js'
import type { Effect } from './event-spec.js'
import { refuse } from './refusals.js'
import type { ItemQuantityInput } from './status-event.inputs.js'

/**
 * What a tracking number ships: the open quantities of the named items, or of all. A named item
 * with nothing open ships nothing, unless a quantity asks for more than there is.
 */
export function openTakes(
  state: OrderState,
  named: readonly ItemQuantityInput[] | null | undefined,
): Take[] {
  if (!named) {
    return state.items
      .map((item) => ({ item, qty: openQty(item) }))
      .filter(({ qty }) => qty > 0)
  }
  if (named.length === 0) refuse('NOTHING_TO_DO', { path: ['items'] })
  // Asked with the shipped quantity too, an item without anything open counts as known.
  const known = chooseItems(state, named, (item) => Math.max(openQty(item), item.ordered > 0 ? 1 : 0))
  const wanted = new Map(named.map(({ itemId, qty }) => [itemId, qty]))
  const takes = known.filter(({ item }) => openQty(item) > 0 || wanted.get(item.id) != null)
  const exact = named.filter(({ itemId }) => takes.some(({ item }) => item.id === itemId))
  return exact.length === 0 ? [] : chooseItems(state, exact, openQty)
}

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
  const numbered: ShipmentRecord = {
    ...unnumbered,
    carrier: parcel.carrier,
    trackingNumber: parcel.trackingNumber,
    shipDate: shipDate ?? unnumbered.shipDate,
  }
  const shipments = state.shipments.map((shipment) =>
    shipment === unnumbered ? numbered : shipment,
  )
  const carried = unnumbered.lines.map(({ itemId }) => itemId)
  const next = { ...state, shipments }
  return {
    state: changeItems(next, carried, (item) => ({
      ...item,
      actualShipDate: latestShipmentOf(next, item.id)?.shipDate ?? item.actualShipDate,
    })),
    touched: [...new Set([...carried, ...named])],
  }
}
