import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../kernel/context.js'
import { AppError } from '../../kernel/errors.js'
import { brandingFor } from '../branding/index.js'
import { paperOfQuote } from './paper-of-quote.js'
import { quotePdf } from './quote-pdf.js'
import { findQuote, readQuotes } from './quote.queries.js'

/** What the route needs: who asks, as for the API. */
export interface QuotePdfParts {
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>
}

/**
 * Serves quotes as PDFs to staff and integrators under /api/quotes, to whoever may read them. They
 * speak the customer's language.
 */
export function serveQuotePdfs(http: FastifyInstance, { contextOf }: QuotePdfParts): void {
  http.get('/api/quotes/:file', async (request, reply) => {
    const ctx = await contextOf(request, reply)
    const permission = 'quotes.read'
    if (!ctx.actor.permissions.has(permission))
      throw new AppError('FORBIDDEN', `This needs the permission ${permission}.`, { permission })
    const { file } = request.params as { file: string }
    const id = /^([0-9a-f-]{36})\.pdf$/.exec(file)?.[1]
    const found = id === undefined ? null : await findQuote(ctx, { id })
    const [quote] = found ? await readQuotes(ctx.database, [found.id]) : []
    if (!quote) throw new AppError('NOT_FOUND', 'There is no such quote.')
    const configuration = ctx.configuration.current()
    const branding = brandingFor(configuration, quote.channelId)
    const language = quote.contact?.language ?? branding.language
    const scene = { configuration, branding, language, now: ctx.clock.now() }
    const shown = ctx.actor.permissions.has('orders.contact.read')
      ? quote
      : { ...quote, billTo: {}, shipTo: {} }
    const paper = await paperOfQuote(ctx.database, shown, scene)
    return sendPaper(reply, quote.number, await quotePdf(paper))
  })
}

/** Sends a paper to be looked at, under a name to keep it by. */
export function sendPaper(reply: FastifyReply, number: string, paper: Buffer): FastifyReply {
  const name = `quote-${number.replace(/[^\w.-]+/g, '-')}.pdf`
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}"`)
    .send(paper)
}
