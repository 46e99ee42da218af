import type { Exchange, OutgoingAnswer, OutgoingRequest } from './outgoing-call.js'

const keptOfRequest = 4096
const keptOfResponse = 1024
const struckOut = '[secret]'

/** A call as staff may see it: without its secrets, shortened, and nothing that cannot be kept. */
export function describeExchange(
  request: OutgoingRequest,
  answer: Omit<OutgoingAnswer, 'exchange'>,
  outcome: { durationMs: number; error: string | null },
): Exchange {
  const hide = hiderOf(request)
  const shown = (text: string, bytes: number) => beginningOf(hide(text), bytes)
  return {
    method: request.method,
    url: hide(request.url),
    request: request.body === null ? null : shown(request.body, keptOfRequest),
    status: answer.status,
    response: answer.status === null ? null : shown(answer.body, keptOfResponse),
    durationMs: outcome.durationMs,
    error: outcome.error === null ? null : shown(outcome.error, keptOfResponse),
  }
}

function hiderOf(request: OutgoingRequest): (text: string) => string {
  const secrets = [...(request.secrets ?? []), ...credentialsOf(request)].filter(Boolean)
  if (secrets.length === 0) return (text) => text
  const forms = [...new Set(secrets.flatMap(formsOf))].sort((a, b) => b.length - a.length)
  // Encodings differ in case, and striking out too much does no harm.
  const pattern = new RegExp(forms.map(literally).join('|'), 'gi')
  return (text) => text.replace(pattern, struckOut)
}

/** What the request proves who we are with: far ends like to repeat it in their errors. */
function credentialsOf({ headers }: OutgoingRequest): string[] {
  const [, header] = Object.entries(headers).find(([name]) => /^authorization$/i.test(name)) ?? []
  const [, scheme, credentials] = /^(\S+) +(.+)$/.exec(header ?? '') ?? []
  if (!credentials) return []
  if (scheme?.toLowerCase() !== 'basic') return [credentials]
  const plain = Buffer.from(credentials, 'base64').toString()
  return [credentials, plain, plain.slice(plain.indexOf(':') + 1)]
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const encoded = encodeURIComponent(bytes.toString())
  return [
    secret,
    encoded,
    encoded.replaceAll('%20', '+'),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64'),
    bytes.toString('base64url'),
  ]
}

/** The beginning of a text, whole characters only, without what PostgreSQL cannot hold. */
function beginningOf(text: string, bytes: number): string {
  const kept = Buffer.from(text.slice(0, bytes)).subarray(0, bytes)
  return new TextDecoder().decode(kept, { stream: true }).replaceAll('\0', '\ufffd')
}
