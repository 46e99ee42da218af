import type { Clock } from '../../kernel/clock.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { digestOf, makeSecret } from './secrets.js'

const hour = 60 * 60 * 1000

/** How long links are good for, in milliseconds. */
export const linkLifetime = { setup: 24 * hour, invitation: 7 * 24 * hour } as const

const insertLink: Statement = {
  name: 'auth.insert-link',
  text: 'insert into setup_link (token_hash, user_id, expires_at) values ($1, $2, $3)',
}

const voidLinks: Statement = {
  name: 'auth.void-links',
  text: 'update setup_link set used_at = $2 where user_id = $1 and used_at is null',
}

const claimLink: Statement = {
  name: 'auth.claim-link',
  text: `update setup_link set used_at = $2
         where token_hash = $1 and used_at is null and expires_at > $2 and (user_id is null) = $3
         returning user_id as "userId"`,
}

/**
 * Makes a link's secret. For a user it replaces the links they had; without one the link makes the
 * first administrator.
 */
export async function makeLink(
  tx: Queryable,
  clock: Clock,
  link: { userId: string | null; lifetime: number },
): Promise<string> {
  const now = clock.now()
  const secret = makeSecret()
  if (link.userId) await tx.rows(voidLinks, [link.userId, now])
  await tx.rows(insertLink, [
    digestOf(secret),
    link.userId,
    new Date(now.getTime() + link.lifetime),
  ])
  return secret
}

/**
 * Uses a link up, for whichever of several callers comes first, and answers whose it is.
 * @throws AppError NOT_FOUND when it is unknown, used, expired or of the other kind
 */
export async function useLink(
  tx: Queryable,
  clock: Clock,
  secret: string,
  kind: 'setup' | 'invitation',
): Promise<{ userId: string | null }> {
  const [link] = await tx.rows<{ userId: string | null }>(claimLink, [
    digestOf(secret),
    clock.now(),
    kind === 'setup',
  ])
  if (!link) throw new AppError('NOT_FOUND', 'This link is not valid any more.')
  return link
}
