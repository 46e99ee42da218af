import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/context.js'
import type { Clock } from '../../kernel/clock.js'
import type { Database } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import type { Logger } from '../../kernel/logger.js'
import { isSameOrigin } from '../../kernel/same-origin.js'
import { accessChannel, announceAccessChange } from './access-channel.js'
import { createSessionCallers, sessionIn } from './session-callers.js'
import type { StaffAuth } from './staff-auth.js'
import { createTokenCallers } from './token-callers.js'

/** Tells who sent a request. */
export interface Callers {
  /**
   * The caller of an API request, by token or by session cookie.
   * @throws AppError UNAUTHENTICATED when there is none, BAD_USER_INPUT when there are two
   */
  identify(request: FastifyRequest, reply: FastifyReply): Promise<Actor>
  /** Makes every process forget whom it remembers, because sessions may have changed. */
  announce(): Promise<void>
  close(): Promise<void>
}

const bearer = /^Bearer (wp_[\w-]{43})$/

/** Remembers callers for seconds, and forgets them at once when any process changes somebody's rights. */
export async function createCallers(parts: {
  auth: StaffAuth
  database: Database
  clock: Clock
  log: Logger
  publicUrl: string
}): Promise<Callers> {
  const sessions = createSessionCallers(parts.auth)
  const tokens = createTokenCallers(parts.database, parts.clock, parts.log)
  const forget = () => {
    sessions.forget()
    tokens.forget()
  }
  const stopListening = await parts.database.listen(accessChannel, forget, forget)

  const byToken = async (authorization: string): Promise<Actor | null> => {
    const token = bearer.exec(authorization)?.[1]
    return token ? tokens.identify(token) : null
  }
  const bySession = async (request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> => {
    if (!isSameOrigin(request, parts.publicUrl)) {
      throw new AppError('FORBIDDEN', 'A page of another origin may not act with your session.')
    }
    const caller = await sessions.identify(request.headers.cookie ?? '')
    for (const cookie of caller?.setCookies ?? []) void reply.header('set-cookie', cookie)
    return caller?.actor ?? null
  }

  return {
    async identify(request, reply) {
      const { authorization, cookie } = request.headers
      const hasSession = sessionIn(cookie) !== undefined
      if (authorization !== undefined && hasSession) {
        throw new AppError('BAD_USER_INPUT', 'Send a token or a session cookie, not both.')
      }
      const actor = authorization !== undefined ? await byToken(authorization) : hasSession ? await bySession(request, reply) : null
      if (!actor) throw new AppError('UNAUTHENTICATED', 'Sign in, or send a valid token.')
      return actor
    },
    async announce() {
      forget()
      await announceAccessChange(parts.database)
    },
    async close() {
      await stopListening()
      await tokens.settle()
    },
  }
}
