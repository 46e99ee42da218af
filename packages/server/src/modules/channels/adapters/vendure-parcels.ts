import type { LeavingOrder, LeavingParcel } from '../../deliveries/index.js'
import type { LineQuantity, VendureFulfilment, VendureOrder } from './vendure-order.js'

/** What makes Vendure's fulfilments match what has shipped here. */
export interface ParcelPlan {
  /** Fulfilments of ours that are not right any more. */
  cancel: VendureFulfilment[]
  /** One that has what the others lack; null when they lack nothing. */
  create: NewFulfilment | null
  /** Fulfilments of ours that are right, but that an attempt left before it could send them off. */
  ship: VendureFulfilment[]
  /** Parcels for which no line of Vendure's order has anything left. */
  homeless: LeavingParcel[]
}

/** A fulfilment as Vendure takes it. */
export interface NewFulfilment {
  lines: LineQuantity[]
  method: string
  trackingCode: string
}

const between = ', '

/** The fulfilments of the order that are in force. */
export const standing = (order: VendureOrder): VendureFulfilment[] =>
  (order.fulfillments ?? []).filter(({ state }) => state !== 'Cancelled')

/**
 * Whether Waypost made a fulfilment for this order: its method ends in the order's number. Several
 * orders here can go back to one order there, and Vendure's staff can make fulfilments too; neither
 * is touched.
 */
export const isOurs = ({ method }: VendureFulfilment, orderNumber: string): boolean =>
  method.endsWith(`(${orderNumber})`)

/** Decides what has to be written; nothing when all of it is there already. */
export function planParcels(order: VendureOrder, told: LeavingOrder): ParcelPlan {
  const ours = standing(order).filter((one) => isOurs(one, told.orderNumber))
  const right = ours.filter((one) => isRight(one, told))
  const first = planBeside(order, told, right)
  // A further number without further goods goes to a fulfilment that stands: one that has none, or the last.
  const host = right.findLast(({ trackingCode }) => !trackingCode) ?? right.at(-1)
  const { kept, create, homeless } =
    first.homeless.length > 0 && host
      ? planBeside(
          order,
          told,
          right.filter((one) => one !== host),
        )
      : first
  return {
    cancel: ours.filter((one) => !kept.includes(one)),
    create,
    ship: kept.filter(({ state }) => state === 'Created' || state === 'Pending'),
    homeless,
  }
}

interface PlanBeside {
  kept: VendureFulfilment[]
  create: NewFulfilment | null
  homeless: LeavingParcel[]
}

/** What is to be made when these of our fulfilments stay. */
function planBeside(
  order: VendureOrder,
  told: LeavingOrder,
  kept: VendureFulfilment[],
): PlanBeside {
  const known = new Set(kept.flatMap((one) => parcelsOf(one, told)).map(({ number }) => number))
  const parcels = distinctParcels(told).filter(({ number }) => !known.has(number))
  const lines = missingLines(order, told, kept)
  if (lines.length === 0) return { kept, create: null, homeless: parcels }
  const create = {
    lines,
    method: methodOf(parcels, told),
    trackingCode: parcels.map(({ number }) => number).join(between),
  }
  return { kept, create, homeless: [] }
}

/** Whether everything that a fulfilment says of its parcels is still so. */
function isRight(fulfilment: VendureFulfilment, told: LeavingOrder): boolean {
  const parcels = parcelsOf(fulfilment, told)
  const whole = parcels.map(({ number }) => number).join(between)
  const hasNothingElse = whole.length === (fulfilment.trackingCode ?? '').length
  return hasNothingElse && fulfilment.method === methodOf(parcels, told)
}

/** The parcels of the order that a fulfilment names. */
function parcelsOf({ trackingCode }: VendureFulfilment, told: LeavingOrder): LeavingParcel[] {
  const named = `${between}${trackingCode ?? ''}${between}`
  return distinctParcels(told).filter(({ number }) =>
    named.includes(`${between}${number}${between}`),
  )
}

function distinctParcels({ tracking }: LeavingOrder): LeavingParcel[] {
  return [...new Map(tracking.map((parcel) => [parcel.number, parcel])).values()]
}

/** Who carries the parcels, and by which number of ours we know the fulfilment again. */
function methodOf(parcels: readonly LeavingParcel[], { orderNumber }: LeavingOrder): string {
  const carriers = new Set(parcels.flatMap(({ carrier }) => carrier ?? []))
  return `${[...carriers].join(between) || 'Shipment'} (${orderNumber})`
}

/** What has shipped here and is in no fulfilment of ours that stays, as far as Vendure's lines have it left. */
function missingLines(
  order: VendureOrder,
  told: LeavingOrder,
  kept: readonly VendureFulfilment[],
): LineQuantity[] {
  const others = standing(order).filter((one) => !isOurs(one, told.orderNumber))
  const inKept = quantityByLine(kept)
  const taken = quantityByLine([...others, ...kept])
  const lacking = new Map<string, number>()
  const add = (sku: string, quantity: number) =>
    lacking.set(sku, (lacking.get(sku) ?? 0) + quantity)
  for (const { sku, shipped } of told.items) add(sku, shipped)
  for (const { id, productVariant } of order.lines) add(productVariant.sku, -(inKept.get(id) ?? 0))
  return order.lines.flatMap(({ id, quantity, productVariant: { sku } }) => {
    const free = quantity - (taken.get(id) ?? 0)
    const take = Math.min(free, lacking.get(sku) ?? 0)
    if (take <= 0) return []
    add(sku, -take)
    return [{ orderLineId: id, quantity: take }]
  })
}

function quantityByLine(fulfilments: readonly VendureFulfilment[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { orderLineId, quantity } of fulfilments.flatMap(({ lines }) => lines))
    sums.set(orderLineId, (sums.get(orderLineId) ?? 0) + quantity)
  return sums
}

/** What no fulfilment holds yet: what an order loses that is cancelled now. */
export function unfulfilledLines(order: VendureOrder): (LineQuantity & { sku: string })[] {
  const taken = quantityByLine(standing(order))
  return order.lines
    .map(({ id, quantity, productVariant: { sku } }) => ({
      orderLineId: id,
      quantity: quantity - (taken.get(id) ?? 0),
      sku,
    }))
    .filter(({ quantity }) => quantity > 0)
}

/**
 * Whether all that Vendure has not fulfilled is this order's here. An order that was made from
 * another, such as an exchange, goes back to the same order there, and is only a part of it.
 */
export function isWholeRest(order: VendureOrder, told: LeavingOrder): boolean {
  const left = new Map<string, number>()
  for (const { sku, ordered, shipped } of told.items)
    left.set(sku, (left.get(sku) ?? 0) + ordered - shipped)
  for (const { sku, quantity } of unfulfilledLines(order))
    left.set(sku, (left.get(sku) ?? 0) - quantity)
  return [...left.values()].every((quantity) => quantity >= 0)
}
