import { Refusal, type RefusalReason } from '../../kernel/refusal.js'
import { openQty, type OrderState } from '../orders/index.js'
import { orderAddTrackingNumber } from './catalog/order-add-tracking-number.js'
import { orderSetActualShipDate } from './catalog/order-set-actual-ship-date.js'
import { decideAction, mainOrder, type ActionDecision } from './decide-action.js'
import type { EventSpec, Scene, Step } from './event-spec.js'
import type { LoadedOrder } from './load-orders.js'
import type { StatusEventInput } from './status-event.inputs.js'

/** A tracking number that comes in for an order. */
export interface TrackingNumber {
  carrier: string | null
  number: string
  /** Null: today. */
  shipDate: string | null
}

/** What came of one tracking number. */
export type AddedTracking =
  | { outcome: 'ADDED'; state: OrderState }
  | {
      outcome: 'KNOWN'
      state: OrderState
      /** What the order's parcel of this number says otherwise; it is left alone. */
      differences: ('carrier' | 'shipDate')[]
    }
  | { outcome: 'REFUSED'; state: OrderState | null; reasons: readonly RefusalReason[] }

/** What comes of the numbers of one order, in their order. */
export interface DecidedTracking {
  results: AddedTracking[]
  /** Null when nothing is new, or the order refuses. */
  decision: ActionDecision | null
}

/**
 * Decides the tracking numbers of one order as one action: the ship date first where it is asked
 * for, as in an import, then each number that the order does not have yet.
 */
export function decideTracking(
  { state, told }: LoadedOrder,
  numbers: readonly TrackingNumber[],
  scene: Omit<Scene, 'entryId'>,
  setActualShipDate: boolean,
): DecidedTracking {
  const known = new Set(state.shipments.map(({ trackingNumber }) => trackingNumber))
  const isNew = numbers.map(({ number }) => !known.has(number) && known.add(number).size > 0)
  const fresh = numbers.filter((_, place) => isNew[place])
  const answer = (after: OrderState): AddedTracking[] =>
    numbers.map((entry, place) =>
      isNew[place]
        ? { outcome: 'ADDED', state: after }
        : { outcome: 'KNOWN', state: after, differences: differencesOf(state, entry) },
    )
  if (fresh.length === 0) return { results: answer(state), decision: null }
  const date = fresh[0]?.shipDate ?? scene.today
  const steps = [
    ...(setActualShipDate && changesShipDate(state, date)
      ? [stepOf(orderSetActualShipDate, { date })]
      : []),
    ...fresh.map((entry) => stepOf(orderAddTrackingNumber, entry)),
  ]
  try {
    const start = { before: state, state, told }
    const decision = decideAction({ ...plain, start, steps, scene })
    return { results: answer(mainOrder(decision)), decision }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { reasons } = error
    return { results: numbers.map(() => ({ outcome: 'REFUSED', state, reasons })), decision: null }
  }
}

const plain = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }

const stepOf = <Input extends StatusEventInput>(
  spec: EventSpec<Input>,
  input: Omit<Input, keyof StatusEventInput>,
): Step => ({ spec, input: { ...plain, ...input } })

/** Whether the ship date has something to do; an action is not refused for one that has not. */
const changesShipDate = ({ items }: OrderState, date: string): boolean =>
  items.some((item) => openQty(item) > 0 || (item.shipped > 0 && item.actualShipDate !== date))

/** What a parcel that the order has says otherwise; what the file leaves blank says nothing. */
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
