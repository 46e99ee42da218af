import type { ColumnMap } from './map-columns.js'
import type { Problem } from './problem.js'
import type { FileTable } from './read-csv.js'

/** What keeps a file from being read at all. */
export function structureProblems(
  table: FileTable,
  { missing, doubled }: Pick<ColumnMap, 'missing' | 'doubled'>,
): Problem[] {
  if (table.problem) return [table.problem]
  const line = table.header?.line ?? 1
  if (doubled) {
    const message = `Two columns are called ${doubled.name}; rename one, or leave it out by the mapping.`
    return [{ line, field: doubled.key, code: 'INVALID_INPUT', message }]
  }
  return missing.map(({ name }) => ({
    line,
    code: 'INVALID_INPUT',
    message: `There is no column ${name}.`,
  }))
}
