import type { Statement } from '../../kernel/database.js'

const columns = `id, name, hint, scopes, channel_id as "channelId", created_at as "createdAt",
  expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`

/** A token as it is kept; the secret itself is not. */
export interface ApiTokenRecord {
  id: string
  name: string
  /** The first characters of the secret, to tell tokens apart. */
  hint: string
  scopes: string[]
  channelId: number | null
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
  revokedAt: Date | null
}

export const findToken: Statement = {
  name: 'auth.find-token',
  text: `select ${columns} from api_token where token_hash = $1 and revoked_at is null`,
}

export const noteTokenUse: Statement = {
  name: 'auth.note-token-use',
  text: 'update api_token set last_used_at = greatest(last_used_at, $2) where id = $1',
}

export const listTokens: Statement = {
  name: 'auth.list-tokens',
  text: `select ${columns} from api_token order by revoked_at is not null, created_at desc, id`,
}

export const insertToken: Statement = {
  name: 'auth.insert-token',
  text: `insert into api_token (id, name, token_hash, hint, scopes, channel_id, created_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
}

export const revokeToken: Statement = {
  name: 'auth.revoke-token',
  text: `update api_token set revoked_at = coalesce(revoked_at, $2) where id = $1 returning ${columns}`,
}
