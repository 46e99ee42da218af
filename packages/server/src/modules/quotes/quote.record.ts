import type { AccountRef } from '../accounts/index.js'
import type { PartyRecord } from '../../kernel/party.types.js'

/** How a customer answered a quote. */
export const quoteAnswers = ['ACCEPTED', 'COMMENTED', 'DECLINED'] as const
export type QuoteAnswerKind = (typeof quoteAnswers)[number]

/** One line of a quote, as it is kept; prices are in minor units of the quote's currency. */
export interface QuoteLineRecord {
  id: string
  position: number
  sku: string
  name: string
  qty: number
  /** What it costs without a quote. */
  listPrice: number
  unitPrice: number
}

/** A quote, as it is kept; money is in minor units of its currency. */
export interface QuoteRecord {
  id: string
  number: string
  reference: string | null
  accountId: string | null
  contactId: string | null
  channelId: number | null
  currency: string
  labelId: number | null
  billTo: PartyRecord
  shipTo: PartyRecord
  customerName: string
  /** The last day on which it holds; null: without end. */
  expiresOn: string | null
  /** The end of that day in the zone of the business, as it was when the day was set. */
  expiresAt: Date | null
  shipping: number
  discount: number
  tax: number
  /** Whether the tax follows the rates; false: it was given. */
  taxFromRates: boolean
  total: number
  customerNote: string | null
  revision: number
  orderId: string | null
  acceptedAt: Date | null
  sentAt: Date | null
  sentRevision: number | null
  waitingSince: Date | null
  answer: QuoteAnswerKind | null
  answerText: string | null
  answeredAt: Date | null
  answeredRevision: number | null
  duplicateOfId: string | null
  createdBy: string
  version: number
  createdAt: Date
  updatedAt: Date
}

/** A contact of the quote's account, as quotes need to know it. */
export interface QuoteContact {
  id: string
  name: string
  email: string | null
  language: 'en' | 'de' | null
  active: boolean
}

/** A quote with its lines and the names around it, as one transaction sees it. */
export interface WholeQuote extends QuoteRecord {
  lines: QuoteLineRecord[]
  account: AccountRef | null
  contact: QuoteContact | null
  orderNumber: string | null
}

/** What somebody who writes a quote decides on. */
export type QuoteDraft = Pick<
  WholeQuote,
  | 'reference'
  | 'accountId'
  | 'contactId'
  | 'channelId'
  | 'currency'
  | 'lines'
  | 'billTo'
  | 'shipTo'
  | 'expiresOn'
  | 'shipping'
  | 'discount'
  | 'tax'
  | 'taxFromRates'
  | 'customerNote'
>
