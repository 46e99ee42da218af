import type { PackableItemFragment } from '../generated/operations.js'

type Item = Omit<PackableItemFragment, 'sku' | 'name'>

/** A package as it is filled in. */
export interface PackageDraft {
  /** Tells packages apart while they are edited. */
  key: number
  /** By item. */
  quantities: Record<string, number>
  /** Null while nobody weighed it, NaN while what is typed is no weight. */
  grams: number | null
}

/** What there is to pack of an item: all that the customer gets and that is not on backorder. */
export const packable = (item: Item): number =>
  item.qtyOrdered - item.qtyCanceled - item.qtyMoved - item.qtyReturned - item.qtyNeeded

const packedOf = (packages: readonly PackageDraft[], id: string): number =>
  packages.reduce((sum, { quantities }) => sum + (quantities[id] || 0), 0)

/** What no package holds yet, by item. */
export const leftToPack = (
  items: readonly Item[],
  packages: readonly PackageDraft[],
): Record<string, number> =>
  Object.fromEntries(items.map((item) => [item.id, packable(item) - packedOf(packages, item.id)]))

/** One more package, with all that no other holds. */
export function nextPackage(
  items: readonly Item[],
  packages: readonly PackageDraft[],
): PackageDraft {
  const left = Object.entries(leftToPack(items, packages))
  const key = Math.max(0, ...packages.map((known) => known.key)) + 1
  const quantities = Object.fromEntries(left.map(([id, qty]) => [id, Math.max(0, qty)]))
  return { key, quantities, grams: null }
}

/** The packages as the API takes them; null when one is empty, or holds what is no number. */
export function packagesInput(packages: readonly PackageDraft[]) {
  const filled = packages.map(({ quantities, grams }) => ({
    items: Object.entries(quantities)
      .filter(([, qty]) => qty !== 0)
      .map(([itemId, qty]) => ({ itemId, qty })),
    weightGrams: grams,
  }))
  const isComplete = filled.every(
    ({ items, weightGrams }) =>
      items.length > 0 &&
      items.every(({ qty }) => Number.isInteger(qty) && qty > 0) &&
      (weightGrams === null || (Number.isInteger(weightGrams) && weightGrams > 0)),
  )
  return isComplete && filled.length > 0 ? filled : null
}
