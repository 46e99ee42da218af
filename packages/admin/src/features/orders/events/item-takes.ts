/** One item that an event can take from, as its row in a dialog holds it. */
export interface ItemTake {
  id: string
  sku: string
  name: string
  available: number
  on: boolean
  qty: number
}

interface Item {
  id: string
  sku: string
  name: string
}

/** Rows for the items that can give anything; all ticked, or only those chosen beforehand. */
export function itemTakes<T extends Item>(
  items: readonly T[],
  available: (item: T) => number,
  chosen: readonly string[] = [],
): ItemTake[] {
  const giving = items.filter((item) => available(item) > 0)
  // When nothing that was chosen can give, the choice does not help.
  const counts = giving.some(({ id }) => chosen.includes(id))
  return giving.map((item) => ({
    id: item.id,
    sku: item.sku,
    name: item.name,
    available: available(item),
    on: !counts || chosen.includes(item.id),
    qty: available(item),
  }))
}

/** The input for the rows that are ticked; null when there are none, or one has no quantity. */
export function takesInput(rows: readonly ItemTake[]): { itemId: string; qty: number }[] | null {
  const taken = rows.filter(({ on }) => on)
  if (taken.length === 0 || taken.some(({ qty }) => !Number.isInteger(qty) || qty < 1)) return null
  return taken.map(({ id, qty }) => ({ itemId: id, qty }))
}

/** The rows after the order was loaded again: what was ticked and typed stays. */
export function refreshedTakes(rows: readonly ItemTake[], fresh: readonly ItemTake[]): ItemTake[] {
  return fresh.map((row) => {
    const known = rows.find(({ id }) => id === row.id)
    if (!known) return { ...row, on: false }
    const wasAll = known.qty === known.available
    return { ...row, on: known.on, qty: wasAll ? row.available : known.qty }
  })
}
