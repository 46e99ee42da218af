import type { Actor } from '../../kernel/context.js'
import type { PageRequest } from '../../kernel/pagination.js'
import { SqlValues } from '../../kernel/sql-values.js'
import { filterConditions, labelCondition } from './order-filter.sql.js'
import { searchBranches } from './order-search.js'
import { branchCondition } from './order-search.sql.js'
import { sortSql } from './order-sort.js'
import type { OrderFilter, OrderSort } from './order.inputs.js'
import { visibleOrders } from '../auth/index.js'

/** A statement with its values. */
export interface ListSql {
  text: string
  values: unknown[]
}

/** What decides about a list besides its page. */
export interface ListRequest {
  actor: Actor
  filter: OrderFilter
  /** What is searched for, trimmed; null for no search. */
  term: string | null
}

interface Found {
  where: string[]
  each: string | null
  branches: string[]
}

function conditions({ actor, filter, term }: ListRequest, values: SqlValues): Found {
  const visibility = visibleOrders({ actor })
  const label = labelCondition(filter, values)
  const where = [...label.sql, ...filterConditions(filter, values)]
  where.push(visibility.sql(values.list.length + 1))
  values.list.push(...visibility.values)
  const branches =
    term === null ? [] : searchBranches(term).map((branch) => branchCondition(branch, values))
  return { where, each: label.each, branches }
}

/** All orders that the conditions find, as rows `o`; `cut` orders and limits each part of them. */
function parts({ where, each, branches }: Found, columns: string, cut: string): string[] {
  const rest = where.join(' and ')
  const found = branches.length > 0 ? branches.map((branch) => `${branch} and ${rest}`) : [rest]
  return found.map((condition) =>
    each === null
      ? `select ${columns} from orders o where ${condition} ${cut}`
      : `select ${columns} from unnest(${each}) label(id) cross join lateral (
           select o.* from orders o where o.label_id = label.id and ${condition} ${cut}) o`,
  )
}

/** What the rows of a page hold: columns of `o`, and of what is joined to the orders of the page. */
export interface PageColumns {
  columns: string
  /** Joined once the page is cut; null for nothing. */
  joined: { columns: string; join: string } | null
}

/**
 * The rows of a page, one more than it holds. A search and several labels are read by one stretch
 * of an index each, ordered and cut before they are merged.
 */
export function pageSql(
  request: ListRequest,
  sort: OrderSort,
  page: PageRequest,
  shown: PageColumns,
): ListSql {
  const values = new SqlValues()
  const found = conditions(request, values)
  const { orderBy, behind } = sortSql(sort, page, values)
  found.where.push(...behind)
  const cut = `order by ${orderBy} limit ${page.size + 1}`
  const columns = shown.joined ? 'o.*' : shown.columns
  const text = pageText(found, columns, cut)
  if (!shown.joined) return { text, values: values.list }
  const joined = `select ${shown.columns}, ${shown.joined.columns} from (${text}) o ${shown.joined.join} order by ${orderBy}`
  return { text: joined, values: values.list }
}

function pageText(found: Found, columns: string, cut: string): string {
  if (found.branches.length > 0) {
    const ids = parts(found, 'o.id', cut).map((part) => `(${part})`)
    return `select ${columns} from orders o where o.id = any (array(${ids.join(' union ')})) ${cut}`
  }
  const text = parts(found, columns, cut).join('')
  return found.each === null ? text : `${text} ${cut}`
}

/** Counts what the list holds in all, but no more than `most`. */
export function countSql(request: ListRequest, most: number): ListSql {
  const values = new SqlValues()
  const found = conditions(request, values)
  const cut = `limit ${most}`
  const ids = parts(found, 'o.id', cut).map((part) => `(${part})`)
  const text = `select count(*)::integer as count from (
    select 1 from (${ids.join(' union ')}) found ${cut}) counted`
  return { text, values: values.list }
}
