import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../../kernel/context.js'
import { labAt, type LabAnswer, type LabRow } from './lab.js'
import { receiveInLab } from './receive-in-lab.js'

type LabParts = Pick<Context, 'database' | 'clock' | 'sealer' | 'publicUrl'>

const largestBody = 256 * 1024
/** Requests that one process keeps waiting at a time, for all labs together. */
const mostHeld = 50
/** After this nobody waits for an answer that never comes. */
const heldFor = 60_000
const perMinute = 600

const statusOf: Record<Exclude<LabAnswer, 'NONE'>, number> = {
  OK: 200,
  NO_CONTENT: 204,
  MOVED: 301,
  BAD_REQUEST: 400,
  GONE: 410,
  TOO_MANY: 429,
  ERROR: 500,
  LATE: 200,
}

/**
 * Serves the labs under /lab: whatever arrives is kept, checked and answered as its lab is told.
 * A lab that is not there is gone, so that an endpoint that still sends to it stops.
 */
export async function serveLabs(http: FastifyInstance, parts: LabParts): Promise<void> {
  const held = new Set<AbortController>()
  await http.register((lab, _options, done) => {
    // A server that ends waits for its requests, and so must not keep any waiting.
    lab.addHook('preClose', (closed) => {
      for (const one of held) one.abort()
      closed()
    })
    lab.removeAllContentTypeParsers()
    lab.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => {
      parsed(null, body)
    })
    const config = {
      rateLimit: {
        max: perMinute,
        timeWindow: '1 minute',
        keyGenerator: (request: FastifyRequest) => `lab ${pathOf(request)}`,
      },
    }
    for (const url of ['/lab/:path', '/lab/:path/*']) {
      lab.all(url, { bodyLimit: largestBody, config }, async (request, reply) => {
        const found = await labAt(parts.database, pathOf(request), parts.clock.now())
        if (!found) return reply.code(410).type('text/plain').send('There is no lab here.\n')
        await receiveInLab(parts, found, arrivalOf(request))
        return answer(reply, found, held)
      })
    }
    done()
  })
}

const pathOf = (request: FastifyRequest): string => (request.params as { path: string }).path

const arrivalOf = (request: FastifyRequest) => ({
  method: request.method,
  target: request.url,
  rawHeaders: request.raw.rawHeaders,
  headers: Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
  ),
  body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
})

type Held = Set<AbortController>

async function answer(
  reply: FastifyReply,
  { answer: kind, seconds, path }: LabRow,
  held: Held,
): Promise<FastifyReply> {
  if (kind === 'NONE' || kind === 'LATE') {
    if (held.size >= mostHeld) return reply.code(503).send()
    await hold(reply, kind === 'LATE' ? seconds * 1000 : heldFor, held)
  }
  if (kind === 'NONE' || reply.raw.destroyed) {
    reply.raw.destroy()
    return reply.hijack()
  }
  if (kind === 'TOO_MANY') void reply.header('retry-after', String(seconds))
  // Nobody should follow it; who does is seen here.
  if (kind === 'MOVED') void reply.header('location', `/lab/${path}/moved`)
  return reply.code(statusOf[kind]).send()
}

/** Waits, or until whoever asks gives up or the server ends. */
async function hold(reply: FastifyReply, milliseconds: number, held: Held): Promise<void> {
  const over = new AbortController()
  reply.raw.once('close', () => {
    over.abort()
  })
  held.add(over)
  await sleep(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)
  held.delete(over)
}
