import type { StatusEventKey } from '@waypost/shared'
import fc from 'fast-check'
import type { Configuration, LabelRecord } from '../../src/kernel/configuration.js'
import { kept, open, unsourced, type Grid, type Item, type Order, type World } from './facts.js'
import type { Draft, FillOptions, Input, NewItem, Wanted } from './inputs.js'
import { left, takenBy } from './item-events.js'

type OnOrders = Exclude<StatusEventKey, 'ORDER_IMPORT'>

/** Numbers from which a step is made once it is known what the order looks like by then. */
export interface Dice {
  /** Events that are tried in turn until one can fire. */
  events: OnOrders[]
  numbers: number[]
}

/** Events that need something rare before them are thrown more often, so that they happen at all. */
const oftener: ReadonlyMap<OnOrders, number> = new Map([
  ['DROP_SHIP_CANCELED', 5],
  ['ITEM_CANCEL', 2],
  ['ITEM_FILL_BACKORDER', 5],
  ['ITEM_FORCE_BACKORDER', 2],
  ['ITEM_UNRETURN', 2],
  ['ORDER_CANCEL_BACK_ORDER', 3],
  ['ORDER_FILL_BACKORDER', 5],
  ['ORDER_PAYMENT_VOID', 2],
])

/** Dice for one step with these events. */
export const diceOf = (events: readonly OnOrders[]): fc.Arbitrary<Dice> =>
  fc.record({
    events: fc.array(
      fc.oneof(
        ...events.map((event) => ({
          weight: oftener.get(event) ?? 1,
          arbitrary: fc.constant(event),
        })),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    numbers: fc.array(fc.nat(999), { minLength: 10, maxLength: 10 }),
  })

const price = fc.constantFrom(0, 1, 333, 500, 1000, 1999)
const newItem: fc.Arbitrary<NewItem> = fc.record({
  sku: fc.constantFrom('MUG', 'TEA', 'POT'),
  qty: fc.integer({ min: 1, max: 5 }),
  price,
})

/** A draft whose discount its items can bear. */
export const draft: fc.Arbitrary<Draft> = fc
  .record({
    items: fc.array(newItem, { minLength: 1, maxLength: 4 }),
    shipping: fc.constantFrom(0, 490),
    tax: fc.constantFrom(0, 0, 7, 500),
    percent: fc.constantFrom(0, 0, 10, 33, 100),
    paid: fc.constantFrom(0, 0, 100, 2000, 5000),
    approve: fc.boolean(),
    date: fc.constantFrom(...Array<undefined>(4), '2026-02-28'),
    number: fc.constantFrom(...Array<undefined>(4), 'T0'),
    label: fc.constantFrom(undefined, undefined, undefined, 160),
    itemLabel: fc.constantFrom(undefined, undefined, undefined, 1110),
  })
  .map(({ percent, itemLabel, items, label, date, number, ...rest }) => {
    const cost = items.reduce((sum, item) => sum + item.qty * item.price, 0)
    const [first, ...others] = items
    return {
      ...rest,
      discount: Math.floor((cost * percent) / 100),
      items: first ? [{ ...first, ...defined({ label: itemLabel }) }, ...others] : [],
      ...defined({ label, date, number }),
    }
  })

const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>

/** What is switched in the configuration for one sequence. */
export interface Switches {
  rules: { event: StatusEventKey; item: number; order: number; notify: boolean }[]
  frozen: number[]
  hidden: number[]
  moves: [number, number][]
}

const somewhere = fc.nat(999)
export const switches = (events: readonly StatusEventKey[]): fc.Arbitrary<Switches> =>
  fc.record({
    rules: fc.array(
      fc.record({
        event: fc.constantFrom(...events),
        item: somewhere,
        order: somewhere,
        notify: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
    frozen: fc.array(somewhere, { maxLength: 4 }),
    hidden: fc.array(somewhere, { maxLength: 4 }),
    moves: fc.oneof(
      { weight: 7, arbitrary: fc.constant<[number, number][]>([]) },
      {
        weight: 1,
        arbitrary: fc.array(fc.tuple(somewhere, somewhere), { minLength: 20, maxLength: 60 }),
      },
    ),
  })

const pickOf = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

/** Labels for a cell of the grid: those of its scope and those of no scope; some of them none. */
export const cellOf = (
  configuration: Configuration,
  scope: 'isOrderState' | 'isOrderLineItemState',
  number: number,
): number | null => {
  const fit = (label: LabelRecord) =>
    label.archivedAt === null &&
    (label[scope] ||
      !(
        label.isOrderState ||
        label.isOrderLineItemState ||
        label.isAccountStatus ||
        label.isQuoteState === true
      ))
  const ids = [...configuration.labels.values()].filter(fit).map(({ id }) => id)
  return number % 5 === 0 ? null : pickOf(ids, number)
}

/** The configuration as the oracle reads it. */
export const gridOf = ({ rules, labels, transitions }: Configuration): Grid => ({
  rules: new Map(
    [...rules].map(([event, { itemLabelId, orderLabelId }]) => [
      event,
      { item: itemLabelId, order: orderLabelId },
    ]),
  ),
  labels: new Map(
    [...labels].map(([id, label]) => [
      id,
      {
        shown: label.isShowToCustomer,
        editable: label.isEdit,
        forOrders: label.isOrderState,
        forItems: label.isOrderLineItemState,
        archived: label.archivedAt !== null,
      },
    ]),
  ),
  orderMoves: movesOf(transitions.ORDER),
  itemMoves: movesOf(transitions.ORDER_ITEM),
})
const movesOf = (moves: ReadonlyMap<number, ReadonlySet<number>>): [number, number][] =>
  [...moves].flatMap(([from, to]) => [...to].map((label): [number, number] => [from, label]))

const dates = ['2026-03-02', '2026-02-28', '2026-03-05'] as const

/** What an event could take of an item, as a guess that is right most of the time. */
const roomFor: Partial<Record<OnOrders, (item: Item, place: number, order: Order) => number>> = {
  DROP_SHIP_ORDERED: (_item, place, order) => unsourced(order, place),
  ITEM_CANCEL: (item) => open(item) + item.needed,
  ITEM_EXCHANGE: kept,
  ITEM_FILL_BACKORDER: ({ needed }) => needed,
  ITEM_RETURN: kept,
  ITEM_SET_EXPECTED_SHIP_DATE: (item) => open(item) + item.needed,
  ORDER_CANCEL_BACK_ORDER: ({ needed }) => needed,
  ORDER_FILL_BACKORDER: ({ needed }) => needed,
}
const listless: ReadonlySet<OnOrders> = new Set([
  'ITEM_FILL_BACKORDER',
  'ITEM_UNRETURN',
  'ORDER_ADD_TRACKING_NUMBER',
  'ORDER_CANCEL_BACK_ORDER',
  'ORDER_FILL_BACKORDER',
  'ORDER_FORCE_BACKORDER',
])

/** Makes an input for an event on an order: mostly one that fits, sometimes one that cannot. */
export function inputOf(world: World, order: Order, event: OnOrders, dice: Dice): Input {
  const throwOf = (place: number): number => dice.numbers[place] ?? 0
  const input = own(world, order, event, throwOf)
  return throwOf(9) % 10 === 0 ? { ...input, force: true } : input
}

type Throw = (place: number) => number

function itemsOf(
  order: Order,
  event: OnOrders,
  roll: Throw,
  target?: number,
): Wanted[] | undefined {
  if (listless.has(event) && roll(1) % 2 === 0) return undefined
  const odd = roll(2) % 20
  if (odd === 0) return []
  if (odd === 1) return [{ item: 99 }]
  const guess = event === 'ITEM_UNRETURN' ? takenBy(target) : null
  const room = (item: Item, place: number) =>
    guess ? left(guess(item)) : (roomFor[event] ?? open)(item, place, order)
  const able = order.items.flatMap((item, place) =>
    odd === 2 || room(item, place) > 0 ? [{ item: place, room: room(item, place) }] : [],
  )
  const chosen = able.filter((_one, place) => (roll(3) >> place) % 2 === 0)
  return (chosen.length > 0 ? chosen : able.slice(0, 1)).map((one, place) => {
    const number = roll(4 + (place % 3))
    if (odd === 3) return { item: one.item, qty: one.room + 1 }
    if (odd === 4) return { item: one.item, qty: 0 }
    return number % 3 === 0
      ? { item: one.item }
      : { item: one.item, qty: 1 + (number % Math.max(1, one.room)) }
  })
}

const addedOf = (roll: Throw): NewItem => ({
  sku: pickOf(['NEW', 'NEWER'], roll(1)),
  qty: roll(2) % 12 === 0 ? 0 : 1 + (roll(2) % 4),
  price: pickOf([0, 250, 999, 1000], roll(3)),
})

function own(world: World, order: Order, event: OnOrders, roll: Throw): Input {
  const target = order.returns.length > 0 ? roll(0) % order.returns.length : 7
  switch (event) {
    case 'ITEM_ADD':
      return { add: addedOf(roll) }
    case 'ITEM_CHANGE_STATUS':
      return { label: labelOf(world, roll), ...defined({ places: placesOf(order, roll) }) }
    case 'ORDER_CHANGE_STATUS':
      return { label: labelOf(world, roll) }
    case 'ITEM_REVISE':
      return { item: roll(1) % (order.items.length + 1), ...revisionOf(order, roll) }
    case 'ITEM_EXCHANGE':
      return {
        ...defined({ items: itemsOf(order, event, roll) }),
        replacements: replacementsOf(roll),
      }
    case 'ITEM_RETURN':
      return {
        ...defined({ items: itemsOf(order, event, roll) }),
        ...{ restock: roll(7) % 2 === 0, open: roll(8) % 3 === 0 },
      }
    case 'ITEM_UNRETURN':
      return { target, ...defined({ items: itemsOf(order, event, roll, target) }) }
    case 'ORDER_APPROVE':
      return roll(1) % 3 === 0 ? { date: pickOf(dates, roll(2)) } : {}
    case 'ORDER_CANCEL':
    case 'ORDER_UNAPPROVE':
    case 'ORDER_UNCANCEL':
      return {}
    case 'ORDER_CREDIT_ISSUED':
    case 'ORDER_PAYMENT_RECEIVED':
      return moneyOf(roll)
    case 'ORDER_PAYMENT_EDIT':
      return paymentOf(roll)
    case 'ORDER_PAYMENT_VOID':
      return { target: roll(0) % (order.ledger.length + 1) }
    case 'ORDER_PACK':
      return roll(6) % 3 === 0 ? {} : { packages: boxesOf(order, event, roll) }
    case 'ORDER_EDIT_TRACKING_NUMBER':
      return { target: roll(0) % (order.shipments.length + 1), ...trackingOf(roll) }
    case 'DROP_SHIP_CANCELED':
      return { target: roll(0) % (order.dropShips.length + 1) }
    case 'DROP_SHIP_ORDERED':
      return {
        ...defined({ items: itemsOf(order, event, roll) }),
        supplier: pickOf(['North', 'South'], roll(7)),
      }
    case 'ORDER_ADD_TRACKING_NUMBER':
      return {
        ...defined({ items: itemsOf(order, event, roll) }),
        ...trackingOf(roll),
        number: pickOf(['T1', 'T2', 'T3', ' '], roll(8)),
      }
    case 'ITEM_FILL_BACKORDER':
    case 'ORDER_FILL_BACKORDER':
      return { ...defined({ items: itemsOf(order, event, roll), fill: fillOf(order, roll) }) }
    case 'ORDER_SET_ACTUAL_SHIP_DATE':
      return datedOf(roll)
    case 'ITEM_SET_EXPECTED_SHIP_DATE': {
      const items = itemsOf(order, event, roll)?.map(({ item }) => ({ item }))
      return { ...defined({ items }), ...datedOf(roll) }
    }
    case 'ITEM_SET_ACTUAL_SHIP_DATE':
      return { ...defined({ items: itemsOf(order, event, roll) }), ...datedOf(roll) }
    default:
      return defined({ items: itemsOf(order, event, roll) })
  }
}

const datedOf = (roll: Throw): Input => (roll(7) % 4 === 0 ? {} : { date: pickOf(dates, roll(7)) })

/** Often one that can be chosen, else any, now and then one that is not there. */
const labelOf = ({ grid }: World, roll: Throw): number =>
  roll(1) % 20 === 0 ? 9999 : pickOf([160, 170, 10, 20, 1000, 1010, ...grid.labels.keys()], roll(1))

const placesOf = (order: Order, roll: Throw): number[] | undefined =>
  roll(2) % 3 === 0
    ? undefined
    : order.items.map((_item, place) => place).filter((place) => (roll(3) >> place) % 2 === 0)

const revisionOf = (order: Order, roll: Throw): Input => {
  const item = order.items[roll(1) % (order.items.length + 1)]
  const all = {
    qty: roll(2) % 7,
    price: pickOf([0, 100, 999], roll(3)),
    name: pickOf(['Renamed', item?.name ?? 'MUG'], roll(4)),
  }
  return Object.fromEntries(
    Object.entries(all).filter((_field, place) => (roll(5) >> place) % 2 === 0),
  )
}

const replacementsOf = (roll: Throw): NewItem[] =>
  Array.from({ length: roll(7) % 10 === 0 ? 0 : 1 + (roll(7) % 2) }, (_none, place) => ({
    ...{ sku: `SWAP${place}`, qty: 1 + (roll(8) % 3), price: pickOf([0, 500, 3000], roll(6)) },
    ...{ tax: pickOf([0, 40], roll(5)), discount: pickOf([0, 0, 120], roll(4)) },
  }))

const moneyOf = (roll: Throw): Input => ({
  amount: pickOf([1, 500, 1234, 10000, 0], roll(1)),
  mode: pickOf(['LOG', 'TERMINAL'] as const, roll(2)),
  ...(roll(3) % 3 === 0 ? {} : { reference: `ref ${roll(3) % 5}` }),
  ...(roll(4) % 2 === 0 ? {} : { method: 'Visa' }),
})

const paymentOf = (roll: Throw): Input => ({
  ...(roll(1) % 2 === 0 ? {} : { method: pickOf(['Visa', 'Check'], roll(2)) }),
  ...(roll(3) % 3 === 0 ? {} : { reference: `ref ${roll(3) % 2}` }),
  ...(roll(4) % 3 === 0 ? {} : { terms: pickOf(['Net 30', 'Net 60'], roll(5)) }),
})

const trackingOf = (roll: Throw): Input => ({
  ...(roll(7) % 2 === 0 ? {} : { carrier: pickOf(['DHL', 'UPS'], roll(6)) }),
  ...(roll(8) % 3 === 0 ? {} : { number: pickOf(['T1', 'T2', 'E1'], roll(8)) }),
  ...(roll(6) % 2 === 0 ? {} : { date: pickOf(dates, roll(5)) }),
})

const boxesOf = (order: Order, event: OnOrders, roll: Throw): Wanted[][] =>
  Array.from(
    { length: roll(7) % 3 },
    (_none, place) => itemsOf(order, event, (number) => roll((number + place) % 10)) ?? [],
  )

const fillOf = (order: Order, roll: Throw): FillOptions | undefined => {
  if (!order.approved && roll(7) % 10 > 0) return undefined
  const names = [
    'approve',
    'approveIncomplete',
    'carryBalance',
    'carryCredit',
    'onlyComplete',
  ] as const
  const options = Object.fromEntries(
    names.filter((_name, place) => (roll(8) >> place) % 3 === 0).map((name) => [name, true]),
  )
  return roll(7) % 4 === 0 ? { ...options, date: pickOf(dates, roll(6)) } : options
}
