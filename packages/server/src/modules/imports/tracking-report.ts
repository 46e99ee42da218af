import { errorCodes } from '@waypost/shared'
import type { AddedTracking } from '../status-events/index.js'
import { fileReport } from './file-report.js'
import type { ColumnMap } from './map-columns.js'
import type { Problem } from './problem.js'
import type { FileTable } from './read-csv.js'
import type { TrackedOrder, TrackingRow } from './read-tracking.js'
import { trackingFields } from './tracking-fields.js'
import type { TrackingLine, TrackingOutcome, TrackingReport } from './tracking.types.js'

interface Findings {
  table: FileTable
  columns: ColumnMap
  /** What is wrong with no row in particular. */
  problems: readonly Problem[]
  orders: readonly TrackedOrder[]
  results: ReadonlyMap<TrackingRow, AddedTracking>
  applied: boolean
}

/** Puts together what an import of tracking numbers has to say. */
export function makeTrackingReport(findings: Findings): TrackingReport {
  const { table, columns, applied, orders, results } = findings
  const lines = orders
    .flatMap((order) => order.rows.map((row) => trackingLine(row, order, results.get(row))))
    .sort((one, other) => one.line - other.line)
  const count = (outcome: TrackingOutcome) =>
    lines.filter((line) => line.outcome === outcome).length
  const changed = lines.filter(({ outcome }) => outcome === 'ADDED')
  const problems = [
    ...findings.problems,
    ...orders.flatMap((order) => [
      ...order.problems,
      ...order.rows.flatMap((row, place) => problemsOf(row, place, results.get(row))),
    ]),
  ]
  return {
    ...fileReport({ table, columns, known: trackingFields, problems }),
    applied,
    lines,
    orders: new Set(changed.map(({ orderId }) => orderId)).size,
    added: count('ADDED'),
    known: count('KNOWN'),
    refused: count('REFUSED'),
  }
}

function trackingLine(
  { line, orderNumber, cartNumber, tracking }: TrackingRow,
  { problems }: TrackedOrder,
  result: AddedTracking | undefined,
): TrackingLine {
  return {
    line,
    order: orderNumber ?? cartNumber ?? '',
    trackingNumber: tracking.number,
    outcome: problems.length > 0 ? 'REFUSED' : (result?.outcome ?? 'REFUSED'),
    orderId: result?.order?.id ?? null,
    number: result?.order?.number ?? null,
  }
}

/** Inputs of the events by the fields of the file; what refuses the whole order names its number. */
const fieldOf = new Map([
  ['number', 'trackingNumber'],
  ['carrier', 'carrier'],
  ['shipDate', 'shipDate'],
  ['date', 'shipDate'],
])

function problemsOf(row: TrackingRow, place: number, result: AddedTracking | undefined): Problem[] {
  const own = row.orderNumber === null ? 'cartNumber' : 'orderNumber'
  if (result?.outcome === 'KNOWN') return result.differences.map((field) => difference(row, field))
  // All rows of an order hear the same; it is told once.
  if (result?.outcome !== 'REFUSED' || place > 0) return []
  return result.reasons.map(({ code, message, path }) => ({
    line: row.line,
    field: fieldOf.get(path?.[0] ?? '') ?? own,
    code,
    message: code === 'NOT_FOUND' ? 'There is no such order.' : message || errorCodes[code],
  }))
}

const wordsOf = { carrier: 'carrier', shipDate: 'ship date' } as const

const difference = ({ line }: TrackingRow, field: keyof typeof wordsOf): Problem => ({
  line,
  field,
  code: 'NOTHING_TO_DO',
  message: `The order has this number with another ${wordsOf[field]}; it was left alone.`,
})
