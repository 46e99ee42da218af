import type { Role } from '@waypost/shared'
import { hashPassword } from 'better-auth/crypto'
import type { Clock } from '../../kernel/clock.js'
import type { Queryable } from '../../kernel/database.js'
import { newId } from '../../kernel/uuid.js'
import {
  dropPasswords,
  endSessions,
  insertPassword,
  insertUser,
  type UserRecord,
} from './user.sql.js'

/** Adds a member of staff who cannot sign in yet: a password comes with {@link setPassword}. */
export async function createUser(
  tx: Queryable,
  clock: Clock,
  user: { name: string; email: string; role: Role },
): Promise<UserRecord> {
  const [created] = await tx.rows<UserRecord>(insertUser, [
    newId(),
    user.name,
    user.email,
    user.role,
    clock.now(),
  ])
  if (!created) throw new Error('The new user did not come back')
  return created
}

/** What is kept of a password; takes a tenth of a second, so it is made before a transaction starts. */
export const sealPassword = (password: string): Promise<string> => hashPassword(password)

/** Gives the user this password instead of the one they had, and ends their sessions. */
export async function setPassword(
  tx: Queryable,
  clock: Clock,
  userId: string,
  sealed: string,
): Promise<void> {
  await tx.rows(dropPasswords, [userId])
  await tx.rows(insertPassword, [newId(), userId, sealed, clock.now()])
  await tx.rows(endSessions, [userId])
}
