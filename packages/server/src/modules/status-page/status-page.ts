import type { PageFrame } from '../customer-pages/index.js'
import type { CustomerView } from './customer-view.js'

/** What the visitor had typed: the number alone, as the proof appears in no page. */
export interface Typed {
  number: string
}

/** What a page says. */
export type PageContent =
  /** Posts `number`, `proof`, `language` and `channel` to /status; `incomplete` asks for what was left out. */
  | { kind: 'form'; typed: Typed | null; incomplete: boolean }
  /** The same form, below the one sentence for everything that was not found. */
  | { kind: 'miss'; typed: Typed | null }
  /** Too many tries; `retryAfter` in seconds. */
  | { kind: 'limited'; retryAfter: number }
  /** Nothing can be looked up just now. */
  | { kind: 'busy'; retryAfter: number }
  /** By a secret link, `link` is its path, at which the language can be changed. */
  | { kind: 'order'; view: CustomerView; link: string | null }
  /** Opens a requested link: posts to `action`, so that nothing is used up by who only looks. */
  | { kind: 'link-button'; action: string }
  /** The answer to every request for a link. */
  | { kind: 'link-sent' }
  /** A link that is wrong, over or taken back. */
  | { kind: 'not-found' }

/** One page for customers. */
export type StatusPage = PageFrame & PageContent
