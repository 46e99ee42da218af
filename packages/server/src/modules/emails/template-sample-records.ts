import type { CustomerLanguage } from '../../kernel/configuration.js'
import type {
  AnswerEmailContent,
  ApprovalEmailContent,
  QuoteEmailContent,
  RecordEmailContent,
  RequestEmailContent,
} from './record-content.js'

interface RecordSamples {
  QUOTE: QuoteEmailContent
  APPROVAL: ApprovalEmailContent
  REQUEST: RequestEmailContent
  ANSWER: AnswerEmailContent
}

const shared = {
  channelId: null,
  reference: 'PO-7788',
  total: 135_660,
  lines: [
    { sku: 'MUG-BLUE', name: 'Blue mug', qty: 100, unitPrice: 1200, total: 120_000 },
    { sku: 'TEA-EARL', name: 'Earl Grey tea, 250 g', qty: 12, unitPrice: 650, total: 7800 },
  ],
  charges: { discount: 1500, shipping: 900, tax: 8460 },
}

const quote = { number: 'Q-1001' }
const request = { number: 'R-1001' }

/** Made-up mails about quotes and order requests, with everything in them. */
export function recordSamples(language: CustomerLanguage, now: Date): RecordSamples {
  const german = language === 'de'
  const about = { ...shared, language, currency: german ? 'EUR' : 'USD' }
  const link = 'https://example.com/answer'
  const inAMonth = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
  return {
    QUOTE: {
      ...{ ...about, ...quote, purpose: 'QUOTE' },
      ...{ customerName: 'Ada Lovelace', expiresOn: inAMonth, link },
      message: german ? 'Wie besprochen, mit Mengenrabatt.' : 'As discussed, at the bulk price.',
    },
    APPROVAL: {
      ...{ ...about, ...request, purpose: 'APPROVAL', accountName: 'Analytical Engines Ltd' },
      ...{ buyerName: 'Ada Lovelace', approverName: 'Charles Babbage', link },
      comments: german ? 'Für das neue Büro.' : 'For the new office.',
      ...{ overBudget: true, reminder: false },
    },
    REQUEST: {
      ...{ ...about, ...request, purpose: 'REQUEST', news: 'REJECTED', buyerName: 'Ada Lovelace' },
      ...{ decidedBy: 'Charles Babbage', orderNumber: null, link },
      reason: german ? 'Bitte nur die Hälfte der Tassen.' : 'Half of the mugs will do, please.',
    },
    ANSWER: {
      ...{ ...about, ...quote, purpose: 'ANSWER' },
      ...{ answer: 'COMMENTED', customerName: 'Ada Lovelace' },
      comment: german ? 'Ginge es auch mit 120 Tassen?' : 'Could it be 120 mugs?',
      ...{ orderNumber: null, link: 'https://example.com/quotes/Q-1001' },
    },
  }
}

/** The same with all that may be missing missing. */
export function bareRecordContent(content: RecordEmailContent): RecordEmailContent {
  const bare = { ...content, reference: null, charges: { discount: 0, shipping: 0, tax: 0 } }
  switch (bare.purpose) {
    case 'QUOTE':
      return { ...bare, customerName: null, expiresOn: null, message: null }
    case 'ANSWER':
      return { ...bare, customerName: null, comment: null, answer: 'DECLINED' }
    case 'APPROVAL':
      return { ...bare, comments: null, overBudget: false }
    case 'REQUEST':
      return { ...bare, decidedBy: null, reason: null, news: 'APPROVED' }
  }
}
