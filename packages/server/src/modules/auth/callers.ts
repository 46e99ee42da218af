import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/context.js'
import type { Clock } from '../../kernel/clock.js'
import type { Database } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import type { Logger } from '../../kernel/logger.js'
import { isSameOrigin } from '../../kernel/same-origin.js'
import { accessChannel, announceAccessChange } from './access-channel.js'
import { createSessionCallers, sessionIn, type SessionCallers } from './session-callers.js'
import type { StaffAuth } from './staff-auth.js'
import { createTokenCallers, type TokenCallers } from './token-callers.js'

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

/** What callers are known by. */
export interface CallerParts {
  auth: StaffAuth
  database: Database
  clock: Clock
  log: Logger
  publicUrl: string
}

/** Remembers callers for seconds, and forgets them at once when any process changes somebody's rights. */
export async function createCallers(parts: CallerParts): Promise<Callers> {
  const callers = new RememberedCallers(parts)
  await callers.listen()
  return callers
}

class RememberedCallers implements Callers {
  private readonly sessions: SessionCallers
  private readonly tokens: TokenCallers
  private stopListening = (): Promise<void> => Promise.resolve()

  constructor(private readonly parts: CallerParts) {
    this.sessions = createSessionCallers(parts.auth)
    this.tokens = createTokenCallers(parts.database, parts.clock, parts.log)
  }

  async listen(): Promise<void> {
    const forget = () => {
      this.forget()
    }
    this.stopListening = await this.parts.database.listen(accessChannel, forget, forget)
  }

  async identify(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    const { authorization, cookie } = request.headers
    const hasSession = sessionIn(cookie) !== undefined
    if (authorization !== undefined && hasSession) {
      throw new AppError('BAD_USER_INPUT', 'Send a token or a session cookie, not both.')
    }
    const actor =
      authorization === undefined
        ? hasSession && (await this.bySession(request, reply))
        : await this.byToken(authorization)
    if (!actor) throw new AppError('UNAUTHENTICATED', 'Sign in, or send a valid token.')
    return actor
  }

  async announce(): Promise<void> {
    this.forget()
    await announceAccessChange(this.parts.database)
  }

  async close(): Promise<void> {
    await this.stopListening()
    await this.tokens.settle()
  }

  private forget(): void {
    this.sessions.forget()
    this.tokens.forget()
  }

  private async byToken(authorization: string): Promise<Actor | null> {
    const token = bearer.exec(authorization)?.[1]
    return token ? this.tokens.identify(token) : null
  }

  private async bySession(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    if (!isSameOrigin(request, this.parts.publicUrl)) {
      throw new AppError('FORBIDDEN', 'A page of another origin may not act with your session.')
    }
    const caller = await this.sessions.identify(request.headers.cookie ?? '')
    for (const cookie of caller?.setCookies ?? []) void reply.header('set-cookie', cookie)
    return caller?.actor ?? null
  }
}
