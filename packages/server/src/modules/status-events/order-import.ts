import { liveItems } from '../orders/index.js'
import { orderAddTrackingNumber } from './catalog/order-add-tracking-number.js'
import { orderApprove } from './catalog/order-approve.js'
import { orderPaymentReceived } from './catalog/order-payment-received.js'
import { orderSetActualShipDate } from './catalog/order-set-actual-ship-date.js'
import type { EventSpec, Step } from './event-spec.js'
import type { StatusEventInput } from './status-event.inputs.js'
import { stepOf } from './step-of.js'

/** The input of ORDER_IMPORT once the order has been read: the labels that it brought along. */
export interface ImportedLabels extends StatusEventInput {
  labels: ReadonlyMap<string, number>
}

/** A new order has come in: its items and its first labels. The order itself is the start. */
export const orderImport: EventSpec<ImportedLabels> = {
  key: 'ORDER_IMPORT',
  permission: 'orders.import',
  guard: () => [],
  effect: (state, input) => ({
    state,
    touched: liveItems(state).map(({ id }) => id),
    labels: input.labels,
  }),
  candidates: () => [],
}

/** A parcel that an imported order says has left. */
export interface ImportedParcel {
  carrier: string | null
  number: string
  shipDate: string | null
  /** Positions of its items; null for all. */
  itemIds: string[] | null
}

/** What an imported order says has already happened to it. */
export interface ImportedPast {
  amountPaid: string | null
  paymentMethod: string | null
  approve: boolean
  shipDate: string | null
  parcels: readonly ImportedParcel[]
}

/** The events that an imported order's past asks for, after ORDER_IMPORT, in their order. */
export function stepsOfPast(past: ImportedPast): Step[] {
  const steps: Step[] = []
  if (past.amountPaid !== null && Number(past.amountPaid) !== 0) {
    const [amount, method] = [past.amountPaid, past.paymentMethod]
    steps.push(stepOf(orderPaymentReceived, { amount, method, mode: 'LOG' }))
  }
  if (past.approve) steps.push(stepOf(orderApprove, {}))
  // Parcels that name their items come first: the date ships whatever is still open.
  const [whole, partial] = [
    past.parcels.filter(isWhole),
    past.parcels.filter((parcel) => !isWhole(parcel)),
  ]
  steps.push(...partial.map(parcelStep))
  if (past.shipDate !== null) {
    steps.push(stepOf(orderSetActualShipDate, { date: past.shipDate }))
  }
  return [...steps, ...whole.map(parcelStep)]
}

const isWhole = ({ itemIds }: ImportedParcel): boolean => itemIds === null

function parcelStep({ carrier, number, shipDate, itemIds }: ImportedParcel): Step {
  const items = itemIds?.map((itemId) => ({ itemId })) ?? null
  return stepOf(orderAddTrackingNumber, { carrier, number, shipDate, items })
}
