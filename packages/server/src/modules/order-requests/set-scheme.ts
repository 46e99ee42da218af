import { formatMinor } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import type { Configuration } from '../../kernel/configuration.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { isId, newId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import { changeRecords, refuseOtherVersion, writeEntry } from '../records/index.js'
import type { ApprovalSchemeSetInput } from './approval.inputs.js'
import { levelsOf, type LevelRecord } from './approval.sql.js'
import type { ApprovalSchemePayload } from './approval.types.js'
import { checkScheme, type CheckedLevel } from './check-scheme.js'
import { contactColumns, type ContactRow } from './contact.sql.js'
import { notFound } from './read-request.js'
import { schemesOf } from './scheme.queries.js'

const contactsOfAccount: Statement = {
  name: 'order_requests.contacts_of_account',
  text: `select ${contactColumns} from account_contact c join account a on a.id = c.account_id
    where c.account_id = $1`,
}

const raiseVersion: Statement = {
  name: 'order_requests.raise_account',
  text: 'update account set version = version + 1, updated_at = $2 where id = $1',
}

const retire: Statement = {
  name: 'order_requests.retire_scheme',
  text: 'update approval_scheme set active = false where account_id = $1 and active returning id',
}

const insertScheme: Statement = {
  name: 'order_requests.insert_scheme',
  text: `
with level as (
  select * from jsonb_to_recordset($5::jsonb) as l(level smallint, "from" bigint, "to" bigint, rule text, "approverIds" uuid[])
), scheme as (
  insert into approval_scheme (id, account_id, active, created_by, created_at) values ($1, $2, true, $3, $4)
), levels as (
  insert into approval_level (scheme_id, level, from_amount, to_amount, rule)
  select $1, level, "from", "to", rule from level
)
insert into approval_approver (scheme_id, account_id, level, contact_id)
select $1, $2, level, unnest("approverIds") from level`,
}

const running: Statement = {
  name: 'order_requests.running',
  text: `select count(*)::integer as count from order_request where account_id = $1 and state = 'PENDING'`,
}

interface HeldAccount {
  id: string
  currency: string
  archivedAt: Date | null
  version: number
}

/**
 * Gives an account another approval scheme, or none. The one before stays, inactive: requests that
 * are being decided on go on under it.
 */
export async function setScheme(
  ctx: Context,
  input: ApprovalSchemeSetInput,
): Promise<ApprovalSchemePayload> {
  const { applied, answer, userErrors } = await changeRecords(ctx, {
    operation: 'approvalSchemeSet',
    input,
    work: async (tx, configuration) => [await change(tx, ctx, configuration, input)],
    read: (on, [id]) => readPayload(on, id ?? ''),
  })
  const nothing = { scheme: null, accountVersion: null, runningRequests: 0 }
  return { applied, ...(answer ?? nothing), userErrors }
}

async function readPayload(on: Queryable, accountId: string) {
  const [account] = await on.query<{ version: number }>(
    'select version from account where id = $1',
    [accountId],
  )
  const [scheme] = (await schemesOf(on, [accountId], { active: true })).get(accountId) ?? []
  const [requests] = await on.rows<{ count: number }>(running, [accountId])
  return {
    scheme: scheme ?? null,
    accountVersion: account?.version ?? null,
    runningRequests: requests?.count ?? 0,
  }
}

async function change(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  input: ApprovalSchemeSetInput,
): Promise<string> {
  const account = await lockAccount(tx, ctx, input.accountId)
  refuseOtherVersion(account.version, input)
  if (account.archivedAt !== null) throw new Refusal(userError('ACCOUNT_ARCHIVED', ['accountId']))
  const contacts = await tx.rows<ContactRow>(contactsOfAccount, [account.id])
  const levels = checkedLevels(input, account, contacts)
  const now = ctx.clock.now()
  const [retired] = await tx.rows<{ id: string }>(retire, [account.id])
  const before = retired ? (await levelsOf(tx, [retired.id])).get(retired.id) : undefined
  refuseSame(before ?? [], levels)
  if (levels.length > 0) {
    const id = newId(now.getTime())
    await tx.rows(insertScheme, [id, account.id, ctx.actor.name, now, JSON.stringify(levels)])
  }
  await tx.rows(raiseVersion, [account.id, now])
  await writeEntry(tx, ctx, configuration, {
    subject: 'ACCOUNT',
    subjectId: account.id,
    accountId: account.id,
    kind: 'SCHEME_CHANGED',
    sequence: account.version + 1,
    changes: [
      {
        field: 'approvalScheme',
        from: inWords(plainBefore(before ?? []), account.currency, contacts),
        to: inWords(plainAfter(levels), account.currency, contacts),
      },
    ],
    note: input.note ?? null,
    reason: input.reason ?? null,
    operation: 'approvalSchemeSet',
    leaving: null,
  })
  return account.id
}

const checkedLevels = (
  { levels }: ApprovalSchemeSetInput,
  { currency }: HeldAccount,
  contacts: readonly ContactRow[],
): CheckedLevel[] =>
  checkScheme(
    levels.map((level) => ({
      ...level,
      approverIds: level.approverIds.map((id) => id.toLowerCase()),
    })),
    { currency, contacts: new Map(contacts.map((one) => [one.id, one])) },
  )

async function lockAccount(tx: Queryable, ctx: Context, id: string): Promise<HeldAccount> {
  const visibility = visibleAccounts(ctx)
  const statement: Statement = {
    name: `order_requests.lock_account_${visibility.key}`,
    text: `select a.id, a.currency, a.archived_at as "archivedAt", a.version from account a
      where a.id = $1::uuid and ${visibility.sql('a.id', 2)} for no key update`,
  }
  const [account] = isId(id)
    ? await tx.rows<HeldAccount>(statement, [id, ...visibility.values])
    : []
  if (!account) throw notFound('accountId')
  return account
}

const plainAfter = (levels: readonly CheckedLevel[]) =>
  levels.map(({ approverIds, ...level }) => ({ ...level, approverIds: [...approverIds].sort() }))

const plainBefore = (levels: readonly LevelRecord[]) =>
  plainAfter(
    levels.map(({ level, from, to, rule, approvers }) => ({
      level,
      from,
      to,
      rule,
      approverIds: approvers.map(({ id }) => id),
    })),
  )

/** Levels as the history keeps them: with the amounts and the names of then. */
const inWords = (
  levels: readonly CheckedLevel[],
  currency: string,
  contacts: readonly ContactRow[],
) =>
  levels.map(({ level, from, to, rule, approverIds }) => ({
    level,
    from: formatMinor(from, currency),
    to: to === null ? null : formatMinor(to, currency),
    rule,
    approvers: contacts.filter(({ id }) => approverIds.includes(id)).map(({ name }) => name),
  }))

function refuseSame(before: readonly LevelRecord[], after: readonly CheckedLevel[]): void {
  if (JSON.stringify(plainBefore(before)) === JSON.stringify(plainAfter(after)))
    throw new Refusal(userError('NOTHING_TO_DO'))
}
