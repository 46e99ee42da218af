import type { OutgoingAnswer } from '../../../kernel/outgoing.js'
import { retryAfterOf } from '../../deliveries/index.js'
import { retry, Unsent, type ChannelOutcome } from './adapter.js'

/** Most bytes of a cart's answer that are read: orders of many items are long. */
export const longestAnswer = 1024 * 1024

/** What an answer that is no success means everywhere; null for a success (any 2xx). */
export function failureOf(
  { status, failure, headers, exchange }: OutgoingAnswer,
  now: Date,
): ChannelOutcome | null {
  if (failure !== null || status === null)
    return retry(failure ?? 'CONNECTION_FAILED', exchange.error)
  if (status >= 200 && status < 300) return null
  if (status === 401 || status === 403)
    return retry('CREDENTIALS_REFUSED', `The shop refused the key (${status}).`)
  return retry(`HTTP_${status}`, `The shop answered ${status}.`, retryAfterOf(headers, now))
}

/** The JSON of a successful answer. @throws Unsent for every other answer */
export function jsonOf(answer: OutgoingAnswer, now: Date): unknown {
  const failure = failureOf(answer, now)
  if (failure) throw new Unsent(failure)
  try {
    return JSON.parse(answer.body) as unknown
  } catch {
    throw new Unsent(
      retry('ANSWER_UNREADABLE', 'The answer is not JSON. Is the address that of the API?'),
    )
  }
}
