import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import {
  changeRecords,
  labelChooser,
  refuseForbiddenMove,
  refuseOtherVersion,
  writeEntry,
  type RecordOutcome,
} from '../records/index.js'
import type { AccountChangeStatusInput } from './account-status.inputs.js'
import { lockAccount, readAccounts, refuseArchived } from './account.queries.js'
import type { WholeAccount } from './account.record.js'
import { firstOf } from './create-account.js'
import { leavingAccount } from './leaving-account.js'
import { parentExternalId } from './update-account.js'

const writeLabel: Statement = {
  name: 'accounts.write_label',
  text: 'update account set label_id = $2, version = version + 1, updated_at = $3 where id = $1',
}

/** Gives an account another label; a word that means nothing here leaves it as it is. */
export const changeAccountStatus = (
  ctx: Context,
  input: AccountChangeStatusInput,
): Promise<RecordOutcome<WholeAccount>> =>
  changeRecords(ctx, {
    operation: 'accountChangeStatus',
    input,
    work: async (tx, configuration) => [await change(tx, ctx, configuration, input)],
    read: async (on, ids) => firstOf(await readAccounts(on, ids)),
  })

async function change(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  input: AccountChangeStatusInput,
): Promise<string> {
  const account = await lockAccount(tx, ctx, { id: input.accountId, externalId: input.externalId })
  refuseOtherVersion(account.version, input)
  refuseArchived(account)
  const choose = await labelChooser(tx, ctx, configuration, 'ACCOUNT', [input])
  const to = choose(input)
  if (to === null) return account.id
  refuseForbiddenMove(configuration, 'ACCOUNT', account.labelId, to.id)
  await tx.rows(writeLabel, [account.id, to.id, ctx.clock.now()])
  await writeEntry(tx, ctx, configuration, {
    subject: 'ACCOUNT',
    subjectId: account.id,
    accountId: account.id,
    kind: 'LABEL_CHANGED',
    sequence: account.version + 1,
    from: configuration.labels.get(account.labelId ?? 0) ?? null,
    to,
    note: input.note,
    reason: input.reason,
    operation: 'accountChangeStatus',
    leaving: leavingAccount(
      { ...account, labelId: to.id },
      configuration,
      await parentExternalId(tx, account),
    ),
  })
  return account.id
}
