import { statusEvents, type StatusEventKey } from '@waypost/shared'
import type { Order, World } from './facts.js'
import type { Input } from './inputs.js'
import { fire } from './oracle.js'

type OnOrders = Exclude<StatusEventKey, 'ORDER_IMPORT'>

/** Whether some valid input makes the event succeed. */
export const isPossible = (world: World, place: number, event: OnOrders): boolean => {
  const order = world.orders[place]
  if (!order) return false
  return candidates(world, order, event).some((input) => fire(world, place, event, input).applied)
}

/** Inputs of which one succeeds if any can. */
function candidates(world: World, order: Order, event: OnOrders): Input[] {
  const rest = restOf(world, order, event)
  if (statusEvents[event].labelFromCaller || targeted.has(event)) return rest
  const alone: Input[] = order.items.map((_item, item) => ({ items: [{ item }] }))
  return [{}, ...alone].flatMap((items) => rest.map((other) => ({ ...items, ...other })))
}

const targeted: ReadonlySet<StatusEventKey> = new Set([
  'DROP_SHIP_CANCELED',
  'ITEM_REVISE',
  'ITEM_UNRETURN',
  'ORDER_EDIT_TRACKING_NUMBER',
  'ORDER_PAYMENT_VOID',
  'ORDER_PACK',
])

const targets = (list: readonly unknown[], more: Input = {}): Input[] =>
  list.map((_thing, target) => ({ ...more, target }))

function restOf({ grid }: World, order: Order, event: OnOrders): Input[] {
  const held = order.items.flatMap(({ expected, actual }) => [expected, actual])
  const days = [...new Set(['1999-01-01', '1999-01-02', ...held])]
  const dates = days.flatMap((date) => (date === null ? [] : [{ date }]))
  switch (event) {
    case 'DROP_SHIP_CANCELED':
      return targets(order.dropShips)
    case 'DROP_SHIP_ORDERED':
      return [{ supplier: 'Supplier' }]
    case 'ITEM_ADD':
      return [{ add: { sku: 'X', qty: 1, price: 100 } }]
    case 'ITEM_CHANGE_STATUS':
    case 'ORDER_CHANGE_STATUS':
      return [...grid.labels.keys()].flatMap((label) => [
        { label },
        ...order.items.map((_item, place) => ({ label, places: [place] })),
      ])
    case 'ITEM_EXCHANGE':
      return [{ replacements: [{ sku: 'X', qty: 1, price: 100 }] }]
    case 'ITEM_REVISE':
      return order.items.map((_item, item) => ({ item, name: 'Another name' }))
    case 'ITEM_SET_ACTUAL_SHIP_DATE':
    case 'ITEM_SET_EXPECTED_SHIP_DATE':
    case 'ORDER_SET_ACTUAL_SHIP_DATE':
      return dates
    case 'ITEM_UNRETURN':
      return targets(order.returns)
    case 'ORDER_ADD_TRACKING_NUMBER':
      return [{ number: 'a number of its own' }]
    case 'ORDER_CREDIT_ISSUED':
    case 'ORDER_PAYMENT_RECEIVED':
      return [{ amount: 1 }]
    case 'ORDER_EDIT_TRACKING_NUMBER':
      return targets(order.shipments, { number: 'a number of its own' })
    case 'ORDER_PACK':
      return order.items.map((_item, item) => ({ packages: [[{ item }]] }))
    case 'ORDER_PAYMENT_EDIT':
      return [{ terms: 'terms of its own' }]
    case 'ORDER_PAYMENT_VOID':
      return targets(order.ledger)
    default:
      return [{}]
  }
}
