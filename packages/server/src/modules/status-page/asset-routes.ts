import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import { findLogo } from '../branding/index.js'
import { themeCss, themeIcon } from './theme.js'

const aDay = 'public, max-age=86400'
const forever = 'public, max-age=31536000, immutable'

/** Pictures and style sheets are looked at, and nothing in them may run. */
const harmless = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" }

/** Serves under /status-assets what makes the page of customers look like the merchant's. */
export function serveStatusAssets(
  http: FastifyInstance,
  { database }: Pick<Context, 'database'>,
): void {
  http.get('/status-assets/theme/:file', async (request, reply) => {
    const { file } = request.params as { file: string }
    const [, accent, kind] = /^([0-9a-f]{6})\.(css|svg)$/.exec(file) ?? notThere()
    void reply.headers({ ...harmless, 'cache-control': aDay })
    return kind === 'css'
      ? reply.type('text/css; charset=utf-8').send(themeCss(`#${accent}`))
      : reply.type('image/svg+xml').send(themeIcon(`#${accent}`))
  })
  http.get('/status-assets/logo/:digest', async (request, reply): Promise<FastifyReply> => {
    const { digest } = request.params as { digest: string }
    const logo = /^[0-9a-f]{64}$/.test(digest) ? await findLogo(database, digest) : null
    if (!logo) return notThere()
    void reply.headers({ ...harmless, 'cache-control': forever })
    return reply.type(logo.type).send(logo.content)
  })
}

function notThere(): never {
  throw new AppError('NOT_FOUND', 'There is nothing at this address.')
}
