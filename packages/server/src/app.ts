import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { serveAdmin } from './kernel/admin-files.js'
import type { Clock } from './kernel/clock.js'
import { createCollaborators, type CollaboratorSettings } from './kernel/collaborators.js'
import type { ConfigurationCache } from './kernel/configuration.js'
import type { Actor, Context } from './kernel/context.js'
import type { Database } from './kernel/database.js'
import { serveGraphiql } from './kernel/graphiql.js'
import { serveGraphql } from './kernel/graphql-endpoint.js'
import { createHttpServer } from './kernel/http.js'
import type { Logger } from './kernel/logger.js'
import { isMigrated } from './kernel/migrate.js'
import { createCallers, createStaffAuth, serveLinks, serveSignIn } from './modules/auth/index.js'
import { serveAnswerPages } from './modules/answer-pages/index.js'
import { serveQuotePdfs } from './modules/quotes/index.js'
import { createConfigurationCache } from './modules/revisions/index.js'
import { serveStatusAssets, serveStatusPage } from './modules/status-page/index.js'
import { serveLabs } from './modules/webhooks/index.js'
import { createSchema } from './schema.js'

/** What the application is made of; everything else it makes itself, once. */
export interface AppParts extends CollaboratorSettings {
  database: Database
  clock: Clock
  log: Logger
  /** Networks of the proxies that stand before this server. */
  trustedProxies?: readonly string[] | undefined
  /** Whether the rest of the process does its work; `/readyz` tells it on. */
  isWell?: () => boolean
}

/** The running application without its port. */
export interface App {
  http: FastifyInstance
  configuration: ConfigurationCache
  /** The context of a deed that no request asked for. */
  contextFor(actor: Actor): Context
  /** Ends requests first, then everything that the application made; the database stays open. */
  close(): Promise<void>
}

/** Puts the application together. @throws when the database cannot be reached */
export async function createApp(parts: AppParts): Promise<App> {
  const { database, clock, log, publicUrl, secretKey } = parts
  const configuration = await createConfigurationCache(database, log)
  const auth = createStaffAuth({ publicUrl, secretKey }, database.pool, log)
  const callers = await createCallers({ auth, database, clock, log, publicUrl })
  const schema = await createSchema()
  const collaborators = createCollaborators(parts)
  const contextFor = (actor: Actor, requestId = ''): Context => ({
    actor,
    database,
    configuration,
    clock,
    log,
    ...collaborators,
    requestId,
    loaders: new Map(),
  })
  const contextOf = async (request: FastifyRequest, reply: FastifyReply) =>
    contextFor(await callers.identify(request, reply), request.id)

  const http = await createHttpServer(parts, { log, ...collaborators, isReady: isReady(parts) })
  await serveGraphql(http, { schema, log, contextOf })
  serveGraphiql(http)
  const onChange = () => callers.announce()
  serveSignIn(http, { auth, publicUrl, onChange })
  serveLinks(http, { auth, publicUrl, onChange, database, clock })
  await serveLabs(http, { database, clock, ...collaborators })
  await serveStatusPage(http, { database, clock, configuration, log, ...collaborators })
  serveStatusAssets(http, { database })
  await serveAnswerPages(http, { contextFor, publicUrl })
  serveQuotePdfs(http, { contextOf })
  await serveAdmin(http)

  const close = async () => {
    await http.close()
    await callers.close()
    await configuration.close()
    collaborators.mail.close()
    await collaborators.liquid.close()
  }
  return { http, configuration, contextFor, close }
}

/** A load balancer that waits longer for an answer has sent requests to nobody meanwhile. */
const readyWithin = 1_500

const isReady =
  ({ database, isWell = () => true }: AppParts) =>
  async (): Promise<boolean> =>
    isWell() && Promise.race([isMigrated(database), sleep(readyWithin, false, { ref: false })])
