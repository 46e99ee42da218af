import { LRUCache } from 'lru-cache'
import type { Clock } from '../../kernel/clock.js'
import type { Actor } from '../../kernel/context.js'
import type { Database } from '../../kernel/database.js'
import type { Logger } from '../../kernel/logger.js'
import { permissionsOfScopes } from './actors.js'
import { findToken, noteTokenUse, type ApiTokenRecord } from './api-token.sql.js'
import { digestOf } from './secrets.js'

interface KnownToken {
  actor: Actor
  expiresAt: number
  /** When its use was last written down, in milliseconds. */
  notedAt: number
}

const rememberFor = 10_000
const noteEvery = 60_000

/** Knows integrators by their tokens. */
export interface TokenCallers {
  /** Whose token this is; null when it is unknown, revoked or expired. */
  identify(token: string): Promise<Actor | null>
  forget(): void
  /** Waits for what is still being written down. */
  settle(): Promise<void>
}

/** Looks tokens up in the database and remembers them for seconds; their use is written down aside. */
export function createTokenCallers(database: Database, clock: Clock, log: Logger): TokenCallers {
  const known = new LRUCache<string, KnownToken>({ max: 2_000, ttl: rememberFor })
  const notedAt = new LRUCache<string, number>({ max: 2_000 })
  const writing = new Set<Promise<unknown>>()

  const noteUse = (token: KnownToken, now: Date) => {
    if (now.getTime() - token.notedAt < noteEvery) return
    token.notedAt = now.getTime()
    notedAt.set(String(token.actor.id), token.notedAt)
    const written = database
      .rows(noteTokenUse, [token.actor.id, now])
      .catch((error: unknown) => {
        log.warn({ err: error }, 'the last use of a token could not be written down')
      })
      .finally(() => writing.delete(written))
    writing.add(written)
  }

  const lookUp = async (digest: Buffer): Promise<KnownToken | undefined> => {
    const [record] = await database.rows<ApiTokenRecord>(findToken, [digest])
    return record && knownToken(record, notedAt.get(record.id))
  }

  return {
    async identify(token) {
      const digest = digestOf(token)
      const key = digest.toString('base64')
      const found = known.get(key) ?? (await lookUp(digest))
      if (!found) return null
      known.set(key, found, { noUpdateTTL: true })
      const now = clock.now()
      if (found.expiresAt <= now.getTime()) return null
      noteUse(found, now)
      return found.actor
    },
    forget: () => {
      known.clear()
    },
    settle: async () => {
      await Promise.all(writing)
    },
  }
}

function knownToken(record: ApiTokenRecord, notedAt: number | undefined): KnownToken {
  return {
    actor: {
      kind: 'TOKEN',
      id: record.id,
      name: record.name,
      email: null,
      role: null,
      // A scope that this version no longer knows allows nothing at all.
      permissions: permissionsOfScopes(record.scopes) ?? new Set(),
      channelId: record.channelId,
    },
    expiresAt: record.expiresAt?.getTime() ?? Infinity,
    notedAt: notedAt ?? record.lastUsedAt?.getTime() ?? 0,
  }
}
