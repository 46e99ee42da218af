import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import {
  changeRecords,
  refuseOtherVersion,
  writeEntries,
  type NewRecordEntry,
  type RecordOutcome,
} from '../records/index.js'
import type { AccountMergeInput } from './account-deeds.inputs.js'
import { lockAccount, readAccounts } from './account.queries.js'
import type { AccountRecord, WholeAccount } from './account.record.js'
import { leavingAccount } from './leaving-account.js'
import {
  amountsOf,
  closeLoser,
  deferReferences,
  joinPeople,
  lockOrders,
  moveBelongings,
  moveChildren,
  moveOrders,
  raiseSurvivor,
} from './merge-accounts.sql.js'

/** How much moved from the one account to the other. */
export interface MovedBelongings {
  contacts: number
  /** Of the contacts: those whom the account that stays had already. */
  people: number
  schemes: number
  requests: number
  quotes: number
  orders: number
  addresses: number
  notes: number
  children: number
}

/** The account that stays, and what it took in. */
export interface MergedAccount {
  account: WholeAccount
  moved: MovedBelongings
}

/**
 * Puts a duplicate into the account that stays, in one transaction: everything that belongs to it
 * moves, and it is archived. Label, limit, manager, parent and, where it has them, external id and
 * approval scheme of the one that stays remain its own.
 */
export const mergeAccounts = (
  ctx: Context,
  input: AccountMergeInput,
): Promise<RecordOutcome<MergedAccount>> =>
  changeRecords<MergedAccount, { id: string; moved: MovedBelongings }>(ctx, {
    operation: 'accountMerge',
    input,
    work: (tx, configuration) => merge(tx, ctx, configuration, input),
    read: async (on, { id, moved }) => {
      const [account] = await readAccounts(on, [id])
      if (!account) throw new Error('The account that stays is not there')
      return { account, moved }
    },
  })

async function merge(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  input: AccountMergeInput,
): Promise<{ id: string; moved: MovedBelongings }> {
  const [loser, survivor] = await lockBoth(tx, ctx, input)
  refuseOtherVersion(loser.version, input)
  await refuseUnfit(tx, loser, survivor)
  const now = ctx.clock.now()
  const takesId = survivor.externalId === null && loser.externalId !== null
  await tx.query(deferReferences)
  const ids = [loser.id, survivor.id]
  const [joined] = await tx.rows<{ people: number }>(joinPeople, ids)
  const [belongings] = await tx.rows<Omit<MovedBelongings, 'people' | 'children' | 'orders'>>(
    moveBelongings,
    ids,
  )
  const orders = await takeOrders(tx, ctx, { input, loser, survivor })
  const children = await tx.rows<{ id: string }>(moveChildren, [...ids, now])
  await tx.rows(closeLoser, [...ids, now, takesId])
  await tx.rows(raiseSurvivor, [survivor.id, now, loser.externalId])
  if (!belongings) throw new Error('Nothing answered what moved')
  const moved = { ...belongings, orders, people: joined?.people ?? 0, children: children.length }
  const changed = [...new Set([loser.id, survivor.id, ...children.map(({ id }) => id)])]
  const after = await readAccounts(tx, changed)
  const told = { input, loser, survivor, moved }
  await writeEntries(
    tx,
    ctx,
    configuration,
    after.map((account) => entryOf(account, told, configuration, after)),
  )
  return { id: survivor.id, moved }
}

/** Moves the orders, each of which tells of it in its timeline; answers how many. */
async function takeOrders(
  tx: Queryable,
  { actor, clock }: Context,
  { input, loser, survivor }: Omit<Told, 'moved'>,
): Promise<number> {
  const note = `Account "${loser.name}" was merged into "${survivor.name}".`
  await tx.rows(lockOrders, [loser.id])
  const [moved] = await tx.rows<{ orders: number }>(moveOrders, [
    ...[loser.id, survivor.id, clock.now(), actor.kind, actor.id, actor.name],
    ...[[note, input.note].filter(Boolean).join(' '), input.reason, loser.name, survivor.name],
  ])
  return moved?.orders ?? 0
}

/** Two merges of the same accounts take them in the same order, whichever is to go. */
async function lockBoth(
  tx: Queryable,
  ctx: Context,
  { accountId, intoId }: AccountMergeInput,
): Promise<[WholeAccount, WholeAccount]> {
  if (accountId.toLowerCase() === intoId.toLowerCase())
    throw new Refusal(invalidInput(['intoId'], 'An account is no duplicate of itself.'))
  const loser = () => lockAccount(tx, ctx, { id: accountId })
  const survivor = () => lockAccount(tx, ctx, { id: intoId }, ['intoId'])
  if (accountId.toLowerCase() < intoId.toLowerCase()) {
    const first = await loser()
    return [first, await survivor()]
  }
  const first = await survivor()
  return [await loser(), first]
}

/** @throws Refusal ACCOUNT_ARCHIVED, or INVALID_INPUT where levels or currencies do not fit */
async function refuseUnfit(
  tx: Queryable,
  loser: WholeAccount,
  survivor: WholeAccount,
): Promise<void> {
  for (const [field, { archivedAt }] of [
    ['accountId', loser],
    ['intoId', survivor],
  ] as const)
    if (archivedAt !== null) throw new Refusal(userError('ACCOUNT_ARCHIVED', [field]))
  if (survivor.parentId !== null && survivor.parentId !== loser.id) {
    const children = await tx.query('select from account where parent_id = $1 limit 1', [loser.id])
    if (children.length > 0) {
      const message = 'This account is a child, so it takes in no children; merge into its parent.'
      throw new Refusal(invalidInput(['intoId'], message))
    }
  }
  if (survivor.currency === loser.currency) return
  const [amounts] = await tx.rows<{ has: boolean }>(amountsOf, [loser.id])
  if (!amounts?.has) return
  const message = `Budgets, schemes and requests in ${loser.currency} do not go into an account in ${survivor.currency}.`
  throw new Refusal(invalidInput(['intoId'], message))
}

interface Told {
  input: AccountMergeInput
  loser: WholeAccount
  survivor: WholeAccount
  moved: MovedBelongings
}

const named = ({ id, name, externalId }: AccountRecord) => ({ id, name, externalId })

/** What is told of an account after a merge: of the two, and of each child that changed its parent. */
function entryOf(
  account: WholeAccount,
  { input, loser, survivor, moved }: Told,
  configuration: Configuration,
  after: readonly WholeAccount[],
): NewRecordEntry {
  const isPart = account.id === loser.id || account.id === survivor.id
  const parent = after.find(({ id }) => id === account.parentId)
  const changes = {
    [loser.id]: [{ field: 'mergedInto', to: named(survivor) }],
    [survivor.id]: [{ field: 'merged', to: { ...named(loser), moved } }],
  }
  return {
    subject: 'ACCOUNT',
    subjectId: account.id,
    accountId: account.id,
    kind: isPart ? 'MERGED' : 'UPDATED',
    sequence: account.version,
    changes: changes[account.id] ?? [{ field: 'parentId', from: loser.id, to: survivor.id }],
    note: input.note ?? null,
    reason: input.reason ?? null,
    operation: 'accountMerge',
    leaving: leavingAccount(account, configuration, parent?.externalId ?? null),
  }
}
