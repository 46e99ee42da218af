import { formatMinor, type TaxRateTerms } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { PartyRecord } from '../../kernel/party.types.js'
import type { OrderDraftInput } from '../status-events/index.js'
import { taxByRates } from './quote-totals.js'
import type { WholeQuote } from './quote.record.js'

/**
 * The tax of the order that a quote becomes, in minor units: by the rates as they are now. Where no
 * rate holds, a tax that was given stays, since there is nothing to work it out from.
 */
export const taxAnew = (
  quote: Pick<
    WholeQuote,
    'lines' | 'discount' | 'shipping' | 'billTo' | 'shipTo' | 'tax' | 'taxFromRates'
  >,
  rates: readonly TaxRateTerms[],
): number => taxByRates(quote, rates) ?? (quote.taxFromRates ? 0 : quote.tax)

const said = (party: PartyRecord): PartyRecord | null =>
  Object.keys(party).length > 0 ? party : null

/** The order that a quote becomes: all prices as they are quoted. */
export function orderOfQuote(
  quote: WholeQuote,
  tax: number,
  { channels }: Configuration,
  paymentMethod: string | null,
): OrderDraftInput {
  const { currency } = quote
  const amount = (minor: number) => formatMinor(minor, currency)
  return {
    source: 'QUOTE',
    channel: channels.get(quote.channelId ?? 0)?.code ?? null,
    ...{ accountId: quote.accountId, currency, paymentMethod },
    billTo: said(quote.billTo),
    shipTo: said(quote.shipTo),
    items: quote.lines.map(({ sku, name, qty, unitPrice }) => ({
      ...{ sku, name, qty },
      unitPrice: amount(unitPrice),
    })),
    shipping: amount(quote.shipping),
    discount: amount(quote.discount),
    tax: amount(tax),
  }
}
