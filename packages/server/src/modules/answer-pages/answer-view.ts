import type { CustomerLanguage } from '../../kernel/configuration.js'

/** One line as its customer or buyer reads it; amounts in minor units. */
export interface ViewedLine {
  id: string
  sku: string
  name: string
  qty: number
  unitPrice: number
  /** What it costs without a quote; null where there is nothing to compare with. */
  listPrice: number | null
  total: number
}

interface Viewed {
  number: string
  reference: string | null
  currency: string
  lines: readonly ViewedLine[]
  total: number
  /** Whose look the page has; null: the default's. */
  channelId: number | null
  /** Who reads it, as the history calls them. */
  readerName: string
  /** The reader's own; null where nobody said. */
  language: CustomerLanguage | null
}

/** How a quote stands for its customer. OPEN: it waits for an answer. */
export type QuoteStanding =
  'OPEN' | 'COMMENTED' | 'ACCEPTED' | 'EXPIRED' | 'DECLINED' | 'CANCELED' | 'ORDERED'

/** A quote as its customer may see it: what is not here is shown to nobody. */
export interface QuoteView extends Viewed {
  customerName: string
  revision: number
  subtotal: number
  discount: number
  shipping: number
  tax: number
  /** The last day on which it holds. */
  expiresOn: string | null
  customerNote: string | null
  standing: QuoteStanding
  /** What the customer wrote with the last answer. */
  answerText: string | null
  /** Whether accepting makes an order at once. */
  ordersAtOnce: boolean
  orderNumber: string | null
  /** What the customer can answer now. */
  can: { accept: boolean; comment: boolean; decline: boolean }
}

/** One level of the way that a request takes. */
export interface ViewedStep {
  level: number
  state: 'WAITING' | 'CURRENT' | 'PASSED' | 'REJECTED' | 'SKIPPED'
  /** Whether one approval passes it, or that of everybody. */
  rule: 'ANY' | 'ALL'
  approvers: readonly {
    name: string
    verdict: 'APPROVE' | 'REJECT' | null
    reason: string | null
    at: Date | null
  }[]
}

/** An order request as a contact of its account may see it. */
export interface RequestView extends Viewed {
  accountName: string
  buyerName: string
  state: 'DRAFT' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'CANCELED' | 'ORDERED'
  shipping: number
  comments: string | null
  round: number
  version: number
  overBudget: boolean
  steps: readonly ViewedStep[]
  orderNumber: string | null
  /** What the reader may do now. */
  may: { decide: boolean; edit: boolean; cancel: boolean }
  /** What the reader decided in this round; null for nothing. */
  decided: 'APPROVE' | 'REJECT' | null
}
