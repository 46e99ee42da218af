import { at, kept, open, refuse, type Order, type Shipment } from './facts.js'
import type { Wanted } from './inputs.js'
import { places, wanted } from './item-events.js'
import type { Effect } from './stage.js'

/** The shipment that an item's ship date is of. */
const latestOf = (order: Order, item: number): Shipment | undefined =>
  order.shipments.findLast(({ lines }) => lines.some((line) => line.item === item))

/** Dates items by their latest shipments; answers whose date changed. */
function dateItems(order: Order): number[] {
  return order.items.flatMap((item, place) => {
    const { actual } = item
    item.actual = latestOf(order, place)?.date ?? actual
    return item.actual === actual ? [] : [place]
  })
}

/** Ships quantities; open drop-ship orders are consumed, the oldest first. */
function ship(order: Order, shipment: Shipment): void {
  order.shipments.push(shipment)
  for (const { item: place, qty } of shipment.lines) {
    at(order.items, place).shipped += qty
    consume(order, place, qty)
  }
  dateItems(order)
}

function consume(order: Order, item: number, qty: number): void {
  let left = qty
  for (const dropShip of order.dropShips.filter(({ state }) => state === 'OPEN')) {
    for (const line of dropShip.lines.filter((candidate) => candidate.item === item)) {
      const part = Math.min(left, line.qty - line.shipped)
      line.shipped += part
      left -= part
    }
    if (dropShip.lines.every((line) => line.shipped === line.qty)) dropShip.state = 'SHIPPED'
  }
}

function shipOn(order: Order, date: string, items: readonly Wanted[] | undefined): number[] {
  const lines = wanted(order, items, open)
  ship(order, { carrier: null, number: null, date, lines })
  return places(lines)
}

/** A shipment has one date, so that whatever else it holds follows. Answers whose date changed. */
function correct(order: Order, named: readonly number[], date: string): number[] {
  for (const place of named)
    if (at(order.items, place).actual !== date)
      Object.assign(latestOf(order, place) ?? {}, { date })
  return dateItems(order)
}

/** Ships what is open of the order, or with nothing open corrects the dates. */
const orderSetActualShipDate: Effect = ({ order, input, world }) => {
  const date = input.date ?? world.today
  if (order.items.some((item) => open(item) > 0)) return { touched: shipOn(order, date, undefined) }
  const touched = correct(order, [...order.items.keys()], date)
  return touched.length > 0 ? { touched } : refuse('NOTHING_TO_DO')
}

/** Ships what is open of the named items, and corrects the dates of those with nothing open. */
export const itemSetActualShipDate: Effect = ({ order, input, world }) => {
  const { items = [], date = world.today } = input
  const toShip = items.filter(
    ({ item, qty }) => qty !== undefined || open(at(order.items, item)) > 0,
  )
  const others = places(items.filter((one) => !toShip.includes(one)))
  if (others.some((place) => at(order.items, place).shipped === 0)) refuse('QUANTITY_EXCEEDED')
  const corrected = correct(order, others, date)
  if (toShip.length > 0) shipOn(order, date, toShip)
  else if (corrected.length === 0) refuse('NOTHING_TO_DO')
  return { touched: places(items) }
}

/** Ships what is open of the named items; a named item with nothing open must have shipped before. */
const orderAddTrackingNumber: Effect = ({ order, input, world }) => {
  const number = input.number?.trim() ?? ''
  if (number === '') refuse('INVALID_INPUT')
  if (input.items?.length === 0) refuse('NOTHING_TO_DO')
  const named = input.items ?? order.items.map((_item, item) => ({ item }))
  const toShip = named.filter(
    ({ item, qty }: Wanted) => qty !== undefined || open(at(order.items, item)) > 0,
  )
  const listed = (input.items ?? []).map(({ item }) => item)
  if (input.items?.some((one) => !toShip.includes(one) && at(order.items, one.item).shipped === 0))
    refuse('QUANTITY_EXCEEDED')
  const given = { carrier: input.carrier ?? null, number, date: input.date }
  if (toShip.length === 0)
    return { touched: [...listed, ...secondNumber(order, given, world.today)] }
  const lines = wanted(order, toShip, open)
  ship(order, { ...given, date: given.date ?? world.today, lines })
  return { touched: [...listed, ...places(lines)] }
}

/** With nothing open: the number of the latest shipment without one, else a further parcel. */
function secondNumber(
  order: Order,
  given: { carrier: string | null; number: string; date: string | undefined },
  today: string,
): number[] {
  if (order.shipments.some(({ number }) => number === given.number)) refuse('NOTHING_TO_DO')
  const without = order.shipments.findLast(({ number }) => number === null)
  if (!without) {
    order.shipments.push({ ...given, date: given.date ?? today, lines: [] })
    return []
  }
  without.number = given.number
  without.carrier = given.carrier ?? without.carrier
  without.date = given.date ?? without.date
  dateItems(order)
  return places(without.lines)
}

const orderEditTrackingNumber: Effect = ({ order, input }) => {
  const shipment = at(order.shipments, input.target)
  const { carrier = shipment.carrier, date = shipment.date } = input
  const number = input.number === undefined ? shipment.number : input.number.trim() || null
  if (number === null && shipment.number !== null && shipment.lines.length === 0)
    refuse('INVALID_INPUT')
  if (carrier === shipment.carrier && date === shipment.date && number === shipment.number)
    refuse('NOTHING_TO_DO')
  Object.assign(shipment, { carrier, date, number })
  dateItems(order)
  return { touched: places(shipment.lines) }
}

/** Boxes hold what the customer gets and is not on backorder; packing never ships. */
const orderPack: Effect = ({ order, input }) => {
  const left = order.items.map((item) => open(item) + kept(item))
  const boxes = input.packages ?? [undefined]
  if (boxes.length === 0) refuse('NOTHING_TO_DO', 'INVALID_INPUT')
  for (const box of boxes) {
    const lines = wanted(order, box, (_item, place) => left[place] ?? 0)
    for (const { item, qty } of lines) left[item] = (left[item] ?? 0) - qty
    order.packages.push(lines)
  }
  order.packed = true
  return { touched: [...new Set(order.packages.flatMap(places))] }
}

export const shippingEvents = {
  ORDER_ADD_TRACKING_NUMBER: orderAddTrackingNumber,
  ORDER_EDIT_TRACKING_NUMBER: orderEditTrackingNumber,
  ORDER_PACK: orderPack,
  ORDER_SET_ACTUAL_SHIP_DATE: orderSetActualShipDate,
} as const
