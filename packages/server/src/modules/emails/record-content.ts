import type { CustomerLanguage } from '../../kernel/configuration.js'

/** One line of a quote or an order request, with amounts in minor units of its currency. */
export interface EmailedLine {
  sku: string
  name: string
  qty: number
  unitPrice: number
  total: number
}

/** What the total holds beside the lines; amounts are never negative, a discount is taken off. */
export interface EmailedCharges {
  discount: number
  shipping: number
  tax: number
}

/** What all mails about a quote or an order request tell. */
interface RecordContent {
  language: CustomerLanguage
  /** Whose look and sender it has; null: the default's. */
  channelId: number | null
  number: string
  /** What the customer calls it. */
  reference: string | null
  currency: string
  /** In minor units, like all amounts. */
  total: number
  lines: EmailedLine[]
  charges: EmailedCharges
}

/** A quote for a customer, with the way to answer it. */
export interface QuoteEmailContent extends RecordContent {
  purpose: 'QUOTE'
  customerName: string | null
  /** The last day on which it holds, such as "2026-03-31"; null: without end. */
  expiresOn: string | null
  /** What staff wrote for this one mail, as plain text. */
  message: string | null
  /** The place where the link goes: `[[record-link:<id>]]`. */
  link: string
}

/** How a customer can answer a quote. */
export type QuoteAnswer = 'ACCEPTED' | 'COMMENTED' | 'DECLINED'

/** Tells the account manager how a customer answered. */
export interface AnswerEmailContent extends RecordContent {
  purpose: 'ANSWER'
  answer: QuoteAnswer
  customerName: string | null
  /** What the customer wrote, as plain text. */
  comment: string | null
  /** The order that came of it at once; null for none. */
  orderNumber: string | null
  /** The quote's page of the staff app. */
  link: string
}

/** Asks an approver to decide on an order request. */
export interface ApprovalEmailContent extends RecordContent {
  purpose: 'APPROVAL'
  accountName: string
  buyerName: string
  approverName: string
  /** What the buyer wrote, as plain text. */
  comments: string | null
  overBudget: boolean
  /** Whether the approver was asked before. */
  reminder: boolean
  /** The place where the link goes. */
  link: string
}

/** What can be told to a buyer of an order request. */
export type RequestNews = 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'ORDERED' | 'CANCELED'

/** Tells a buyer what became of an order request. */
export interface RequestEmailContent extends RecordContent {
  purpose: 'REQUEST'
  news: RequestNews
  buyerName: string
  /** Who decided; null where nobody in particular did. */
  decidedBy: string | null
  /** Why, as plain text. */
  reason: string | null
  orderNumber: string | null
  /** The place where the link goes. */
  link: string
}

/** What an e-mail about a quote or an order request tells. */
export type RecordEmailContent =
  QuoteEmailContent | AnswerEmailContent | ApprovalEmailContent | RequestEmailContent
