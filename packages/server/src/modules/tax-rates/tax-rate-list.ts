import { isCountryCode, parseTaxRate } from '@waypost/shared'
import { keptText } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'
import { lineError, type EntryList } from '../lists/index.js'
import type { TaxRateCreateInput, TaxRateUpdateInput } from './tax-rate.inputs.js'
import type { TaxRate } from './tax-rate.types.js'

/** What can be written of a tax rate. */
export type TaxRateValues = Omit<TaxRate, 'id' | 'version'>

/** The list of tax rates. Orders keep an amount of tax, not a rate, so nothing refers to one. */
export const taxRateList: EntryList<TaxRate, TaxRateValues> = {
  table: 'tax_rate',
  noun: 'taxRate',
  columns: {
    country: 'country',
    region: 'region',
    rate: 'rate',
    taxesShipping: 'taxes_shipping',
  },
  archives: false,
  order: 'country, lower(region) nulls first',
  uniqueField: 'region',
  used: null,
  nameOf: ({ country, region }) => (region === null ? country : `${country} ${region}`),
}

/** What is wrong with a tax rate as somebody entered it, each with its place. */
export function taxRateErrors({
  country,
  region,
  rate,
}: TaxRateCreateInput | TaxRateUpdateInput): UserError[] {
  const errors = region?.trim() ? lineError('region', region, 100) : []
  if (country != null && !isCountryCode(country.trim().toUpperCase())) {
    errors.push(invalidInput(['country'], 'A country is its ISO 3166 code, such as US or DE.'))
  }
  if (rate != null && parseTaxRate(rate) === null) {
    const message = 'A rate is a percentage from 0 to 100 with up to four decimals, such as 7.25.'
    errors.push(invalidInput(['rate'], message))
  }
  return errors
}

/** The values to keep; what an update omits is undefined. */
export function taxRateValues(input: TaxRateCreateInput): TaxRateValues
export function taxRateValues(input: TaxRateUpdateInput): Partial<TaxRateValues>
export function taxRateValues(
  input: TaxRateCreateInput | TaxRateUpdateInput,
): Partial<TaxRateValues> {
  return {
    country: input.country?.trim().toUpperCase(),
    region: keptText(input.region),
    rate: input.rate == null ? undefined : plainRate(input.rate),
    taxesShipping: input.taxesShipping ?? undefined,
  }
}

/** The shortest way to write the same rate. */
const plainRate = (rate: string): string => (rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate)
