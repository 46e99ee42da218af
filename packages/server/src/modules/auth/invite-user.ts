import { permissionsOfRole, type Role } from '@waypost/shared'
import { z } from 'zod'
import type { Actor } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { announceAccessChange } from './access-channel.js'
import { actorOfUser, mayGrant } from './actors.js'
import { createUser, sealPassword, setPassword } from './create-user.js'
import type { AccessParts } from './first-administrator.js'
import { linkLifetime, makeLink, useLink } from './one-time-link.js'
import { personEmail, personName, problemsOf } from './person-input.js'
import { userByEmail, userById, writeUser, type UserRecord } from './user.sql.js'

/** Whom to invite, as what. */
export interface Invitation {
  name: string
  email: string
  role: Role
}

/** An invited user with the secret of the link by which they set their password. */
export interface Invited {
  user: UserRecord
  secret: string
}

const invitation = z.object({ name: personName, email: personEmail })

/**
 * Adds a member of staff who sets their password by a one-time link. Whoever has not done so yet
 * can be invited again, with another role or name; their older links end.
 * @param renew also for a user who has a password: the way back in for one who forgot it
 * @throws Refusal INVALID_INPUT, PERMISSION_DENIED for a role beyond the actor's own rights
 */
export async function inviteUser(
  { database, clock, actor }: AccessParts & { actor: Actor },
  given: Invitation,
  { renew = false } = {},
): Promise<Invited> {
  const checked = invitation.safeParse(given)
  if (!checked.success) {
    throw new Refusal(
      problemsOf(checked.error).map((problem) => ({ code: 'INVALID_INPUT' as const, ...problem })),
    )
  }
  if (!mayGrant(actor, permissionsOfRole[given.role]))
    throw new Refusal(userError('PERMISSION_DENIED', ['role']))
  const person = { ...checked.data, role: given.role }
  return database.transaction(async (tx) => {
    const user = await addOrRename(tx, { database, clock }, person, renew)
    const secret = await makeLink(tx, clock, { userId: user.id, lifetime: linkLifetime.invitation })
    const audit = {
      operation: 'userInvite',
      subjectType: 'USER',
      subjectId: user.id,
      data: { role: user.role },
    }
    await recordAudit(tx, actor, clock, audit)
    return { user, secret }
  })
}

async function addOrRename(
  tx: Queryable,
  { clock }: AccessParts,
  person: Invitation,
  renew: boolean,
): Promise<UserRecord> {
  const [known] = await tx.rows<UserRecord & { hasPassword: boolean }>(userByEmail, [person.email])
  if (!known) return createUser(tx, clock, person)
  if (!known.hasPassword) {
    const [renamed] = await tx.rows<UserRecord>(writeUser, [
      known.id,
      person.name,
      person.role,
      false,
      clock.now(),
    ])
    return renamed ?? known
  }
  if (renew) return known
  throw new Refusal({
    code: 'INVALID_INPUT',
    message: 'A user with this e-mail address exists.',
    path: ['email'],
  })
}

/**
 * Sets the password of an invited user, and their name if they give one.
 * @throws AppError NOT_FOUND when the link is not valid or the user was banned since
 */
export async function acceptInvitation(
  { database, clock }: AccessParts,
  secret: string,
  person: { name?: string | undefined; password: string },
): Promise<UserRecord> {
  const sealed = await sealPassword(person.password)
  return database.transaction(async (tx) => {
    const { userId } = await useLink(tx, clock, secret, 'invitation')
    const [user] = await tx.rows<UserRecord>(userById, [userId])
    if (!user || user.banned) throw new AppError('NOT_FOUND', 'This link is not valid any more.')
    const name = person.name ?? user.name
    await tx.rows(writeUser, [user.id, name, user.role, user.banned, clock.now()])
    await setPassword(tx, clock, user.id, sealed)
    const audit = { operation: 'invitationAccept', subjectType: 'USER', subjectId: user.id }
    await recordAudit(tx, actorOfUser({ ...user, name }), clock, audit)
    await announceAccessChange(tx)
    return { ...user, name }
  })
}
