import { formatMinor, parseMoney, taxOn, taxRateFor, type TaxRateTerms } from '@waypost/shared'
import type { OrderPageTotalsFragment } from '../../../generated/operations.js'
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
  const minor = (text: string) => parseMoney(text || '0', currency) ?? 0
  const items = writtenRows(form).reduce(
    (sum, { qty, unitPrice }) => sum + (Number.isInteger(qty) ? qty : 0) * minor(unitPrice),
    0,
  )
  const shipping = minor(form.shipping)
  const discount = minor(form.discount)
  const rate = rateFor(form, rates)
  const fromRates = rate && discount <= items ? taxOn({ items, discount, shipping }, rate) : 0
  const tax = form.ownTax ? minor(form.tax) : fromRates
  const total = items + shipping + tax - discount
  const netPaid = minor(form.amountPaid)
  const money = (amount: number) => ({ amount: formatMinor(amount, currency), currency })
  return {
    items: money(items),
    shipping: money(shipping),
    tax: money(tax),
    discount: money(discount),
    carriedCharges: money(0),
    total: money(total),
    netPaid: money(netPaid),
    balance: money(total - netPaid),
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
