import { characterCount } from '../../kernel/text.js'
import type { ColumnMap } from './map-columns.js'
import type { Problem } from './problem.js'
import { readCell, type CellValue } from './read-cell.js'
import { fileLimits, type FileRow } from './read-csv.js'
import type { DateSettings } from './read-date.js'
import { Unreadable } from './unreadable.js'

/** The values of a row, by key of the field; blank cells have none. */
export interface ReadRow {
  line: number
  values: ReadonlyMap<string, CellValue>
}

/**
 * Reads the cells of a row. One with too few or too many cells is not read, as they may be shifted.
 * @param needed keys of the fields that no row may leave blank
 */
export function readRow(
  row: FileRow,
  columns: ColumnMap,
  settings: DateSettings,
  needed: readonly string[],
): ReadRow & { problems: Problem[] } {
  const values = new Map<string, CellValue>()
  const problems: Problem[] = []
  const complain = (field: string | null, message: string) =>
    problems.push({ line: row.line, field, code: 'INVALID_INPUT', message })
  const extra = row.cells.slice(columns.fields.length).some((cell) => cell.trim() !== '')
  if (extra || row.cells.length < columns.fields.length) {
    complain(
      null,
      `The row has ${row.cells.length} values, the header has ${columns.fields.length}.`,
    )
    return { line: row.line, values, problems }
  }
  columns.fields.forEach((field, place) => {
    const cell = row.cells[place] ?? ''
    if (Buffer.byteLength(cell) > fileLimits.cellBytes) {
      complain(field?.key ?? null, 'The value is longer than 64 KiB.')
      return
    }
    const text = cell.trim()
    if (field === null || text === '') return
    const tooLong = field.longest !== undefined && characterCount(text) > field.longest
    const value = tooLong
      ? new Unreadable(`At most ${field.longest} characters fit here.`)
      : readCell(field.kind, text, settings)
    if (value instanceof Unreadable) complain(field.key, value.words)
    else values.set(field.key, value)
  })
  for (const key of needed) {
    const cell = row.cells[columns.places.get(key) ?? -1] ?? ''
    if (cell.trim() === '') complain(key, 'This must not be blank.')
  }
  return { line: row.line, values, problems }
}
