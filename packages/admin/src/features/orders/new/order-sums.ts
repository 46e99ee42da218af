import { parseMoney, type TaxRateTerms } from '@waypost/shared'
import type { OrderPageTotalsFragment } from '../../../generated/operations.js'
import { amountIn, currencyOf, rateFor, sumUp } from '../../../parts/sums.js'
import { writtenRows, type OrderForm } from './order-form.js'

/**
 * The sums of what is in the form so far, by the same rules as the server's, so that nothing jumps
 * when its answer arrives. What is not yet an amount counts as nothing.
 */
export function sumsOf(form: OrderForm, rates: readonly TaxRateTerms[]): OrderPageTotalsFragment {
  const currency = currencyOf(form) || 'EUR'
  const sums = sumUp({ ...form, currency, lines: writtenRows(form) }, rateFor(form, rates))
  const netPaid = parseMoney(form.amountPaid || '0', currency) ?? 0
  const money = amountIn(currency)
  return {
    items: money(sums.items),
    shipping: money(sums.shipping),
    tax: money(sums.tax),
    discount: money(sums.discount),
    carriedCharges: money(0),
    total: money(sums.total),
    netPaid: money(netPaid),
    balance: money(sums.total - netPaid),
  }
}
