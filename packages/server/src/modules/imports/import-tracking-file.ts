import type { Context } from '../../kernel/context.js'
import { findOrders } from '../orders/index.js'
import { importTracking, type AddedTracking } from '../status-events/index.js'
import { channelCodeOf } from './channel-code.js'
import { chunksOf } from './chunks.js'
import { mapColumns } from './map-columns.js'
import type { Problem } from './problem.js'
import { readCsv } from './read-csv.js'
import { readTracking, type TrackedOrder, type TrackingRow } from './read-tracking.js'
import { structureProblems } from './structure-problems.js'
import { trackingFields } from './tracking-fields.js'
import { makeTrackingReport } from './tracking-report.js'
import type { TrackingImportInput } from './tracking.inputs.js'
import type { TrackingReport } from './tracking.types.js'

type Results = ReadonlyMap<TrackingRow, AddedTracking>

interface FoundOrder extends TrackedOrder {
  /** Null where there is no such order. */
  orderId: string | null
}

/**
 * Imports a file of tracking numbers. All rows are checked before anything is written; an order
 * with a problem in any of its rows gets none of them; a file whose structure cannot be read
 * changes nothing.
 * @throws Refusal NOT_FOUND for an unknown channel, PERMISSION_DENIED for one that is not the
 * caller's, INVALID_INPUT for a mapping that does not fit
 */
export async function importTrackingFile(
  ctx: Context,
  input: TrackingImportInput,
): Promise<TrackingReport> {
  const { business, channels } = ctx.configuration.current()
  const code = channelCodeOf(ctx, input.channel)
  const channelId = [...channels.values()].find((channel) => channel.code === code)?.id ?? null
  const table = await readCsv(input.content)
  const columns = mapColumns(table.header?.cells ?? [], input.mapping ?? [], trackingFields)
  const broken = structureProblems(table, columns).slice(0, 1)
  if (broken.length > 0) {
    const nothing = { orders: [], results: new Map(), applied: false }
    return makeTrackingReport({ table, columns, problems: broken, ...nothing })
  }
  const { timeZone } = business
  const { slashDates, dryRun } = input
  const read = readTracking(table.rows, columns, { timeZone, slashDates })
  const found = await findEach(ctx, read, channelId)
  const checked = await run(ctx, found, input, true)
  const orders = found.map((order) => withDoubts(order, checked))
  const results = dryRun
    ? checked
    : new Map([...checked, ...(await run(ctx, orders.filter(isGood(checked)), input, false))])
  return makeTrackingReport({ table, columns, problems: [], orders, results, applied: !dryRun })
}

/** Finds each order by the number that all of its rows give. */
async function findEach(
  ctx: Context,
  orders: readonly TrackedOrder[],
  channelId: number | null,
): Promise<FoundOrder[]> {
  const references = orders.map(({ rows: [first] }) => ({
    number: first?.orderNumber ?? null,
    cartNumber: first?.cartNumber ?? null,
    channelId,
  }))
  const ids = await findOrders(ctx, references)
  return orders.map((order, place) => ({ ...order, orderId: ids[place] ?? null }))
}

/** Both numbers in one row must mean the same order. */
function withDoubts(order: FoundOrder, results: Results): FoundOrder {
  const doubts = order.rows.flatMap((row): Problem[] => {
    const known = results.get(row)?.order
    if (!known || row.orderNumber === null || row.cartNumber === null) return []
    if (known.cartNumber === row.cartNumber) return []
    const message = `Order ${known.number} has another number in the cart.`
    return [{ line: row.line, field: 'cartNumber', code: 'INVALID_INPUT', message }]
  })
  return doubts.length === 0 ? order : { ...order, problems: [...order.problems, ...doubts] }
}

const isGood =
  (checked: Results) =>
  ({ rows, problems }: TrackedOrder): boolean =>
    problems.length === 0 && rows.every((row) => checked.get(row)?.outcome !== 'REFUSED')

/** Adds the numbers of all orders without problems, chunk by chunk. */
async function run(
  ctx: Context,
  orders: readonly FoundOrder[],
  { setActualShipDate }: TrackingImportInput,
  dryRun: boolean,
): Promise<Results> {
  const results = new Map<TrackingRow, AddedTracking>()
  const options = { dryRun, setActualShipDate, operation: 'trackingImport' }
  for (const chunk of chunksOf(orders.filter(({ problems }) => problems.length === 0))) {
    const rows = chunk.flatMap((order) => order.rows)
    const outcomes = await importTracking(
      ctx,
      chunk.flatMap((order) =>
        order.rows.map(({ tracking }) => ({ ...tracking, orderId: order.orderId })),
      ),
      options,
    )
    rows.forEach((row, place) => {
      const outcome = outcomes[place]
      if (outcome) results.set(row, outcome)
    })
  }
  return results
}
