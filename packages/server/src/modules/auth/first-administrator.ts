import type { Clock } from '../../kernel/clock.js'
import type { Database, Queryable } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { recordAudit } from '../audit/index.js'
import { actorOfUser, systemActor } from './actors.js'
import { createUser, sealPassword, setPassword } from './create-user.js'
import { linkLifetime, makeLink, useLink } from './one-time-link.js'
import { hasUsers, type UserRecord } from './user.sql.js'

/** What these deeds work with. */
export interface AccessParts {
  database: Database
  clock: Clock
}

/** Somebody who chose a password. */
export interface NewAdministrator {
  name: string
  email: string
  password: string
}

/** Whether nobody can sign in yet. */
export async function needsAdministrator(database: Queryable): Promise<boolean> {
  const [row] = await database.rows<{ hasUsers: boolean }>(hasUsers)
  return !row?.hasUsers
}

/** Makes the secret of a set-up link, good for a day and for one use, while there are no users. */
export function makeSetupLink({ database, clock }: AccessParts): Promise<string> {
  return makeLink(database, clock, { userId: null, lifetime: linkLifetime.setup })
}

/**
 * Makes the first administrator with a set-up link.
 * @throws AppError NOT_FOUND when the link is not valid, or somebody else was first
 */
export async function acceptSetupLink(
  { database, clock }: AccessParts,
  secret: string,
  person: NewAdministrator,
): Promise<UserRecord> {
  const sealed = await sealPassword(person.password)
  return database.transaction(async (tx) => {
    await useLink(tx, clock, secret, 'setup')
    const created = await createFirst(tx, clock, person, sealed)
    if (!created) throw new AppError('NOT_FOUND', 'This link is not valid any more.')
    await recordAudit(tx, actorOfUser(created), clock, auditOf(created))
    return created
  })
}

/** Makes the administrator that the settings name, unless there are users already. */
export async function ensureAdministrator(
  { database, clock }: AccessParts,
  person: NewAdministrator,
): Promise<void> {
  if (!(await needsAdministrator(database))) return
  const sealed = await sealPassword(person.password)
  await database.transaction(async (tx) => {
    const created = await createFirst(tx, clock, person, sealed)
    if (created) await recordAudit(tx, systemActor, clock, auditOf(created))
  })
}

async function createFirst(
  tx: Queryable,
  clock: Clock,
  person: NewAdministrator,
  sealed: string,
): Promise<UserRecord | null> {
  // Two links, or a link and the settings, must not both make a first administrator.
  await tx.query('lock table auth_user in share row exclusive mode')
  if (!(await needsAdministrator(tx))) return null
  const created = await createUser(tx, clock, {
    name: person.name,
    email: person.email,
    role: 'ADMINISTRATOR',
  })
  await setPassword(tx, clock, created.id, sealed)
  return created
}

const auditOf = (user: UserRecord) => ({
  operation: 'setup',
  subjectType: 'USER',
  subjectId: user.id,
  data: { role: user.role },
})
