import type { PageFrame } from '../customer-pages/index.js'
import type { QuoteView, RequestView } from './answer-view.js'

/** What stood in the way of an answer. */
export type AnswerProblem =
  /** The record has moved on since the page was shown. */
  | 'CHANGED'
  /** A comment without text. */
  | 'TEXT_MISSING'
  /** A rejection without a reason. */
  | 'REASON_MISSING'
  /** Longer than may be. */
  | 'TEXT_TOO_LONG'
  /** A quantity that is none, or nothing left. */
  | 'QUANTITIES'
  /** It cannot be answered like this any more, or not at all. */
  | 'NOT_POSSIBLE'

/** What a page holds beside the record. */
export interface Answering {
  /** The path of the link. */
  path: string
  problem: AnswerProblem | null
  /** What was typed, to be typed no second time. */
  typed: ReadonlyMap<string, string>
}

/** What a page says. */
export type AnswerContent =
  | ({ kind: 'quote'; view: QuoteView } & Answering)
  | ({ kind: 'approval' | 'request'; view: RequestView } & Answering)
  /** A link that is wrong, over or taken back, whatever the cause. */
  | { kind: 'not-found' }
  | { kind: 'limited' | 'busy'; retryAfter: number; path: string }

/** One page behind a secret link. */
export type AnswerPage = PageFrame & AnswerContent

export type QuotePage = Extract<AnswerPage, { kind: 'quote' }>
export type RequestPage = Extract<AnswerPage, { kind: 'approval' | 'request' }>
