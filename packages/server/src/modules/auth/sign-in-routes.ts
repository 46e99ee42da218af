import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/errors.js'
import { isSameOrigin } from '../../kernel/same-origin.js'
import { createSignInGuard, type SignInGuard } from './sign-in-guard.js'
import { clientAddressHeader, type StaffAuth } from './staff-auth.js'

/** What is open of better-auth; all else changes users past our rights and our audit trail. */
const openPaths = new Set([
  'GET /get-session',
  'GET /list-sessions',
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /change-password',
  'POST /revoke-session',
  'POST /revoke-other-sessions',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/get-totp-uri',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
])

const prefix = '/api/auth'
const passedOn = ['cookie', 'user-agent', 'accept', 'content-type'] as const

/** What the routes of sign-in work with. */
export interface SignInParts {
  auth: StaffAuth
  publicUrl: string
  /** Called when sessions may have changed. */
  onChange(): Promise<void>
}

/** Serves the parts of better-auth that staff need, under /api/auth. */
export function serveSignIn(http: FastifyInstance, parts: SignInParts): void {
  const guard = createSignInGuard()
  http.route({
    method: ['GET', 'POST'],
    url: `${prefix}/*`,
    handler: async (request, reply) => {
      const path = request.url.slice(prefix.length).split('?')[0] ?? ''
      if (!openPaths.has(`${request.method} ${path}`))
        throw new AppError('NOT_FOUND', 'There is nothing at this address.')
      refuseForeignPages(request, parts.publicUrl)
      const email = path === '/sign-in/email' ? emailIn(request.body) : undefined
      refuseTooManyTries(guard, email)
      const response = await parts.auth.handler(toWebRequest(request, parts.publicUrl))
      if (email !== undefined) noteTry(guard, email, response.status)
      if (request.method === 'POST' && response.ok) await parts.onChange()
      return sendWebResponse(reply, response)
    },
  })
}

/** @throws AppError FORBIDDEN when the page that sends the request is not ours */
export function refuseForeignPages(request: FastifyRequest, publicUrl: string): void {
  if (request.method === 'GET' || isSameOrigin(request, publicUrl)) return
  throw new AppError('FORBIDDEN', 'A page of another origin may not do this.')
}

function emailIn(body: unknown): string {
  const email =
    typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined
  return typeof email === 'string' ? email : ''
}

function refuseTooManyTries(guard: SignInGuard, email: string | undefined): void {
  if (email === undefined || !guard.isBlocked(email)) return
  throw new AppError('RATE_LIMITED', 'Too many tries. Try again in 15 minutes.')
}

function noteTry(guard: SignInGuard, email: string, status: number): void {
  if (status === 401) guard.failed(email)
  else if (status === 200) guard.succeeded(email)
}

/** The request as better-auth takes it; its headers are chosen one by one, so that none can be smuggled in. */
export function toWebRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers({
    origin: new URL(publicUrl).origin,
    [clientAddressHeader]: request.ip,
  })
  for (const name of passedOn) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, value)
  }
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : undefined
  if (body !== undefined) headers.set('content-type', 'application/json')
  return new Request(new URL(request.url, publicUrl), { method: request.method, headers, body })
}

/** Passes better-auth's answer on; what went wrong inside stays inside. */
export async function sendWebResponse(
  reply: FastifyReply,
  response: Response,
): Promise<FastifyReply> {
  if (response.status >= 500)
    throw new Error(`Sign-in answered ${response.status}: ${await response.text()}`)
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie)
  const retryAfter = response.headers.get('x-retry-after') ?? response.headers.get('retry-after')
  if (retryAfter) void reply.header('retry-after', retryAfter)
  return reply
    .code(response.status)
    .type('application/json; charset=utf-8')
    .send(await response.text())
}
