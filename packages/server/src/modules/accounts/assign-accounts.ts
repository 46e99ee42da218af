import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import {
  changeRecords,
  refuseOtherVersion,
  writeEntries,
  type RecordOutcome,
} from '../records/index.js'
import type { AccountAssignInput } from './account-deeds.inputs.js'
import { managerWithId, readAccounts, refuseArchived } from './account.queries.js'
import type { AccountRecord, WholeAccount } from './account.record.js'
import { accountColumns } from './account.sql.js'
import { leavingAccount } from './leaving-account.js'

const mostAccounts = 1_000

type Locked = AccountRecord & { parentExternalId: string | null; managerName: string | null }

const writeManager: Statement = {
  name: 'accounts.write_manager',
  text: 'update account set manager_id = $2, version = version + 1, updated_at = $3 where id = any($1::uuid[])',
}

/** Hands accounts over to somebody, or to nobody; those that are theirs already stay as they are. */
export const assignAccounts = (
  ctx: Context,
  input: AccountAssignInput,
): Promise<RecordOutcome<WholeAccount[]>> =>
  changeRecords(ctx, {
    operation: 'accountAssign',
    input,
    work: (tx, configuration) => assign(tx, ctx, configuration, input),
    read: readAccounts,
  })

async function assign(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  input: AccountAssignInput,
): Promise<string[]> {
  const ids = [...new Set(input.accountIds.map((id) => id.toLowerCase()))]
  if (ids.length === 0 || ids.length > mostAccounts)
    throw new Refusal(invalidInput(['accountIds'], `Hand 1 to ${mostAccounts} accounts over.`))
  const manager = input.managerId == null ? null : await managerWithId(tx, input.managerId)
  const locked = await lockAccounts(tx, ctx, ids, input.includeChildren)
  const found = new Set(locked.map(({ id }) => id))
  if (!ids.every((id) => found.has(id))) throw new Refusal(userError('NOT_FOUND', ['accountIds']))
  refuseVersion(locked, input)
  const asked = new Set(ids)
  for (const account of locked) if (asked.has(account.id)) refuseArchived(account)
  const changed = locked.filter(({ managerId }) => managerId !== (manager?.id ?? null))
  if (changed.length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
  const changedIds = changed.map(({ id }) => id)
  await tx.rows(writeManager, [changedIds, manager?.id ?? null, ctx.clock.now()])
  await writeEntries(
    tx,
    ctx,
    configuration,
    changed.map((account) => ({
      subject: 'ACCOUNT',
      subjectId: account.id,
      accountId: account.id,
      kind: 'ASSIGNED',
      sequence: account.version + 1,
      changes: [{ field: 'manager', from: account.managerName, to: manager?.name ?? null }],
      note: input.note ?? null,
      reason: input.reason ?? null,
      operation: 'accountAssign',
      leaving: leavingAccount(account, configuration, account.parentExternalId),
    })),
  )
  return locked.map(({ id }) => id)
}

/** A version that was seen can only be that of one account. */
function refuseVersion(locked: readonly Locked[], input: AccountAssignInput): void {
  if (input.expectedVersion == null) return
  const [only] = input.accountIds
  if (input.accountIds.length > 1)
    throw new Refusal(invalidInput(['expectedVersion'], 'It goes with one account alone.'))
  const account = locked.find(({ id }) => id === only?.toLowerCase())
  if (account) refuseOtherVersion(account.version, input)
}

/** Locks the accounts, and their children that are not archived where they are asked for. */
async function lockAccounts(
  tx: Queryable,
  ctx: Context,
  ids: readonly string[],
  includeChildren: boolean,
): Promise<Locked[]> {
  const visible = visibleAccounts(ctx)
  return tx.rows<Locked>(
    {
      name: `accounts.lock_to_assign.${visible.key}`,
      text: `select ${accountColumns}, p.external_id as "parentExternalId", u.name as "managerName"
        from account a left join account p on p.id = a.parent_id left join auth_user u on u.id = a.manager_id
        where (a.id = any($1::uuid[]) or ($2 and a.parent_id = any($1::uuid[]) and a.archived_at is null))
          and ${visible.rows('a', 3)}
        order by a.id for no key update of a`,
    },
    [ids.filter(isId), includeChildren, ...visible.values],
  )
}
