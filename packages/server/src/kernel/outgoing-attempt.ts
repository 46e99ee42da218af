import { request as requestHttp, type Agent, type ClientRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { TLSSocket } from 'node:tls'
import { CallTimeout, codeOf, explainFailure } from './outgoing-failure.js'
import type { CallFailure, OutgoingRequest } from './outgoing-call.js'

/** How long a call may take, in milliseconds. */
export interface CallLimits {
  /** Until there is a connection, its encryption included. */
  connect: number
  /** In all, however the answer drips in. */
  total: number
}

/** What came of one attempt. */
export interface AttemptAnswer {
  failure: CallFailure | null
  error: string | null
  status: number | null
  headers: Record<string, string>
  body: string
  /** The far end had closed the kept connection before it took the request. */
  stale: boolean
}

const defaultBytes = 16 * 1024

/** Sends a request once and reads the beginning of the answer. @throws for a header that cannot be sent */
export async function attempt(
  request: OutgoingRequest,
  agent: Agent,
  limits: CallLimits,
): Promise<AttemptAnswer> {
  const outgoing = open(request, agent)
  const watch = watchTime(outgoing, limits)
  const parts: Buffer[] = []
  let response: IncomingMessage | null = null
  try {
    response = await responseOf(outgoing, request.body)
    await readBody(response, parts, request.maxBytes ?? defaultBytes)
    return { failure: null, error: null, stale: false, ...received(response, parts) }
  } catch (error) {
    const stopped = request.signal?.aborted ?? false
    const why = explainFailure(watch.timeout() ?? error, stopped)
    const dropped =
      why.failure === 'CONNECTION_FAILED' && /^(ECONNRESET|EPIPE)$/.test(codeOf(error))
    const stale = dropped && !response && outgoing.reusedSocket
    return { ...why, stale, ...received(response, parts) }
  } finally {
    watch.end()
  }
}

function open(request: OutgoingRequest, agent: Agent): ClientRequest {
  const send = request.url.startsWith('https:') ? requestHttps : requestHttp
  const { method, signal } = request
  return send(request.url, {
    agent,
    method,
    signal,
    headers: { 'user-agent': 'Waypost', ...request.headers },
  })
}

/** Ends the call when it takes too long. A connection that was kept counts as made. */
function watchTime(outgoing: ClientRequest, limits: CallLimits) {
  let timeout: CallTimeout | null = null
  const stop = (what: string, milliseconds: number) => {
    timeout = new CallTimeout(`No ${what} within ${Math.round(milliseconds / 100) / 10} seconds.`)
    outgoing.destroy(timeout)
  }
  const timers = [setTimeout(stop, limits.total, 'whole answer', limits.total)]
  outgoing.once('socket', (socket) => {
    if (!socket.connecting) return
    const timer = setTimeout(stop, limits.connect, 'connection', limits.connect)
    timers.push(timer)
    socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer)
    })
  })
  return { timeout: () => timeout, end: () => timers.forEach(clearTimeout) }
}

function responseOf(outgoing: ClientRequest, body: string | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.on('response', resolve)
    outgoing.on('error', reject)
    // Such as an answer that wants to speak another protocol.
    outgoing.on('close', () => {
      reject(new Error('The connection was closed without an answer.'))
    })
    outgoing.end(body ?? undefined)
  })
}

function readBody(response: IncomingMessage, parts: Buffer[], limit: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = limit
    response.on('data', (part: Buffer) => {
      parts.push(part.subarray(0, left))
      left -= part.length
      if (left > 0) return
      resolve()
      response.destroy()
    })
    response.on('end', resolve)
    response.on('error', reject)
    response.on('close', () => {
      reject(new Error('The connection was closed within the answer.'))
    })
  })
}

function received(response: IncomingMessage | null, parts: Buffer[]) {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(response?.headers ?? {})) headers[name] = String(value)
  // A character that the limit has cut in two is left out.
  const body = new TextDecoder().decode(Buffer.concat(parts), { stream: true })
  return { status: response?.statusCode ?? null, headers, body }
}
