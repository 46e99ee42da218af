import type { Call, OutgoingAnswer } from '../../../kernel/outgoing.js'
import type { Secrets } from '../../deliveries/index.js'
import { retry, Unsent, type ChannelTarget } from './adapter.js'
import { failureOf, longestAnswer } from './read-answer.js'
import { login, type Written } from './vendure-order.js'

/** The headers of those who are signed in, for as long as their secrets are the ones in force. */
export type VendureSessions = WeakMap<Secrets, Record<string, string>>

/** A way to ask the Admin API of one shop. */
export interface VendureApi {
  /**
   * Sends one operation and answers its data. Signs in where that is needed, once more when the
   * session has ended.
   * @throws Unsent for whatever stands in the way
   */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>
}

interface Answer {
  data: unknown
  headers: Record<string, string>
}

interface GraphqlErrors {
  message?: unknown
  extensions?: { code?: unknown }
}

/** Opens the Admin API of a shop; nothing is sent before the first question. */
export function openVendure(
  { settings, secrets }: ChannelTarget,
  { call, now, sessions }: { call: Call; now: Date; sessions: VendureSessions },
): VendureApi {
  const post = async (access: Record<string, string>, query: string, variables: object) => {
    const answer = await call({
      method: 'POST',
      url: adminAddress(settings['url'] ?? ''),
      headers: {
        'content-type': 'application/json',
        ...(settings['channelToken'] && { 'vendure-token': settings['channelToken'] }),
        ...access,
      },
      body: JSON.stringify({ variables, query }),
      maxBytes: longestAnswer,
    })
    return read(answer, now)
  }
  const access = async (): Promise<Record<string, string>> => {
    if (secrets['apiKey']) return { 'vendure-api-key': secrets['apiKey'] }
    const made = await signIn(post, settings['username'], secrets['password'])
    sessions.set(secrets, made)
    return made
  }
  return {
    async ask<Data>(query: string, variables = {}) {
      const open = sessions.get(secrets)
      const answer = await post(open ?? (await access()), query, variables)
      if (answer !== 'FORBIDDEN') return answer.data as Data
      const again = open ? await post(await access(), query, variables) : answer
      if (again !== 'FORBIDDEN') return again.data as Data
      throw new Unsent(retry('CREDENTIALS_REFUSED', notAllowed))
    },
  }
}

const notAllowed =
  'Vendure refused the account or key: its role needs ReadOrder and UpdateOrder in this channel.'

type Post = (
  access: Record<string, string>,
  query: string,
  variables: object,
) => Promise<Answer | 'FORBIDDEN'>

/** Signs in. Shops answer with a token, with cookies, or with both; the token needs no cookies. */
async function signIn(
  post: Post,
  username: string | undefined,
  password: string | undefined,
): Promise<Record<string, string>> {
  if (!username || !password)
    throw new Unsent(retry('NOT_SET_UP', 'Enter an API key, or a user name and a password.'))
  const answer = await post({}, login, { username, password })
  const refusal =
    answer === 'FORBIDDEN' ? { message: notAllowed } : (answer.data as { it: Written }).it
  if (answer === 'FORBIDDEN' || refusal.message)
    throw new Unsent(
      retry('CREDENTIALS_REFUSED', `Vendure did not let ${username} in: ${refusal.message ?? ''}`),
    )
  const token = answer.headers['vendure-auth-token']
  if (token) return { authorization: `Bearer ${token}` }
  const cookie = cookiesOf(answer.headers['set-cookie'] ?? '')
  if (cookie) return { cookie }
  throw new Unsent(
    retry('ANSWER_UNREADABLE', 'Vendure let us in and gave neither a token nor a cookie.'),
  )
}

/** The pairs of a Set-Cookie header, or of several that were joined by commas. */
const cookiesOf = (header: string): string =>
  [...header.matchAll(/(?:^|,)\s*([^=;,\s]+=[^;,]*)/g)].map(([, pair]) => pair).join('; ')

/** The address of the Admin API: the path that is given, or else Vendure's usual one. */
function adminAddress(url: string): string {
  const address = new URL(url)
  if (address.pathname === '/') address.pathname = '/admin-api'
  return address.href
}

/** The data of an answer. @throws Unsent for every answer without it, except one that wants us to sign in */
function read(answer: OutgoingAnswer, now: Date): Answer | 'FORBIDDEN' {
  const body = jsonOf(answer)
  const errors = body?.errors ?? []
  // Where a session has ended, Vendure may report more than that, in any order.
  if (errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN')) return 'FORBIDDEN'
  const failure = failureOf(answer, now)
  const [error] = errors
  // A question that Vendure does not take is answered by 400, other errors by 200.
  if (error && (failure === null || answer.status === 400)) {
    const said = typeof error.message === 'string' ? error.message : 'It gave no reason.'
    throw new Unsent(retry('SHOP_REFUSED', `Vendure refused: ${said}`))
  }
  if (failure) throw new Unsent(failure)
  if (body?.data == null) {
    const detail = 'The answer is not that of a GraphQL API. Is the address right?'
    throw new Unsent(retry('ANSWER_UNREADABLE', detail))
  }
  return { data: body.data, headers: answer.headers }
}

function jsonOf({ body }: OutgoingAnswer): { data?: unknown; errors?: GraphqlErrors[] } | null {
  try {
    return JSON.parse(body) as { data?: unknown; errors?: GraphqlErrors[] } | null
  } catch {
    return null
  }
}
