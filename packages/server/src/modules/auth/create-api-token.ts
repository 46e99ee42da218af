import type { Actor, Context } from '../../kernel/context.js'
import type { Configuration } from '../../kernel/configuration.js'
import type { Queryable } from '../../kernel/database.js'
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
  ctx: Pick<Context, 'database' | 'clock' | 'actor' | 'configuration'>,
  wish: ApiTokenWish,
): Promise<{ token: ApiTokenRecord; secret: string }> {
  const now = ctx.clock.now()
  const name = nameOf(wish)
  const scopes = scopesOf(wish, ctx.actor)
  const channelId = channelOf(wish, ctx.configuration.current(), ctx.actor)
  const expiresAt = wish.expiresAt ?? null
  if (expiresAt && expiresAt <= now) throw new Refusal(userError('INVALID_INPUT', ['expiresAt']))
  const secret = makeSecret(tokenPrefix)
  const token = await ctx.database.transaction((tx) =>
    store(tx, ctx, { name, scopes, channelId, expiresAt }, secret),
  )
  return { token, secret }
}

async function store(
  tx: Queryable,
  { actor, clock }: Pick<Context, 'actor' | 'clock'>,
  kept: Pick<ApiTokenRecord, 'name' | 'scopes' | 'channelId' | 'expiresAt'>,
  secret: string,
): Promise<ApiTokenRecord> {
  const now = clock.now()
  const id = newId(now.getTime())
  const hint = secret.slice(0, hintLength)
  const madeBy = actor.id ?? actor.name
  const { name, scopes, channelId, expiresAt } = kept
  const values = [id, name, digestOf(secret), hint, scopes, channelId, madeBy, now, expiresAt]
  const [made] = await tx.rows<ApiTokenRecord>(insertToken, values)
  if (!made) throw new Error('The new token did not come back')
  const subject = { subjectType: 'API_TOKEN', subjectId: id, data: kept }
  await recordAudit(tx, actor, clock, { operation: 'apiTokenCreate', ...subject })
  return made
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
