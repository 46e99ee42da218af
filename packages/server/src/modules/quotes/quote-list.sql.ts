import type { PageRequest } from '../../kernel/pagination.js'
import { SqlValues } from '../../kernel/sql-values.js'
import { countUpTo } from '../records/index.js'
import {
  quoteConditions,
  searchConditions,
  termOf,
  type QuoteListRequest,
} from './quote-filter.sql.js'
import { sortSql } from './quote-sort.js'
import type { QuoteSort } from './quote.inputs.js'

/** A statement with its values. */
export interface ListSql {
  text: string
  values: unknown[]
}

interface Stretches {
  /** The rows `q` by stretches of indexes, each of which can be ordered and cut by itself. */
  found: (cut?: string, more?: string[]) => string[]
  /** Whether a stretch is several, one for each label, which are then cut together. */
  eachLabel: boolean
}

function stretches(request: QuoteListRequest, values: SqlValues): Stretches {
  const labelIds = request.filter.labelIds ? [...new Set(request.filter.labelIds)] : null
  const eachLabel = labelIds !== null && labelIds.length !== 1
  const labels = eachLabel ? values.add(labelIds, 'integer[]') : null
  const where = quoteConditions(request, values)
  if (labelIds && !eachLabel) where.push(`q.label_id = ${values.add(labelIds[0], 'integer')}`)
  const term = termOf(request.filter)
  const searches = term === null ? [] : searchConditions(term, values)
  const found: Stretches['found'] = (cut = '', more = []) =>
    (searches.length > 0 ? searches.map((one) => [one]) : [[]]).map((search) => {
      const conditions = [...where, ...more, ...search].join(' and ')
      return labels === null
        ? `from quote q where ${conditions} ${cut}`
        : `from unnest(${labels}) wanted(id) cross join lateral (
            select q.* from quote q where q.label_id = wanted.id and ${conditions} ${cut}) q`
    })
  return { found, eachLabel }
}

/** The rows of a page with these columns, one more than it holds. */
export function pageSql(
  request: QuoteListRequest,
  sort: QuoteSort,
  page: PageRequest,
  shown: string,
): ListSql {
  const values = new SqlValues()
  const { found, eachLabel } = stretches(request, values)
  const { orderBy, place, behind } = sortSql(sort, page, values)
  const cut = `order by ${orderBy} limit ${page.size + 1}`
  const parts = found(cut, behind)
  const columns = `select ${shown}, ${place} as place`
  const [only = ''] = parts
  if (parts.length > 1) {
    const ids = parts.map((part) => `(select q.id ${part})`).join(' union ')
    const text = `${columns} from quote q where q.id = any (array(${ids})) ${cut}`
    return { text, values: values.list }
  }
  const text = `${columns} ${only} ${eachLabel ? cut : ''}`
  return { text, values: values.list }
}

/** Ids of all that the list holds; a quote that is found in several ways is there once. */
function idsSql(request: QuoteListRequest, values: SqlValues, cut: string): string {
  const parts = stretches(request, values)
    .found(cut)
    .map((part) => `select q.id, q.label_id ${part}`)
  const [only = ''] = parts
  return parts.length > 1 ? parts.map((part) => `(${part})`).join(' union ') : only
}

/** Counts what the list holds in all, as far as lists count. */
export function countSql(request: QuoteListRequest): ListSql {
  const values = new SqlValues()
  const cut = `limit ${countUpTo}`
  const text = `select count(*)::integer as count
    from (select 1 from (${idsSql(request, values, cut)}) found ${cut}) counted`
  return { text, values: values.list }
}

/** How many quotes of the filter have each label. */
export function labelCountSql(request: QuoteListRequest): ListSql {
  const values = new SqlValues()
  const text = `select label_id as "labelId", count(*)::integer as count
    from (${idsSql(request, values, '')}) found group by 1`
  return { text, values: values.list }
}
