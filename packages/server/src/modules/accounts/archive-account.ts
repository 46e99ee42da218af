import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import {
  changeRecords,
  refuseOtherVersion,
  writeEntry,
  type RecordOutcome,
} from '../records/index.js'
import type { AccountArchiveInput } from './account-deeds.inputs.js'
import { lockAccount, readAccounts, refuseArchived } from './account.queries.js'
import type { WholeAccount } from './account.record.js'
import { firstOf } from './create-account.js'
import { leavingAccount } from './leaving-account.js'
import { parentExternalId } from './update-account.js'

const writeArchived: Statement = {
  name: 'accounts.write_archived',
  text: 'update account set archived_at = $2, version = version + 1, updated_at = $3 where id = $1',
}

/** Takes an account out of use: nothing new is written for it, and what it has goes on. */
export const archiveAccount = (
  ctx: Context,
  input: AccountArchiveInput,
): Promise<RecordOutcome<WholeAccount>> =>
  put(ctx, input, {
    operation: 'accountArchive',
    kind: 'ARCHIVED',
    archivedAt: ctx.clock.now(),
    check: ({ archivedAt }) => {
      if (archivedAt !== null) throw new Refusal(userError('NOTHING_TO_DO'))
    },
  })

/** Brings an account back from the archive; one that was merged stays there. */
export const restoreAccount = (
  ctx: Context,
  input: AccountArchiveInput,
): Promise<RecordOutcome<WholeAccount>> =>
  put(ctx, input, {
    operation: 'accountRestore',
    kind: 'RESTORED',
    archivedAt: null,
    check: (account) => {
      if (account.mergedIntoId !== null) refuseArchived(account)
      if (account.archivedAt === null) throw new Refusal(userError('NOTHING_TO_DO'))
    },
  })

interface Put {
  operation: 'accountArchive' | 'accountRestore'
  kind: 'ARCHIVED' | 'RESTORED'
  archivedAt: Date | null
  check(account: WholeAccount): void
}

const put = (
  ctx: Context,
  input: AccountArchiveInput,
  { operation, kind, archivedAt, check }: Put,
): Promise<RecordOutcome<WholeAccount>> =>
  changeRecords(ctx, {
    operation,
    input,
    work: async (tx: Queryable, configuration) => {
      const account = await lockAccount(tx, ctx, { id: input.accountId })
      refuseOtherVersion(account.version, input)
      check(account)
      await tx.rows(writeArchived, [account.id, archivedAt, ctx.clock.now()])
      await writeEntry(tx, ctx, configuration, {
        subject: 'ACCOUNT',
        subjectId: account.id,
        accountId: account.id,
        kind,
        sequence: account.version + 1,
        note: input.note,
        reason: input.reason,
        operation,
        leaving: leavingAccount(account, configuration, await parentExternalId(tx, account)),
      })
      return [account.id]
    },
    read: async (on, ids) => firstOf(await readAccounts(on, ids)),
  })
