import type { Call, Exchange } from '../../kernel/outgoing.js'

/** A way out that remembers what passed, with the secrets of the channel left out of it. */
export function recordedCall(
  call: Call,
  secrets: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): { call: Call; exchanges: Exchange[] } {
  const exchanges: Exchange[] = []
  return {
    exchanges,
    call: async (request) => {
      const answer = await call({ ...request, secrets: Object.values(secrets), signal })
      exchanges.push({ ...answer.exchange, response: withoutTokens(answer.exchange.response) })
      return answer
    },
  }
}

/** Whoever gives out a token in an answer does not give it to those who read the record. */
const withoutTokens = (response: string | null): string | null =>
  response?.replace(/("access_token"\s*:\s*")[^"]*/g, '$1…') ?? null
