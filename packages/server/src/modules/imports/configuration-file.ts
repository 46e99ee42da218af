import type { ImportFieldSpec } from './import-fields.js'
import type { ImportMappingInput } from './import.inputs.js'
import { mapColumns, type ColumnMap } from './map-columns.js'
import type { Problem } from './problem.js'
import { readCsv, type FileRow, type FileTable } from './read-csv.js'
import { readRow, type ReadRow } from './read-row.js'
import { structureProblems } from './structure-problems.js'

/** A file of labels or rules taken apart. */
export interface ConfigurationFile {
  table: FileTable
  columns: ColumnMap
  known: readonly ImportFieldSpec[]
  rows: ReadRow[]
  problems: Problem[]
}

/** Rows that a file of labels or rules may have. */
const longestFile = 1_000

/**
 * Reads a file of labels or rules. The word NULL in a cell says nothing, but for the fields in
 * `nullable`, where it is a value.
 * @param options.bare the fields of a file without a header, by place; without them it needs one
 */
export async function readConfigurationFile(
  { content, mapping }: { content: string; mapping?: ImportMappingInput[] | null },
  fieldsOf: (header: readonly string[]) => readonly ImportFieldSpec[],
  options: { bare?: readonly string[]; nullable?: string; needed: readonly string[] },
): Promise<ConfigurationFile> {
  const { table, columns, known } = matched(
    await readCsv(content),
    mapping ?? [],
    fieldsOf,
    options,
  )
  const broken = [...structureProblems(table, columns).slice(0, 1), ...tooLong(table)]
  if (broken.length > 0) return { table, columns, known, rows: [], problems: broken }
  const needed = options.needed.filter((key) => columns.places.has(key))
  const rows = table.rows.map((row) =>
    readRow(plain(row, columns, options.nullable), columns, settings, needed),
  )
  return { table, columns, known, rows, problems: rows.flatMap(({ problems }) => problems) }
}

/** Finds the columns; a file in whose first row nothing is known may have no header at all. */
function matched(
  table: FileTable,
  mapping: readonly ImportMappingInput[],
  fieldsOf: (header: readonly string[]) => readonly ImportFieldSpec[],
  { bare }: { bare?: readonly string[] },
): Pick<ConfigurationFile, 'table' | 'columns' | 'known'> {
  const header = table.header?.cells ?? []
  const known = fieldsOf(header)
  const columns = mapColumns(header, mapping, known)
  if (!bare || !table.header || columns.places.size > 0) return { table, columns, known }
  return { table: withoutHeader(table, bare), columns: mapColumns(bare, [], known), known }
}

function tooLong({ rows }: FileTable): Problem[] {
  const beyond = rows[longestFile]
  if (!beyond) return []
  const message = `The file has more than ${longestFile} rows.`
  return [{ line: beyond.line, code: 'INVALID_INPUT', message }]
}

/** No column of such a file holds a date. */
const settings = { timeZone: 'UTC', slashDates: 'NONE' } as const

/** Every row is data, and columns are known by their place. */
function withoutHeader(table: FileTable, bare: readonly string[]): FileTable {
  const all = table.header ? [table.header, ...table.rows] : table.rows
  const rows = all.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...bare.slice(cells.length).map(() => '')],
  }))
  return { ...table, header: { line: 0, cells: [...bare] }, rows }
}

/** What databases and our own export put into cells, taken back. */
function plain(row: FileRow, { places }: ColumnMap, nullable: string | undefined): FileRow {
  const kept = nullable === undefined ? undefined : places.get(nullable)
  const cells = row.cells.map((cell, place) =>
    place !== kept && cell.trim().toUpperCase() === 'NULL' ? '' : cell.replace(/^'(?=[=+\-@])/, ''),
  )
  return { ...row, cells }
}
