import { decodeCursor, encodeCursor } from '../../kernel/pagination.js'
import type { SqlValues } from '../../kernel/sql-values.js'
import { isId } from '../../kernel/uuid.js'
import type { OrderSort } from './order.inputs.js'

/** What a row must hold so that a cursor can point at it. */
export interface SortedRow {
  id: string
  number: string
  /** Microseconds since 1970: what PostgreSQL sorts by, and more than a Date holds. */
  placedMicros: number
}

interface SortDefinition {
  /** The columns, all sorted the same way; together they are unique. */
  columns: readonly string[]
  cursor: (row: SortedRow) => (string | number)[]
  checks: readonly ((value: unknown) => boolean)[]
  /** The SQL row of the cursor's values, to compare with the columns. */
  position: (cursor: readonly (string | number)[], values: SqlValues) => string
}

const isText = (value: unknown) => typeof value === 'string'
const isMark = (mark: string) => (value: unknown) => value === mark

const sorts: Record<OrderSort['field'], SortDefinition> = {
  PLACED_AT: {
    columns: ['o.placed_at', 'o.id'],
    cursor: (row) => ['P', row.placedMicros, row.id],
    checks: [
      isMark('P'),
      Number.isSafeInteger,
      (value) => typeof value === 'string' && isId(value),
    ],
    position: ([, micros, id], values) =>
      `timestamptz 'epoch' + ${values.add(micros, 'bigint')} * interval '1 microsecond', ${values.add(id, 'uuid')}`,
  },
  NUMBER: {
    columns: ['length(o.number)', 'o.number collate "C"'],
    cursor: (row) => ['N', row.number],
    checks: [isMark('N'), isText],
    position: ([, number], values) => {
      const value = values.add(number, 'text')
      return `length(${value}), ${value} collate "C"`
    },
  },
}

/** A sort as SQL, read in one direction from an optional cursor. */
export interface SortSql {
  orderBy: string
  /** Conditions on `o` that hold for the rows behind the cursor; none without a cursor. */
  behind: string[]
}

/**
 * The SQL of a sort. Backward reads the list from its end.
 * @throws AppError BAD_USER_INPUT for a cursor of another list or sort
 */
export function sortSql(
  sort: OrderSort,
  page: { backward: boolean; cursor: string | null },
  values: SqlValues,
): SortSql {
  const { columns, checks, position } = sorts[sort.field]
  const descending = (sort.direction === 'DESC') !== page.backward
  const orderBy = columns.map((column) => (descending ? `${column} desc` : column)).join(', ')
  if (page.cursor === null) return { orderBy, behind: [] }
  const at = position(decodeCursor(page.cursor, checks), values)
  return { orderBy, behind: [`(${columns.join(', ')}) ${descending ? '<' : '>'} (${at})`] }
}

/** The cursor that points at a row of a list with this sort. */
export const cursorOf = (sort: OrderSort, row: SortedRow): string =>
  encodeCursor(sorts[sort.field].cursor(row))
