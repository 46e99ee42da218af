export { answerQuote, type AnswerOutcome, type CustomerAnswer } from './answer-quote.js'
export { changeQuoteStatus } from './change-quote-status.js'
export { convertQuote } from './convert-quote.js'
export { createQuote } from './create-quote.js'
export { expireQuotes } from './expire-quotes.js'
export {
  quoteForCustomer,
  type CustomerQuote,
  type CustomerStanding,
} from './quote-for-customer.js'
export { OrderQuoteResolver, QuoteFieldsResolver } from './quote-fields.resolver.js'
export { QuoteConversionResolver } from './quote-conversion.resolver.js'
export { QuoteResolver } from './quote.resolver.js'
export { quotePdf } from './quote-pdf.js'
export type { PaperAddress, PaperEnd, PaperLine, QuotePaper } from './quote-paper.js'
export { paperOfQuote } from './paper-of-quote.js'
export { sendPaper, serveQuotePdfs } from './quote-pdf.routes.js'
