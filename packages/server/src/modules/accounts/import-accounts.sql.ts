import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { visibleAccounts } from '../auth/index.js'
import type { WholeAccount } from './account.record.js'
import { wholeAccounts } from './account.sql.js'
import type { AccountManager } from './account.types.js'
import type {
  AccountImportRow,
  DecidedAccount,
  KnownAccount,
  KnownForImport,
} from './import-row.js'
import { taken } from './write-account.js'

const managersByEmail: Statement = {
  name: 'accounts.managers_by_email',
  text: `select id, name, lower(email) as email from auth_user where (lower(email) = any($1::text[]) and
    coalesce(banned, false) = false and role in ('ADMINISTRATOR', 'OPERATIONS', 'ACCOUNT_MANAGER'))
    or id = any($2::text[])`,
}

type LockedFacts = Pick<KnownAccount, 'id' | 'visible' | 'hasChildren' | 'parentExternalId'>

/** Locks and reads all that the rows name, in a few statements. */
export async function knownAccounts(
  tx: Queryable,
  ctx: Context,
  rows: readonly AccountImportRow[],
): Promise<KnownForImport> {
  const visible = visibleAccounts(ctx)
  const named = rows.flatMap(({ externalId, parentExternalId }) => [
    externalId,
    ...(parentExternalId === undefined ? [] : [parentExternalId]),
  ])
  const locked = await tx.rows<LockedFacts>(
    {
      name: `accounts.lock_for_import.${visible.key}`,
      text: `select a.id, ${visible.rows('a', 2)} is true as visible, p.external_id as "parentExternalId",
          exists (select from account c where c.parent_id = a.id) as "hasChildren"
        from account a left join account p on p.id = a.parent_id where a.external_id = any($1::text[]) order by a.id for no key update of a`,
    },
    [named, ...visible.values],
  )
  const facts = new Map(locked.map((row) => [row.id, row]))
  const whole = await tx.rows<WholeAccount>(wholeAccounts, [[...facts.keys()]])
  const known = whole.map((account): KnownAccount => {
    const found: Partial<LockedFacts> = facts.get(account.id) ?? {}
    const { visible: isVisible = false, hasChildren = false, parentExternalId = null } = found
    return { ...account, visible: isVisible, hasChildren, parentExternalId }
  })
  const byExternalId = new Map(known.map((account) => [account.externalId ?? '', account]))
  return { byExternalId, ...(await namedManagers(tx, rows, known)) }
}

/** Who is named to look after accounts, and who did until now. */
async function namedManagers(
  tx: Queryable,
  rows: readonly AccountImportRow[],
  known: readonly KnownAccount[],
): Promise<Pick<KnownForImport, 'managers' | 'managerNames'>> {
  const emails = rows.flatMap(({ managerEmail }) => managerEmail?.toLowerCase() ?? [])
  const managerIds = known.flatMap(({ managerId }) => managerId ?? [])
  const people = await tx.rows<AccountManager & { email: string }>(managersByEmail, [
    emails,
    managerIds,
  ])
  const wanted = new Set(emails)
  return {
    managers: new Map(
      people.filter(({ email }) => wanted.has(email)).map((one) => [one.email, one]),
    ),
    managerNames: new Map(people.map(({ id, name }) => [id, name])),
  }
}

const columns = `id uuid, name text, "externalId" text, "labelId" integer, "parentId" uuid, currency text,
  "creditLimit" bigint, "managerId" text, "budgetStartMonth" integer, version integer`

const upsertAccounts: Statement = {
  name: 'accounts.import',
  text: `insert into account (id, name, external_id, label_id, parent_id, currency, credit_limit, manager_id,
      budget_start_month, version, created_at, updated_at)
    select id, name, "externalId", "labelId", "parentId", currency, "creditLimit", "managerId",
      "budgetStartMonth", version, $2, $2
    from jsonb_to_recordset($1::jsonb) as g(${columns})
    on conflict (id) do update set name = excluded.name, label_id = excluded.label_id,
      parent_id = excluded.parent_id, credit_limit = excluded.credit_limit, manager_id = excluded.manager_id,
      budget_start_month = excluded.budget_start_month, version = excluded.version, updated_at = excluded.updated_at`,
}

const upsertContacts: Statement = {
  name: 'accounts.import_contacts',
  text: `insert into account_contact (id, account_id, name, email, phone, role, language, budget, active, created_at)
    select id, "accountId", name, email, phone, role, language, budget, active, $2
    from jsonb_to_recordset($1::jsonb) as g(id uuid, "accountId" uuid, name text, email text, phone text, role text,
      language text, budget bigint, active boolean)
    on conflict (id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone`,
}

const upsertAddresses: Statement = {
  name: 'accounts.import_addresses',
  text: `insert into account_address (id, account_id, kind, party, is_default)
    select id, "accountId", kind, party, "isDefault"
    from jsonb_to_recordset($1::jsonb) as g(id uuid, "accountId" uuid, kind text, party jsonb, "isDefault" boolean)
    on conflict (id) do update set party = excluded.party`,
}

/** Writes all accounts of a chunk, in a few statements. */
export async function writeImported(
  tx: Queryable,
  decided: readonly DecidedAccount[],
  now: Date,
): Promise<void> {
  const accounts = decided.map(({ account }) => account)
  await tx.rows(upsertAccounts, [JSON.stringify(accounts), now]).catch(taken)
  const contacts = accounts.flatMap(({ id: accountId, contacts: own }) =>
    own.map((contact) => ({ ...contact, accountId })),
  )
  const addresses = accounts.flatMap(({ id: accountId, addresses: own }) =>
    own.map((address) => ({ ...address, accountId })),
  )
  if (contacts.length > 0) await tx.rows(upsertContacts, [JSON.stringify(contacts), now])
  if (addresses.length > 0) await tx.rows(upsertAddresses, [JSON.stringify(addresses)])
}
