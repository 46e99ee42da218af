import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import { money } from '../../kernel/money.types.js'
import { levelsOf, type LevelRecord } from './approval.sql.js'
import type { ApprovalLevel, ApprovalScheme } from './approval.types.js'
import { contactOf } from './contact.sql.js'

interface SchemeRow extends Omit<ApprovalScheme, 'levels'> {
  accountId: string
  currency: string
}

const mostSchemes = 50

const schemesOfAccounts: Statement = {
  name: 'order_requests.schemes',
  text: `select s.* from unnest($1::uuid[]) w(id) cross join lateral (
      select s.id, s.account_id as "accountId", s.active, s.created_at as "createdAt", s.created_by as "createdBy",
        a.currency
      from approval_scheme s join account a on a.id = s.account_id
      where s.account_id = w.id and (s.active or not $2) order by s.created_at desc, s.id desc limit ${mostSchemes}) s`,
}

/** The newest 50 schemes of accounts that the caller is known to see, or those in force alone. */
export async function schemesOf(
  on: Queryable,
  accountIds: readonly string[],
  { active }: { active: boolean },
): Promise<Map<string, ApprovalScheme[]>> {
  const rows = await on.rows<SchemeRow>(schemesOfAccounts, [accountIds, active])
  const levels = await levelsOf(
    on,
    rows.map(({ id }) => id),
  )
  const schemes = rows.map(({ currency, ...row }) => ({
    ...row,
    levels: (levels.get(row.id) ?? []).map((level) => levelOf(level, currency)),
  }))
  return groupBy(schemes, ({ accountId }) => accountId)
}

const levelOf = (
  { level, from, to, rule, approvers }: LevelRecord,
  currency: string,
): ApprovalLevel => ({
  level,
  rule,
  from: money(from, currency),
  to: to === null ? null : money(to, currency),
  approvers: approvers.map(contactOf),
})

const loaderFor =
  (active: boolean) =>
  (ctx: Context): DataLoader<string, ApprovalScheme[]> =>
    new DataLoader(async (ids) => {
      const found = await schemesOf(ctx.database, ids, { active })
      return ids.map((id) => found.get(id) ?? [])
    })

/** Reads the schemes in force, for all accounts that one request asks for at once. */
export const createActiveSchemeLoader = loaderFor(true)

/** Reads all schemes of accounts, newest first. */
export const createSchemesLoader = loaderFor(false)
