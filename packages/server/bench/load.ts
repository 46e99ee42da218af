import { isDeepStrictEqual } from 'node:util'
import autocannon from 'autocannon'
import type { BenchRequest, Workload } from './workloads.ts'

/** Where requests go, and as whom. */
export interface Target {
  url: string
  token: string
}

/** What one turn of load came to. */
export interface Turn {
  /** Answers per second. */
  rate: number
  /** Milliseconds within which 95 of 100 requests were answered. */
  p95: number
  answers: number
}

const headersOf = ({ token }: Target) => ({
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
})

/** How long a turn is: for reads by the clock, for writes by the orders that there are. */
export interface Length {
  connections: number
  seconds?: number
  requests?: number
}

/**
 * Keeps so many connections busy for so many seconds or requests.
 * @throws when any request fails; a fast refusal is no result
 */
export async function turn(
  target: Target,
  next: () => BenchRequest,
  { connections, seconds, requests: amount }: Length,
): Promise<Turn> {
  const times: number[] = []
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        url: target.url,
        connections,
        ...(amount === undefined ? { duration: seconds } : { amount }),
        method: 'POST',
        headers: headersOf(target),
        requests: [
          {
            setupRequest: (request) => {
              const { headers, ...rest } = next()
              return { ...request, ...rest, headers: { ...request.headers, ...headers } }
            },
          },
        ],
      },
      (error: Error | null, outcome) => (error ? reject(error) : resolve(outcome)),
    )
    running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${target.url}: ${result.non2xx} refused, ${result.errors} failed`)
  }
  return {
    rate: result['2xx'] / result.duration,
    p95: percentile(times, 0.95),
    answers: result['2xx'],
  }
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0
}

/** The value in the middle. */
export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The text of one answer. @throws when the request is refused, by GraphQL or as an event */
export async function ask(target: Target, { path, body, headers }: BenchRequest): Promise<string> {
  const answer = await fetch(target.url + path, {
    method: 'POST',
    headers: { ...headersOf(target), ...headers },
    body,
  })
  const text = await answer.text()
  if (!answer.ok || text.includes('"errors"') || text.includes('"applied":false')) {
    throw new Error(`${path}: ${text.slice(0, 500)}`)
  }
  return text
}

/**
 * The bytes of an answer of both sides.
 * @throws when they do not answer the same; of an event, which can happen but once, when the sizes differ
 */
export async function compare(workload: Workload, ours: Target, control: Target, orders: number) {
  const request = workload.request(orders)
  const other = workload.writes ? workload.request(orders) : request
  const [own, bare] = [await ask(ours, request.ours), await ask(control, other.control)]
  const [bytes, controlBytes] = [Buffer.byteLength(own), Buffer.byteLength(bare)]
  if (workload.besideOwn) return { bytes, controlBytes }
  const alike = workload.writes
    ? Math.abs(bytes - controlBytes) < bytes * 0.05
    : isDeepStrictEqual(JSON.parse(own), JSON.parse(bare))
  if (!alike) throw new Error(`${workload.name}: the answers differ\n${own}\n${bare}`)
  return { bytes, controlBytes }
}
