import type { Context } from '../../kernel/context.js'
import { groupBy } from '../../kernel/group.js'
import type { RefusalReason } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { openQty, type OrderState } from '../orders/index.js'
import { orderAddTrackingNumber } from './catalog/order-add-tracking-number.js'
import { orderSetActualShipDate } from './catalog/order-set-actual-ship-date.js'
import { correctShipDate } from './correct-ship-date.js'
import type { Step } from './event-spec.js'
import { fireOnMany, type Firing, type FiringOutcome, type ManyOptions } from './fire-on-many.js'
import { plainInput } from './status-event.inputs.js'
import { stepOf } from './step-of.js'

/** A tracking number that comes in for an order. */
export interface TrackingNumber {
  carrier: string | null
  number: string
  /** Null: today. */
  shipDate: string | null
}

/** A tracking number to add; without an order where none is known by the name that was given. */
interface TrackingToAdd extends TrackingNumber {
  orderId: string | null
}

type Order = OrderState['order']

/** What came of one tracking number. */
export type AddedTracking =
  | { outcome: 'ADDED'; order: Order }
  | {
      outcome: 'KNOWN'
      order: Order
      /** What the order's parcel of this number says otherwise; it is left alone. */
      differences: ('carrier' | 'shipDate')[]
    }
  | { outcome: 'REFUSED'; order: Order | null; reasons: readonly RefusalReason[] }

/** How tracking numbers are added. */
export interface TrackingOptions extends ManyOptions {
  /** Whether ORDER_SET_ACTUAL_SHIP_DATE is fired too, where it has something to do. */
  setActualShipDate: boolean
}

/**
 * Adds tracking numbers to orders, one action per order. A number that its order already has is
 * left alone; an order that refuses gets none of its numbers and leaves the others alone. Answers
 * what came of each, in their order.
 */
export async function importTracking(
  ctx: Context,
  tracking: readonly TrackingToAdd[],
  options: TrackingOptions,
): Promise<AddedTracking[]> {
  const results = new Map(tracking.map((entry) => [entry, notFound]))
  const groups = [...groupBy(tracking, ({ orderId }) => orderId)].filter(([id]) => id !== null)
  const firings = groups.map(([orderId, numbers]): Firing => ({
    input: { ...plainInput, orderId },
    steps: (before, { today }) => stepsOf(before, numbers, options.setActualShipDate, today),
  }))
  const outcomes = await fireOnMany(ctx, firings, options)
  outcomes.forEach((outcome, place) => {
    const [, numbers = []] = groups[place] ?? []
    const resultOf = resultsBy(outcome, numbers)
    for (const entry of numbers) results.set(entry, resultOf(entry))
  })
  return [...results.values()]
}

const notFound: AddedTracking = {
  outcome: 'REFUSED',
  order: null,
  reasons: [userError('NOT_FOUND', ['order'])],
}

/** The ship date first where it is asked for, as in an import, then each number that is new. */
function stepsOf(
  before: OrderState,
  numbers: readonly TrackingNumber[],
  setActualShipDate: boolean,
  today: string,
): Step[] {
  const fresh = freshOf(before, numbers)
  const [first] = fresh
  if (!first) return []
  const date = first.shipDate ?? today
  return [
    ...(setActualShipDate && changesShipDate(before, date)
      ? [stepOf(orderSetActualShipDate, { date })]
      : []),
    ...fresh.map(({ carrier, number, shipDate }) =>
      stepOf(orderAddTrackingNumber, { carrier, number, shipDate }),
    ),
  ]
}

/** Numbers that the order does not have yet, each once. */
function freshOf<Entry extends TrackingNumber>(
  { shipments }: OrderState,
  numbers: readonly Entry[],
): Entry[] {
  const known = new Set(shipments.map(({ trackingNumber }) => trackingNumber))
  return numbers.filter(({ number }) => !known.has(number) && known.add(number))
}

/** Whether the ship date has something to do; an action is not refused for one that has not. */
const changesShipDate = (state: OrderState, date: string): boolean =>
  state.items.some((item) => openQty(item) > 0) ||
  correctShipDate(state, state.items, date) !== state

/** What came of each number of one order, by what came of the order. */
function resultsBy(
  outcome: FiringOutcome,
  numbers: readonly TrackingNumber[],
): (entry: TrackingNumber) => AddedTracking {
  const { before, order } = outcome
  const reasons = outcome.fired ? [] : outcome.reasons
  if (!before || !order || reasons.length > 0) return () => ({ outcome: 'REFUSED', order, reasons })
  const added = new Set(freshOf(before, numbers))
  return (entry) =>
    added.has(entry)
      ? { outcome: 'ADDED', order }
      : { outcome: 'KNOWN', order, differences: differencesOf(before, entry) }
}

/** What a parcel that the order has says otherwise; what is left blank says nothing. */
function differencesOf(
  { shipments }: OrderState,
  { number, carrier, shipDate }: TrackingNumber,
): ('carrier' | 'shipDate')[] {
  const known = shipments.find(({ trackingNumber }) => trackingNumber === number)
  if (!known) return []
  const differences: ('carrier' | 'shipDate')[] = []
  if (carrier !== null && carrier !== known.carrier) differences.push('carrier')
  if (shipDate !== null && shipDate !== known.shipDate) differences.push('shipDate')
  return differences
}
