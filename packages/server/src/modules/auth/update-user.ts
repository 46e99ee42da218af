import { permissionsOfRole, type Role } from '@waypost/shared'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { announceAccessChange } from './access-channel.js'
import { mayGrant } from './actors.js'
import { personName } from './person-input.js'
import {
  endSessions,
  lockAdministrators,
  userForUpdate,
  writeUser,
  type UserRecord,
} from './user.sql.js'

/** What may change of a user; what is left out stays. */
export interface UserChanges {
  id: string
  role?: Role | null
  name?: string | null
  banned?: boolean | null
}

/**
 * Changes a user's name, role or whether they may sign in. A new role or a ban ends their sessions.
 * The last administrator who can sign in stays one.
 * @throws Refusal NOT_FOUND, INVALID_INPUT, NOTHING_TO_DO, PERMISSION_DENIED
 */
export async function updateUser(
  { database, clock, actor }: Pick<Context, 'database' | 'clock' | 'actor'>,
  changes: UserChanges,
): Promise<UserRecord> {
  return database.transaction(async (tx) => {
    // Always in this order: administrators first, so that two updates cannot wait for each other.
    const administrators = await tx.rows<{ id: string }>(lockAdministrators)
    const [before] = await tx.rows<UserRecord>(userForUpdate, [changes.id])
    if (!before) throw new Refusal(userError('NOT_FOUND', ['id']))
    const after = applied(before, changes)
    if (!mayGrant(actor, [...permissionsOfRole[before.role], ...permissionsOfRole[after.role]])) {
      throw new Refusal(userError('PERMISSION_DENIED', ['role']))
    }
    keepOneAdministrator(administrators, after)
    const user = await write(tx, clock.now(), before, after)
    const data = changesBetween(before, after)
    await recordAudit(tx, actor, clock, {
      operation: 'userUpdate',
      subjectType: 'USER',
      subjectId: user.id,
      data,
    })
    return user
  })
}

function applied(before: UserRecord, changes: UserChanges): UserRecord {
  const name = personName.safeParse(changes.name ?? before.name)
  if (!name.success) throw new Refusal(userError('INVALID_INPUT', ['name']))
  const after = {
    ...before,
    name: name.data,
    role: changes.role ?? before.role,
    banned: changes.banned ?? before.banned,
  }
  if (after.name === before.name && after.role === before.role && after.banned === before.banned) {
    throw new Refusal(userError('NOTHING_TO_DO'))
  }
  return after
}

function keepOneAdministrator(administrators: { id: string }[], after: UserRecord): void {
  const staysOne = after.role === 'ADMINISTRATOR' && !after.banned
  if (staysOne || administrators.some(({ id }) => id !== after.id)) return
  if (administrators.length === 0) return
  const message = 'This is the last administrator who can sign in.'
  throw new Refusal({
    code: 'PERMISSION_DENIED',
    message,
    path: [after.banned ? 'banned' : 'role'],
  })
}

async function write(
  tx: Queryable,
  now: Date,
  before: UserRecord,
  after: UserRecord,
): Promise<UserRecord> {
  const [user] = await tx.rows<UserRecord>(writeUser, [
    after.id,
    after.name,
    after.role,
    after.banned,
    now,
  ])
  if (after.role !== before.role || after.banned) await tx.rows(endSessions, [after.id])
  await announceAccessChange(tx)
  return user ?? after
}

function changesBetween(before: UserRecord, after: UserRecord): Record<string, unknown> {
  const changed = (['role', 'banned'] as const).filter((field) => before[field] !== after[field])
  const values = Object.fromEntries(
    changed.map((field) => [field, { from: before[field], to: after[field] }]),
  )
  return before.name === after.name ? values : { ...values, name: 'changed' }
}
