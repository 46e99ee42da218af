import {
  amount,
  at,
  giveBack,
  kept,
  open,
  refuse,
  take,
  unsourced,
  type Item,
  type Line,
  type Order,
  type Taking,
} from './facts.js'
import type { NewItem, Wanted } from './inputs.js'
import { chosen, editable, isLive } from './labels.js'
import { itemSetActualShipDate } from './shipping-events.js'
import type { Effect, Stage } from './stage.js'

/**
 * Which quantities an event takes: those that are named, each with all it can take where no
 * quantity is said; everything that can take it where none is named.
 */
export function wanted(
  order: Order,
  items: readonly Wanted[] | undefined,
  room: (item: Item, place: number) => number,
): Line[] {
  if (items === undefined) {
    const all = order.items.map((item, place) => ({ item: place, qty: room(item, place) }))
    const able = all.filter(({ qty }) => qty > 0)
    return able.length > 0 ? able : refuse('NOTHING_TO_DO')
  }
  if (items.length === 0) refuse('NOTHING_TO_DO')
  return items.map(({ item: place, qty }) => {
    const item = at(order.items, place)
    if (qty !== undefined && qty < 1) refuse('INVALID_INPUT')
    const most = room(item, place)
    if (most === 0 || (qty ?? 0) > most) refuse('QUANTITY_EXCEEDED')
    return { item: place, qty: qty ?? most }
  })
}
export const places = (lines: readonly Pick<Line, 'item'>[]): number[] =>
  lines.map(({ item }) => item)

/** An item as it comes into an order. */
export const newItem = ({ sku, qty, price, tax = 0, discount = 0 }: NewItem): Item => {
  if (qty < 1 || price < 0 || discount > qty * price) refuse('INVALID_INPUT')
  return {
    ...{ sku, name: sku, price, tax, discount, ordered: qty },
    ...{ shipped: 0, needed: 0, canceled: 0, moved: 0, returned: 0 },
    ...{ label: null, shown: null, expected: null, actual: null, takings: [] },
  }
}

const itemAdd: Effect = ({ order, input }) => {
  order.items.push(newItem(input.add ?? refuse('INVALID_INPUT')))
  return { touched: [order.items.length - 1] }
}

/** Open quantity goes first, then what is backordered. */
const itemCancel: Effect = ({ order, input, world, undoing }) => {
  const lines = wanted(order, input.items ?? [], (item) => open(item) + item.needed)
  for (const { item: place, qty } of lines) {
    const item = at(order.items, place)
    if (!undoing && !editable(world.grid, item)) refuse('LABEL_NOT_EDITABLE')
    const needed = Math.max(0, qty - open(item))
    take(item, { kind: 'CANCEL', by: order.version, of: null, qty, needed })
  }
  return { touched: places(lines) }
}

const itemChangeStatus: Effect = ({ order, input, world }) => {
  const label = chosen(world.grid, input.label ?? NaN, 'forItems')
  const touched =
    input.places ?? order.items.flatMap((item, place) => (isLive(item) ? [place] : []))
  if (touched.every((place) => at(order.items, place).label === label)) refuse('NOTHING_TO_DO')
  return { touched, itemLabel: label, namesDead: true }
}

const itemForceBackorder: Effect = ({ order, input }) => {
  const lines = wanted(order, input.items ?? [], open)
  for (const { item, qty } of lines) at(order.items, item).needed += qty
  return { touched: places(lines) }
}

/** Takes shipped quantity back as a return with the next number. */
export function returned(stage: Stage, state: 'OPEN' | 'CLOSED', created: number | null): Line[] {
  const { order, input } = stage
  const lines = wanted(order, input.items ?? [], kept)
  const of = order.returns.length
  order.returns.push({ state, rma: of + 1, restock: input.restock ?? false, created })
  for (const { item, qty } of lines)
    take(at(order.items, item), { kind: 'RETURN', by: order.version, of, qty, needed: 0 })
  return lines
}

const itemReturn: Effect = (stage) => ({
  touched: places(returned(stage, stage.input.open ? 'OPEN' : 'CLOSED', null)),
})

/** What a return took of an item and has not given back. */
export const takenBy = (of: number | undefined) => (item: Item) =>
  item.takings.find(({ kind, of: own, qty, back }) => kind === 'RETURN' && own === of && qty > back)
export const left = (taking: Taking | undefined): number => (taking ? taking.qty - taking.back : 0)

const itemUnreturn: Effect = ({ order, input, world }) => {
  const back = at(order.returns, input.target)
  const taken = takenBy(input.target)
  if (back.state === 'REVERSED') refuse('NOTHING_TO_DO', 'QUANTITY_EXCEEDED')
  if (back.created !== null && at(world.orders, back.created).canceledBy === null)
    refuse('EXCHANGE_NOT_CANCELED')
  const lines = wanted(order, input.items, (item) => left(taken(item)))
  for (const { item: place, qty } of lines) {
    const item = at(order.items, place)
    giveBack(item, taken(item) ?? refuse('QUANTITY_EXCEEDED'), qty)
  }
  if (!order.items.some((item) => taken(item))) back.state = 'REVERSED'
  return { touched: places(lines) }
}

const itemRevise: Effect = ({ order, input, world, undoing }) => {
  const item = at(order.items, input.item)
  if (!undoing && !editable(world.grid, item)) refuse('LABEL_NOT_EDITABLE')
  const { qty = item.ordered, price = item.price, name = item.name } = input
  if (qty < 1 || price < 0 || name.trim() === '') refuse('INVALID_INPUT')
  if (qty < item.ordered - open(item)) refuse('QUANTITY_EXCEEDED')
  if (qty === item.ordered && price === item.price && name === item.name) refuse('NOTHING_TO_DO')
  Object.assign(item, { ordered: qty, price, name })
  item.discount = Math.min(item.discount, amount(item))
  return { touched: [order.items.indexOf(item)] }
}

const itemSetExpectedShipDate: Effect = ({ order, input }) => {
  const touched = places(wanted(order, input.items ?? [], (item) => open(item) + item.needed))
  const date = input.date ?? null
  if (touched.every((item) => at(order.items, item).expected === date)) refuse('NOTHING_TO_DO')
  for (const item of touched) at(order.items, item).expected = date
  return { touched }
}

const dropShipOrdered: Effect = ({ order, input }) => {
  const lines = wanted(order, input.items ?? [], (_item, place) => unsourced(order, place))
  order.dropShips.push({
    supplier: input.supplier ?? refuse('INVALID_INPUT'),
    state: 'OPEN',
    lines: lines.map((line) => ({ ...line, shipped: 0 })),
  })
  return { touched: places(lines) }
}

const dropShipCanceled: Effect = ({ order, input }) => {
  const dropShip = at(order.dropShips, input.target)
  if (dropShip.state !== 'OPEN') refuse('NOTHING_TO_DO')
  dropShip.state = 'CANCELED'
  return { touched: places(dropShip.lines.filter(({ qty, shipped }) => shipped < qty)) }
}

export const itemEvents = {
  DROP_SHIP_CANCELED: dropShipCanceled,
  DROP_SHIP_ORDERED: dropShipOrdered,
  ITEM_ADD: itemAdd,
  ITEM_CANCEL: itemCancel,
  ITEM_CHANGE_STATUS: itemChangeStatus,
  ITEM_FORCE_BACKORDER: itemForceBackorder,
  ITEM_RETURN: itemReturn,
  ITEM_REVISE: itemRevise,
  ITEM_SET_ACTUAL_SHIP_DATE: itemSetActualShipDate,
  ITEM_SET_EXPECTED_SHIP_DATE: itemSetExpectedShipDate,
  ITEM_UNRETURN: itemUnreturn,
} as const
