import { countryOf } from './countries.js'

/** What a tax rate says. */
export interface TaxRateTerms {
  /** ISO 3166 code. */
  country: string
  /** State or region; null for the rest of the country. */
  region: string | null
  /** Percent with up to four decimals, such as "8.875". */
  rate: string
  taxesShipping: boolean
}

/** What of an order is taxed, in minor units. */
export interface TaxableAmounts {
  items: number
  discount: number
  shipping: number
}

const decimals = 4
/** What makes a percentage of {@link parseTaxRate} a share of one. */
const whole = 100n * 10n ** BigInt(decimals)

/** A percentage from 0 to 100 in ten-thousandths of a percent; null when the text is none. */
export function parseTaxRate(text: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d+))?$/.exec(text)
  const fraction = (match?.[2] ?? '').replace(/0+$/, '')
  if (!match || fraction.length > decimals) return null
  const rate = Number((match[1] ?? '') + fraction.padEnd(decimals, '0'))
  return rate <= Number(whole) ? rate : null
}

const plain = (text: string | null | undefined): string =>
  (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The rate for an address: that of its region before that of its country; null where there is none.
 * Countries are known by code or name, regions by how the rate writes them, without case,
 * spaces and punctuation.
 */
export function taxRateFor<Rate extends TaxRateTerms>(
  rates: readonly Rate[],
  address: { country?: string | null; state?: string | null },
): Rate | null {
  const country = countryOf(address.country ?? '')
  const ofCountry = rates.filter((rate) => rate.country === country)
  const region = plain(address.state)
  const ofRegion = ofCountry.find((rate) => rate.region !== null && plain(rate.region) === region)
  return ofRegion ?? ofCountry.find((rate) => rate.region === null) ?? null
}

/** The tax in minor units, rounded half away from zero; the discount lowers what is taxed. */
export function taxOn({ items, discount, shipping }: TaxableAmounts, terms: TaxRateTerms): number {
  const base = items - discount + (terms.taxesShipping ? shipping : 0)
  const exact = BigInt(Math.abs(base)) * BigInt(parseTaxRate(terms.rate) ?? 0)
  const rounded = Number((2n * exact + whole) / (2n * whole))
  return base < 0 && rounded > 0 ? -rounded : rounded
}
