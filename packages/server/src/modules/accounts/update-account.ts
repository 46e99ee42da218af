import { formatMinor, parseMoney } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import {
  changeRecords,
  refuseOtherVersion,
  writeEntry,
  type RecordOutcome,
} from '../records/index.js'
import { accountChanges } from './account-changes.js'
import type { AccountUpdateInput } from './account.inputs.js'
import { lockAccount, readAccounts, refuseArchived } from './account.queries.js'
import type { WholeAccount } from './account.record.js'
import { firstOf } from './create-account.js'
import { leavingAccount } from './leaving-account.js'
import { refuseContactsInUse } from './contacts-in-use.js'
import { parentOf } from './parent-account.js'
import { readAccount, type AccountDraft } from './read-account.js'
import { updateAccountFields, writeAddresses, writeContacts } from './write-account.js'

/** Edits an account, its contacts and its addresses. */
export const updateAccount = (
  ctx: Context,
  input: AccountUpdateInput,
): Promise<RecordOutcome<WholeAccount>> =>
  changeRecords(ctx, {
    operation: 'accountUpdate',
    input,
    work: async (tx, configuration) => [await update(tx, ctx, configuration, input)],
    read: async (on, ids) => firstOf(await readAccounts(on, ids)),
  })

async function update(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  input: AccountUpdateInput,
): Promise<string> {
  const account = await lockAccount(tx, ctx, { id: input.accountId })
  refuseOtherVersion(account.version, input)
  refuseArchived(account)
  const draft = readAccount(inCurrency(account, input.currency ?? account.currency), input)
  const changes = accountChanges(account, draft)
  if (changes.length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
  if (draft.currency !== account.currency) await refuseUsedCurrency(tx, account.id)
  const moves = draft.parentId !== account.parentId
  if (moves) await parentOf(tx, ctx, draft.parentId, account.id)
  await refuseContactsInUse(tx, account, draft)
  await write(tx, ctx, account, draft)
  const after = firstOf(await readAccounts(tx, [account.id]))
  await writeEntry(tx, ctx, configuration, {
    subject: 'ACCOUNT',
    subjectId: account.id,
    accountId: account.id,
    kind: 'UPDATED',
    sequence: after.version,
    changes,
    note: input.note,
    reason: input.reason,
    operation: 'accountUpdate',
    leaving: leavingAccount(after, configuration, await parentExternalId(tx, after)),
  })
  return account.id
}

async function write(
  tx: Queryable,
  { clock }: Context,
  account: WholeAccount,
  draft: AccountDraft,
): Promise<void> {
  const now = clock.now()
  await updateAccountFields(tx, account.id, draft, now)
  if (draft.contacts !== account.contacts) await writeContacts(tx, account.id, draft, now)
  if (draft.addresses !== account.addresses) await writeAddresses(tx, account.id, draft)
}

/** The account with the same numbers in another currency: a limit of 100.00 stays one of 100.00. */
function inCurrency(account: WholeAccount, currency: string): WholeAccount {
  if (currency === account.currency) return account
  const amount = (minor: number | null) => {
    if (minor === null) return null
    const read = parseMoney(formatMinor(minor, account.currency), currency)
    if (read !== null) return read
    throw new Refusal(
      invalidInput(['currency'], `An amount of the account has more decimals than ${currency}.`),
    )
  }
  return {
    ...account,
    creditLimit: amount(account.creditLimit),
    contacts: account.contacts.map((one) => ({ ...one, budget: amount(one.budget) })),
  }
}

const currencyInUse: Statement = {
  name: 'accounts.currency_in_use',
  text: `select exists (select from orders where account_id = $1) or exists (select from quote where account_id = $1)
    or exists (select from order_request where account_id = $1)
    or exists (select from approval_scheme where account_id = $1) as used`,
}

async function refuseUsedCurrency(tx: Queryable, id: string): Promise<void> {
  const [found] = await tx.rows<{ used: boolean }>(currencyInUse, [id])
  if (!found?.used) return
  const message =
    'The account has orders, quotes, order requests or an approval scheme, so its currency stays.'
  throw new Refusal(invalidInput(['currency'], message))
}

const externalIdOf: Statement = {
  name: 'accounts.external_id',
  text: 'select external_id as "externalId" from account where id = $1',
}

/** The external id of an account's parent; null for none. */
export async function parentExternalId(
  on: Queryable,
  { parentId }: WholeAccount,
): Promise<string | null> {
  if (parentId === null) return null
  const [row] = await on.rows<{ externalId: string | null }>(externalIdOf, [parentId])
  return row?.externalId ?? null
}
