import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { UserError } from '../../kernel/user-error.types.js'
import type { Branding } from '../branding/index.js'
import {
  answerQuote,
  isClosing,
  isPastEnd,
  paperOfQuote,
  quoteForCustomer,
  quotePdf,
  subtotalOf,
  type WholeQuote,
} from '../quotes/index.js'
import type { QuoteReply } from './answer-body.js'
import type { QuoteStanding, QuoteView } from './answer-view.js'

/** A quote as its customer may see it; null when it is gone. */
export async function viewOfQuote(ctx: Context, quoteId: string): Promise<QuoteView | null> {
  const quote = await quoteForCustomer(ctx, quoteId)
  if (!quote) return null
  const { lines, contact, customerName, number, reference, currency, total } = quote
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
    subtotal: subtotalOf(quote),
    discount: quote.discount,
    shipping: quote.shipping,
    tax: quote.tax,
    expiresOn: quote.expiresOn,
    customerNote: quote.customerNote,
    standing: standingOf(ctx, quote),
    answerText: quote.answeredRevision === quote.revision ? quote.answerText : null,
    ordersAtOnce: ctx.configuration.current().business.quotes.acceptance === 'CONVERT',
    orderNumber: quote.orderNumber,
  }
}

function standingOf({ configuration, clock }: Context, quote: WholeQuote): QuoteStanding {
  if (quote.orderId !== null) return 'ORDERED'
  const label = configuration.current().labels.get(quote.labelId ?? 0) ?? null
  const answered = quote.answeredRevision === quote.revision ? quote.answer : null
  if (label?.code === 'EXPIRED') return 'EXPIRED'
  if (isClosing(label)) return answered === 'DECLINED' ? 'DECLINED' : 'CANCELED'
  if (quote.acceptedAt !== null) return 'ACCEPTED'
  if (isPastEnd(quote, clock.now())) return 'EXPIRED'
  return answered === 'COMMENTED' ? 'COMMENTED' : 'OPEN'
}

/** Answers a quote in the customer's name; with why it was refused, if it was. */
export async function giveQuoteAnswer(
  ctx: Context,
  link: { subjectId: string; contactId: string | null },
  reply: QuoteReply,
): Promise<readonly UserError[]> {
  const { subjectId: quoteId, contactId } = link
  const { userErrors } = await answerQuote(ctx, { quoteId, contactId, ...reply })
  return userErrors
}

/** Whether the quote stands as it was answered, so that the same answer is no second one. */
export const isAnswered = (
  { standing, answerText, revision }: QuoteView,
  reply: QuoteReply,
): boolean => {
  if (reply.answer === 'ACCEPT') return standing === 'ACCEPTED' || standing === 'ORDERED'
  if (reply.answer === 'DECLINE') return standing === 'DECLINED'
  return standing === 'COMMENTED' && answerText === reply.text && revision === reply.revision
}

/** The quote as a PDF, in the language and look of its page; null when it is gone. */
export async function paperForCustomer(
  ctx: Context,
  quoteId: string,
  look: { language: CustomerLanguage; branding: Branding },
): Promise<Buffer | null> {
  const quote = await quoteForCustomer(ctx, quoteId)
  if (!quote) return null
  const scene = { ...look, configuration: ctx.configuration.current(), now: ctx.clock.now() }
  return quotePdf(await paperOfQuote(ctx.database, quote, scene))
}
