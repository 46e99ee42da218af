import { formatMinor, parseMoney, taxOn, taxRateFor, type TaxRateTerms } from '@waypost/shared'
import type { PartyForm } from './party.js'

/** What is typed in of anything that is sold: amounts as plain decimals, empty for nothing. */
export interface SoldTerms {
  currency: string
  shipping: string
  discount: string
  /** The tax is set by hand instead of coming from the rates. */
  ownTax: boolean
  tax: string
}

interface Sold extends SoldTerms {
  lines: readonly { qty: number; unitPrice: string }[]
}

/** The currency as a code; empty while it is none. */
export const currencyOf = ({ currency }: Pick<SoldTerms, 'currency'>): string =>
  /^[A-Za-z]{3}$/.test(currency.trim()) ? currency.trim().toUpperCase() : ''

/** Amounts of a currency from its minor units. */
export const amountIn = (currency: string) => (minor: number) => ({
  amount: formatMinor(minor, currency),
  currency,
})

/** The rate for where the goods go; null where there is none. */
export const rateFor = <Rate extends TaxRateTerms>(
  form: { otherShipTo: boolean; shipTo: PartyForm; billTo: PartyForm },
  rates: readonly Rate[],
) => taxRateFor(rates, form.otherShipTo ? form.shipTo : form.billTo)

/**
 * The sums in minor units, by the same rules as the server's, so that nothing jumps when its answer
 * arrives. What is not yet an amount counts as nothing.
 */
export function sumUp(sold: Sold, rate: TaxRateTerms | null) {
  const minor = (text: string) => parseMoney(text || '0', sold.currency) ?? 0
  const items = sold.lines.reduce(
    (sum, { qty, unitPrice }) => sum + (Number.isInteger(qty) ? qty : 0) * minor(unitPrice),
    0,
  )
  const shipping = minor(sold.shipping)
  const discount = minor(sold.discount)
  const fromRates = rate && discount <= items ? taxOn({ items, discount, shipping }, rate) : 0
  const tax = sold.ownTax ? minor(sold.tax) : fromRates
  return { items, shipping, discount, tax, total: items + shipping + tax - discount }
}
