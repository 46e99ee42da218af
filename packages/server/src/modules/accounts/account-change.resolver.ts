import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import type { RecordOutcome } from '../records/index.js'
import {
  AccountArchiveInput,
  AccountAssignInput,
  AccountMergeInput,
  AccountNoteAddInput,
} from './account-deeds.inputs.js'
import {
  AccountAssignPayload,
  AccountMergePayload,
  AccountNotePayload,
  AccountPayload,
  AccountsStatusPayload,
} from './account-payload.types.js'
import { AccountChangeStatusInput, AccountsChangeStatusInput } from './account-status.inputs.js'
import { AccountCreateInput, AccountUpdateInput } from './account.inputs.js'
import type { WholeAccount } from './account.record.js'
import { addAccountNote } from './add-account-note.js'
import { archiveAccount, restoreAccount } from './archive-account.js'
import { assignAccounts } from './assign-accounts.js'
import { changeAccountStatus } from './change-account-status.js'
import { changeAccountStatuses } from './change-account-statuses.js'
import { createAccount } from './create-account.js'
import { mergeAccounts } from './merge-accounts.js'
import { updateAccount } from './update-account.js'

/** The changes of accounts. */
@Resolver()
export class AccountChangeResolver {
  @Needs('accounts.write')
  @Mutation(() => AccountPayload, { description: 'Creates an account.' })
  accountCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountCreateInput, { description: 'The account.' })
    input: AccountCreateInput,
  ): Promise<AccountPayload> {
    return payload(createAccount(ctx, input))
  }

  @Needs('accounts.write')
  @Mutation(() => AccountPayload, {
    description: 'Edits an account, its contacts and its addresses.',
  })
  accountUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountUpdateInput, { description: 'Which account, and what changes.' })
    input: AccountUpdateInput,
  ): Promise<AccountPayload> {
    return payload(updateAccount(ctx, input))
  }

  @Needs('accounts.write')
  @Mutation(() => AccountPayload, { description: 'Gives an account another label.' })
  accountChangeStatus(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountChangeStatusInput, { description: 'Which account and label.' })
    input: AccountChangeStatusInput,
  ): Promise<AccountPayload> {
    return payload(changeAccountStatus(ctx, input))
  }

  @Needs('accounts.write')
  @Mutation(() => AccountPayload, {
    description: 'Takes an account out of use; what it has goes on.',
  })
  accountArchive(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountArchiveInput, { description: 'Which account.' })
    input: AccountArchiveInput,
  ): Promise<AccountPayload> {
    return payload(archiveAccount(ctx, input))
  }

  @Needs('accounts.write')
  @Mutation(() => AccountPayload, {
    description: 'Brings an archived account back; one that was merged stays archived.',
  })
  accountRestore(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountArchiveInput, { description: 'Which account.' })
    input: AccountArchiveInput,
  ): Promise<AccountPayload> {
    return payload(restoreAccount(ctx, input))
  }

  @Needs('accounts.write')
  @Mutation(() => AccountsStatusPayload, {
    description: 'Gives up to 1,000 accounts labels; what is refused keeps nothing else back.',
  })
  async accountsChangeStatus(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountsChangeStatusInput, { description: 'Which accounts and labels.' })
    input: AccountsChangeStatusInput,
  ): Promise<AccountsStatusPayload> {
    const { applied, answer, userErrors } = await changeAccountStatuses(ctx, input)
    const results = (answer ?? []).map((result, index) => ({ ...result, index }))
    const changed = results.some(({ outcome }) => outcome === 'CHANGED')
    return { applied: applied && changed, results, userErrors }
  }

  @Needs('accounts.assign')
  @Mutation(() => AccountAssignPayload, {
    description: 'Hands accounts over to a member of staff, or to nobody.',
  })
  async accountAssign(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountAssignInput, { description: 'Which accounts, and to whom.' })
    input: AccountAssignInput,
  ): Promise<AccountAssignPayload> {
    const { applied, answer, userErrors } = await assignAccounts(ctx, input)
    return { applied, accounts: answer ?? [], userErrors }
  }

  @Needs('accounts.assign')
  @Mutation(() => AccountMergePayload, {
    description:
      'Puts a duplicate into another account: orders, quotes, requests, people, addresses, notes and children move, and the duplicate is archived.',
  })
  async accountMerge(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountMergeInput, { description: 'Which goes, and which stays.' })
    input: AccountMergeInput,
  ): Promise<AccountMergePayload> {
    const { applied, answer, userErrors } = await mergeAccounts(ctx, input)
    return { applied, account: answer?.account ?? null, moved: answer?.moved ?? null, userErrors }
  }

  @Needs('accounts.write')
  @Mutation(() => AccountNotePayload, { description: 'Adds an internal note to an account.' })
  async accountNoteAdd(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountNoteAddInput, { description: 'Which account, and the note.' })
    input: AccountNoteAddInput,
  ): Promise<AccountNotePayload> {
    const { applied, answer, userErrors } = await addAccountNote(ctx, input)
    return { applied, note: answer, userErrors }
  }
}

const payload = async (changed: Promise<RecordOutcome<WholeAccount>>): Promise<AccountPayload> => {
  const { applied, answer, userErrors } = await changed
  return { applied, account: answer, userErrors }
}
