import { AppError } from './errors.js'
import type { PageInfo } from './page-info.types.js'

/** Arguments of a list as the API takes them. */
export interface PageArguments {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
}

/** One page that is asked for. */
export interface PageRequest {
  size: number
  /** True for the entries before the cursor, or the last ones of all. */
  backward: boolean
  cursor: string | null
}

const largestPage = 100

const refuse = (message: string, path: string): never => {
  throw new AppError('BAD_USER_INPUT', message, { path: [path] })
}

/** Whether a page may have so many entries. */
export const isPageSize = (size: number): boolean => size >= 1 && size <= largestPage

/**
 * Checks the arguments of a list: `first` with `after`, or `last` with `before`, at most 100.
 * @throws AppError BAD_USER_INPUT
 */
export function pageRequest(args: PageArguments, defaultSize: number): PageRequest {
  const backward = args.last != null || args.before != null
  if (backward && (args.first != null || args.after != null)) {
    return refuse('Ask for `first` with `after`, or `last` with `before`.', 'last')
  }
  const size = (backward ? args.last : args.first) ?? defaultSize
  if (!isPageSize(size)) {
    return refuse(`A page has 1 to ${largestPage} entries.`, backward ? 'last' : 'first')
  }
  return { size, backward, cursor: (backward ? args.before : args.after) ?? null }
}

/** An opaque cursor that holds these values. */
export const encodeCursor = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/**
 * The values in a cursor, once each of them passes its check.
 * @throws AppError BAD_USER_INPUT for everything that {@link encodeCursor} did not make for this list
 */
export function decodeCursor(
  cursor: string,
  checks: readonly ((value: unknown) => boolean)[],
): (string | number)[] {
  const values = parse(cursor)
  const fits = values?.length === checks.length && checks.every((check, at) => check(values[at]))
  if (!values || !fits) return refuse('This cursor is not one of this list.', 'cursor')
  return values as (string | number)[]
}

function parse(cursor: string): unknown[] | null {
  if (cursor.length > 500) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) ? values : null
  } catch {
    return null
  }
}

/** The entries of a page in list order, out of one row more than the page holds. */
export function cutPage<Row>(rows: Row[], page: PageRequest): { rows: Row[]; more: boolean } {
  const more = rows.length > page.size
  const cut = more ? rows.slice(0, page.size) : rows
  return { rows: page.backward ? cut.reverse() : cut, more }
}

/** Where the page with these edges lies; `more` says whether the list goes on in its direction. */
export const pageInfoOf = (
  edges: readonly { cursor: string }[],
  page: PageRequest,
  more: boolean,
): PageInfo => ({
  hasNextPage: page.backward ? page.cursor !== null : more,
  hasPreviousPage: page.backward ? more : page.cursor !== null,
  startCursor: edges.at(0)?.cursor ?? null,
  endCursor: edges.at(-1)?.cursor ?? null,
})
