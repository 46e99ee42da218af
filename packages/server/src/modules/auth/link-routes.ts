import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { acceptSetupLink, needsAdministrator, type AccessParts } from './first-administrator.js'
import { acceptInvitation } from './invite-user.js'
import { checkedBody, newPassword, personEmail, personName } from './person-input.js'
import { refuseForeignPages, sendWebResponse, type SignInParts } from './sign-in-routes.js'
import { clientAddressHeader } from './staff-auth.js'

const token = z.string().min(1).max(200)
const setupBody = z.object({ token, name: personName, email: personEmail, password: newPassword })
const inviteBody = z.object({ token, name: personName.optional(), password: newPassword })

const fewTries = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }

/**
 * Serves what one-time links lead to: POST /api/setup makes the first administrator, POST
 * /api/invite sets the password of an invited user; both sign in. GET /api/setup tells whether
 * there is anybody yet.
 */
export function serveLinks(http: FastifyInstance, parts: SignInParts & AccessParts): void {
  http.get('/api/setup', async () => ({ needed: await needsAdministrator(parts.database) }))
  http.post('/api/setup', fewTries, async (request, reply) => {
    refuseForeignPages(request, parts.publicUrl)
    const body = checkedBody(setupBody, request.body)
    const user = await acceptSetupLink(parts, body.token, body)
    return signIn(request, reply, parts, { email: user.email, password: body.password })
  })
  http.post('/api/invite', fewTries, async (request, reply) => {
    refuseForeignPages(request, parts.publicUrl)
    const body = checkedBody(inviteBody, request.body)
    const user = await acceptInvitation(parts, body.token, body)
    return signIn(request, reply, parts, { email: user.email, password: body.password })
  })
}

async function signIn(
  request: FastifyRequest,
  reply: FastifyReply,
  { auth }: SignInParts,
  body: { email: string; password: string },
): Promise<FastifyReply> {
  const headers = new Headers({
    [clientAddressHeader]: request.ip,
    'user-agent': request.headers['user-agent'] ?? '',
  })
  return sendWebResponse(reply, await auth.api.signInEmail({ body, headers, asResponse: true }))
}
