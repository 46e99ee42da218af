import type { Client } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import { codeOf } from '../composables/error-words.js'
import type { Business, Session, Viewer } from '../composables/session.js'
import { SessionDocument } from '../generated/operations.js'

/** Makes the app's session, which asks through the given client who is signed in. */
export function createSession(client: Client): Session {
  const state = ref<'unknown' | 'signed-in' | 'signed-out' | 'unreachable'>('unknown')
  const viewer = shallowRef<Viewer | null>(null)
  const business = shallowRef<Business | null>(null)

  async function load() {
    const { data, error } = await client
      .query(SessionDocument, {}, { requestPolicy: 'network-only' })
      .toPromise()
    if (data) {
      viewer.value = data.viewer
      business.value = data.settings
      state.value = 'signed-in'
      return
    }
    viewer.value = null
    state.value = error && codeOf(error) === 'UNAUTHENTICATED' ? 'signed-out' : 'unreachable'
  }

  async function signOut() {
    await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined)
    // A full load, so that nothing of this person stays in memory.
    location.assign('/sign-in')
  }

  return { state, viewer, business, load, signOut }
}
