import { decodeCursor, encodeCursor, type PageRequest } from '../../kernel/pagination.js'
import type { SqlValues } from '../../kernel/sql-values.js'
import { isId } from '../../kernel/uuid.js'
import type { QuoteSort } from './quote.inputs.js'

/** What a row of a list holds beside the quote, so that a cursor can point at it. */
export interface SortedRow {
  id: string
  /** The value that is sorted by: a text, an amount, or microseconds since 1970. */
  place: string | number
}

interface SortDefinition {
  /** As its index has it. */
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

const text = (column: string, collation = ''): SortDefinition => ({
  column: `${column}${collation}`,
  place: column,
  value: (value, values) => `${values.add(value, 'text')}${collation}`,
  isPlace: (value) => typeof value === 'string',
})

/** The end of `q`; what has none ends after all that has one. */
export const endSql = `coalesce(q.expires_at, timestamptz '2200-01-01 00:00:00+00')`

const sorts: Record<QuoteSort['field'], SortDefinition> = {
  CREATED_AT: moment('q.created_at'),
  UPDATED_AT: moment('q.updated_at'),
  EXPIRES_AT: moment(endSql),
  TOTAL: {
    column: 'q.total',
    place: 'q.total',
    value: (total, values) => values.add(total, 'bigint'),
    isPlace: Number.isSafeInteger,
  },
  NUMBER: text("lpad(q.number, 20, '0')", ' collate "C"'),
  REFERENCE: text("lower(coalesce(q.reference, ''))"),
}

const isQuoteId = (value: unknown) => typeof value === 'string' && isId(value)

/** A sort as SQL on the rows `q`. */
export interface SortSql {
  orderBy: string
  place: string
  /** Holds for the rows behind the cursor; none without a cursor. */
  behind: string[]
}

/**
 * The SQL of a sort, from an optional cursor. Backward reads the list from its end.
 * @throws AppError BAD_USER_INPUT for a cursor of another list or sort
 */
export function sortSql(
  { field, direction }: QuoteSort,
  page: PageRequest,
  values: SqlValues,
): SortSql {
  const { column, place, value, isPlace } = sorts[field]
  const descending = (direction === 'DESC') !== page.backward
  const way = descending ? ' desc' : ''
  const orderBy = `${column}${way}, q.id${way}`
  if (page.cursor === null) return { orderBy, place, behind: [] }
  const [, at = '', id] = decodeCursor(page.cursor, [(mark) => mark === field, isPlace, isQuoteId])
  const sign = descending ? '<' : '>'
  const behind = `(${column}, q.id) ${sign} (${value(at, values)}, ${values.add(id, 'uuid')})`
  return { orderBy, place, behind: [behind] }
}

/** The cursor that points at a row of a list with this sort. */
export const cursorOf = ({ field }: QuoteSort, { place, id }: SortedRow): string =>
  encodeCursor([field, place, id])
