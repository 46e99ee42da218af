import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import {
  changeRecords,
  chosenLabel,
  ownLabel,
  writeEntry,
  type RecordOutcome,
} from '../records/index.js'
import { accountChanges } from './account-changes.js'
import type { AccountCreateInput } from './account.inputs.js'
import { managerWithId, readAccounts } from './account.queries.js'
import type { WholeAccount } from './account.record.js'
import { blankAccount, firstLabel, usualCurrency } from './blank-account.js'
import { leavingAccount } from './leaving-account.js'
import { parentOf } from './parent-account.js'
import { readAccount } from './read-account.js'
import { fieldsOf, insertAccount, taken, writeAddresses, writeContacts } from './write-account.js'

/** Creates an account with its people and addresses; a child has its parent's manager and currency. */
export const createAccount = (
  ctx: Context,
  input: AccountCreateInput,
): Promise<RecordOutcome<WholeAccount>> =>
  changeRecords(ctx, {
    operation: 'accountCreate',
    input,
    work: async (tx, configuration) => [await create(tx, ctx, configuration, input)],
    read: async (on, ids) => firstOf(await readAccounts(on, ids)),
  })

/** The only account of a deed. */
export function firstOf([account]: readonly WholeAccount[]): WholeAccount {
  if (!account) throw new Error('The account that was changed is not there')
  return account
}

async function create(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  input: AccountCreateInput,
): Promise<string> {
  const parent = await parentOf(tx, ctx, input.parentId ?? null, null)
  const draft = readAccount({ ...blankAccount, currency: parent?.currency ?? usualCurrency }, input)
  const hasLabel = input.labelId != null || input.labelCode != null
  const label = hasLabel
    ? chosenLabel(configuration, input, 'ACCOUNT')
    : ownLabel(configuration, firstLabel, 'ACCOUNT')
  const managerId = await managerOf(tx, ctx, input, parent)
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  await tx
    .rows(insertAccount, [id, ...fieldsOf(draft), label?.id ?? null, managerId, now])
    .catch(taken)
  await writeContacts(tx, id, draft, now)
  await writeAddresses(tx, id, draft)
  await writeEntry(tx, ctx, configuration, {
    subject: 'ACCOUNT',
    subjectId: id,
    accountId: id,
    kind: 'CREATED',
    sequence: 1,
    from: null,
    to: label,
    changes: accountChanges(blankAccount, draft),
    note: input.note,
    reason: input.reason,
    operation: 'accountCreate',
    leaving: leavingAccount(
      { ...firstOf(await readAccounts(tx, [id])) },
      configuration,
      parent?.externalId ?? null,
    ),
  })
  return id
}

/**
 * Who looks after a new account: whoever is named, else the parent's, else an account manager who
 * creates it. Account managers look after what they create, or they would not see it.
 * @throws Refusal PERMISSION_DENIED, NOT_FOUND
 */
async function managerOf(
  tx: Queryable,
  { actor }: Context,
  { managerId }: AccountCreateInput,
  parent: WholeAccount | null,
): Promise<string | null> {
  const own = actor.role === 'ACCOUNT_MANAGER' ? actor.id : null
  const usual = own ?? parent?.managerId ?? null
  if (managerId === undefined || managerId === usual) return usual
  if (!actor.permissions.has('accounts.assign') && managerId !== actor.id)
    throw new Refusal(
      userError('PERMISSION_DENIED', ['managerId'], { permission: 'accounts.assign' }),
    )
  return managerId === null ? null : (await managerWithId(tx, managerId)).id
}
