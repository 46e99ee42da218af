import { LRUCache } from 'lru-cache'
import type { Actor } from '../../kernel/context.js'
import { actorOfUser } from './actors.js'
import type { StaffAuth } from './staff-auth.js'

const rememberFor = 5_000
const sessionCookie = /(?:^|;\s*)(?:__Secure-)?waypost\.session_token=([^;]+)/

/** Whose session it is, with the cookies that carry it on. */
export interface SessionCaller {
  actor: Actor
  /** `Set-Cookie` values to pass on to the browser; mostly none. */
  setCookies: string[]
}

/** Knows staff by their session cookie. */
export interface SessionCallers {
  /** Whose session it is; null when it is unknown or over. */
  identify(cookies: string): Promise<SessionCaller | null>
  forget(): void
}

/** The value of the session cookie; undefined when the header holds none. */
export const sessionIn = (cookies: string | undefined): string | undefined =>
  sessionCookie.exec(cookies ?? '')?.[1]

/** Asks better-auth for the session and remembers it for seconds, so that a busy page costs one query. */
export function createSessionCallers(auth: StaffAuth): SessionCallers {
  const known = new LRUCache<string, Actor>({ max: 2_000, ttl: rememberFor })
  return {
    async identify(cookies) {
      const session = sessionIn(cookies)
      if (!session) return null
      const remembered = known.get(session)
      if (remembered) return { actor: remembered, setCookies: [] }
      const { response, headers } = await auth.api.getSession({
        headers: new Headers({ cookie: cookies }),
        returnHeaders: true,
      })
      if (!response) return null
      const actor = actorOfUser(response.user)
      known.set(session, actor)
      return { actor, setCookies: headers.getSetCookie() }
    },
    forget: () => {
      known.clear()
    },
  }
}
