import { expect, test } from 'vitest'
import type { OutgoingAnswer, OutgoingRequest } from '../../../kernel/outgoing.js'
import type { ChannelTarget } from './adapter.js'
import { openVendure, type VendureSessions } from './vendure-api.js'

const target = (
  settings: Record<string, string> = {},
  secrets: Record<string, string> = { password: 'pw' },
): ChannelTarget => ({
  settings: { url: 'https://shop.example.com', username: 'w@example.com', ...settings },
  secrets,
  formerSecrets: null,
  capabilities: [],
  words: [],
})

const answer = (
  body: unknown,
  more: Partial<Pick<OutgoingAnswer, 'status' | 'headers' | 'failure'>> = {},
): OutgoingAnswer => ({
  failure: null,
  status: 200,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
  exchange: {
    method: 'POST',
    url: '',
    request: null,
    status: 200,
    response: null,
    durationMs: 1,
    error: null,
  },
  ...more,
})
const error = (code?: string, message?: string) => ({ errors: [{ message, extensions: { code } }] })
const signedIn = { data: { it: { __typename: 'CurrentUser' } } }
const data = answer({ data: { me: 1 } })

/** Asks something of a shop that gives these answers; tells what was asked, and what came of it. */
async function ask(
  to: ChannelTarget,
  answers: OutgoingAnswer[],
  sessions: VendureSessions = new WeakMap(),
) {
  const requests: OutgoingRequest[] = []
  const call = async (request: OutgoingRequest) => {
    requests.push(request)
    return answers[requests.length - 1] ?? answer('the end')
  }
  const api = openVendure(to, { call, now: new Date(), sessions })
  const came = await api.ask('query { me }', { a: 1 }).catch((unsent: unknown) => unsent)
  return { requests, came }
}

test('a token is used for as long as it is good', async () => {
  const sessions: VendureSessions = new WeakMap()
  const to = target({ channelToken: 'eu' })
  const token = (value: string) =>
    answer(signedIn, { headers: { 'vendure-auth-token': value, 'set-cookie': 'session=s' } })
  const first = await ask(to, [token('t1'), data], sessions)
  expect(first.came).toEqual({ me: 1 })
  expect(first.requests.map(({ url }) => url)).toEqual([
    'https://shop.example.com/admin-api',
    'https://shop.example.com/admin-api',
  ])
  expect(JSON.parse(first.requests[0]?.body ?? '')).toMatchObject({
    variables: { username: 'w@example.com', password: 'pw' },
  })
  expect(first.requests[1]).toMatchObject({
    headers: { authorization: 'Bearer t1', 'vendure-token': 'eu' },
    body: '{"variables":{"a":1},"query":"query { me }"}',
  })
  expect((await ask(to, [data], sessions)).requests).toHaveLength(1)

  const ended = [answer(error('FORBIDDEN')), token('t2'), data]
  const again = await ask(to, ended, sessions)
  expect(again.came).toEqual({ me: 1 })
  expect(again.requests.map(({ headers }) => headers['authorization'])).toEqual([
    'Bearer t1',
    undefined,
    'Bearer t2',
  ])
})

test('cookies do where there is no token', async () => {
  const cookies =
    'session=eyJ0=; path=/; expires=Thu, 01 Jan 2026 00:00:00 GMT; httponly, session.sig=OLG-x; path=/'
  const { requests } = await ask(target(), [
    answer(signedIn, { headers: { 'set-cookie': cookies } }),
    data,
  ])
  expect(requests[1]?.headers).toMatchObject({ cookie: 'session=eyJ0=; session.sig=OLG-x' })
})

test('a key needs no signing in, and a path of its own is kept', async () => {
  const to = target({ url: 'https://shop.example.com/api/staff' }, { apiKey: 'k' })
  const { requests } = await ask(to, [data])
  expect(requests).toMatchObject([
    { url: 'https://shop.example.com/api/staff', headers: { 'vendure-api-key': 'k' } },
  ])
})

const keyed = target({}, { apiKey: 'k' })

test.each<[string, ChannelTarget, OutgoingAnswer, string, string | null]>([
  ['no right', keyed, answer(error('FORBIDDEN')), 'CREDENTIALS_REFUSED', 'ReadOrder'],
  [
    'a wrong password',
    target(),
    answer({ data: { it: { __typename: 'InvalidCredentialsError', message: 'Wrong.' } } }),
    'CREDENTIALS_REFUSED',
    'did not let w@example.com in: Wrong.',
  ],
  ['a login without a session', target(), answer(signedIn), 'ANSWER_UNREADABLE', 'token'],
  ['nothing to sign in with', target({}, {}), data, 'NOT_SET_UP', 'API key'],
  [
    'a question that the shop does not know',
    keyed,
    answer(error('GRAPHQL_VALIDATION_FAILED', 'Cannot query field'), { status: 400 }),
    'SHOP_REFUSED',
    'Vendure refused: Cannot query field',
  ],
  ['an error without words', keyed, answer(error()), 'SHOP_REFUSED', 'no reason'],
  ['another page', keyed, answer('<html>'), 'ANSWER_UNREADABLE', 'Is the address right?'],
  ['a server in trouble', keyed, answer('busy', { status: 503 }), 'HTTP_503', '503'],
  ['no answer', keyed, answer('', { status: null, failure: 'TIMEOUT' }), 'TIMEOUT', null],
])('%s is told and tried again later', async (_what, to, given, reason, detail) => {
  const { came } = await ask(to, [given, given])
  expect(came).toMatchObject({
    outcome: {
      outcome: 'RETRY',
      reason,
      detail: detail === null ? null : (expect.stringContaining(detail) as string),
    },
  })
})

test('a shop that asks for patience gets it', async () => {
  const { came } = await ask(keyed, [
    answer(error('TOO_MANY'), { status: 429, headers: { 'retry-after': '7' } }),
  ])
  expect(came).toMatchObject({ outcome: { reason: 'HTTP_429', retryAfter: 7 } })
})
