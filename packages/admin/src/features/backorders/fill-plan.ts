import type { WaitingLines } from './allocate.js'

/** What one order is to get. */
export interface PlannedFill<Order> {
  order: Order
  items: { itemId: string; qty: number }[]
}

/** The orders that get something, and those that must wait because they would stay incomplete. */
export interface FillPlan<Order> {
  fills: PlannedFill<Order>[]
  leftOut: Order[]
  /** Pieces over all fills. */
  pieces: number
}

/** What is to be sent for the quantities that were given to items. */
export function planFills<Order extends WaitingLines>(
  orders: readonly Order[],
  given: ReadonlyMap<string, number>,
  onlyComplete: boolean,
): FillPlan<Order> {
  const plan: FillPlan<Order> = { fills: [], leftOut: [], pieces: 0 }
  for (const order of orders) {
    const items = order.lines
      .map(({ id }) => ({ itemId: id, qty: given.get(id) ?? 0 }))
      .filter(({ qty }) => qty > 0)
    if (items.length === 0) continue
    if (onlyComplete && order.lines.some(({ id, needed }) => (given.get(id) ?? 0) < needed)) {
      plan.leftOut.push(order)
      continue
    }
    plan.fills.push({ order, items })
    plan.pieces += items.reduce((sum, { qty }) => sum + qty, 0)
  }
  return plan
}
