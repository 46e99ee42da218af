import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { UserError } from '../../kernel/user-error.types.js'
import type { Branding } from '../branding/index.js'
import {
  answerQuote,
  paperOfQuote,
  quoteForCustomer,
  quotePdf,
  type CustomerQuote,
} from '../quotes/index.js'
import type { QuoteReply } from './answer-body.js'
import type { QuoteStanding, QuoteView } from './answer-view.js'

/** A quote as its customer may see it; null when it is gone. */
export async function viewOfQuote(ctx: Context, quoteId: string): Promise<QuoteView | null> {
  const found = await quoteForCustomer(ctx, quoteId)
  if (!found) return null
  const { quote } = found
  const { lines, contact, customerName, number, reference, currency, total } = quote
  const isAnswered = quote.answeredRevision === quote.revision
  return {
    ...{ number, reference, currency, total, customerName },
    channelId: quote.channelId,
    language: contact?.language ?? null,
    readerName: contact?.name ?? customerName,
    revision: quote.revision,
    lines: lines.map(({ id, sku, name, qty, unitPrice, listPrice }) => ({
      ...{ id, sku, name, qty, unitPrice, listPrice },
      total: qty * unitPrice,
    })),
    ...{ subtotal: found.subtotal, discount: quote.discount, shipping: quote.shipping },
    ...{ tax: quote.tax, expiresOn: quote.expiresOn, customerNote: quote.customerNote },
    standing: standingOf(found),
    answerText: isAnswered ? quote.answerText : null,
    ordersAtOnce: ctx.configuration.current().business.quotes.acceptance === 'CONVERT',
    orderNumber: quote.orderNumber,
    can: { accept: found.canAccept, comment: found.canComment, decline: found.canDecline },
  }
}

/** What the customer answered says more than what came of it. */
function standingOf({ quote, standing }: CustomerQuote): QuoteStanding {
  const answer = quote.answeredRevision === quote.revision ? quote.answer : null
  if (standing === 'CANCELED' && answer === 'DECLINED') return 'DECLINED'
  return standing === 'OPEN' && answer === 'COMMENTED' ? 'COMMENTED' : standing
}

/** Answers a quote in the customer's name; with why it was refused, if it was. */
export async function giveQuoteAnswer(
  ctx: Context,
  quoteId: string,
  reply: QuoteReply,
): Promise<readonly UserError[]> {
  return (await answerQuote(ctx, { quoteId, ...reply })).userErrors
}

/** Whether the quote stands as it was answered, so that the same answer is no second one. */
export const isAnswered = (
  { standing, answerText, revision }: QuoteView,
  reply: QuoteReply,
): boolean => {
  if (reply.answer === 'ACCEPT') return standing === 'ACCEPTED' || standing === 'ORDERED'
  if (reply.answer === 'DECLINE') return standing === 'DECLINED'
  const isOpen = standing === 'COMMENTED' || standing === 'EXPIRED'
  return isOpen && answerText === reply.text && revision === reply.revision
}

/** The quote as a PDF, in the language and look of its page; null when it is gone. */
export async function paperForCustomer(
  ctx: Context,
  quoteId: string,
  look: { language: CustomerLanguage; branding: Branding },
): Promise<Buffer | null> {
  const found = await quoteForCustomer(ctx, quoteId)
  if (!found) return null
  const scene = { ...look, configuration: ctx.configuration.current(), now: ctx.clock.now() }
  return quotePdf(await paperOfQuote(ctx.database, found.quote, scene))
}
