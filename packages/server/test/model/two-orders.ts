import { at, carryBalance, carryCredit, refuse, take, type Order, type World } from './facts.js'
import type { FillOptions, Wanted } from './inputs.js'
import { newItem, places, returned, wanted } from './item-events.js'
import type { Done, Effect, Stage } from './stage.js'

/** An order without anything, unapproved. */
export const emptyOrder = (original: number | null): Order => ({
  ...{ label: null, shown: null, version: 0, original, last: null },
  ...{ approved: false, canceledBy: null, packed: false, shipping: 0, carried: 0 },
  payment: { method: null, reference: null, terms: null },
  ...{ items: [], ledger: [], shipments: [], returns: [], dropShips: [], packages: [] },
})

const createdFrom = ({ world, order }: Stage): Order => emptyOrder(world.orders.indexOf(order))

/** Items come back, others go out in an order of their own, and so does what was paid for them. */
const itemExchange: Effect = (stage) => {
  const { world, order, input } = stage
  const touched = places(returned(stage, 'CLOSED', world.orders.length))
  const replacements = input.replacements ?? []
  if (replacements.length === 0) refuse('INVALID_INPUT')
  const created = { ...createdFrom(stage), items: replacements.map(newItem) }
  carryCredit(order, created)
  return { touched, created }
}

/** In place while the order is unapproved, else in an order of its own. */
const fillBackorder: Effect = (stage) => {
  const { order, input, undoing } = stage
  const options = input.fill ?? {}
  const inPlace = undoing || !order.approved
  const lines = wanted(order, input.items, ({ needed }) => needed)
  if (inPlace && Object.keys(options).length > 0) refuse('INVALID_INPUT')
  const touched = places(lines)
  if (inPlace) {
    for (const { item, qty } of lines) at(order.items, item).needed -= qty
    return { touched }
  }
  return fillElsewhere(stage, lines, options)
}

function fillElsewhere(
  stage: Stage,
  lines: readonly Required<Wanted>[],
  options: FillOptions,
): Done {
  const { order } = stage
  const created = createdFrom(stage)
  for (const { item: place, qty } of lines) {
    const item = at(order.items, place)
    const { tax, discount } = take(item, {
      kind: 'MOVE',
      by: order.version,
      of: null,
      qty,
      needed: qty,
    })
    created.items.push({
      ...newItem({ sku: item.sku, qty, price: item.price, tax, discount }),
      name: item.name,
    })
  }
  const complete = order.items.every(({ needed }) => needed === 0)
  if (options.onlyComplete && !complete) refuse('FILL_INCOMPLETE')
  if (options.carryBalance) carryBalance(order, created)
  if (options.carryCredit) carryCredit(order, created)
  const approve = options.approveIncomplete ?? (options.approve && complete)
  return { touched: places(lines), created, then: afterFill(approve ?? false, options.date) }
}

const afterFill = (approve: boolean, date: string | undefined): NonNullable<Done['then']> => [
  ...(approve ? [{ on: 'CREATED', event: 'ORDER_APPROVE', input: {} } as const] : []),
  ...(date === undefined
    ? []
    : [{ on: 'CREATED', event: 'ORDER_SET_ACTUAL_SHIP_DATE', input: { date } } as const]),
]

export const twoOrderEvents = {
  ITEM_EXCHANGE: itemExchange,
  ITEM_FILL_BACKORDER: fillBackorder,
  ORDER_FILL_BACKORDER: fillBackorder,
} as const

/** Over orders that were made from one another nothing is lost: their money together. */
export function linked(world: World, place: number): Order[] {
  const root = (order: number): number => {
    const original = world.orders[order]?.original
    return original == null ? order : root(original)
  }
  return world.orders.filter((_order, other) => root(other) === root(place))
}
