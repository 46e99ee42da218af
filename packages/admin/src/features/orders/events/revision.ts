import type { OrderPageItemFragment } from '../../../generated/operations.js'

type Item = Pick<
  OrderPageItemFragment,
  'id' | 'name' | 'qtyOrdered' | 'qtyOpen' | 'unitPrice' | 'live'
>

/** An item as it is typed anew. */
export interface Revision {
  qty: number
  /** A plain decimal; empty while it is none. */
  unitPrice: string
  name: string
}

/** What the form begins with. */
export const revisionOf = ({ qtyOrdered, unitPrice, name }: Item): Revision => ({
  qty: qtyOrdered,
  unitPrice: unitPrice.amount,
  name,
})

/** How few can be ordered: what has become of the rest is not undone by a revision. */
export const leastOrdered = ({ qtyOrdered, qtyOpen }: Item): number =>
  Math.max(1, qtyOrdered - qtyOpen)

/** The fields that differ, as the API takes them; null when none does, or one is not complete. */
export function revisionInput(item: Item, { qty, unitPrice, name }: Revision) {
  if (!Number.isInteger(qty) || qty < 1 || unitPrice === '' || name.trim() === '') return null
  const changed = {
    ...(qty !== item.qtyOrdered && { qty }),
    ...(Number(unitPrice) !== Number(item.unitPrice.amount) && { unitPrice }),
    ...(name.trim() !== item.name && { name: name.trim() }),
  }
  return Object.keys(changed).length > 0 ? { itemId: item.id, ...changed } : null
}

/** The item that is likely meant: the first one chosen, else the first that is live. */
export const likelyItem = <T extends Item>(
  items: readonly T[],
  chosen: readonly string[] = [],
): T | undefined =>
  items.find(({ id }) => chosen.includes(id)) ?? items.find(({ live }) => live) ?? items[0]
