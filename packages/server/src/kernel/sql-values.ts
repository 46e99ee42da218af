import { createHash } from 'node:crypto'
import type { Queryable, Statement } from './database.js'

/** Values of a statement that is put together from parts; each part adds what it needs. */
export class SqlValues {
  readonly list: unknown[] = []

  /** Adds a value; answers its placeholder with the type, such as `$3::integer[]`. */
  add(value: unknown, type: string): string {
    this.list.push(value)
    return `$${this.list.length}::${type}`
  }
}

const names = new Map<string, Statement>()
const mostNames = 200

/**
 * Runs a statement whose text depends on what was asked. The first shapes seen get a name of their
 * own, so that PostgreSQL plans them once; beyond that, memory on the server counts for more.
 */
export function rowsOfShape<Row extends object>(
  on: Queryable,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const known = names.get(text)
  if (known) return on.rows<Row>(known, values)
  if (names.size >= mostNames) return on.query<Row>(text, values)
  const name = `shape_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
  const statement = { name, text }
  names.set(text, statement)
  return on.rows<Row>(statement, values)
}
