import { decodeCursor, encodeCursor, type PageRequest } from '../../kernel/pagination.js'
import type { SqlValues } from '../../kernel/sql-values.js'
import { isId } from '../../kernel/uuid.js'
import type { AccountSort } from './account.inputs.js'

/** What a row of a list holds beside the account, so that a cursor can point at it. */
export interface SortedRow {
  id: string
  /** The value that is sorted by: a text, or microseconds since 1970. */
  place: string | number
}

interface SortDefinition {
  column: string
  /** The value for the cursor. */
  place: string
  /** The SQL value that the cursor's stands for. */
  value: (place: string | number, values: SqlValues) => string
  isPlace: (value: unknown) => boolean
}

const moment = (column: string): SortDefinition => ({
  column,
  place: `(extract(epoch from ${column}) * 1000000)::bigint`,
  value: (micros, values) =>
    `timestamptz 'epoch' + ${values.add(micros, 'bigint')} * interval '1 microsecond'`,
  isPlace: Number.isSafeInteger,
})

const sorts: Record<AccountSort['field'], SortDefinition> = {
  NAME: {
    column: 'lower(a.name)',
    place: 'lower(a.name)',
    value: (name, values) => values.add(name, 'text'),
    isPlace: (value) => typeof value === 'string',
  },
  CREATED_AT: moment('a.created_at'),
  UPDATED_AT: moment('a.updated_at'),
}

const isAccountId = (value: unknown) => typeof value === 'string' && isId(value)

/**
 * The SQL of a sort of the rows `a`, from an optional cursor. Backward reads the list from its end.
 * @throws AppError BAD_USER_INPUT for a cursor of another list or sort
 */
export function sortSql(
  { field, direction }: AccountSort,
  page: PageRequest,
  values: SqlValues,
): { orderBy: string; place: string; behind: string[] } {
  const { column, place, value, isPlace } = sorts[field]
  const descending = (direction === 'DESC') !== page.backward
  const way = descending ? ' desc' : ''
  const orderBy = `${column}${way}, a.id${way}`
  if (page.cursor === null) return { orderBy, place, behind: [] }
  const [, at = '', id] = decodeCursor(page.cursor, [
    (mark) => mark === field,
    isPlace,
    isAccountId,
  ])
  const sign = descending ? '<' : '>'
  const behind = `(${column}, a.id) ${sign} (${value(at, values)}, ${values.add(id, 'uuid')})`
  return { orderBy, place, behind: [behind] }
}

/** The cursor that points at a row of a list with this sort. */
export const cursorOf = ({ field }: AccountSort, { place, id }: SortedRow): string =>
  encodeCursor([field, place, id])
