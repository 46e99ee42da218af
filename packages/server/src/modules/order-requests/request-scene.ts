import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { dayIn } from '../status-events/index.js'
import { approvalPath, type ApprovalPath } from './approval-path.js'
import { levelsOf, type LevelRecord } from './approval.sql.js'
import { budgetYearOf, isOverBudget } from './budget-year.js'
import { contactsByIds, type ContactRow } from './contact.sql.js'
import { usesBudget, type RequestRecord } from './order-request.js'

/** What of an account decides about its requests; money in minor units of its currency. */
export interface RequestAccount {
  id: string
  name: string
  externalId: string | null
  currency: string
  creditLimit: number | null
  budgetStartMonth: number
  archivedAt: Date | null
  /** The scheme in force; null: none. */
  schemeId: string | null
}

/** What surrounds a request as it is now: its account, its buyer, the budget, the way it would take. */
export interface RequestScene {
  account: RequestAccount
  buyer: ContactRow
  /** The year of budgets that today lies in, and what the buyer's other requests take of it. */
  budget: { year: string; used: number; exceeded: boolean }
  /** The scheme in force. */
  levels: LevelRecord[]
  /** The way that the request would take if it were submitted now. */
  path: ApprovalPath
}

const accountsByIds: Statement = {
  name: 'order_requests.accounts',
  text: `select a.id, a.name, a.external_id as "externalId", a.currency, a.credit_limit as "creditLimit",
      a.budget_start_month as "budgetStartMonth", a.archived_at as "archivedAt",
      (select s.id from approval_scheme s where s.account_id = a.id and s.active) as "schemeId"
    from account a where a.id = any($1::uuid[])`,
}

/** Accounts that the caller is known to see, by id. */
export async function requestAccounts(
  on: Queryable,
  ids: readonly string[],
): Promise<Map<string, RequestAccount>> {
  const rows = await on.rows<RequestAccount>(accountsByIds, [[...new Set(ids)]])
  return new Map(rows.map((row) => [row.id, row]))
}

const usedOfBudgets: Statement = {
  name: 'order_requests.used_of_budgets',
  text: `select coalesce((
      select sum(r.total) from order_request r left join orders o on o.id = r.order_id
      where r.buyer_id = w.buyer and r.budget_year = w.year and r.id is distinct from w.request
        and r.state = any($4::text[]) and o.canceled_at is null), 0)::bigint as used
    from unnest($1::uuid[], $2::date[], $3::uuid[]) with ordinality w(buyer, year, request, place) order by w.place`,
}

/** One question about a budget: what other requests of the buyer take of a year. */
export interface BudgetQuestion {
  buyerId: string
  year: string
  /** The request that does not count; null for none. */
  requestId: string | null
}

/** What is used of each budget, in minor units. An order that was canceled gives its part back. */
export async function usedOf(
  on: Queryable,
  questions: readonly BudgetQuestion[],
): Promise<number[]> {
  const rows = await on.rows<{ used: number }>(usedOfBudgets, [
    questions.map(({ buyerId }) => buyerId),
    questions.map(({ year }) => year),
    questions.map(({ requestId }) => requestId),
    usesBudget,
  ])
  return rows.map(({ used }) => used)
}

/** A request, or one that might be, as far as its scene goes. */
export type SceneSubject = Pick<RequestRecord, 'accountId' | 'buyerId' | 'total' | 'budgetYear'> & {
  id: string | null
}

/**
 * The scenes of requests that the caller is known to see, in their order, in five statements for any
 * number. The budget is that of the year which the request uses, or which today lies in.
 */
export async function requestScenes(
  ctx: Pick<Context, 'clock' | 'configuration'>,
  on: Queryable,
  requests: readonly SceneSubject[],
): Promise<RequestScene[]> {
  const accounts = await requestAccounts(
    on,
    requests.map(({ accountId }) => accountId),
  )
  const contacts = await contactsByIds(
    on,
    requests.map(({ buyerId }) => buyerId),
  )
  const buyers = new Map(contacts.map((contact) => [contact.id, contact]))
  const today = dayIn(ctx.configuration.current().business.timeZone, ctx.clock.now())
  const yearOf = ({ budgetYear, accountId }: SceneSubject) =>
    budgetYear ?? budgetYearOf(today, present(accounts.get(accountId)).budgetStartMonth)
  const used = await usedOf(
    on,
    requests.map((one) => ({ buyerId: one.buyerId, year: yearOf(one), requestId: one.id })),
  )
  const schemes = await levelsOf(
    on,
    [...accounts.values()].flatMap(({ schemeId }) => schemeId ?? []),
  )
  return requests.map((request, at) => {
    const account = present(accounts.get(request.accountId))
    const levels = schemes.get(account.schemeId ?? '') ?? []
    const buyer = present(buyers.get(request.buyerId))
    return sceneOf(request, {
      account,
      buyer,
      levels,
      budget: { year: yearOf(request), used: used[at] ?? 0 },
    })
  })
}

function sceneOf(
  { total }: SceneSubject,
  {
    budget: { year, used },
    ...parts
  }: Pick<RequestScene, 'account' | 'buyer' | 'levels'> & {
    budget: { year: string; used: number }
  },
): RequestScene {
  const exceeded = isOverBudget(parts.buyer.budget, used, total)
  const question = { amount: total, buyerId: parts.buyer.id, overBudget: exceeded }
  return { ...parts, budget: { year, used, exceeded }, path: approvalPath(parts.levels, question) }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('what a request refers to is gone')
  return value
}

/** Reads scenes of requests, all that one request of the API asks for at once. */
export const createSceneLoader = (ctx: Context): DataLoader<RequestRecord, RequestScene> =>
  new DataLoader((requests) => requestScenes(ctx, ctx.database, requests))
