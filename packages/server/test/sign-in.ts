import type { Role } from '@waypost/shared'
import type { LightMyRequestResponse } from 'fastify'
import { acceptInvitation } from '../src/modules/auth/invite-user.js'
import { inviteUser, systemActor } from '../src/modules/auth/index.js'
import type { UserRecord } from '../src/modules/auth/user.sql.js'
import type { TestApp } from './app.js'

/** A password that is long enough. */
export const password = 'correct horse battery'

/** Adds a user with a role who can sign in with {@link password}. */
export async function addUser(app: TestApp, email: string, role: Role): Promise<UserRecord> {
  const ctx = app.contextFor(systemActor)
  const { secret } = await inviteUser(ctx, { email, name: email.split('@')[0] ?? email, role })
  return acceptInvitation(ctx, secret, { password })
}

/** Sends JSON to a route and answers what came back. */
export function post(
  app: TestApp,
  url: string,
  payload: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  return app.http.inject({ method: 'POST', url, payload, headers })
}

/** The cookies that an answer sets, as a browser sends them back. */
export const cookiesOf = (response: LightMyRequestResponse): { cookie: string } => ({
  cookie: response.cookies
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; '),
})

/** Signs in and answers the headers that carry the session. @throws when the sign-in is refused */
export async function signIn(app: TestApp, email: string): Promise<{ cookie: string }> {
  const response = await post(app, '/api/auth/sign-in/email', { email, password })
  if (response.statusCode !== 200)
    throw new Error(`Sign-in answered ${response.statusCode}: ${response.body}`)
  return cookiesOf(response)
}
