export { OrderQuoteResolver, QuoteFieldsResolver } from './quote-fields.resolver.js'
export { QuoteResolver } from './quote.resolver.js'
export { quotePdf } from './quote-pdf.js'
export type { PaperAddress, PaperEnd, PaperLine, QuotePaper } from './quote-paper.js'
