import { violatedUnique } from '../../kernel/database-errors.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import type { AccountDraft } from './read-account.js'

/** Writes of an account's row, whose label and manager are changed by their own deeds. */
export const insertAccount: Statement = {
  name: 'accounts.insert',
  text: `insert into account (id, name, external_id, parent_id, currency, credit_limit, budget_start_month, label_id,
      manager_id, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
}

const updateAccountRow: Statement = {
  name: 'accounts.update',
  text: `update account set name = $2, external_id = $3, parent_id = $4, currency = $5, credit_limit = $6,
      budget_start_month = $7, version = version + 1, updated_at = $8 where id = $1`,
}

/** All of them stand back first, so that two may swap their addresses. */
const standBack: Statement = {
  name: 'accounts.contacts_stand_back',
  text: 'update account_contact set active = false where account_id = $1 and active',
}

const writeContactRows: Statement = {
  name: 'accounts.write_contacts',
  text: `insert into account_contact (id, account_id, name, email, phone, role, language, budget, active, created_at)
    select id, $1, name, email, phone, role, language, budget, active, $3
    from jsonb_to_recordset($2::jsonb) as g(id uuid, name text, email text, phone text, role text,
      language text, budget bigint, active boolean)
    on conflict (id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
      role = excluded.role, language = excluded.language, budget = excluded.budget, active = excluded.active
    where account_contact.account_id = excluded.account_id`,
}

const writeAddressRows: Statement = {
  name: 'accounts.write_addresses',
  text: `insert into account_address (id, account_id, kind, party, is_default)
    select id, $1, kind, party, "isDefault"
    from jsonb_to_recordset($2::jsonb) as g(id uuid, kind text, party jsonb, "isDefault" boolean)`,
}

const dropAddressRows: Statement = {
  name: 'accounts.drop_addresses',
  text: 'delete from account_address where account_id = $1',
}

/** Writes the row of an edited account. @throws Refusal EXTERNAL_ID_TAKEN */
export const updateAccountFields = (
  tx: Queryable,
  id: string,
  draft: AccountDraft,
  now: Date,
): Promise<unknown> => tx.rows(updateAccountRow, [id, ...fieldsOf(draft), now]).catch(taken)

/** The values of a draft in the order of the statements. */
export const fieldsOf = (draft: AccountDraft): unknown[] => [
  draft.name,
  draft.externalId,
  draft.parentId,
  draft.currency,
  draft.creditLimit,
  draft.budgetStartMonth,
]

/**
 * Writes the contacts of an account, all of them.
 * @throws Refusal INVALID_INPUT for an address that two active contacts would have
 */
export async function writeContacts(
  tx: Queryable,
  accountId: string,
  { contacts }: AccountDraft,
  now: Date,
): Promise<void> {
  const seen = new Set<string>()
  contacts.forEach(({ email, active }, at) => {
    const address = active && email !== null ? email.toLowerCase() : null
    if (address !== null && seen.has(address))
      throw new Refusal({
        ...userError('INVALID_INPUT', ['contacts', String(at), 'email']),
        message: 'Another active contact has this address.',
      })
    if (address !== null) seen.add(address)
  })
  await tx.rows(standBack, [accountId])
  await tx.rows(writeContactRows, [accountId, JSON.stringify(contacts), now])
}

/** Writes the addresses of an account in place of those that it had. */
export async function writeAddresses(
  tx: Queryable,
  accountId: string,
  { addresses }: AccountDraft,
): Promise<void> {
  await tx.rows(dropAddressRows, [accountId])
  if (addresses.length > 0) await tx.rows(writeAddressRows, [accountId, JSON.stringify(addresses)])
}

/** Words for an external id that somebody else has. */
export function taken(error: unknown): never {
  if (violatedUnique(error) === 'account_external_id_key')
    throw new Refusal(userError('EXTERNAL_ID_TAKEN', ['externalId']))
  throw error
}
