import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { repositoryRoot } from './config.js'

const adminFolder = resolve(repositoryRoot, 'packages/admin/dist')
const ownPaths = /^\/(api|graphql|graphiql|status|status-assets|livez|readyz|assets)(?![\w-])/

/**
 * Serves the built admin at `/`: its files, and its page for every address that is the admin's own
 * to route. Without a build only the API is served.
 */
export async function serveAdmin(
  http: FastifyInstance,
  folder: string = adminFolder,
): Promise<void> {
  const built = existsSync(join(folder, 'index.html'))
  if (built)
    await http.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders: cachingOf,
    })
  http.setNotFoundHandler((request, reply) =>
    built && wantsPage(request) ? reply.sendFile('index.html') : notFound(reply),
  )
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  return !ownPaths.test(url.split('?')[0] ?? '') && (headers.accept ?? '').includes('text/html')
}

const notFound = (reply: FastifyReply) =>
  reply.code(404).send({
    errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }],
  })

/** Built files carry a digest of their content in their name, the page itself does not. */
function cachingOf(reply: FastifyReply, path: string): void {
  const immutable = path.includes('/assets/')
  void reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
}
