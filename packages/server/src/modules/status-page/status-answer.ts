import { AppError } from '../../kernel/errors.js'
import { errorBody } from '../../kernel/graphql-endpoint.js'
import type { SeenOrder } from './customer-view.js'
import type { PageContent } from './status-page.js'

/** What a request of a customer is answered, as a page and for programs. */
export interface StatusAnswer {
  status: number
  page: PageContent
  json: unknown
  /** Seconds. */
  retryAfter?: number
  /** Whose look the page has, where an order says so. */
  seen?: SeenOrder
}

const refused = (error: AppError): unknown => errorBody(error)

/** No such order, or not its proof; the same whatever was typed. */
export const miss: StatusAnswer = {
  status: 200,
  page: { kind: 'miss', typed: null },
  json: { order: null },
}

/** Not one number and one proof. */
export const incomplete: StatusAnswer = {
  status: 400,
  page: { kind: 'form', typed: null, incomplete: true },
  json: refused(new AppError('BAD_USER_INPUT', 'Send one number and one proof, as texts.')),
}

/** The empty form. */
export const emptyForm: StatusAnswer = {
  status: 200,
  page: { kind: 'form', typed: null, incomplete: false },
  json: { order: null },
}

/** A limit holds. */
export const limited = (retryAfter: number): StatusAnswer => ({
  status: 429,
  page: { kind: 'limited', retryAfter },
  json: refused(new AppError('RATE_LIMITED', 'Too many tries. A link by e-mail still works.')),
  retryAfter,
})

/** Nothing was looked up. */
export const busy: StatusAnswer = {
  status: 503,
  page: { kind: 'busy', retryAfter: 5 },
  json: refused(new AppError('SERVICE_UNAVAILABLE', 'Nothing can be looked up right now.')),
  retryAfter: 5,
}

/** The answer to every request for a link. */
export const linkSent: StatusAnswer = {
  status: 200,
  page: { kind: 'link-sent' },
  json: { message: 'If it matches, we have sent a mail.' },
}

/** A link that is wrong, over or taken back. */
export const notFound: StatusAnswer = {
  status: 404,
  page: { kind: 'not-found' },
  json: refused(new AppError('NOT_FOUND', 'There is nothing at this address.')),
}

/** A requested link shows only a button, since programs that look into mails open every link. */
export const linkButton = (action: string): StatusAnswer => ({
  status: 200,
  page: { kind: 'link-button', action },
  json: { order: null },
})

/** What a customer may see of an order; `link` is the path of the link that led there. */
export const found = (seen: SeenOrder, link: string | null): StatusAnswer => ({
  status: 200,
  page: { kind: 'order', view: seen.view, link },
  json: { order: seen.view },
  seen,
})
