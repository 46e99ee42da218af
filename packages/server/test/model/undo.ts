import type { StatusEventKey } from '@waypost/shared'
import { copyOf, netPaid, refuse, type Order, type World } from './facts.js'
import { guards } from './guards.js'
import { left, takenBy } from './item-events.js'
import { voidOf } from './order-events.js'

/** The event by which another is taken back. */
const inverse: Partial<Record<StatusEventKey, StatusEventKey>> = {
  DROP_SHIP_CANCELED: 'DROP_SHIP_ORDERED',
  DROP_SHIP_ORDERED: 'DROP_SHIP_CANCELED',
  ITEM_CHANGE_STATUS: 'ITEM_CHANGE_STATUS',
  ITEM_FORCE_BACKORDER: 'ITEM_FILL_BACKORDER',
  ITEM_RETURN: 'ITEM_UNRETURN',
  ITEM_REVISE: 'ITEM_REVISE',
  ITEM_UNRETURN: 'ITEM_RETURN',
  ORDER_APPROVE: 'ORDER_UNAPPROVE',
  ORDER_CANCEL: 'ORDER_UNCANCEL',
  ORDER_CHANGE_STATUS: 'ORDER_CHANGE_STATUS',
  ORDER_CREDIT_ISSUED: 'ORDER_PAYMENT_VOID',
  ORDER_FORCE_BACKORDER: 'ORDER_FILL_BACKORDER',
  ORDER_PAYMENT_RECEIVED: 'ORDER_PAYMENT_VOID',
  ORDER_UNAPPROVE: 'ORDER_APPROVE',
  ORDER_UNCANCEL: 'ORDER_CANCEL',
}

/**
 * The order as it was before its latest event, facts and labels alike, at a version of its own;
 * what the inverse event leaves behind stays: a void, a reversed return, a closed drop-ship order.
 */
export function takenBack(world: World, order: Order, force: boolean): Order {
  const { event, before } = order.last ?? refuse('NOT_UNDOABLE')
  const back = inverse[event]
  if (!back || !before) return refuse('NOT_UNDOABLE')
  const reasons = guards(world, order, back, { force, undoing: true })
  if (reasons.length > 0) refuse(...reasons)
  if (back === 'ITEM_UNRETURN') mustBeReversible(world, order, before)
  const last = { event: back, before: copyOf({ ...order, last: null }) }
  return {
    ...copyOf(before),
    version: order.version + 1,
    last,
    ...leftBehind(order, before, event),
  }
}

/** The return of an exchange is not reversed while the order that it made stands, by undo neither. */
function mustBeReversible(world: World, order: Order, before: Order): void {
  order.returns.forEach(({ created }, place) => {
    const isReversed = held(order, place) !== held(before, place)
    const stands = created !== null && world.orders[created]?.canceledBy === null
    if (isReversed && stands) refuse('EXCHANGE_NOT_CANCELED')
  })
}
const held = ({ items }: Order, place: number): number =>
  items.reduce((sum, item) => sum + left(takenBy(place)(item)), 0)

function leftBehind(order: Order, before: Order, event: StatusEventKey): Partial<Order> {
  const returns = made(order.returns, before.returns, { state: 'REVERSED' })
  const dropShips = made(order.dropShips, before.dropShips, { state: 'CANCELED' })
  const entry = order.ledger.at(-1)
  if (inverse[event] !== 'ORDER_PAYMENT_VOID' || !entry) return { returns, dropShips }
  if (entry.amount > netPaid(order)) refuse('AMOUNT_EXCEEDED')
  return { ledger: [...order.ledger, voidOf(entry, order.ledger.length - 1)] }
}

/** What was there before, and what the event made, as its inverse leaves it. */
const made = <T>(now: readonly T[], before: readonly T[], change: Partial<T>): T[] => [
  ...before,
  ...now.slice(before.length).map((one) => ({ ...one, ...change })),
]
