import type { OrderToImport } from '../status-events/index.js'
import { importFields } from './import-fields.js'
import type { ColumnMap } from './map-columns.js'
import { orderOfRows, type OrderSettings } from './order-of-rows.js'
import type { Problem } from './problem.js'
import type { FileRow } from './read-csv.js'
import { readRow, type ReadRow } from './read-row.js'

/** An order of a file, with what is wrong with it. */
export interface FileOrder {
  cartNumber: string
  /** The lines of its rows; item n of the order is row n. */
  lines: number[]
  /** Null when it cannot be read without problems. */
  order: OrderToImport | null
  problems: Problem[]
  /** The line that says it, by key of the field, for what the whole order has once. */
  said: Map<string, number>
}

const neededInRow = importFields
  .filter(({ key, level, required }) => required && (level === 'ITEM' || key === 'cartNumber'))
  .map(({ key }) => key)

/** Rows of an order beyond which it is refused. */
const maxItems = 1_000

interface Group {
  lines: number[]
  rows: ReadRow[]
  problems: Problem[]
}

/** Makes orders of rows: those with the same number are one order, adjacent or not. */
export function readOrders(
  rows: readonly FileRow[],
  columns: ColumnMap,
  settings: OrderSettings,
): { orders: FileOrder[]; problems: Problem[] } {
  const groups = new Map<string, Group>()
  const problems: Problem[] = []
  for (const row of rows) {
    const cartNumber = row.cells[columns.places.get('cartNumber') ?? -1]?.trim() ?? ''
    const known = groups.get(cartNumber) ?? { lines: [], rows: [], problems: [] }
    if (cartNumber !== '') groups.set(cartNumber, known)
    const read = readRow(row, columns, settings, neededInRow)
    known.lines.push(row.line)
    known.rows.push(read)
    ;(cartNumber === '' ? problems : known.problems).push(...read.problems)
  }
  const orders = [...groups].map(([cartNumber, group]) => orderOf(cartNumber, group, settings))
  return { orders, problems }
}

function orderOf(cartNumber: string, group: Group, settings: OrderSettings): FileOrder {
  const { lines, rows } = group
  if (rows.length > maxItems) {
    const message = `An order of a file has at most ${maxItems} rows; this one has ${rows.length}.`
    const problems = [
      ...group.problems,
      { line: lines[0] ?? 1, code: 'INVALID_INPUT' as const, message },
    ]
    return { cartNumber, lines, order: null, problems, said: new Map() }
  }
  const made = orderOfRows(cartNumber, rows, settings)
  const problems = [...group.problems, ...made.problems]
  if (made.order.placedAt == null && group.problems.length === 0) {
    problems.push({
      line: lines[0] ?? 1,
      field: 'placedAt',
      code: 'INVALID_INPUT',
      message: 'The order has no date.',
    })
  }
  return {
    cartNumber,
    lines,
    problems,
    said: made.said,
    order: problems.length > 0 ? null : made.order,
  }
}
