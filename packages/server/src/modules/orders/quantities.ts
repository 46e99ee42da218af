import type { ItemRecord, OrderState } from './order-state.js'

/** What could still ship: ordered and neither shipped, backordered, canceled nor moved. */
export const openQty = (item: ItemRecord): number =>
  item.ordered - item.shipped - item.needed - item.canceled - item.moved

/** What the customer still gets and keeps; the item is live while this is above zero. */
export const liveQty = (item: ItemRecord): number =>
  item.ordered - item.canceled - item.moved - item.returned

/** What waits for stock. */
export const neededQty = (item: ItemRecord): number => item.needed

/** What has yet to ship, in stock or not. */
export const unshippedQty = (item: ItemRecord): number => openQty(item) + item.needed

/** What there is to pack: all that the customer gets and that is not on backorder. */
export const packableQty = (item: ItemRecord): number => liveQty(item) - item.needed

/** What could come back. */
export const returnableQty = (item: ItemRecord): number => item.shipped - item.returned

/** The order's items that are live. */
export const liveItems = (state: OrderState): ItemRecord[] =>
  state.items.filter((item) => liveQty(item) > 0)

/** Whether anything of the order has ever shipped. */
export const hasShipped = (state: OrderState): boolean =>
  state.items.some((item) => item.shipped > 0)

/** The state with some items replaced by what `change` answers for them. */
export function changeItems(
  state: OrderState,
  ids: Iterable<string>,
  change: (item: ItemRecord) => ItemRecord,
): OrderState {
  const wanted = new Set(ids)
  return {
    ...state,
    items: state.items.map((item) => (wanted.has(item.id) ? change(item) : item)),
  }
}
