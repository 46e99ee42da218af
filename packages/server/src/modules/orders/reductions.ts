import type { ItemRecord, OrderState, ReductionRecord } from './order-state.js'
import { changeItems } from './quantities.js'
import { sharesOf, withinAmount } from './totals.js'

/** One item and how much of it an event takes. */
export interface Take {
  item: ItemRecord
  qty: number
  /** How much of it comes out of the backordered quantity; the rest comes out of the open one. */
  fromNeeded?: number
}

interface Reduction {
  kind: ReductionRecord['kind']
  event: string
  entryId: string
  returnId?: string
  newId: () => string
}

const column = { CANCEL: 'canceled', RETURN: 'returned', MOVE: 'moved' } as const

/** Takes quantities and their shares of tax and discount from items, and records what was taken. */
export function reduceItems(
  state: OrderState,
  takes: readonly Take[],
  reduction: Reduction,
): OrderState {
  const records = takes.map(({ item, qty, fromNeeded = 0 }): ReductionRecord => ({
    id: reduction.newId(),
    itemId: item.id,
    entryId: reduction.entryId,
    event: reduction.event,
    kind: reduction.kind,
    returnId: reduction.returnId ?? null,
    qty,
    qtyFromNeeded: fromNeeded,
    ...sharesOf(item, qty),
    reversedQty: 0,
    reversedTax: 0,
    reversedDiscount: 0,
  }))
  const byItem = new Map(records.map((record) => [record.itemId, record]))
  const reduced = changeItems(state, byItem.keys(), (item) => {
    const record = byItem.get(item.id)
    if (!record) return item
    return {
      ...item,
      [column[record.kind]]: item[column[record.kind]] + record.qty,
      needed: item.needed - record.qtyFromNeeded,
      tax: item.tax - record.tax,
      discount: item.discount - record.discount,
    }
  })
  return { ...reduced, reductions: [...state.reductions, ...records] }
}

/**
 * Gives back all that is left of the given reductions: quantities where they were, shares exactly,
 * except that no discount exceeds what its item costs since it was revised.
 */
export function reverseReductions(state: OrderState, ids: ReadonlySet<string>): OrderState {
  const chosen = state.reductions.filter((record) => ids.has(record.id))
  const restore = (item: ItemRecord, record: ReductionRecord): ItemRecord => ({
    ...item,
    [column[record.kind]]: item[column[record.kind]] - (record.qty - record.reversedQty),
    needed: item.needed + record.qtyFromNeeded,
    tax: item.tax + record.tax - record.reversedTax,
    discount: item.discount + record.discount - record.reversedDiscount,
  })
  const restored = changeItems(
    state,
    chosen.map((record) => record.itemId),
    (item) =>
      withinAmount(chosen.filter((record) => record.itemId === item.id).reduce(restore, item)),
  )
  return {
    ...restored,
    reductions: state.reductions.map((record) =>
      ids.has(record.id)
        ? {
            ...record,
            reversedQty: record.qty,
            reversedTax: record.tax,
            reversedDiscount: record.discount,
          }
        : record,
    ),
  }
}
