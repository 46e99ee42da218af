import type { DropShipRecord, OrderState, ShipmentRecord } from './order-state.js'
import { changeItems } from './quantities.js'
import type { Take } from './reductions.js'

/**
 * Ships quantities: a shipment over them, the items' shipped quantity and date, and what open
 * drop-ship orders of those items it uses up. A shipment may carry no quantities at all: a second
 * parcel of what has shipped already.
 */
export function shipItems(
  state: OrderState,
  takes: readonly Take[],
  shipment: Omit<ShipmentRecord, 'lines'>,
): OrderState {
  const qtyOf = new Map(takes.map(({ item, qty }) => [item.id, qty]))
  const shipped = changeItems(state, qtyOf.keys(), (item) => ({
    ...item,
    shipped: item.shipped + (qtyOf.get(item.id) ?? 0),
    actualShipDate: shipment.shipDate,
  }))
  const lines = takes.map(({ item, qty }) => ({ itemId: item.id, qty }))
  return {
    ...shipped,
    shipments: [...state.shipments, { ...shipment, lines }],
    dropShipOrders: consume(state.dropShipOrders, new Map(qtyOf)),
  }
}

function consume(orders: readonly DropShipRecord[], left: Map<string, number>): DropShipRecord[] {
  return orders.map((order) => {
    if (order.state !== 'OPEN') return order
    const lines = order.lines.map((line) => {
      const used = Math.min(line.qty - line.shipped, left.get(line.itemId) ?? 0)
      left.set(line.itemId, (left.get(line.itemId) ?? 0) - used)
      return used > 0 ? { ...line, shipped: line.shipped + used } : line
    })
    if (lines.every((line, index) => line === order.lines[index])) return order
    const done = lines.every((line) => line.shipped === line.qty)
    return { ...order, lines, state: done ? 'SHIPPED' : 'OPEN' }
  })
}

/**
 * The state with some shipments replaced by what `change` answers for them. The date of each of
 * their items follows its latest shipment.
 */
export function changeShipments(
  state: OrderState,
  ids: ReadonlySet<string>,
  change: (shipment: ShipmentRecord) => ShipmentRecord,
): OrderState {
  const shipments = state.shipments.map((shipment) =>
    ids.has(shipment.id) ? change(shipment) : shipment,
  )
  const next = { ...state, shipments }
  const held = shipments.filter(({ id }) => ids.has(id)).flatMap(({ lines }) => lines)
  const itemIds = held.map(({ itemId }) => itemId)
  return changeItems(next, itemIds, (item) => {
    const actualShipDate = latestShipmentOf(next, item.id)?.shipDate ?? item.actualShipDate
    return actualShipDate === item.actualShipDate ? item : { ...item, actualShipDate }
  })
}

/** The newest shipment that holds quantities of the item; null when it never shipped. */
export const latestShipmentOf = (state: OrderState, itemId: string): ShipmentRecord | null =>
  state.shipments.findLast((shipment) => shipment.lines.some((line) => line.itemId === itemId)) ??
  null
