import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import {
  changeLabels,
  changeRecords,
  withRecords,
  writeEntries,
  type LabelChangeResult,
  type LabelMove,
  type NewRecordEntry,
  type RecordOutcome,
} from '../records/index.js'
import type { AccountStatusChange, AccountsChangeStatusInput } from './account-status.inputs.js'
import { readAccounts, refuseArchived } from './account.queries.js'
import type { AccountRecord, WholeAccount } from './account.record.js'
import { accountColumns } from './account.sql.js'
import { leavingAccount } from './leaving-account.js'

/** What became of one change, with the account as it is now. */
export interface AccountChangeResult extends LabelChangeResult {
  account: WholeAccount | null
}

type Locked = AccountRecord & { parentExternalId: string | null }

/** Gives many accounts labels, each by itself. */
export const changeAccountStatuses = (
  ctx: Context,
  input: AccountsChangeStatusInput,
): Promise<RecordOutcome<AccountChangeResult[]>> =>
  changeRecords<AccountChangeResult[], LabelChangeResult[]>(ctx, {
    operation: 'accountsChangeStatus',
    input,
    work: (tx, configuration) => change(tx, ctx, configuration, input.changes),
    read: async (on, results) =>
      (await withRecords(results, (ids) => readAccounts(on, ids))).map(({ record, ...result }) => ({
        ...result,
        account: record,
      })),
  })

const change = (
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  changes: readonly AccountStatusChange[],
): Promise<LabelChangeResult[]> =>
  changeLabels<Locked, AccountStatusChange>(tx, ctx, configuration, changes, {
    scope: 'ACCOUNT',
    fields: ['accountId', 'externalId'],
    named: ({ accountId, externalId }) => ({ id: accountId, name: externalId }),
    nameOf: ({ externalId }) => externalId,
    lock: () => lockAccounts(tx, ctx, changes),
    checkRecord: refuseArchived,
    write: async (moved, moves) => {
      const values = [moved.map(({ id }) => id), moved.map(({ labelId }) => labelId)]
      const versions = moved.map(({ version }) => version)
      await tx.rows(writeLabels, [...values, versions, ctx.clock.now()])
      const entries = moves.map((move) => entryOf(move, configuration))
      await writeEntries(tx, ctx, configuration, entries)
    },
  })

const entryOf = (
  { after, from, to, change: { note, reason } }: LabelMove<Locked, AccountStatusChange>,
  configuration: Configuration,
): NewRecordEntry => ({
  ...{ subject: 'ACCOUNT', subjectId: after.id, accountId: after.id },
  ...{ kind: 'LABEL_CHANGED', sequence: after.version, from, to },
  ...{ note: note ?? null, reason: reason ?? null, operation: 'accountsChangeStatus' },
  leaving: leavingAccount(after, configuration, after.parentExternalId),
})

const writeLabels: Statement = {
  name: 'accounts.write_labels',
  text: `update account a set label_id = g.label_id, version = g.version, updated_at = $4
    from unnest($1::uuid[], $2::integer[], $3::integer[]) g(id, label_id, version) where a.id = g.id`,
}

/** Locks the accounts that changes name and the caller may see, always in the same order. */
async function lockAccounts(
  tx: Queryable,
  ctx: Context,
  changes: readonly AccountStatusChange[],
): Promise<Locked[]> {
  const visible = visibleAccounts(ctx)
  const ids = changes.flatMap(({ accountId }) => (accountId && isId(accountId) ? accountId : []))
  const externalIds = changes.flatMap(({ externalId }) => externalId ?? [])
  return tx.rows<Locked>(
    {
      name: `accounts.lock_many.${visible.key}`,
      text: `select ${accountColumns}, p.external_id as "parentExternalId"
        from account a left join account p on p.id = a.parent_id
        where (a.id = any($1::uuid[]) or a.external_id = any($2::text[])) and ${visible.rows('a', 3)}
        order by a.id for no key update of a`,
    },
    [ids, externalIds, ...visible.values],
  )
}
