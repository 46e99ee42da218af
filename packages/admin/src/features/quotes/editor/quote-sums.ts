import type { TaxRateTerms } from '@waypost/shared'
import type { QuoteTotalsPartsFragment } from '../../../generated/operations.js'
import { amountIn, currencyOf, rateFor, sumUp } from '../../../parts/sums.js'
import { quoted, writtenLines, type QuoteForm } from './quote-form.js'

/** What is in the form so far, summed up until the server has answered. */
export function sumsOf(form: QuoteForm, rates: readonly TaxRateTerms[]): QuoteTotalsPartsFragment {
  const currency = currencyOf(form) || 'EUR'
  const lines = writtenLines(form).map(quoted)
  const sums = sumUp({ ...form, currency, lines }, rateFor(form, rates))
  const money = amountIn(currency)
  return {
    subtotal: money(sums.items),
    discount: money(sums.discount),
    shipping: money(sums.shipping),
    tax: money(sums.tax),
    total: money(sums.total),
  }
}
