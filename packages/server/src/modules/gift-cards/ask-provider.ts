import type { Exchange, OutgoingAnswer } from '../../kernel/outgoing.js'
import { lineProblem } from '../../kernel/text.js'
import { signatureHeaders } from '../../kernel/webhook-signature.js'
import type { SenderParts } from '../deliveries/index.js'
import type { Provider } from './provider.js'

/** What the provider said. */
export interface ProviderAnswer {
  answer: OutgoingAnswer
  /** As it may be shown: whatever was answered, no code is in it. */
  exchange: Exchange
  /** Null where there is none that could be one. */
  code: string | null
}

const longestCode = 100
const largestAnswer = 16_384

/**
 * Asks the provider, signed as webhooks are.
 * @param id the same over all tries, by which the provider knows a request again
 */
export async function askProvider(
  { call, clock }: Pick<SenderParts, 'call' | 'clock'>,
  { url, secrets }: Provider,
  { id, body, signal }: { id: string; body: unknown; signal: AbortSignal },
): Promise<ProviderAnswer> {
  const text = JSON.stringify(body)
  const answer = await call({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'user-agent': 'Waypost-Gift-Cards/1',
      'idempotency-key': id,
      ...signatureHeaders({ id, sentAt: clock.now(), body: text }, secrets),
    },
    body: text,
    maxBytes: largestAnswer,
    signal,
  })
  const isTaken = answer.status !== null && answer.status >= 200 && answer.status < 300
  const code = isTaken && answer.failure === null ? codeIn(answer.body) : null
  return { answer, exchange: withoutCode(answer.exchange, isTaken), code }
}

/** An answer that may hold a code is never kept, not even the beginning of it. */
const withoutCode = (exchange: Exchange, isTaken: boolean): Exchange => ({
  ...exchange,
  response:
    exchange.response === null || (!isTaken && !/code/i.test(exchange.response))
      ? exchange.response
      : '[not kept: it may hold a code]',
})

function codeIn(body: string): string | null {
  let answer: unknown
  try {
    answer = JSON.parse(body)
  } catch {
    return null
  }
  const code =
    answer !== null && typeof answer === 'object' && 'code' in answer ? answer.code : null
  return typeof code === 'string' && lineProblem(code, longestCode) === null ? code.trim() : null
}
