import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import helmet from 'helmet'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError, maskError, type RequestErrorCode } from './errors.js'
import { errorBody } from './graphql-endpoint.js'
import type { Logger } from './logger.js'
import type { Metrics } from './metrics.js'

/** What the HTTP server needs of the settings. */
export interface HttpSettings {
  /** The address under which people reach this server. */
  publicUrl: string
  /** Networks of the proxies whose word for where a request comes from counts; none otherwise. */
  trustedProxies?: readonly string[] | undefined
}

/** What the HTTP server works with. */
export interface HttpParts {
  log: Logger
  metrics: Metrics
  /** Answers whether requests can be served; `/readyz` tells a load balancer. */
  isReady(): Promise<boolean>
}

const bodyLimit = 256 * 1024
const requestTimeout = 60_000

/**
 * The HTTP server with everything that holds for all routes: safe headers, no caching unless a
 * route says otherwise, JSON bodies in valid UTF-8 only, request ids, masked errors, health checks.
 */
export async function createHttpServer(
  settings: HttpSettings,
  { log, metrics, isReady }: HttpParts,
): Promise<FastifyInstance> {
  const http = fastify({
    bodyLimit,
    requestTimeout,
    trustProxy: settings.trustedProxies?.length ? [...settings.trustedProxies] : false,
    // Its own request lines would hold query strings; what matters is logged where it happens.
    logger: false,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  })
  const always = { ...safeHeaders(settings), 'cache-control': 'no-store' }
  await http.register(rateLimit, { global: false, errorResponseBuilder: tooMany })
  http.addHook('onRequest', (request, reply, done) => {
    void reply.headers(always).header('x-request-id', request.id)
    done()
  })
  http.addHook('onResponse', (request, reply, done) => {
    metrics.requestAnswered(routeOf(request), reply.statusCode, reply.elapsedTime / 1_000)
    done()
  })
  acceptOnlyJson(http)
  http.setErrorHandler((error, request, reply) => sendError(error, request, reply, log))
  http.get('/livez', (_request, reply) => reply.type('text/plain').send('ok'))
  http.get('/readyz', async (_request, reply) => {
    const ready = await isReady().catch(() => false)
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ok' : 'not ready')
  })
  return http
}

/** The pattern that a request met; all built files are one. */
function routeOf({ is404, routeOptions: { url } }: FastifyRequest): string {
  if (is404 || url === undefined) return 'other'
  return url.startsWith('/assets/') ? '/assets/*' : url
}

/** What helmet would set on every answer, put together once. */
function safeHeaders(settings: HttpSettings): Record<string, string> {
  const headers: Record<string, string> = {}
  const answer = {
    setHeader: (name: string, value: string) => (headers[name] = value),
    removeHeader: () => undefined,
  }
  helmet(securityHeaders(settings))(
    {} as IncomingMessage,
    answer as unknown as ServerResponse,
    (error) => {
      if (error) throw error as Error
    },
  )
  return headers
}

function securityHeaders({ publicUrl }: HttpSettings) {
  const https = publicUrl.startsWith('https:')
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The admin's component library writes the colours of its theme into a style element.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    frameguard: { action: 'deny' as const },
    referrerPolicy: { policy: 'no-referrer' as const },
    // Over plain http browsers ignore these two and warn.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

function acceptOnlyJson(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error')
  http.removeAllContentTypeParsers()
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string
    try {
      text = utf8.decode(body as Buffer)
    } catch {
      done(badRequest('The body is not valid UTF-8.'))
      return
    }
    void parse(request, text, done)
  })
}

const badRequest = (message: string) =>
  new AppError('BAD_USER_INPUT', message, { http: { status: 400 } })

function tooMany(_request: FastifyRequest, { after }: { after: string }): AppError {
  return new AppError('RATE_LIMITED', `Too many tries. Try again in ${after}.`)
}

const statusOfCode: Partial<Record<RequestErrorCode, number>> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INTERNAL_SERVER_ERROR: 500,
}

/** The status that an error asks for: its own, Fastify's for broken requests, or 500. */
function statusOf(error: unknown): number {
  if (error instanceof AppError) {
    const http = error.extensions['http'] as { status?: number } | undefined
    return http?.status ?? statusOfCode[error.code] ?? 400
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? status : 500
}

function sendError(
  error: unknown,
  _request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
): FastifyReply {
  const status = statusOf(error)
  if (!(error instanceof AppError) && status < 500) {
    const code = status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST'
    return reply
      .code(status)
      .send({ errors: [{ message: requestProblem(status), extensions: { code } }] })
  }
  const masked = maskError(error, log)
  return reply.code(statusOf(masked)).send(errorBody(masked))
}

const requestProblem = (status: number): string =>
  status === 413
    ? 'The body is too large.'
    : status === 415
      ? 'Send JSON.'
      : 'The request is not well formed.'
