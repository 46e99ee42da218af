import { lookup as systemLookup } from 'node:dns'
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { LookupFunction } from 'node:net'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { addressProblem, mayGoAnywhere, publicOnly, type AddressRules } from './outgoing-address.js'
import { attempt, type AttemptAnswer, type CallLimits } from './outgoing-attempt.js'
import type { Call, OutgoingAnswer, OutgoingRequest } from './outgoing-call.js'
import { describeExchange } from './outgoing-exchange.js'

export type {
  Call,
  CallFailure,
  Exchange,
  OutgoingAnswer,
  OutgoingRequest,
} from './outgoing-call.js'

/** What a test or a special place may want otherwise. */
export interface CallOptions {
  /** 3 seconds to connect and 15 in all unless told. */
  limits?: CallLimits
  /** How names become addresses; the system's way unless told. */
  lookup?: LookupFunction
}

const ordinaryLimits: CallLimits = { connect: 3_000, total: 15_000 }

/**
 * The only way out of this server. An address is held to the rules before the call, and to what its
 * name has turned out to lead to while the connection is made, so that no second answer of a name
 * server can slip in between. Proxies of the environment are not used. Connections are kept.
 */
export function createCall(rules: AddressRules, options: CallOptions = {}): Call {
  const { limits = ordinaryLimits, lookup = systemLookup } = options
  const agents = createAgents(lookup)
  return async (request) => {
    const began = performance.now()
    const elapsed = () => performance.now() - began
    const problem = addressProblem(request.url, rules)
    if (problem !== null) return answerOf(request, refused(problem), elapsed())
    const kind = request.url.startsWith('https:') ? 'https' : 'http'
    const agent = agents[mayGoAnywhere(request.url, rules) ? 'open' : 'filtered'][kind]
    const first = await attempt(request, agent, limits)
    if (!first.stale) return answerOf(request, first, elapsed())
    const left = { ...limits, total: limits.total - elapsed() }
    return answerOf(request, await attempt(request, agent, left), elapsed())
  }
}

function createAgents(lookup: LookupFunction) {
  const kept = {
    keepAlive: true,
    maxSockets: 64,
    maxFreeSockets: 16,
    // Of a connection that nobody uses.
    timeout: 20_000,
    // Said here, no variable of the environment can turn it off.
    rejectUnauthorized: true,
    lookup,
  }
  const filtered = { ...kept, lookup: publicOnly(lookup) }
  return {
    open: { http: new HttpAgent(kept), https: new HttpsAgent(kept) },
    filtered: {
      http: new RequestFilteringHttpAgent(filtered),
      https: new RequestFilteringHttpsAgent(filtered),
    },
  }
}

const refused = (problem: string): AttemptAnswer => ({
  failure: 'ADDRESS_REFUSED',
  error: problem,
  status: null,
  headers: {},
  body: '',
  stale: false,
})

function answerOf(
  request: OutgoingRequest,
  { failure, error, status, headers, body }: AttemptAnswer,
  milliseconds: number,
): OutgoingAnswer {
  const answer = { failure, status, headers, body }
  const durationMs = Math.round(milliseconds)
  return { ...answer, exchange: describeExchange(request, answer, { durationMs, error }) }
}
