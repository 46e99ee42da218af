import { isCurrencyCode } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import { importOrders, type ImportedOrder, type OrderToImport } from '../status-events/index.js'
import { channelCodeOf } from './channel-code.js'
import { chunksOf } from './chunks.js'
import { importFields } from './import-fields.js'
import { makeReport, type OrderResult } from './import-report.js'
import type { OrdersImportInput } from './import.inputs.js'
import type { ImportReport } from './import.types.js'
import { invalidImport } from './invalid-import.js'
import { mapColumns } from './map-columns.js'
import { placeReasons } from './place-reasons.js'
import { readCsv } from './read-csv.js'
import { readOrders, type FileOrder } from './read-orders.js'
import { structureProblems } from './structure-problems.js'

interface ReadableOrder extends FileOrder {
  order: OrderToImport
}

/**
 * Imports a file of orders. All rows are checked before anything is written; good orders go in,
 * bad ones stay out as a whole; a file whose structure cannot be read changes nothing.
 * @throws Refusal NOT_FOUND for an unknown channel, PERMISSION_DENIED for one that is not the
 * caller's, INVALID_INPUT for a currency or mapping that does not fit
 */
export async function importFile(ctx: Context, input: OrdersImportInput): Promise<ImportReport> {
  const configuration = ctx.configuration.current()
  const channel = channelCodeOf(ctx, input.channel)
  if (!isCurrencyCode(input.currency))
    invalidImport(['currency'], 'A currency is three capital letters, such as EUR.')
  const table = await readCsv(input.content)
  const columns = mapColumns(table.header?.cells ?? [], input.mapping ?? [], importFields)
  const problems = structureProblems(table, columns)
  const [broken] = problems
  if (broken) return makeReport({ table, columns, applied: false, results: [], problems })

  const { slashDates, currency } = input
  const read = readOrders(table.rows, columns, {
    channel,
    currency,
    slashDates,
    timeZone: configuration.business.timeZone,
  })
  const checked = await runAll(ctx, read.orders, true)
  const results = input.dryRun ? checked : await applyGood(ctx, checked)
  return makeReport({ table, columns, applied: !input.dryRun, results, problems: read.problems })
}

const isReadable = (order: FileOrder): order is ReadableOrder => order.order !== null

async function applyGood(ctx: Context, checked: readonly OrderResult[]): Promise<OrderResult[]> {
  const good = checked.filter(({ imported }) => imported !== null && imported.outcome !== 'REFUSED')
  const done = await runAll(
    ctx,
    good.map(({ order }) => order),
    false,
  )
  const byNumber = new Map(done.map((result) => [result.order.cartNumber, result]))
  return checked.map((result) => byNumber.get(result.order.cartNumber) ?? result)
}

/** Imports the orders that could be read, chunk by chunk; the others keep null. */
async function runAll(
  ctx: Context,
  orders: readonly FileOrder[],
  dryRun: boolean,
): Promise<OrderResult[]> {
  const imported = new Map<FileOrder, ImportedOrder>()
  for (const chunk of chunksOf(orders.filter(isReadable))) {
    const options = { dryRun, operation: 'ordersImport' }
    const outcomes = await importOrders(
      ctx,
      chunk.map(({ order }) => order),
      options,
    )
    outcomes.forEach((outcome, index) => {
      const order = chunk[index]
      if (order) imported.set(order, outcome)
    })
  }
  return orders.map((order) => withReasons(order, imported.get(order) ?? null))
}

function withReasons(order: FileOrder, imported: ImportedOrder | null): OrderResult {
  if (imported?.outcome !== 'REFUSED') return { order, imported }
  const problems = [...order.problems, ...placeReasons(order, imported.reasons)]
  return { order: { ...order, problems }, imported }
}
