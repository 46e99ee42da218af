import { LRUCache } from 'lru-cache'
import { digestOf } from './secrets.js'

const triesPerAccount = 10
const window = 15 * 60 * 1000

/**
 * Counts wrong passwords per e-mail address, whether anybody has that address or not, so that many
 * callers together cannot try one account either. It never touches sessions that are open.
 */
export interface SignInGuard {
  isBlocked(email: string): boolean
  failed(email: string): void
  succeeded(email: string): void
}

/** A guard that remembers the last 15 minutes of this process. */
export function createSignInGuard(): SignInGuard {
  const failures = new LRUCache<string, number>({ max: 50_000, ttl: window })
  const keyOf = (email: string) => digestOf(email.trim().toLowerCase()).toString('base64')
  return {
    isBlocked: (email) => (failures.get(keyOf(email)) ?? 0) >= triesPerAccount,
    failed: (email) => {
      const key = keyOf(email)
      failures.set(key, (failures.get(key) ?? 0) + 1, { noUpdateTTL: true })
    },
    succeeded: (email) => failures.delete(keyOf(email)),
  }
}
