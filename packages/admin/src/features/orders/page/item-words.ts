/** Items with quantities in a few words: "2 × Mug, 1 × Plate". Unknown items show as a dash. */
export const itemWords = (
  quantities: readonly { itemId: string; qty: number }[],
  items: readonly { id: string; name: string }[],
): string =>
  quantities
    .map(({ itemId, qty }) => `${qty} × ${items.find(({ id }) => id === itemId)?.name ?? '–'}`)
    .join(', ')
