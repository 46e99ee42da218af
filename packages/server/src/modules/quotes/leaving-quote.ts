import { formatMinor } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { WholeQuote } from './quote.record.js'

/** A quote as integrators are told of it: nobody's contact data and no notes. */
const leavingQuote = (quote: WholeQuote, { labels }: Configuration) => ({
  id: quote.id,
  number: quote.number,
  reference: quote.reference,
  revision: quote.revision,
  account: quote.account,
  label: labels.get(quote.labelId ?? 0)?.code ?? null,
  total: formatMinor(quote.total, quote.currency),
  currency: quote.currency,
  expiresOn: quote.expiresOn,
  lines: quote.lines.map(({ sku, name, qty, unitPrice }) => ({
    ...{ sku, name, qty },
    unitPrice: formatMinor(unitPrice, quote.currency),
  })),
  orderNumber: quote.orderNumber,
})

/** What an entry about a quote says to endpoints: of which channel it is, and the quote. */
export const toldQuote = (quote: WholeQuote, configuration: Configuration) => ({
  channelId: quote.channelId,
  leaving: leavingQuote(quote, configuration),
})
