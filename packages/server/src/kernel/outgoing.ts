import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

/** A call to a server that is not ours: a cart, or an integrator's endpoint. */
export interface OutgoingRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers: Record<string, string>
  /** The body as text; null for none. */
  body: string | null
  /** What must not be seen in the record of the call, such as keys in the address or in the body. */
  secrets?: readonly string[]
  /** Most bytes of the answer that are read; what is longer is cut. 16 KiB unless told. */
  maxBytes?: number
  /** Ends the call early. */
  signal?: AbortSignal
}

/** One call that was made, shortened and fit to be shown to staff: no secret is in it. */
export interface Exchange {
  method: string
  url: string
  /** The beginning of the body as text; null for none. */
  request: string | null
  /** Status of the answer; null when there was none. */
  status: number | null
  /** The beginning of the answer's body as text; null for none. */
  response: string | null
  durationMs: number
  /** Why there was no whole answer, in words; null when there was. */
  error: string | null
}

/** Why a call had no answer. ADDRESS_REFUSED: it leads to where nothing may go. */
export type CallFailure =
  'ADDRESS_REFUSED' | 'NAME_UNKNOWN' | 'CONNECTION_FAILED' | 'TLS_FAILED' | 'TIMEOUT' | 'STOPPED'

/** What came of a call. It never throws for what the other side does. */
export interface OutgoingAnswer {
  /** Null when the whole answer came, or as much of it as is read. */
  failure: CallFailure | null
  /** Null when there was no answer. */
  status: number | null
  /** By lower-case name. */
  headers: Record<string, string>
  /** The beginning of the body as text. */
  body: string
  exchange: Exchange
}

/** Calls a server that is not ours. Redirects are not followed. */
export type Call = (request: OutgoingRequest) => Promise<OutgoingAnswer>

const totalTimeout = 15_000
const defaultBytes = 16 * 1024
const keptText = 1024

/** The way out of this server. */
export function createCall(): Call {
  return (request) =>
    new Promise((resolve) => {
      const began = performance.now()
      const answer = (
        failure: CallFailure | null,
        status: number | null,
        body: string,
        error: string | null = null,
        headers: Record<string, string> = {},
      ) => {
        resolve({
          failure,
          status,
          headers,
          body,
          exchange: {
            method: request.method,
            url: request.url,
            request: request.body?.slice(0, keptText) ?? null,
            status,
            response: status === null ? null : body.slice(0, keptText),
            durationMs: Math.round(performance.now() - began),
            error,
          },
        })
      }
      const limit = request.maxBytes ?? defaultBytes
      const send = request.url.startsWith('https:') ? requestHttps : requestHttp
      const outgoing = send(request.url, {
        method: request.method,
        headers: request.headers,
        signal: request.signal,
        timeout: totalTimeout,
      })
      outgoing.on('response', (response) => {
        let body = ''
        const headers = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        )
        const end = () => {
          answer(null, response.statusCode ?? null, body, null, headers)
        }
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          body += part
          if (body.length < limit) return
          end()
          outgoing.destroy()
        })
        response.on('end', end)
      })
      outgoing.on('timeout', () => {
        outgoing.destroy(new Error('no answer in time'))
      })
      outgoing.on('error', (error) => {
        answer('CONNECTION_FAILED', null, '', error.message)
      })
      outgoing.end(request.body ?? undefined)
    })
}
