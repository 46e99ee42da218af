/** One item that waits for stock. */
export interface WaitingLine {
  id: string
  sku: string
  needed: number
}

/** The items of one order that wait for stock. */
export interface WaitingLines {
  lines: readonly WaitingLine[]
}

/** What there is to give away, and by which rules. */
export interface Stock {
  /** Pieces by article number. */
  onHand: ReadonlyMap<string, number>
  /** Quantities that somebody decided by hand, by item; they come out of the stock first. */
  typed: ReadonlyMap<string, number>
  /** Whether an order gets something only if it gets all that it waits for. */
  onlyComplete: boolean
}

const whole = (qty: number | undefined): number =>
  qty !== undefined && Number.isInteger(qty) && qty > 0 ? qty : 0

/**
 * Gives what is on hand to the orders, in their order, the oldest first: to each item what it
 * needs, as long as there is any. Answers quantities by item, without the zeros.
 */
export function allocate(orders: readonly WaitingLines[], stock: Stock): Map<string, number> {
  const left = new Map([...stock.onHand].map(([sku, qty]) => [sku, whole(qty)]))
  const given = new Map<string, number>()
  const give = ({ id, sku }: WaitingLine, qty: number): void => {
    if (qty === 0) return
    given.set(id, qty)
    left.set(sku, Math.max(0, (left.get(sku) ?? 0) - qty))
  }
  for (const line of orders.flatMap(({ lines }) => lines))
    give(line, whole(stock.typed.get(line.id)))
  for (const { lines } of orders) {
    const gifts = giftsFor(lines, left, stock.typed)
    if (stock.onlyComplete && lines.some((line) => (gifts.get(line) ?? 0) < line.needed)) continue
    for (const [line, qty] of gifts) if (!stock.typed.has(line.id)) give(line, qty)
  }
  return given
}

/** What one order would get: what was typed, else what is left for it. */
function giftsFor(
  lines: readonly WaitingLine[],
  left: ReadonlyMap<string, number>,
  typed: ReadonlyMap<string, number>,
): Map<WaitingLine, number> {
  const rest = new Map(left)
  return new Map(
    lines.map((line) => {
      if (typed.has(line.id)) return [line, whole(typed.get(line.id))]
      const qty = Math.min(line.needed, rest.get(line.sku) ?? 0)
      rest.set(line.sku, (rest.get(line.sku) ?? 0) - qty)
      return [line, qty]
    }),
  )
}

/** What stays on hand of each article once the quantities are given away. */
export function leftOver(
  orders: readonly WaitingLines[],
  onHand: ReadonlyMap<string, number>,
  given: ReadonlyMap<string, number>,
): Map<string, number> {
  const left = new Map([...onHand].map(([sku, qty]) => [sku, whole(qty)]))
  for (const { id, sku } of orders.flatMap(({ lines }) => lines)) {
    if (left.has(sku)) left.set(sku, Math.max(0, (left.get(sku) ?? 0) - (given.get(id) ?? 0)))
  }
  return left
}
