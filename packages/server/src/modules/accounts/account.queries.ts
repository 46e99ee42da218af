import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import { visibleAccounts } from '../auth/index.js'
import type { AccountRecord, WholeAccount } from './account.record.js'
import { accountColumns, wholeAccounts } from './account.sql.js'
import type { AccountManager } from './account.types.js'

/** An account as a caller names it. */
export interface WhichAccount {
  id?: string | null
  externalId?: string | null
}

/**
 * The account with this id or external id; null when the caller sees no such account.
 * @throws AppError BAD_USER_INPUT unless exactly one is given
 */
export async function findAccount(
  ctx: Context,
  { id, externalId }: WhichAccount,
): Promise<AccountRecord | null> {
  if ((id == null) === (externalId == null)) {
    throw new AppError('BAD_USER_INPUT', 'Give `id` or `externalId`, one of the two.', {
      path: ['id'],
    })
  }
  if (id != null && !isId(id)) return null
  const visible = visibleAccounts(ctx)
  const by = id == null ? 'external' : 'id'
  const [row] = await ctx.database.rows<AccountRecord>(
    {
      name: `accounts.find.${by}.${visible.key}`,
      text: `select ${accountColumns} from account a where ${id == null ? 'a.external_id' : 'a.id'} = $1
        and ${visible.rows('a', 2)}`,
    },
    [id ?? externalId, ...visible.values],
  )
  return row ?? null
}

/**
 * Locks the account that a change names, if the caller may see it, and reads it whole.
 * @throws Refusal NOT_FOUND
 */
export async function lockAccount(
  tx: Queryable,
  ctx: Context,
  { id, externalId }: WhichAccount,
  path = [id == null ? 'externalId' : 'accountId'],
): Promise<WholeAccount> {
  if ((id == null) === (externalId == null))
    throw new Refusal(userError('INVALID_INPUT', ['accountId']))
  const visible = visibleAccounts(ctx)
  const by = id == null ? 'external' : 'id'
  const [row] =
    id != null && !isId(id)
      ? []
      : await tx.rows<{ id: string }>(
          {
            name: `accounts.lock.${by}.${visible.key}`,
            text: `select a.id from account a where ${id == null ? 'a.external_id' : 'a.id'} = $1
              and ${visible.rows('a', 2)} for no key update of a`,
          },
          [id ?? externalId, ...visible.values],
        )
  // Read by a statement of its own: the one that waited for the lock saw older contacts.
  const [account] = row ? await readAccounts(tx, [row.id]) : []
  if (!account) throw new Refusal(userError('NOT_FOUND', path))
  return account
}

/** Whole accounts by id, in this order; the caller is known to see them. */
export const readAccounts = (on: Queryable, ids: readonly string[]): Promise<WholeAccount[]> =>
  on.rows<WholeAccount>(wholeAccounts, [ids])

/** Refuses what cannot be done to an archived account. */
export function refuseArchived({ archivedAt, mergedIntoId }: AccountRecord): void {
  if (archivedAt !== null)
    throw new Refusal(
      userError('ACCOUNT_ARCHIVED', null, mergedIntoId === null ? null : { mergedIntoId }),
    )
}

const staff = `select id, name from auth_user
  where coalesce(banned, false) = false and role in ('ADMINISTRATOR', 'OPERATIONS', 'ACCOUNT_MANAGER')`

const everyManager: Statement = {
  name: 'accounts.managers',
  text: `${staff} order by lower(name), id`,
}

const oneManager: Statement = { name: 'accounts.manager', text: `${staff} and id = $1` }

/** The people to whom accounts can be handed over, by name. */
export const accountManagers = (on: Queryable): Promise<AccountManager[]> =>
  on.rows<AccountManager>(everyManager)

/**
 * The person to whom an account is handed over.
 * @throws Refusal NOT_FOUND for somebody who cannot look after accounts
 */
export async function managerWithId(on: Queryable, id: string): Promise<AccountManager> {
  const [manager] = await on.rows<AccountManager>(oneManager, [id])
  if (!manager) throw new Refusal(userError('NOT_FOUND', ['managerId']))
  return manager
}
