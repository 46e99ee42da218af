import type { OrderPageDropShipFragment } from '../../../generated/operations.js'

/** What suppliers still have to ship of an item. */
export const qtyOnOrder = (
  orders: readonly Pick<OrderPageDropShipFragment, 'state' | 'items'>[],
  itemId: string,
): number =>
  orders
    .filter(({ state }) => state === 'OPEN')
    .flatMap(({ items }) => items.filter((line) => line.itemId === itemId))
    .reduce((sum, { qty, shipped }) => sum + qty - shipped, 0)
