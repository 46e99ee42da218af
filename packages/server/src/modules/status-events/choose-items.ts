import type { RefusalReason } from '../../kernel/refusal.js'
import { Refusal } from '../../kernel/refusal.js'
import type { ItemRecord, OrderState, Take } from '../orders/index.js'
import { maxQty } from './input-values.js'
import { reason, refuse } from './refusals.js'
import type { ItemQuantityInput } from './status-event.inputs.js'

/**
 * The items and quantities that an event takes. Without a list: every item that can give anything.
 * @param available how much of an item the event can take
 * @param mayTakeNothing which items are passed over when they are named without a quantity and have
 * nothing to take; where given, the answer may be an empty list instead of NOTHING_TO_DO
 * @throws Refusal with all that is wrong with the list: unknown items, repeated ones, quantities
 * below one or beyond what is there; NOTHING_TO_DO when nothing is left to take
 */
export function chooseItems(
  state: OrderState,
  named: readonly ItemQuantityInput[] | null | undefined,
  available: (item: ItemRecord) => number,
  mayTakeNothing?: (item: ItemRecord) => boolean,
): Take[] {
  const isEmpty = (item: ItemRecord | undefined): boolean =>
    item !== undefined && available(item) === 0 && mayTakeNothing?.(item) === true
  if (!named) {
    const all = state.items
      .map((item) => ({ item, qty: available(item) }))
      .filter(({ qty }) => qty > 0)
    return all.length > 0 || mayTakeNothing ? all : refuse('NOTHING_TO_DO')
  }
  if (named.length === 0) refuse('NOTHING_TO_DO', { path: ['items'] })
  const reasons: RefusalReason[] = []
  const takes: Take[] = []
  named.forEach((entry, index) => {
    const found = state.items.find((item) => item.id === entry.itemId)
    if (entry.qty == null && isEmpty(found)) return
    const problem = problemOf(entry, found, takes, available)
    if (problem)
      reasons.push({ ...problem, path: ['items', String(index), ...(problem.path ?? [])] })
    else if (found) takes.push({ item: found, qty: entry.qty ?? available(found) })
  })
  if (reasons.length > 0) throw new Refusal(reasons)
  return takes
}

function problemOf(
  entry: ItemQuantityInput,
  item: ItemRecord | undefined,
  before: readonly Take[],
  available: (item: ItemRecord) => number,
): RefusalReason | null {
  if (!item) {
    return reason('NOT_FOUND', { path: ['itemId'], message: 'The order has no such item.' })
  }
  if (before.some((take) => take.item.id === item.id)) {
    return reason('INVALID_INPUT', { path: ['itemId'], message: 'This item is named twice.' })
  }
  if (entry.qty != null && (entry.qty < 1 || entry.qty > maxQty)) {
    return reason('INVALID_INPUT', {
      path: ['qty'],
      message: 'A quantity is a whole number from 1.',
    })
  }
  const most = available(item)
  if ((entry.qty ?? 1) > most) {
    return reason('QUANTITY_EXCEEDED', {
      path: ['qty'],
      message:
        most === 0
          ? `Nothing of ${item.sku} can be taken.`
          : `Only ${most} of ${item.sku} can be taken.`,
      data: { itemId: item.id, available: most },
    })
  }
  return null
}

/** For `candidates`: each item that can give anything, alone and with one piece, then all it has. */
export function itemCandidates(
  state: OrderState,
  items: readonly string[] | null,
  available: (item: ItemRecord) => number,
): { items: ItemQuantityInput[] }[] {
  return state.items
    .filter((item) => (items === null || items.includes(item.id)) && available(item) > 0)
    .flatMap((item) => [{ items: [{ itemId: item.id, qty: 1 }] }, { items: [{ itemId: item.id }] }])
}
