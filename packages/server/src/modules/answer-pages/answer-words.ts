import type { AnswerProblem } from './answer-page.js'
import type { QuoteStanding, RequestView, ViewedStep } from './answer-view.js'

/** What a page says of where a record stands: a title, and what happens now. */
export interface Standing {
  title: string
  next: string
}

/** The words of the pages behind secret links. */
export interface AnswerWords {
  quote: (number: string) => string
  request: (number: string) => string
  forName: (name: string) => string
  reference: string
  validUntil: string
  endless: string
  pdf: string
  lines: (lines: number) => string
  sku: string
  quantity: string
  each: (price: string) => string
  insteadOf: string
  subtotal: string
  discount: string
  shipping: string
  tax: string
  total: string
  note: string
  yourAnswer: string
  text: string
  textHint: string
  accept: string
  acceptHint: { order: string; staff: string }
  comment: string
  decline: string
  standings: Record<Exclude<QuoteStanding, 'ORDERED'>, Standing>
  ordered: (order: string) => Standing
  youWrote: string

  asks: (buyer: string, account: string) => string
  overBudget: string
  comments: string
  path: string
  level: (level: number) => string
  any: string
  all: string
  steps: Record<ViewedStep['state'], string>
  verdicts: Record<'APPROVE' | 'REJECT' | 'NONE', string>
  yourDecision: string
  reason: string
  reasonHint: string
  approve: string
  reject: string
  decided: Record<'APPROVE' | 'REJECT', Standing>
  waitsForYou: string
  notYours: Standing
  states: Record<Exclude<RequestView['state'], 'ORDERED'>, Standing>
  requestOrdered: (order: string) => Standing
  rejectedBy: (name: string) => string
  change: string
  quantityHint: string
  commentsHint: string
  submit: string
  cancel: string
  cancelTitle: string
  cancelHint: string

  problems: Record<AnswerProblem, string>
  notFound: Standing
  limited: string
  busy: string
  again: (seconds: number) => string
  backTo: string
}
