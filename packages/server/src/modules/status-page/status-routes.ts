import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Configuration, CustomerLanguage } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { maskError } from '../../kernel/errors.js'
import { findStatusLink } from '../status-links/index.js'
import {
  type Admission,
  type BodyFields,
  chooseLanguage,
  createAdmission,
  type DoorSettings,
  keepDoor,
  type PageAssets,
  pageFrame,
  readPageAssets,
} from '../customer-pages/index.js'
import { seenByCustomer, type CustomerLook } from './customer-view.js'
import { lookUpInput } from './look-up-body.js'
import { lookUp, type LookUpTry } from './look-up.js'
import { renderStatusPage } from './render-page.js'
import { sendLink } from './send-link.js'
import {
  busy,
  emptyForm,
  found,
  incomplete,
  limited,
  linkButton,
  linkSent,
  miss,
  notFound,
  type StatusAnswer,
} from './status-answer.js'

/** What the page for customers works with. */
export type StatusPageParts = Pick<
  Context,
  'database' | 'clock' | 'configuration' | 'digest' | 'log' | 'metrics'
> &
  DoorSettings

interface Served extends StatusPageParts {
  admission: Admission
  assets: PageAssets
  /** Links that are being sent. */
  sending: Set<Promise<unknown>>
}

const largestBody = 16 * 1024
/** Connections of the database that customers can take together, and how many wait for one. */
const crowd = { inside: 4, waiting: 200 }

/**
 * Serves the status page: the form and its look-ups at /status, requests for a link at
 * /status/link, and orders by their secret links below.
 */
export async function serveStatusPage(
  http: FastifyInstance,
  parts: StatusPageParts,
): Promise<void> {
  const served: Served = {
    ...parts,
    admission: createAdmission(crowd),
    assets: readPageAssets(),
    sending: new Set(),
  }
  await http.register((scope, _options, done) => {
    keepDoor(scope, served)
    addRoutes(scope, served)
    scope.addHook('onClose', async () => {
      await Promise.allSettled(served.sending)
    })
    done()
  })
}

function addRoutes(scope: FastifyInstance, served: Served): void {
  const answering =
    (answer: (asked: Asked) => Promise<StatusAnswer>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const asked = askedBy(request, reply)
      return send(served, asked, await inTurn(served, () => answer(asked)))
    }
  const post = { bodyLimit: largestBody }
  scope.get('/status', async (request, reply) => send(served, askedBy(request, reply), emptyForm))
  scope.post(
    '/status',
    post,
    answering((asked) => showOrder(served, asked)),
  )
  scope.post(
    '/status/link',
    post,
    answering((asked) => requestLink(served, asked)),
  )
  scope.get(
    '/status/*',
    answering((asked) => openLink(served, asked, false)),
  )
  scope.post(
    '/status/*',
    post,
    answering((asked) => openLink(served, asked, true)),
  )
}

/** A request with what it says about the page it wants. */
interface Asked {
  request: FastifyRequest
  reply: FastifyReply
  fields: BodyFields
  language: CustomerLanguage | null
  channel: string | null
}

function askedBy(request: FastifyRequest, reply: FastifyReply): Asked {
  const fields: BodyFields =
    request.body instanceof Map ? request.body : new Map<string, unknown[]>()
  const query = request.query as Record<string, unknown>
  const said = (name: string): unknown => fields.get(name)?.at(0) ?? query[name]
  const channel = said('channel')
  return {
    request,
    reply,
    fields,
    language: chooseLanguage(said('language'), request.headers['accept-language']),
    channel: typeof channel === 'string' ? channel : null,
  }
}

/** Whatever goes wrong: nothing was looked up, and nobody learns why. */
async function inTurn(
  { admission, log }: Served,
  work: () => Promise<StatusAnswer>,
): Promise<StatusAnswer> {
  try {
    return (await admission.enter(work)) ?? busy
  } catch (error) {
    maskError(error, log)
    return busy
  }
}

async function showOrder(served: Served, asked: Asked): Promise<StatusAnswer> {
  const attempt = attemptOf(asked, false)
  if (!attempt) return incomplete
  const tried = await lookUp(served, attempt)
  if (tried.outcome === 'LIMITED') return limited(tried.retryAfter)
  if (tried.outcome === 'MISS') return miss
  const seen = await seenByCustomer(served, look(asked, tried.orderId, false))
  return seen ? found(seen, null) : miss
}

async function requestLink(served: Served, asked: Asked): Promise<StatusAnswer> {
  const attempt = attemptOf(asked, true)
  if (!attempt) return incomplete
  const tried = await lookUp(served, attempt)
  if (tried.outcome === 'FOUND') {
    const { number } = attempt
    const { language } = asked
    afterwards(served, asked.reply, () => sendLink(served, { ...tried, number, language }))
  }
  return linkSent
}

/** Begun when the answer has left, so that its time does not tell whether anything matched. */
function afterwards(served: Served, reply: FastifyReply, work: () => Promise<unknown>): void {
  reply.raw.once('close', () => {
    const sending = work()
      .catch((error: unknown) => {
        served.log.error({ err: error }, 'a requested link could not be sent')
      })
      .finally(() => served.sending.delete(sending))
    served.sending.add(sending)
  })
}

function attemptOf({ fields, request }: Asked, forLink: boolean): LookUpTry | null {
  const input = lookUpInput(fields)
  return input && { ...input, address: request.ip, forLink }
}

async function openLink(served: Served, asked: Asked, pressed: boolean): Promise<StatusAnswer> {
  const token = (asked.request.params as { '*': string })['*']
  const link = await findStatusLink(served.database, token, served.clock.now())
  if (!link) return notFound
  const path = `/status/${token}`
  if (link.kind === 'REQUESTED' && !pressed) return linkButton(path)
  const seen = await seenByCustomer(served, look(asked, link.orderId, true))
  return seen ? found(seen, path) : notFound
}

const look = ({ language }: Asked, orderId: string, byLink: boolean): CustomerLook => ({
  orderId,
  language,
  byLink,
  at: null,
})

function send(served: Served, asked: Asked, answer: StatusAnswer): FastifyReply {
  const { reply, request } = asked
  const { status, page, json, retryAfter, seen } = answer
  void reply.code(status)
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter))
  if (request.headers['content-type']?.startsWith('application/json')) return reply.send(json)
  const configuration = served.configuration.current()
  const channelId = seen ? seen.channelId : channelCalled(configuration, asked.channel)
  const language = seen?.language ?? asked.language
  const frame = pageFrame(configuration, served.assets, { channelId, language })
  return reply.type('text/html; charset=utf-8').send(renderStatusPage({ ...frame, ...page }))
}

function channelCalled({ channels }: Configuration, code: string | null): number | null {
  if (code === null) return null
  for (const channel of channels.values()) if (channel.code === code) return channel.id
  return null
}
