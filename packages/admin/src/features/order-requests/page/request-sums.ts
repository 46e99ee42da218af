import { formatMinor, parseMoney } from '@waypost/shared'
import type { Amount } from '../../../composables/useFormat.js'

/** The sums of a request as it is kept: what the total has beside shipping is what its lines cost. */
export function sumsOfRequest({ total, shipping }: { total: Amount; shipping: Amount }): {
  lines: Amount
  shipping: Amount
  total: Amount
} {
  const { currency } = total
  const minor = ({ amount }: Amount) => parseMoney(amount, currency) ?? 0
  const lines = { amount: formatMinor(minor(total) - minor(shipping), currency), currency }
  return { lines, shipping, total }
}
