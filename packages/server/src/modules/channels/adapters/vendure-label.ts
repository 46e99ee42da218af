import type { LeavingOrder, LeavingParcel } from '../../deliveries/index.js'
import { isOurs, isWholeRest, standing, unfulfilledLines } from './vendure-parcels.js'
import type { VendureOrder } from './vendure-order.js'

/** The way to bring an order to the state that its label names. */
export type StateMove =
  /** What no fulfilment holds is cancelled; the state follows when that was all. */
  | { kind: 'CANCEL' }
  /** Our fulfilments arrive; the state follows. */
  | { kind: 'DELIVER'; fulfilmentIds: string[] }
  | { kind: 'TRANSITION' }

/** How the order gets to the state of this name; null when it is there, or when there is no way. */
export function planMove(
  order: VendureOrder,
  word: string,
  { states, told }: { states: readonly string[]; told: LeavingOrder },
): StateMove | null {
  if (order.state === word || !states.includes(word)) return null
  if (word === 'Cancelled')
    return order.nextStates.includes(word) &&
      unfulfilledLines(order).length > 0 &&
      isWholeRest(order, told)
      ? { kind: 'CANCEL' }
      : null
  const underWay = standing(order).filter(
    (one) => one.state === 'Shipped' && isOurs(one, told.orderNumber),
  )
  if (word === 'Delivered' && underWay.length > 0)
    return { kind: 'DELIVER', fulfilmentIds: underWay.map(({ id }) => id) }
  return order.nextStates.includes(word) ? { kind: 'TRANSITION' } : null
}

const statusBegin = (orderNumber: string) => `Waypost ${orderNumber}, status: `

/** The note that tells of a label; null when the latest one of its kind says the same. */
export function statusNote(order: VendureOrder, orderNumber: string, word: string): string | null {
  const begin = statusBegin(orderNumber)
  const latest = notesOf(order).find((note) => note.startsWith(begin))
  return latest === begin + word ? null : begin + word
}

/** The notes that tell of parcels without a fulfilment, without those that are there already. */
export function parcelNotes(
  order: VendureOrder,
  orderNumber: string,
  parcels: readonly LeavingParcel[],
): string[] {
  const known = new Set(notesOf(order))
  return parcels
    .map(({ carrier, number }) =>
      carrier === null
        ? `Waypost ${orderNumber}, parcel: ${number}`
        : `Waypost ${orderNumber}, parcel: ${number} (${carrier})`,
    )
    .filter((note) => !known.has(note))
}

const notesOf = ({ history }: VendureOrder): string[] =>
  history.items.map(({ data }) => data.note).filter((note) => typeof note === 'string')
