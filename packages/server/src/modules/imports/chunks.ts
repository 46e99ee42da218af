/** Orders that are written together, in one transaction, and the rows that they may have. */
const chunkOrders = 500
const chunkRows = 5_000

/** Orders of a file in portions, each small enough for one transaction. */
export function* chunksOf<Order extends { lines: readonly number[] }>(
  orders: readonly Order[],
): Generator<Order[]> {
  let chunk: Order[] = []
  let rows = 0
  for (const order of orders) {
    if (chunk.length === chunkOrders || rows + order.lines.length > chunkRows) {
      if (chunk.length > 0) yield chunk
      chunk = []
      rows = 0
    }
    chunk.push(order)
    rows += order.lines.length
  }
  if (chunk.length > 0) yield chunk
}
