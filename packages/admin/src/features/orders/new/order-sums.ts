import { formatMinor, parseMoney, taxRateFor, type TaxRateTerms } from '@waypost/shared'
import type { OrderPageTotalsFragment } from '../../../generated/operations.js'
import { sumUp } from '../../../parts/sums.js'
import { currencyOf, writtenRows, type OrderForm } from './order-form.js'

/** The rate for where the order goes; null where there is none. */
export const rateFor = <Rate extends TaxRateTerms>(form: OrderForm, rates: readonly Rate[]) =>
  taxRateFor(rates, form.otherShipTo ? form.shipTo : form.billTo)

/**
 * The sums of what is in the form so far, by the same rules as the server's, so that nothing jumps
 * when its answer arrives. What is not yet an amount counts as nothing.
 */
export function sumsOf(form: OrderForm, rates: readonly TaxRateTerms[]): OrderPageTotalsFragment {
  const currency = currencyOf(form) || 'EUR'
  const { shipping, discount, ownTax, tax: ownAmount } = form
  const sold = { currency, lines: writtenRows(form), shipping, discount, ownTax, tax: ownAmount }
  const sums = sumUp(sold, rateFor(form, rates))
  const netPaid = parseMoney(form.amountPaid || '0', currency) ?? 0
  const money = (amount: number) => ({ amount: formatMinor(amount, currency), currency })
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

/** What one row costs; null while it has no price. */
export function rowAmount(
  { qty, unitPrice }: { qty: number; unitPrice: string },
  currency: string,
): { amount: string; currency: string } | null {
  const price = unitPrice ? parseMoney(unitPrice, currency) : null
  if (price === null || !Number.isInteger(qty)) return null
  return { amount: formatMinor(price * qty, currency), currency }
}
