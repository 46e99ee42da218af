import type { ErrorCode, StatusEventKey } from '@waypost/shared'
import {
  at,
  copyOf,
  live,
  Refused,
  refuse,
  split,
  type Grid,
  type Order,
  type World,
} from './facts.js'
import { contentLocks, guards, type Manner } from './guards.js'
import type { Decision, Draft, Input } from './inputs.js'
import { itemEvents, newItem } from './item-events.js'
import { giveLabels, type Pinned } from './labels.js'
import { orderEvents } from './order-events.js'
import { shippingEvents } from './shipping-events.js'
import type { Done, Effect } from './stage.js'
import { emptyOrder, twoOrderEvents } from './two-orders.js'
import { takenBack } from './undo.js'

/** What the oracle says of an event: the world after it, or the codes of which one must be given. */
export type Verdict =
  { applied: true; world: World } | { applied: false; codes: readonly ErrorCode[] }

type OnOrders = Exclude<StatusEventKey, 'ORDER_IMPORT'>
const effects: Record<OnOrders, Effect> = {
  ...itemEvents,
  ...orderEvents,
  ...shippingEvents,
  ...twoOrderEvents,
}

const nothingPinned: Pinned = { order: false, items: new Set() }

/** Fires an event on an order of the world. */
export function fire(world: World, place: number, event: OnOrders, input: Input): Verdict {
  return judged(copied(world, place), (next) => {
    const manner = { force: input.force ?? false, undoing: false }
    occur({ world: next, place, pinned: nothingPinned, manner }, event, input)
  })
}

/** Takes the latest event of an order back. */
export const undo = (world: World, place: number, force: boolean): Verdict =>
  judged(copied(world, place), (next) => {
    next.orders[place] = takenBack(next, at(next.orders, place), force)
  })

/** Decides an open return: it is closed, or all that it holds is unreturned. */
export const closeReturn = (world: World, place: number, decision: Decision): Verdict =>
  judged(copied(world, place), (next) => {
    const order = at(next.orders, place)
    const back = at(order.returns, decision.target)
    if (back.state !== 'OPEN') refuse('NOTHING_TO_DO')
    if (!decision.approved) {
      const manner = { force: false, undoing: false }
      occur({ world: next, place, pinned: nothingPinned, manner }, 'ITEM_UNRETURN', decision)
      return
    }
    back.state = 'CLOSED'
    Object.assign(order, { version: order.version + 1, last: null })
  })

/** Edits what the customer told; no status event, but content. */
export const editOrder = (world: World, place: number): Verdict =>
  judged(copied(world, place), (next) => {
    const order = at(next.orders, place)
    const canceled: ErrorCode[] = order.canceledBy === null ? [] : ['ORDER_CANCELED']
    const reasons = [...canceled, ...contentLocks(next.grid, order)]
    if (reasons.length > 0) refuse(...reasons)
    Object.assign(order, { version: order.version + 1, last: null })
  })

/** The world with a copy of the order that is going to change. */
const copied = (world: World, place: number): World => ({
  ...world,
  orders: world.orders.map((order, other) => (other === place ? copyOf(order) : order)),
})

function judged(next: World, change: (next: World) => void): Verdict {
  try {
    change(next)
    return { applied: true, world: next }
  } catch (error) {
    if (error instanceof Refused) return { applied: false, codes: error.codes }
    throw error
  }
}

interface Action {
  world: World
  place: number
  pinned: Pinned
  manner: Manner
}

/** One occurrence with its labels, and those that follow it in the same action. */
function occur(action: Action, event: OnOrders, input: Input): void {
  const { world, place, manner } = action
  const order = at(world.orders, place)
  const reasons = guards(world, order, event, manner)
  if (reasons.length > 0) refuse(...reasons)
  const wasLive = order.items.map((item) => live(item) > 0)
  order.last = { event, before: copyOf({ ...order, last: null }) }
  order.version += 1
  const done = effects[event]({ world, order, input, undoing: manner.undoing })
  label(action, order, event, done, wasLive)
  if (done.created) create(action, event, done.created)
  for (const next of done.then ?? []) {
    const on = next.on === 'ORDER' ? place : world.orders.length - 1
    occur({ ...action, place: on }, next.event as OnOrders, next.input)
  }
}

function create(action: Action, event: StatusEventKey, created: Order): void {
  action.world.orders.push(created)
  created.version = 1
  created.last = { event, before: null }
  label(action, created, event, { touched: created.items.map((_item, place) => place) }, [])
}

function label(
  { world: { grid }, pinned, manner: { force } }: Action,
  order: Order,
  event: StatusEventKey,
  done: Done,
  wasLive: readonly boolean[],
): void {
  const rule = grid.rules.get(event)
  const labels = {
    order: done.orderLabel ?? rule?.order ?? null,
    item: done.itemLabel ?? rule?.item ?? null,
  }
  giveLabels(order, wasLive, labels, done, { grid, pinned, force })
}

/** Imports an order that needs no review, with the events that its draft asks for. */
export function importOrder(world: World, draft: Draft): Verdict {
  return judged({ ...world, orders: [...world.orders] }, (next) => {
    const place = next.orders.length
    const pinned = pin(draft)
    const action = { world: next, place, pinned, manner: { force: false, undoing: false } }
    const order = drafted(draft)
    ownLabels(next.grid, order, draft)
    create(action, 'ORDER_IMPORT', order)
    if (draft.paid > 0) occur(action, 'ORDER_PAYMENT_RECEIVED', { amount: draft.paid })
    if (draft.approve) occur(action, 'ORDER_APPROVE', {})
    if (draft.date) occur(action, 'ORDER_SET_ACTUAL_SHIP_DATE', { date: draft.date })
    if (draft.number)
      occur(action, 'ORDER_ADD_TRACKING_NUMBER', { number: draft.number, date: draft.date })
  })
}

function drafted({ items, tax, discount, shipping }: Draft): Order {
  const amounts = items.map(({ qty, price }) => qty * price)
  const weights = amounts.some((amount) => amount > 0) ? amounts : items.map(({ qty }) => qty)
  const taxes = split(tax, weights)
  const discounts = split(discount, weights)
  const shares = (place: number) => ({ tax: taxes[place] ?? 0, discount: discounts[place] ?? 0 })
  return {
    ...emptyOrder(null),
    shipping,
    items: items.map((item, place) => newItem({ ...item, ...shares(place) })),
  }
}

const pin = ({ label: own, items }: Draft): Pinned => ({
  order: own !== undefined,
  items: new Set(items.flatMap((item, place) => (item.label === undefined ? [] : [place]))),
})

function ownLabels(grid: Grid, order: Order, draft: Draft): void {
  const shown = (id: number | null) => (id !== null && grid.labels.get(id)?.shown ? id : null)
  order.label = draft.label ?? null
  order.shown = shown(order.label)
  order.items.forEach((item, place) => {
    item.label = draft.items[place]?.label ?? null
    item.shown = shown(item.label)
  })
}
