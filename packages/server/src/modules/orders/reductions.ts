import type { ItemRecord, OrderState, ReductionRecord } from './order-state.js'
import { changeItems } from './quantities.js'
import { proportion } from './split.js'
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

/** Gives back all that is left of the given reductions: quantities where they were, shares exactly. */
export const reverseReductions = (state: OrderState, ids: ReadonlySet<string>): OrderState =>
  reverseTo(
    state,
    new Map(state.reductions.filter(({ id }) => ids.has(id)).map(({ id, qty }) => [id, qty])),
  )

/**
 * Brings what has come back of some reductions to these quantities, by reduction: more than before
 * goes back to its item, less is taken from it again. Shares follow the quantity that has come back
 * in all, so that any number of steps to the same quantity gives the same shares, and the whole
 * exactly what was taken; only a discount never exceeds what its item costs since it was revised.
 * What came out of the backordered quantity comes back last.
 */
export function reverseTo(state: OrderState, reversed: ReadonlyMap<string, number>): OrderState {
  const steps = state.reductions.flatMap((record) => {
    const qty = reversed.get(record.id)
    return qty === undefined ? [] : [{ record, next: reversedBy(record, qty) }]
  })
  const nextOf = new Map(steps.map(({ next }) => [next.id, next]))
  const restored = changeItems(
    state,
    steps.map(({ record }) => record.itemId),
    (item) =>
      steps
        .filter(({ record }) => record.itemId === item.id)
        .reduce((current, { record, next }) => restore(current, record, next), item),
  )
  return {
    ...restored,
    reductions: state.reductions.map((record) => nextOf.get(record.id) ?? record),
  }
}

const reversedBy = (record: ReductionRecord, qty: number): ReductionRecord => ({
  ...record,
  reversedQty: qty,
  reversedTax: proportion(record.tax, qty, record.qty),
  reversedDiscount: proportion(record.discount, qty, record.qty),
})

const backToNeeded = ({ qty, qtyFromNeeded, reversedQty }: ReductionRecord): number =>
  Math.max(0, reversedQty - (qty - qtyFromNeeded))

const restore = (item: ItemRecord, was: ReductionRecord, is: ReductionRecord): ItemRecord =>
  withinAmount({
    ...item,
    [column[is.kind]]: item[column[is.kind]] - (is.reversedQty - was.reversedQty),
    needed: item.needed + backToNeeded(is) - backToNeeded(was),
    tax: item.tax + is.reversedTax - was.reversedTax,
    discount: Math.max(0, item.discount + is.reversedDiscount - was.reversedDiscount),
  })
