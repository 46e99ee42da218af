import type { ErrorCode, StatusEventKey } from '@waypost/shared'

/**
 * The oracle: what the behaviour of orders is, said once more in plain data and plain functions,
 * without a line of the engine. This file holds what is true of orders, with quantities and money.
 */
export interface World {
  orders: Order[]
  readonly grid: Grid
  /** The day of the business. */
  readonly today: string
}

/** The configuration as far as labels go. */
export interface Grid {
  readonly rules: ReadonlyMap<StatusEventKey, Rule>
  readonly labels: ReadonlyMap<number, LabelFlags>
  /** Allowed moves, as [from, to]; none declared allows all. */
  readonly orderMoves: readonly (readonly [number, number])[]
  readonly itemMoves: readonly (readonly [number, number])[]
}
export interface Rule {
  item: number | null
  order: number | null
}
export interface LabelFlags {
  shown: boolean
  editable: boolean
  forOrders: boolean
  forItems: boolean
  archived: boolean
}

export interface Labelled {
  label: number | null
  /** The label that customers read. */
  shown: number | null
}

export interface Item extends Labelled {
  sku: string
  name: string
  price: number
  ordered: number
  shipped: number
  needed: number
  canceled: number
  moved: number
  returned: number
  tax: number
  discount: number
  expected: string | null
  actual: string | null
  takings: Taking[]
}

/** What one cancel, return or move took from an item, and how much of it came back. */
export interface Taking {
  kind: 'CANCEL' | 'RETURN' | 'MOVE'
  /** The order's version after the event that took it. */
  by: number
  /** Place of the return. */
  of: number | null
  qty: number
  back: number
  needed: number
  tax: number
  discount: number
}

export interface LedgerEntry {
  kind: 'PAYMENT' | 'CREDIT' | 'VOID' | 'TRANSFER'
  amount: number
  mode: 'LOG' | 'TERMINAL' | null
  method: string | null
  reference: string | null
  /** Place of the entry that it voids. */
  voids: number | null
}
export interface Line {
  item: number
  qty: number
}
export interface Shipment {
  carrier: string | null
  number: string | null
  date: string
  lines: Line[]
}
export interface Return {
  state: 'OPEN' | 'CLOSED' | 'REVERSED'
  rma: number
  restock: boolean
  /** Place of the order that an exchange made. */
  created: number | null
}
export interface DropShipOrder {
  supplier: string
  state: 'OPEN' | 'SHIPPED' | 'CANCELED'
  lines: (Line & { shipped: number })[]
}

export interface Order extends Labelled {
  version: number
  /** Place of the order that it was made from. */
  original: number | null
  approved: boolean
  /** The version that canceled it; null while it is not. */
  canceledBy: number | null
  packed: boolean
  shipping: number
  carried: number
  payment: { method: string | null; reference: string | null; terms: string | null }
  items: Item[]
  ledger: LedgerEntry[]
  shipments: Shipment[]
  returns: Return[]
  dropShips: DropShipOrder[]
  packages: Line[][]
  /** The latest event, and the order before it. */
  last: { event: StatusEventKey; before: Order | null } | null
}

/** Thrown where an event is refused, with all codes that would be right. */
export class Refused extends Error {
  constructor(readonly codes: readonly ErrorCode[]) {
    super(codes.join(', '))
  }
}
export function refuse(...codes: ErrorCode[]): never {
  throw new Refused(codes)
}

/** A thing that must be there. */
export const at = <T>(list: readonly T[], place: number | undefined): T =>
  (place === undefined ? undefined : list[place]) ?? refuse('NOT_FOUND')

export function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyOf) as T
  const copy = { ...value }
  for (const key in copy) copy[key] = copyOf(copy[key])
  return copy
}

// Quantities.

export const open = (item: Item): number =>
  item.ordered - item.shipped - item.needed - item.canceled - item.moved
export const live = (item: Item): number =>
  item.ordered - item.canceled - item.moved - item.returned
export const hasShipped = (order: Order): boolean => order.items.some(({ shipped }) => shipped > 0)
/** Shipped, and still with the customer. */
export const kept = (item: Item): number => item.shipped - item.returned

export function shippingState(order: Order): 'NOTHING' | 'PARTLY' | 'ALL' {
  if (!hasShipped(order)) return 'NOTHING'
  return order.items.some((item) => open(item) + item.needed > 0) ? 'PARTLY' : 'ALL'
}

/** Open quantity that is on no open drop-ship order. */
export function unsourced(order: Order, place: number): number {
  const covered = order.dropShips
    .filter(({ state }) => state === 'OPEN')
    .flatMap(({ lines }) => lines.filter(({ item }) => item === place))
    .reduce((sum, { qty, shipped }) => sum + qty - shipped, 0)
  return Math.max(0, open(at(order.items, place)) - covered)
}

// Money.

/** Of whole numbers, half away from zero. */
export const divided = (dividend: number, divisor: number): number => {
  const size = Math.floor((2 * Math.abs(dividend) + divisor) / (2 * divisor))
  return dividend < 0 ? -size : size
}

/** Split by weight, the largest remainders first, ties to the lower place. */
export function split(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole === 0) return weights.map(() => 0)
  const shares = weights.map((weight) => Math.floor((total * weight) / whole))
  const byRemainder = weights
    .map((weight, place) => ({ place, rest: (total * weight) % whole }))
    .sort((a, b) => b.rest - a.rest || a.place - b.place)
  const left = total - shares.reduce((sum, share) => sum + share, 0)
  for (const { place } of byRemainder.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1
  return shares
}

/** Takes quantity out of an item's live quantity, with its share of tax and discount. */
export function take(
  item: Item,
  what: Pick<Taking, 'kind' | 'by' | 'of' | 'qty' | 'needed'>,
): Taking {
  const all = live(item)
  const rest = (share: number) => divided(share * (all - what.qty), all)
  const taking = {
    ...what,
    back: 0,
    tax: item.tax - rest(item.tax),
    discount: item.discount - rest(item.discount),
  }
  item.tax -= taking.tax
  item.discount -= taking.discount
  item[counter[what.kind]] += what.qty
  item.needed -= what.needed
  item.takings.push(taking)
  return taking
}

/** Gives quantity of a taking back, with its part of what was taken; all of it in the end. */
export function giveBack(item: Item, taking: Taking, qty: number): void {
  const part = (taken: number) =>
    divided(taken * (taking.back + qty), taking.qty) - divided(taken * taking.back, taking.qty)
  item[counter[taking.kind]] -= qty
  item.tax += part(taking.tax)
  item.discount = Math.min(item.discount + part(taking.discount), amount(item))
  item.needed += taking.needed
  taking.back += qty
}
const counter = { CANCEL: 'canceled', RETURN: 'returned', MOVE: 'moved' } as const

export const amount = (item: Item): number => live(item) * item.price
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

export function total(order: Order): number {
  const shipping = order.canceledBy !== null && !hasShipped(order) ? 0 : order.shipping
  return (
    sum(order.items.map((item) => amount(item) + item.tax - item.discount)) +
    shipping +
    order.carried
  )
}
export const netPaid = (order: Order): number => sum(order.ledger.map((entry) => entry.amount))
export const balance = (order: Order): number => total(order) - netPaid(order)
export const complete = (order: Order): boolean =>
  shippingState(order) === 'ALL' && balance(order) === 0

/** Moves what is due to the customer to another order, at most what that one costs. */
export function carryCredit(from: Order, to: Order): void {
  const carried = Math.min(-balance(from), total(to))
  if (carried <= 0) return
  from.ledger.push(transfer(-carried))
  to.ledger.push(transfer(carried))
}
const transfer = (value: number): LedgerEntry => ({
  kind: 'TRANSFER',
  amount: value,
  mode: null,
  method: null,
  reference: null,
  voids: null,
})

/** Moves what the customer still owes to another order, as charges. */
export function carryBalance(from: Order, to: Order): void {
  const due = balance(from)
  if (due <= 0) return
  from.carried -= due
  to.carried += due
}
