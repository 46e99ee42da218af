export { OrderQuoteResolver, QuoteFieldsResolver } from './quote-fields.resolver.js'
export { QuoteResolver } from './quote.resolver.js'
