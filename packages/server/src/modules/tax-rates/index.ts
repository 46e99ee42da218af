export { readTaxRates } from './read-tax-rates.js'
export { TaxRateResolver } from './tax-rate.resolver.js'
