import type { DropShipRecord, ItemRecord, OrderState } from './order-state.js'
import { openQty } from './quantities.js'

/** What open drop-ship orders of an item have not shipped yet. */
export const onOrderQty = (state: OrderState, itemId: string): number =>
  state.dropShipOrders
    .filter((order) => order.state === 'OPEN')
    .flatMap(({ lines }) => lines.filter((line) => line.itemId === itemId))
    .reduce((sum, { qty, shipped }) => sum + qty - shipped, 0)

/**
 * What of an item could be ordered from a supplier: open and on no open drop-ship order. A cancel
 * or a backorder can leave less open than suppliers still have on order; then nothing.
 */
export const unsourcedQty = (state: OrderState, item: ItemRecord): number =>
  Math.max(0, openQty(item) - onOrderQty(state, item.id))

/** The ids of the items of a drop-ship order that have not all shipped. */
export const unshippedItems = ({ lines }: DropShipRecord): string[] =>
  lines.filter(({ qty, shipped }) => shipped < qty).map(({ itemId }) => itemId)

/** The state with a drop-ship order in another state; its lines stay as they are. */
export const withDropShipState = (
  state: OrderState,
  id: string,
  next: DropShipRecord['state'],
): OrderState => ({
  ...state,
  dropShipOrders: state.dropShipOrders.map((order) =>
    order.id === id ? { ...order, state: next } : order,
  ),
})
