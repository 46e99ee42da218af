import { linesPart } from './lines-part.js'
import { buttonPart, linkPart, quotationPart, type Look } from './layout-parts.js'
import type {
  AnswerEmailContent,
  ApprovalEmailContent,
  QuoteEmailContent,
  RecordEmailContent,
  RequestEmailContent,
} from './record-content.js'
import { placeOf, type MailPart } from './template-markup.js'
import { dayIn, emailWords, moneyIn } from './template-words.js'

/** What a template about a quote or an order request is told. */
export interface RecordData {
  data: Record<string, unknown>
  parts: Record<string, MailPart>
}

/** What templates of these purposes are told. */
export function recordData(content: RecordEmailContent, look: Look): RecordData {
  switch (content.purpose) {
    case 'QUOTE':
      return ofQuote(content, look)
    case 'ANSWER':
      return ofAnswer(content, look)
    case 'APPROVAL':
      return ofApproval(content, look)
    case 'REQUEST':
      return ofRequest(content, look)
  }
}

function ofQuote(content: QuoteEmailContent, look: Look): RecordData {
  const words = emailWords[look.language]
  const { customerName: name, expiresOn, message } = content
  const expires = expiresOn === null ? null : dayIn(look.language, expiresOn)
  return {
    data: {
      ...shared(message),
      quote: { ...linesData(content, look), name, expires_on: expires },
    },
    parts: parts(content, look, [words.note, message], words.answerQuote),
  }
}

function ofAnswer(content: AnswerEmailContent, look: Look): RecordData {
  const words = emailWords[look.language]
  const { answer, customerName: name, comment, orderNumber } = content
  const caption = name === null ? words.note : words.from(name)
  return {
    data: {
      ...shared(comment),
      answer: answer.toLowerCase(),
      order: { number: orderNumber },
      quote: { ...linesData(content, look), name },
    },
    parts: parts(content, look, [caption, comment], words.openWaypost),
  }
}

function ofApproval(content: ApprovalEmailContent, look: Look): RecordData {
  const words = emailWords[look.language]
  const { buyerName: buyer, comments, overBudget, reminder } = content
  const people = { account: content.accountName, buyer, approver: content.approverName }
  return {
    data: {
      ...shared(comments),
      request: { ...linesData(content, look), ...people, over_budget: overBudget, reminder },
    },
    parts: parts(content, look, [words.from(buyer), comments], words.decide),
  }
}

function ofRequest(content: RequestEmailContent, look: Look): RecordData {
  const words = emailWords[look.language]
  const { news, buyerName: buyer, decidedBy, reason, orderNumber } = content
  const caption = decidedBy === null ? words.reason : words.from(decidedBy)
  const told = { news: news.toLowerCase(), buyer, decided_by: decidedBy }
  return {
    data: {
      ...shared(reason),
      order: { number: orderNumber },
      request: { ...linesData(content, look), ...told },
    },
    parts: parts(content, look, [caption, reason], words.seeRequest),
  }
}

const shared = (message: string | null) => ({
  message,
  link: placeOf('link'),
  blocks: { lines: placeOf('lines'), message: placeOf('message'), link: placeOf('button') },
})

function linesData({ number, reference, currency, total, lines }: RecordEmailContent, look: Look) {
  const money = (amount: number): string => moneyIn(look.language, amount, currency)
  return {
    number,
    reference,
    total: money(total),
    lines: lines.map(({ sku, name, qty, unitPrice, total: sum }) => ({
      ...{ sku, name, quantity: qty },
      unit_price: money(unitPrice),
      total: money(sum),
    })),
  }
}

const parts = (
  content: RecordEmailContent,
  look: Look,
  [caption, message]: readonly [string, string | null],
  button: string,
): Record<string, MailPart> => ({
  lines: linesPart(content, look),
  message: quotationPart(caption, message, look),
  button: buttonPart(button, content.link, look),
  link: linkPart(content.link),
})
