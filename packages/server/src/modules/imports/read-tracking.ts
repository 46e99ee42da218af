import { groupBy } from '../../kernel/group.js'
import type { TrackingNumber } from '../status-events/index.js'
import type { ColumnMap } from './map-columns.js'
import type { Problem } from './problem.js'
import type { FileRow } from './read-csv.js'
import type { DateSettings } from './read-date.js'
import { readRow } from './read-row.js'

/** One row of a file of tracking numbers. */
export interface TrackingRow {
  line: number
  /** Our number of the order as the file has it; null where it has none. */
  orderNumber: string | null
  /** The cart's number of the order as the file has it; null where it has none. */
  cartNumber: string | null
  tracking: TrackingNumber
}

/** The rows of one order, with what is wrong with them. */
export interface TrackedOrder {
  lines: number[]
  rows: TrackingRow[]
  problems: Problem[]
}

/** Reads tracking numbers, those of one order together, adjacent or not. */
export function readTracking(
  rows: readonly FileRow[],
  columns: ColumnMap,
  settings: DateSettings,
): TrackedOrder[] {
  const read = rows.map((row) => readTrackingRow(row, columns, settings))
  const groups = groupBy(read, ({ row }) => referenceOf(row))
  return [...groups.values()].map((own) => ({
    lines: own.map(({ row }) => row.line),
    rows: own.map(({ row }) => row),
    problems: own.flatMap(({ problems }) => problems),
  }))
}

/** Rows that name no order have nothing to do with each other. */
const referenceOf = ({ line, orderNumber, cartNumber }: TrackingRow): string =>
  orderNumber === null
    ? cartNumber === null
      ? `line ${line}`
      : `cart ${cartNumber}`
    : `own ${orderNumber}`

function readTrackingRow(
  row: FileRow,
  columns: ColumnMap,
  settings: DateSettings,
): { row: TrackingRow; problems: Problem[] } {
  const { line, values, problems } = readRow(row, columns, settings, ['trackingNumber'])
  const text = (key: string): string | null => {
    const value = values.get(key)
    return typeof value === 'string' ? value : null
  }
  const [orderNumber, cartNumber] = [text('orderNumber'), text('cartNumber')]
  if (orderNumber === null && cartNumber === null && problems.length === 0) {
    const field = columns.places.has('orderNumber') ? 'orderNumber' : 'cartNumber'
    problems.push({ line, field, code: 'INVALID_INPUT', message: 'The row names no order.' })
  }
  const tracking = {
    carrier: text('carrier'),
    number: text('trackingNumber') ?? '',
    shipDate: text('shipDate'),
  }
  return { row: { line, orderNumber, cartNumber, tracking }, problems }
}
