import type { Actor, Context } from '../../kernel/context.js'
import type { Configuration } from '../../kernel/configuration.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import { recordAudit } from '../audit/index.js'
import { mayGrant, permissionsOfScopes } from './actors.js'
import { insertToken, type ApiTokenRecord } from './api-token.sql.js'
import { personName } from './person-input.js'
import { digestOf, makeSecret } from './secrets.js'

/** What a new token is for. */
export interface ApiTokenWish {
  name: string
  /** Permissions, or names of roles for all of theirs. */
  scopes: string[]
  /** Code of the one channel whose orders it may see and write; all when omitted. */
  channel?: string | null
  expiresAt?: Date | null
}

const tokenPrefix = 'wp_'
const hintLength = 8

/**
 * Makes a token for an integration and answers its secret, which is not kept and not shown again.
 * @throws Refusal INVALID_INPUT, NOT_FOUND for the channel, PERMISSION_DENIED for scopes beyond the actor's
 */
export async function createApiToken(
  { database, clock, actor, configuration }: Pick<Context, 'database' | 'clock' | 'actor' | 'configuration'>,
  wish: ApiTokenWish,
): Promise<{ token: ApiTokenRecord; secret: string }> {
  const now = clock.now()
  const name = nameOf(wish)
  const scopes = scopesOf(wish, actor)
  const channelId = channelOf(wish, configuration.current(), actor)
  if (wish.expiresAt && wish.expiresAt <= now) throw new Refusal(userError('INVALID_INPUT', ['expiresAt']))
  const secret = makeSecret(tokenPrefix)
  const values = [
    newId(now.getTime()),
    name,
    digestOf(secret),
    secret.slice(0, hintLength),
    scopes,
    channelId,
    actor.id ?? actor.name,
    now,
    wish.expiresAt ?? null,
  ]
  const token = await database.transaction(async (tx) => {
    const [made] = await tx.rows<ApiTokenRecord>(insertToken, values)
    if (!made) throw new Error('The new token did not come back')
    const data = { name, scopes, channelId, expiresAt: made.expiresAt }
    await recordAudit(tx, actor, clock, { operation: 'apiTokenCreate', subjectType: 'API_TOKEN', subjectId: made.id, data })
    return made
  })
  return { token, secret }
}

function nameOf(wish: ApiTokenWish): string {
  const name = personName.safeParse(wish.name)
  if (!name.success) throw new Refusal(userError('INVALID_INPUT', ['name']))
  return name.data
}

function scopesOf(wish: ApiTokenWish, actor: Actor): string[] {
  const scopes = [...new Set(wish.scopes)].sort()
  const permissions = permissionsOfScopes(scopes)
  if (!permissions || scopes.length === 0) throw new Refusal(userError('INVALID_INPUT', ['scopes']))
  if (!mayGrant(actor, permissions)) throw new Refusal(userError('PERMISSION_DENIED', ['scopes']))
  return scopes
}

function channelOf(wish: ApiTokenWish, configuration: Configuration, actor: Actor): number | null {
  if (wish.channel == null) return actor.channelId
  const channel = [...configuration.channels.values()].find(({ code }) => code === wish.channel)
  const visible = channel && (actor.channelId === null || actor.channelId === channel.id)
  if (!visible) throw new Refusal(userError('NOT_FOUND', ['channel']))
  return channel.id
}
