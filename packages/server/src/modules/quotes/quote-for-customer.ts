import type { Context } from '../../kernel/context.js'
import { Refusal } from '../../kernel/refusal.js'
import { answerReasons, isClosing, isPastEnd } from './quote-rules.js'
import { subtotalOf } from './quote-totals.js'
import { findWholeQuote } from './quote.queries.js'
import type { WholeQuote } from './quote.record.js'

/** How a quote stands for its customer. */
export type CustomerStanding = 'OPEN' | 'ACCEPTED' | 'ORDERED' | 'EXPIRED' | 'CANCELED'

/** A quote with what decides about its page for the customer. */
export interface CustomerQuote {
  quote: WholeQuote
  standing: CustomerStanding
  /** What the lines cost, in minor units. */
  subtotal: number
  canAccept: boolean
  canDecline: boolean
  canComment: boolean
}

/** The present revision of a quote for its customer's page; null for none. */
export async function quoteForCustomer(
  ctx: Context,
  quoteId: string,
): Promise<CustomerQuote | null> {
  const quote = await findWholeQuote(ctx.database, ctx, quoteId).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!quote) return null
  const label = ctx.configuration.current().labels.get(quote.labelId ?? 0) ?? null
  const standing = { quote, label, now: ctx.clock.now() }
  const can = (answer: 'ACCEPTED' | 'DECLINED' | 'COMMENTED') =>
    answerReasons(standing, answer).length === 0
  return {
    quote,
    standing: standingOf(quote, label, standing.now),
    subtotal: subtotalOf(quote),
    canAccept: can('ACCEPTED'),
    canDecline: can('DECLINED'),
    canComment: can('COMMENTED'),
  }
}

function standingOf(
  quote: WholeQuote,
  label: Parameters<typeof isClosing>[0],
  now: Date,
): CustomerStanding {
  if (quote.orderId !== null) return 'ORDERED'
  if (label?.code === 'EXPIRED' || (isPastEnd(quote, now) && !isClosing(label))) return 'EXPIRED'
  if (isClosing(label)) return 'CANCELED'
  return quote.acceptedAt === null ? 'OPEN' : 'ACCEPTED'
}
