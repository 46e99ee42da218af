import type { OutgoingAnswer } from '../../kernel/outgoing.js'
import type { SendResult } from './sender.js'

/** Why an update can never be sent as it is; no call was made. */
export const refusedUnsent = (reason: string, detail: string): SendResult => ({
  outcome: 'REFUSED',
  reason,
  detail,
  retryAfter: null,
  exchanges: [],
})

/**
 * What an answer means to an update when its status alone counts. A status that came decides,
 * whatever becomes of the body behind it: who said 200 has taken the update.
 */
export function resultOfAnswer(answer: OutgoingAnswer, now: Date): SendResult {
  const { status, failure, exchange } = answer
  const result = { detail: null, exchanges: [exchange], retryAfter: null }
  if (status === null)
    return { ...result, outcome: 'RETRY', reason: failure ?? 'CONNECTION_FAILED' }
  if (status >= 200 && status < 300) return { ...result, outcome: 'DELIVERED', reason: null }
  return {
    ...result,
    outcome: status === 410 ? 'GONE' : 'RETRY',
    reason: `HTTP_${status}`,
    retryAfter: retryAfterOf(answer.headers, now),
  }
}

/** Seconds that an answer asks to wait, said as seconds or as a date; null when it asks for nothing. */
export function retryAfterOf(headers: Record<string, string>, now: Date): number | null {
  const said = headers['retry-after']?.trim()
  if (!said) return null
  if (/^\d{1,9}$/.test(said)) return Number(said)
  // Dates of HTTP name their day first; whatever else Date would read is not meant.
  const moment = /^[A-Z][a-z]{2}/.test(said) ? Date.parse(said) : Number.NaN
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - now.getTime()) / 1000))
}
