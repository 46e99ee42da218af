import type { OrderState, ReductionRecord } from './order-state.js'

/** What a return took from items, reversed or not. */
export const reductionsOf = (state: OrderState, returnId: string): ReductionRecord[] =>
  state.reductions.filter((record) => record.returnId === returnId)

/** How much of an item, or of all items, a return still holds: came back and was not taken out again. */
export const heldQty = (state: OrderState, returnId: string, itemId?: string): number =>
  reductionsOf(state, returnId)
    .filter((record) => itemId === undefined || record.itemId === itemId)
    .reduce((sum, { qty, reversedQty }) => sum + qty - reversedQty, 0)
