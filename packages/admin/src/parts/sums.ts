import { parseMoney, taxOn, type TaxRateTerms } from '@waypost/shared'

/** What is typed in of anything that is sold: amounts as plain decimals, empty for nothing. */
interface Sold {
  currency: string
  lines: readonly { qty: number; unitPrice: string }[]
  shipping: string
  discount: string
  /** The tax is set by hand instead of coming from the rates. */
  ownTax: boolean
  tax: string
}

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
