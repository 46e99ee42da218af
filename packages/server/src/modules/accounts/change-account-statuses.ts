import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal, unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import {
  changeRecords,
  labelChooser,
  refuseForbiddenMove,
  writeEntries,
  type LabelChooser,
  type NewRecordEntry,
  type RecordChangeOutcome,
  type RecordOutcome,
} from '../records/index.js'
import type { AccountStatusChange, AccountsChangeStatusInput } from './account-status.inputs.js'
import { readAccounts, refuseArchived } from './account.queries.js'
import type { AccountRecord, WholeAccount } from './account.record.js'
import { accountColumns } from './account.sql.js'
import { leavingAccount } from './leaving-account.js'

const mostChanges = 1_000

/** What became of one change, as it is kept with the idempotency key. */
interface ChangeResult {
  accountId: string | null
  outcome: RecordChangeOutcome
  userErrors: RefusalReason[]
}

/** What became of one change, with the account as it is now. */
export interface AccountChangeResult extends ChangeResult {
  account: WholeAccount | null
}

type Locked = AccountRecord & { parentExternalId: string | null }

/**
 * Gives up to 1,000 accounts labels, each by itself: what is refused keeps nothing else back. An
 * account that stands there twice goes through both.
 */
export const changeAccountStatuses = (
  ctx: Context,
  input: AccountsChangeStatusInput,
): Promise<RecordOutcome<AccountChangeResult[]>> =>
  changeRecords<AccountChangeResult[], ChangeResult[]>(ctx, {
    operation: 'accountsChangeStatus',
    input,
    work: (tx, configuration) => change(tx, ctx, configuration, input.changes),
    read: withAccounts,
  })

async function withAccounts(
  on: Queryable,
  results: ChangeResult[],
): Promise<AccountChangeResult[]> {
  const ids = new Set(results.flatMap(({ accountId }) => accountId ?? []))
  const accounts = ids.size > 0 ? await readAccounts(on, [...ids]) : []
  const byId = new Map(accounts.map((account) => [account.id, account]))
  return results.map((result) => ({
    ...result,
    account: byId.get(result.accountId ?? '') ?? null,
  }))
}

async function change(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  changes: readonly AccountStatusChange[],
): Promise<ChangeResult[]> {
  if (changes.length === 0 || changes.length > mostChanges)
    throw new Refusal(invalidInput(['changes'], `Change 1 to ${mostChanges} labels at a time.`))
  const choose = await labelChooser(tx, ctx, configuration, 'ACCOUNT', changes)
  const run = new StatusRun(await lockAccounts(tx, ctx, changes), configuration, choose)
  const results = changes.map((one) => run.decide(one))
  const moved = run.moved()
  if (moved.length > 0) {
    const values = [moved.map(({ id }) => id), moved.map(({ labelId }) => labelId)]
    const versions = moved.map(({ version }) => version)
    await tx.rows(writeLabels, [...values, versions, ctx.clock.now()])
    await writeEntries(tx, ctx, configuration, run.entries)
  }
  return results
}

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

/** The changes of one call, one after the other, on accounts that are locked. */
class StatusRun {
  readonly entries: NewRecordEntry[] = []
  private readonly byId: Map<string, Locked>
  private readonly byExternalId: Map<string | null, string>
  private readonly movedIds = new Set<string>()

  constructor(
    locked: readonly Locked[],
    private readonly configuration: Configuration,
    private readonly choose: LabelChooser,
  ) {
    this.byId = new Map(locked.map((account) => [account.id, account]))
    this.byExternalId = new Map(locked.map(({ externalId, id }) => [externalId, id]))
  }

  /** The accounts that got another label, as they are to be written. */
  moved(): Locked[] {
    return [...this.byId.values()].filter(({ id }) => this.movedIds.has(id))
  }

  decide(change: AccountStatusChange): ChangeResult {
    let accountId: string | null = null
    return unlessRefused<ChangeResult, ChangeResult>(
      () => {
        const account = this.find(change)
        accountId = account.id
        refuseArchived(account)
        const label = this.choose(change)
        const userErrors: RefusalReason[] = []
        if (label === null) return { accountId, outcome: 'PASSED_OVER', userErrors }
        if (label.id === account.labelId) return { accountId, outcome: 'UNCHANGED', userErrors }
        refuseForbiddenMove(this.configuration, 'ACCOUNT', account.labelId, label.id)
        this.move(account, label, change)
        return { accountId, outcome: 'CHANGED', userErrors }
      },
      (reasons) => ({ accountId, outcome: 'REFUSED', userErrors: [...reasons] }),
    )
  }

  private find({ accountId, externalId }: AccountStatusChange): Locked {
    if ((accountId == null) === (externalId == null))
      throw new Refusal(userError('INVALID_INPUT', ['accountId']))
    const id = accountId?.toLowerCase() ?? this.byExternalId.get(externalId ?? null)
    const account = this.byId.get(id ?? '')
    if (account) return account
    throw new Refusal(userError('NOT_FOUND', [accountId == null ? 'externalId' : 'accountId']))
  }

  private move(account: Locked, to: LabelRecord, { reason, note }: AccountStatusChange): void {
    const after = { ...account, labelId: to.id, version: account.version + 1 }
    this.byId.set(account.id, after)
    this.movedIds.add(account.id)
    this.entries.push({
      subject: 'ACCOUNT',
      subjectId: account.id,
      accountId: account.id,
      kind: 'LABEL_CHANGED',
      sequence: after.version,
      from: this.configuration.labels.get(account.labelId ?? 0) ?? null,
      to,
      note: note ?? null,
      reason: reason ?? null,
      operation: 'accountsChangeStatus',
      leaving: leavingAccount(after, this.configuration, account.parentExternalId),
    })
  }
}
