import type { ImportFieldSpec } from './import-fields.js'
import type { FileReport, ImportIssue } from './import.types.js'
import type { ColumnMap } from './map-columns.js'
import type { Problem } from './problem.js'
import type { FileTable } from './read-csv.js'

const sampleRows = 3
const sampleLength = 60

interface Findings {
  table: FileTable
  columns: ColumnMap
  known: readonly ImportFieldSpec[]
  problems: readonly Problem[]
}

/** What can be said of any file: its columns, and all that is wrong by line. */
export function fileReport({
  table,
  columns,
  known,
  problems,
}: Findings): Omit<FileReport, 'applied'> {
  const header = table.header?.cells ?? []
  const headerOf = (field: string | null | undefined): string | null => {
    const place = field == null ? undefined : columns.places.get(field)
    return place === undefined ? null : (header[place] ?? null)
  }
  return {
    rows: table.rows.length,
    issues: problems
      .map(({ line, field, code, message }): ImportIssue => ({
        line,
        column: headerOf(field),
        code,
        message,
      }))
      .sort((one, other) => one.line - other.line),
    columns: header.map((text, place) => ({
      header: text,
      field: columns.fields[place]?.key ?? null,
      sample: table.rows
        .slice(0, sampleRows)
        .map(({ cells }) => (cells[place] ?? '').slice(0, sampleLength)),
    })),
    fields: known.map(({ key, name, required, alternative = null }) => ({
      key,
      name,
      required,
      alternative,
    })),
    missing: table.header ? columns.missing.map(({ key }) => key) : [],
  }
}
