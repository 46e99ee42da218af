import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import type { SqlValues } from '../../kernel/sql-values.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import { escapeLike } from '../orders/index.js'
import { meantNumber } from '../records/index.js'
import type { OrderRequestFilter } from './order-request.inputs.js'

const longestTerm = 200
const mostDays = 3650
const day = 24 * 60 * 60_000

const refuse = (field: string, message: string): never => {
  throw new AppError('BAD_USER_INPUT', message, { path: ['filter', field] })
}

/**
 * Conditions on the `order_request` row `r`: what the caller may see, and what the filter asks for.
 * @throws AppError BAD_USER_INPUT for an id, a search or a number of days that cannot be
 */
export function requestConditions(
  ctx: Context,
  filter: OrderRequestFilter,
  values: SqlValues,
): string[] {
  const visibility = visibleAccounts(ctx)
  const where = [visibility.sql('r.account_id', values.list.length + 1)]
  values.list.push(...visibility.values)
  const { labelIds, states, managerIds } = filter
  if (labelIds) where.push(`r.label_id = any(${values.add(labelIds, 'integer[]')})`)
  if (states) where.push(`r.state = any(${values.add(states, 'text[]')})`)
  where.push(...idCondition('accountIds', 'r.account_id', filter, values))
  where.push(...idCondition('buyerIds', 'r.buyer_id', filter, values))
  if (managerIds) {
    const managers = values.add(managerIds, 'text[]')
    where.push(`r.account_id in (select m.id from account m where m.manager_id = any(${managers}))`)
  }
  return [...where, ...stuckCondition(ctx, filter, values), ...textCondition(filter, values)]
}

function idCondition(
  field: 'accountIds' | 'buyerIds',
  column: string,
  filter: OrderRequestFilter,
  values: SqlValues,
): string[] {
  const ids = filter[field]
  if (!ids) return []
  if (!ids.every(isId)) return refuse(field, 'An id is a UUID.')
  return [`${column} = any(${values.add(ids, 'uuid[]')})`]
}

function stuckCondition(
  { clock }: Context,
  { stuckDays }: OrderRequestFilter,
  values: SqlValues,
): string[] {
  if (stuckDays == null) return []
  if (stuckDays < 0 || stuckDays > mostDays)
    return refuse('stuckDays', `Days are a number from 0 to ${mostDays}.`)
  const since = new Date(clock.now().getTime() - stuckDays * day)
  const last = 'greatest(r.submitted_at, r.decided_at)'
  return [`r.state = 'PENDING'`, `${last} <= ${values.add(since, 'timestamptz')}`]
}

function textCondition({ text }: OrderRequestFilter, values: SqlValues): string[] {
  const term = (text ?? '').trim().toLowerCase()
  if (term.length > longestTerm)
    return refuse('text', `A search has up to ${longestTerm} characters.`)
  if (term === '') return []
  const part = (text: string) => values.add(`%${escapeLike(text)}%`, 'text')
  const [pattern, number] = [part(term), part(meantNumber('ORDER_REQUEST', term).toLowerCase())]
  return [
    `(r.search_text like ${pattern} or r.search_text like ${number}
      or r.account_id in (select s.id from account s where s.search_text like ${pattern}))`,
  ]
}
