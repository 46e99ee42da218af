import type { Permission } from '@waypost/shared'
import { computed, inject, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { SessionQuery } from '../generated/operations.js'

/** Who is signed in, as the server told. */
export type Viewer = SessionQuery['viewer']
/** The business that this Waypost serves: its name and the time zone its days are counted in. */
export type Business = SessionQuery['settings']

/** The signed-in person and the business, loaded once and refreshed on demand. */
export interface Session {
  /** `unreachable`: the server gave no answer, so nobody knows. */
  readonly state: Ref<'unknown' | 'signed-in' | 'signed-out' | 'unreachable'>
  readonly viewer: Ref<Viewer | null>
  readonly business: Ref<Business | null>
  /** Asks the server again. Never throws; the outcome is in `state`. */
  load(): Promise<void>
  /** Ends the session on the server and leaves for the sign-in page. */
  signOut(): Promise<void>
}

/** Under this key the app provides its session. */
export const sessionKey: InjectionKey<Session> = Symbol('session')

/** The session of the app. Throws outside an app that provides one. */
export function useSession(): Session {
  const session = inject(sessionKey)
  if (!session) throw new Error('No session is provided')
  return session
}

/** The one place that asks "may I?": answers whether the signed-in person has a permission. */
export function usePermissions(): { may: (permission: Permission) => boolean } {
  const { viewer } = useSession()
  return { may: (permission) => viewer.value?.permissions.includes(permission) ?? false }
}

/** Name and time zone of the business; UTC until they are known. */
export function useBusiness(): { name: ComputedRef<string>; timeZone: ComputedRef<string> } {
  const { business } = useSession()
  return {
    name: computed(() => business.value?.name ?? ''),
    timeZone: computed(() => business.value?.timeZone ?? 'UTC'),
  }
}

/** Whether the signed-in person is an administrator who has not finished the set-up yet. */
export function isFirstRun({ viewer, business }: Session): boolean {
  return viewer.value?.role === 'ADMINISTRATOR' && business.value?.setUpAt === null
}
