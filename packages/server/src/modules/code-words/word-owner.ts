import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import type { WordOwner } from '../labels/index.js'

/** An owner with the name that staff know it by. */
export type NamedOwner = WordOwner & { name: string }

/**
 * The owner that somebody names, if they may see it.
 * @throws Refusal INVALID_INPUT when not exactly one is named, NOT_FOUND
 */
export async function namedOwner(
  ctx: Context,
  db: Queryable,
  named: { channelId?: number | null; tokenId?: string | null },
): Promise<NamedOwner> {
  const { channelId = null, tokenId = null } = named
  if ((channelId === null) === (tokenId === null))
    throw new Refusal(invalidInput(['channelId'], 'Name a channel or a token, one of the two.'))
  if (channelId !== null) return ownerByChannel(ctx, channelId)
  return ownerByToken(ctx, db, tokenId ?? '')
}

function ownerByChannel({ actor, configuration }: Context, channelId: number): NamedOwner {
  const channel = configuration.current().channels.get(channelId)
  const bound = actor.channelId
  if (!channel || (bound !== null && bound !== channelId))
    throw new Refusal(userError('NOT_FOUND', ['channelId']))
  return { channelId, tokenId: null, name: channel.name }
}

async function ownerByToken(
  { actor }: Context,
  db: Queryable,
  tokenId: string,
): Promise<NamedOwner> {
  const known = isId(tokenId) && (actor.channelId === null || actor.id === tokenId)
  const [token] = known
    ? await db.query<{ name: string }>('select name from api_token where id = $1', [tokenId])
    : []
  if (!token) throw new Refusal(userError('NOT_FOUND', ['tokenId']))
  return { channelId: null, tokenId, name: token.name }
}
