import type { Actor } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import type { SqlValues } from '../../kernel/sql-values.js'
import { escapeLike } from '../../kernel/text.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import { meantNumber } from '../records/index.js'
import { endSql } from './quote-sort.js'
import type { QuoteFilter } from './quote.inputs.js'

/** What decides about a list of quotes besides its page. */
export interface QuoteListRequest {
  actor: Actor
  filter: QuoteFilter
  /** Ids of the labels of open quotes; 0 stands for none. */
  openLabelIds: readonly number[]
  now: Date
}

const longestTerm = 200
const mostDays = 366

const isSet = (condition: string, wanted: boolean | null | undefined): string[] =>
  wanted == null ? [] : [wanted ? condition : `not (${condition})`]

function refuse(field: keyof QuoteFilter, message: string): never {
  throw new AppError('BAD_USER_INPUT', message, { path: ['filter', field] })
}

/** What is searched for; null for nothing. @throws AppError BAD_USER_INPUT for too long a text */
export function termOf({ text }: QuoteFilter): string | null {
  const term = text?.trim() ?? ''
  if (term.length > longestTerm) refuse('text', `A search has up to ${longestTerm} characters.`)
  return term === '' ? null : term
}

/**
 * The ways in which a term finds quotes, as conditions on `q`. What one index finds is fetched
 * first, as an array: PostgreSQL cannot know how far apart such rows lie in a sort.
 */
export function searchConditions(term: string, values: SqlValues): string[] {
  const own = (condition: string) =>
    `q.id = any (array(select n.id from quote n where ${condition}))`
  const prefix = values.add(`${escapeLike(term)}%`, 'text')
  const number = values.add(`${escapeLike(meantNumber('QUOTE', term))}%`, 'text')
  const part = values.add(partOf(term), 'text')
  return [
    own(`n.number like ${number}`),
    own(`n.reference like ${prefix}`),
    `q.search_text like ${part}`,
    `q.account_id = any (array(select f.id from account f where f.search_text like ${part}))`,
  ]
}

/** Fewer than three letters have no trigram; at the beginning they have. */
const partOf = (term: string): string =>
  `${Array.from(term).length < 3 ? '' : '%'}${escapeLike(term.toLowerCase())}%`

function accountConditions({ accountIds, managerIds }: QuoteFilter, values: SqlValues): string[] {
  if (accountIds && !accountIds.every(isId)) refuse('accountIds', 'An account id is a UUID.')
  return [
    ...(accountIds ? [`q.account_id = any(${values.add(accountIds, 'uuid[]')})`] : []),
    ...(managerIds
      ? [
          `q.account_id in (select m.id from account m where m.manager_id = any(${values.add(managerIds, 'text[]')}))`,
        ]
      : []),
  ]
}

function endConditions(
  { filter: { nearExpiryDays: days, expired }, openLabelIds, now }: QuoteListRequest,
  values: SqlValues,
): string[] {
  const past =
    expired == null ? [] : isSet(`${endSql} <= ${values.add(now, 'timestamptz')}`, expired)
  if (days == null) return past
  if (days < 1 || days > mostDays) refuse('nearExpiryDays', `Give 1 to ${mostDays} days.`)
  const until = new Date(now.getTime() + days * 24 * 60 * 60_000)
  return [
    ...past,
    'q.order_id is null',
    `coalesce(q.label_id, 0) = any(${values.add(openLabelIds, 'integer[]')})`,
    `q.expires_at > ${values.add(now, 'timestamptz')}`,
    `q.expires_at <= ${values.add(until, 'timestamptz')}`,
  ]
}

/**
 * Conditions on `q`: what the caller may see, and the filter but for its labels and its text.
 * @throws AppError BAD_USER_INPUT for values that cannot be
 */
export function quoteConditions(request: QuoteListRequest, values: SqlValues): string[] {
  const { filter, actor } = request
  const visible = visibleAccounts({ actor })
  const seen = visible.sql('q.account_id', values.list.length + 1)
  values.list.push(...visible.values)
  return [
    seen,
    ...accountConditions(filter, values),
    ...endConditions(request, values),
    ...isSet('q.order_id is not null', filter.converted),
    ...isSet('q.waiting_since is not null', filter.waitingForStaff),
    ...(filter.createdFrom
      ? [`q.created_at >= ${values.add(filter.createdFrom, 'timestamptz')}`]
      : []),
    ...(filter.createdTo ? [`q.created_at < ${values.add(filter.createdTo, 'timestamptz')}`] : []),
  ]
}
