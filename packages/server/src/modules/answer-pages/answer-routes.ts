import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Actor, Context } from '../../kernel/context.js'
import { maskError } from '../../kernel/errors.js'
import {
  chooseLanguage,
  countTry,
  createAdmission,
  keepDoor,
  pageFrame,
  readPageAssets,
  type Admission,
  type BodyFields,
  type DoorSettings,
  type PageAssets,
  type PageFrame,
} from '../customer-pages/index.js'
import { sendPaper } from '../quotes/index.js'
import { findRecordLink, type FoundRecordLink } from '../record-links/index.js'
import { typedIn } from './answer-body.js'
import type { AnswerContent, AnswerProblem } from './answer-page.js'
import { giveAnswer, lookAt, personOf, type Looked } from './answers.js'
import { paperForCustomer } from './quote-answers.js'
import { renderAnswerPage } from './render-answer-page.js'

/** What the pages behind secret links work with. */
export interface AnswerPagesParts extends DoorSettings {
  /** A context for whoever acts by a link. */
  contextFor: (actor: Actor, requestId: string) => Context
}

interface Served extends AnswerPagesParts {
  admission: Admission
  assets: PageAssets
}

/** Of each link: whoever has one does not answer without an end, since each answer is told to people. */
const answerLimit = { most: 30, within: 600 }
/** As a form with five hundred lines is. */
const largestBody = 64 * 1024
/** Connections of the database that these pages can take together, and how many wait for one. */
const crowd = { inside: 4, waiting: 200 }

/** Serves what customers, buyers and approvers do by secret links, below /answer. */
export async function serveAnswerPages(
  http: FastifyInstance,
  parts: AnswerPagesParts,
): Promise<void> {
  const served: Served = {
    ...parts,
    admission: createAdmission(crowd),
    assets: readPageAssets(),
  }
  await http.register((scope, _options, done) => {
    keepDoor(scope, served)
    const answering =
      (work: (asked: Asked) => Promise<Answer>) =>
      async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
        const asked = askedBy(served, request)
        return send(served, asked, reply, await inTurn(served, asked, () => work(asked)))
      }
    scope.get(
      '/answer/:token/quote.pdf',
      answering((asked) => showPaper(served, asked)),
    )
    scope.get('/answer/*', answering(showPage))
    scope.post(
      '/answer/*',
      { bodyLimit: largestBody },
      answering((asked) => takeAnswer(served, asked)),
    )
    done()
  })
}

/** A request, with what it says about the page it wants. */
interface Asked {
  ctx: Context
  token: string
  path: string
  fields: BodyFields
  chosen: CustomerLanguage | null
  browser: CustomerLanguage | null
}

/** What is sent back. */
type Answer =
  | { status: number; page: AnswerContent; looked: Looked | null }
  | { redirect: string }
  | { paper: Buffer; number: string }

/** Nobody yet: who it is says the link. */
const nobody: Actor = {
  ...{ kind: 'CONTACT', id: null, name: '', email: null, role: null },
  ...{ permissions: new Set(), channelId: null },
}

function askedBy({ contextFor }: Served, request: FastifyRequest): Asked {
  const { token, '*': rest } = request.params as { token?: string; '*'?: string }
  const fields: BodyFields =
    request.body instanceof Map ? request.body : new Map<string, unknown[]>()
  const query = request.query as Record<string, unknown>
  const secret = token ?? rest ?? ''
  return {
    ctx: contextFor(nobody, request.id),
    token: secret,
    path: `/answer/${encodeURIComponent(secret)}`,
    fields,
    chosen: chooseLanguage(fields.get('language')?.at(0) ?? query['language'], undefined),
    browser: chooseLanguage(null, request.headers['accept-language']),
  }
}

/** Whatever goes wrong: nothing was done, and nobody learns why. */
async function inTurn(
  { admission }: Served,
  { ctx, path }: Asked,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const busy: Answer = {
    status: 503,
    page: { kind: 'busy', retryAfter: 5, path },
    looked: null,
  }
  try {
    return (await admission.enter(work)) ?? busy
  } catch (error) {
    maskError(error, ctx.log)
    return busy
  }
}

const notFound: Answer = { status: 404, page: { kind: 'not-found' }, looked: null }

const linkOf = ({ ctx, token }: Asked): Promise<FoundRecordLink | null> =>
  findRecordLink(ctx.database, token, ctx.clock.now())

async function showPage(asked: Asked): Promise<Answer> {
  const link = await linkOf(asked)
  const looked = link && (await lookAt(asked.ctx, link))
  return looked ? pageOf(asked, looked, null) : notFound
}

async function showPaper(served: Served, asked: Asked): Promise<Answer> {
  const link = await linkOf(asked)
  const looked = link && (await lookAt(asked.ctx, link))
  if (!link || looked?.kind !== 'quote') return notFound
  const { language, branding } = frameOf(served, asked, looked)
  const paper = await paperForCustomer(asked.ctx, link.subjectId, { language, branding })
  return paper ? { paper, number: looked.view.number } : notFound
}

async function takeAnswer(served: Served, asked: Asked): Promise<Answer> {
  const link = await linkOf(asked)
  const before = link && (await lookAt(asked.ctx, link))
  if (!before) return notFound
  const { database, digest, clock } = asked.ctx
  const wait = await countTry(database, digest('answer', link.id), answerLimit, clock.now())
  if (wait !== null)
    return {
      status: 429,
      page: { kind: 'limited', retryAfter: wait, path: asked.path },
      looked: before,
    }
  const ctx = served.contextFor(personOf(link, before), asked.ctx.requestId)
  const problem = await giveAnswer(ctx, link, before, asked.fields)
  if (problem === null)
    return { redirect: `${asked.path}?language=${frameOf(served, asked, before).language}` }
  const after = await lookAt(asked.ctx, link)
  return after ? pageOf(asked, after, problem) : notFound
}

function pageOf({ path, fields }: Asked, looked: Looked, problem: AnswerProblem | null): Answer {
  const typed = problem === null ? new Map<string, string>() : typedIn(fields)
  const page: AnswerContent = { ...looked, path, problem, typed }
  return { status: problem === null ? 200 : 422, page, looked }
}

/** What was chosen on the page, then what the reader is written to in, then what the browser asks for. */
const languageOf = ({ chosen, browser }: Asked, looked: Looked | null): CustomerLanguage | null =>
  chosen ?? looked?.view.language ?? browser

const frameOf = ({ assets }: Served, asked: Asked, looked: Looked | null): PageFrame =>
  pageFrame(asked.ctx.configuration.current(), assets, {
    channelId: looked?.view.channelId ?? null,
    language: languageOf(asked, looked),
  })

function send(served: Served, asked: Asked, reply: FastifyReply, answer: Answer): FastifyReply {
  if ('redirect' in answer) return reply.redirect(answer.redirect, 303)
  if ('paper' in answer) return sendPaper(reply, answer.number, answer.paper)
  const { status, page, looked } = answer
  if ('retryAfter' in page) void reply.header('retry-after', String(page.retryAfter))
  const frame = frameOf(served, asked, looked)
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(renderAnswerPage({ ...frame, ...page }))
}
