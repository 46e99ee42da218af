import type { Actor } from '../../kernel/context.js'
import type { PageRequest } from '../../kernel/pagination.js'
import { SqlValues } from '../../kernel/sql-values.js'
import { countUpTo } from '../records/index.js'
import { accountConditions } from './account-filter.sql.js'
import type { AccountFilter, AccountSort } from './account.inputs.js'
import { sortSql } from './account-sort.js'

/** A statement with its values. */
export interface ListSql {
  text: string
  values: unknown[]
}

/** What decides about a list of accounts besides its page. */
export interface AccountListRequest {
  actor: Actor
  filter: AccountFilter
}

/** The rows `a` of the list; of several labels each has its stretch of the index, cut by itself. */
function rowsSql(labelIds: readonly number[] | null | undefined, values: SqlValues) {
  const ids = labelIds ? [...new Set(labelIds)] : null
  if (!ids) return (where: string) => `from account a where ${where}`
  const [only] = ids
  if (ids.length === 1) {
    const one = values.add(only, 'integer')
    return (where: string) => `from account a where a.label_id = ${one} and ${where}`
  }
  const each = values.add(ids, 'integer[]')
  return (where: string, cut = '') => `from unnest(${each}) wanted(id) cross join lateral (
    select a.* from account a where a.label_id = wanted.id and ${where} ${cut}) a`
}

/** The rows of a page with these columns, one more than it holds. */
export function pageSql(
  { actor, filter }: AccountListRequest,
  sort: AccountSort,
  page: PageRequest,
  shown: string,
): ListSql {
  const values = new SqlValues()
  const rows = rowsSql(filter.labelIds, values)
  const conditions = accountConditions(actor, filter, values)
  const { orderBy, place, behind } = sortSql(sort, page, values)
  const cut = `order by ${orderBy} limit ${page.size + 1}`
  const from = rows([...conditions, ...behind].join(' and '), cut)
  return { text: `select ${shown}, ${place} as place ${from} ${cut}`, values: values.list }
}

/** Counts what the list holds in all, as far as lists count. */
export function countSql({ actor, filter }: AccountListRequest): ListSql {
  const values = new SqlValues()
  const rows = rowsSql(filter.labelIds, values)
  const where = accountConditions(actor, filter, values).join(' and ')
  const cut = `limit ${countUpTo}`
  const text = `select count(*)::integer as count from (select 1 ${rows(where, cut)} ${cut}) counted`
  return { text, values: values.list }
}

/** How many accounts of the filter have each label. */
export function labelCountSql({ actor, filter }: AccountListRequest): ListSql {
  const values = new SqlValues()
  const rows = rowsSql(filter.labelIds, values)
  const where = accountConditions(actor, filter, values).join(' and ')
  const text = `select a.label_id as "labelId", count(*)::integer as count ${rows(where)} group by 1`
  return { text, values: values.list }
}
