import type { Actor } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import type { SqlValues } from '../../kernel/sql-values.js'
import { escapeLike } from '../../kernel/text.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import type { AccountFilter } from './account.inputs.js'
import { balanceSql } from './account.sql.js'

const longestTerm = 200

const isSet = (condition: string, wanted: boolean | null | undefined): string[] =>
  wanted == null ? [] : [wanted ? condition : `not (${condition})`]

function searchCondition({ text }: AccountFilter, values: SqlValues): string[] {
  const term = text?.trim() ?? ''
  if (term === '') return []
  if (term.length > longestTerm) {
    throw new AppError('BAD_USER_INPUT', `A search has up to ${longestTerm} characters.`, {
      path: ['filter', 'text'],
    })
  }
  return [`a.search_text like ${values.add(`%${escapeLike(term.toLowerCase())}%`, 'text')}`]
}

function parentConditions({ parentId, hasParent }: AccountFilter, values: SqlValues): string[] {
  if (parentId != null && !isId(parentId)) {
    throw new AppError('BAD_USER_INPUT', 'An account id is a UUID.', {
      path: ['filter', 'parentId'],
    })
  }
  return [
    ...(parentId == null ? [] : [`a.parent_id = ${values.add(parentId, 'uuid')}`]),
    ...isSet('a.parent_id is not null', hasParent),
  ]
}

/** Owing more than the limit; an account without a limit never does. */
const overLimit = `a.credit_limit is not null and ${balanceSql} > a.credit_limit`

/**
 * Conditions on the `account` row `a`: what the caller may see, and the filter but for its labels.
 * @throws AppError BAD_USER_INPUT for a parent or search that cannot be
 */
export function accountConditions(
  actor: Actor,
  filter: AccountFilter,
  values: SqlValues,
): string[] {
  const visible = visibleAccounts({ actor })
  const seen = visible.rows('a', values.list.length + 1)
  values.list.push(...visible.values)
  return [
    seen,
    ...searchCondition(filter, values),
    ...(filter.managerIds
      ? [`a.manager_id = any(${values.add(filter.managerIds, 'text[]')})`]
      : []),
    ...parentConditions(filter, values),
    ...isSet('a.archived_at is not null', filter.archived ?? false),
    ...isSet(overLimit, filter.overCreditLimit),
  ]
}
