import type { FastifyInstance } from 'fastify'
import { AppError } from '../../kernel/errors.js'
import { isKnownHost, isOwnForm } from './known-host.js'
import { readForm, readJson } from './body-fields.js'
import { takeTurns } from './take-turns.js'

/** What stands before every route for customers. */
export interface DoorSettings {
  publicUrl: string
  /** Milliseconds after which a body that is still not there is not waited for; 10 seconds. */
  bodyTimeout?: number
}

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join(';'),
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
}

/** Requests that are begun before the process looks after what else there is. */
const atOnce = 8

/**
 * What holds for all routes for customers: headers, only under a name of ours, only forms of our own
 * pages, only forms and JSON, and nothing that comes too slowly.
 */
export function keepDoor(scope: FastifyInstance, settings: DoorSettings): void {
  guard(scope, settings)
  takeBodies(scope)
}

function guard(scope: FastifyInstance, { publicUrl, bodyTimeout = 10_000 }: DoorSettings): void {
  const inTurn = takeTurns(atOnce)
  scope.addHook('onRequest', (request, _reply, done) => {
    inTurn(() => {
      // Nobody waits any more for the answer.
      if (!request.raw.destroyed) done()
    })
  })
  scope.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers)
    if (isKnownHost(request, publicUrl)) done()
    else void reply.code(421).type('text/plain').send('This is not the host that was asked for.\n')
  })
  scope.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.method === 'POST') {
      const timer = setTimeout(() => request.raw.destroy(), bodyTimeout)
      const inTime = () => {
        clearTimeout(timer)
      }
      payload.once('end', inTime).once('close', inTime)
    }
    done(null, payload)
  })
  scope.addHook('preHandler', (request, _reply, done) => {
    if (request.method !== 'POST' || isOwnForm(request, publicUrl)) done()
    else done(new AppError('FORBIDDEN', 'A page of another origin may not do this.'))
  })
}

function takeBodies(scope: FastifyInstance): void {
  const readers = { 'application/json': readJson, 'application/x-www-form-urlencoded': readForm }
  scope.removeAllContentTypeParsers()
  for (const [type, read] of Object.entries(readers))
    scope.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, parsed) => {
      parsed(null, read(body as Buffer))
    })
}
