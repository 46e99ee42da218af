export { quotePdf } from './quote-pdf.js'
export type { PaperAddress, PaperEnd, PaperLine, QuotePaper } from './quote-paper.js'
