export { TaxRateResolver } from './tax-rate.resolver.js'
