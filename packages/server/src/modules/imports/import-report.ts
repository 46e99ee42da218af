import type { ImportedOrder } from '../status-events/index.js'
import { fileReport } from './file-report.js'
import { importFields } from './import-fields.js'
import type { ImportOrder, ImportOutcome, ImportReport } from './import.types.js'
import type { ColumnMap } from './map-columns.js'
import type { Problem } from './problem.js'
import type { FileTable } from './read-csv.js'
import type { FileOrder } from './read-orders.js'

/** What came of an order of the file, its problems included. */
export interface OrderResult {
  order: FileOrder
  /** Null when the order could not be read. */
  imported: ImportedOrder | null
}

interface Findings {
  table: FileTable
  columns: ColumnMap
  applied: boolean
  results: readonly OrderResult[]
  /** What is wrong with no order in particular. */
  problems: readonly Problem[]
}

/** Puts together what an import has to say. */
export function makeReport({ table, columns, applied, results, problems }: Findings): ImportReport {
  const orders = results.map(({ order, imported }) => orderLine(order, imported, applied))
  const count = (outcome: ImportOutcome) =>
    orders.filter((order) => order.outcome === outcome).length
  const all = [...problems, ...results.flatMap(problemsOf)]
  return {
    ...fileReport({ table, columns, known: importFields, problems: all }),
    applied,
    orders,
    created: count('CREATED'),
    itemsAdded: count('ITEMS_ADDED'),
    unchanged: count('UNCHANGED'),
    refused: count('REFUSED'),
  }
}

function orderLine(
  { cartNumber, lines }: FileOrder,
  imported: ImportedOrder | null,
  applied: boolean,
): ImportOrder {
  const outcome = imported?.outcome ?? 'REFUSED'
  const state = imported?.state ?? null
  const exists = state !== null && (applied || outcome !== 'CREATED')
  const order = exists
    ? { orderId: state.order.id, number: state.order.number }
    : { orderId: null, number: null }
  return { cartNumber, outcome, lines, ...order }
}

const wordsOfDifference = {
  name: 'another name',
  qty: 'another quantity',
  unitPrice: 'another price',
} as const

function problemsOf({ order, imported }: OrderResult): Problem[] {
  if (imported === null || !('differences' in imported)) return order.problems
  const differences = imported.differences.map(({ index, field }): Problem => ({
    line: order.lines[index] ?? 1,
    field,
    code: 'ORDER_EXISTS',
    message: `This item is known with ${wordsOfDifference[field]}; it was left alone.`,
  }))
  return [...order.problems, ...differences]
}
