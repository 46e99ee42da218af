import { formatMinor, parseMoney, taxRateFor, type TaxRateTerms } from '@waypost/shared'
import type { QuoteTotalsPartsFragment } from '../../../generated/operations.js'
import { sumUp } from '../../../parts/sums.js'
import {
  currencyOf,
  quotedPrice,
  writtenLines,
  type LineForm,
  type QuoteForm,
} from './quote-form.js'

/** The rate for where the goods go; null where there is none. */
export const rateFor = <Rate extends TaxRateTerms>(form: QuoteForm, rates: readonly Rate[]) =>
  taxRateFor(rates, form.otherShipTo ? form.shipTo : form.billTo)

/** What is in the form so far, summed up until the server has answered. */
export function sumsOf(form: QuoteForm, rates: readonly TaxRateTerms[]): QuoteTotalsPartsFragment {
  const currency = currencyOf(form) || 'EUR'
  const { shipping, discount, ownTax, tax } = form
  const lines = writtenLines(form).map((line) => ({ qty: line.qty, unitPrice: quotedPrice(line) }))
  const sums = sumUp({ currency, lines, shipping, discount, ownTax, tax }, rateFor(form, rates))
  const money = (amount: number) => ({ amount: formatMinor(amount, currency), currency })
  return {
    subtotal: money(sums.items),
    discount: money(sums.discount),
    shipping: money(sums.shipping),
    tax: money(sums.tax),
    total: money(sums.total),
  }
}

/** What one line costs; null while it has no price. */
export function lineAmount(
  line: LineForm,
  currency: string,
): { amount: string; currency: string } | null {
  const quoted = quotedPrice(line)
  const price = quoted ? parseMoney(quoted, currency) : null
  if (price === null || !Number.isInteger(line.qty)) return null
  return { amount: formatMinor(price * line.qty, currency), currency }
}
