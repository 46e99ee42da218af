import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeSigningSecret, signatureHeaders } from '../../kernel/webhook-signature.js'
import { checkSignature, type SignedRequest } from './check-signature.js'
import { readHeaders } from './read-headers.js'

const secret = makeSigningSecret()
const at = new Date('2026-03-02T10:00:00Z')
const body = '{"type":"order.approve","data":{"name":"Zoë"}}'
const own = { name: 'Warehouse', secret, accepted: true }

const signed = (more: Partial<SignedRequest> = {}, sentAt = at): SignedRequest => ({
  headers: signatureHeaders({ id: 'evt_1', sentAt, body }, [secret]),
  body: Buffer.from(body),
  secrets: [own],
  at,
  ...more,
})
const withHeaders = (headers: Record<string, string | undefined>) =>
  signed({ headers: { ...signed().headers, ...headers } })
const signature = signed().headers['webhook-signature'] ?? ''

test('what we sign is valid, and tells whose secret fits', () => {
  const check = checkSignature(signed())
  expect(check).toMatchObject({ valid: true, problem: null, secretName: 'Warehouse' })
  expect(check.steps.every(({ passed }) => passed)).toBe(true)
})

describe('the first step that fails has the reason', () => {
  const seconds = String(at.getTime() / 1000)
  test.each([
    ['ID_MISSING', withHeaders({ 'webhook-id': undefined })],
    ['TIMESTAMP_MISSING', withHeaders({ 'webhook-timestamp': ' ' })],
    ['TIMESTAMP_NOT_A_NUMBER', withHeaders({ 'webhook-timestamp': '2026-03-02T10:00:00Z' })],
    ['TIMESTAMP_IN_MILLISECONDS', withHeaders({ 'webhook-timestamp': `${seconds}000` })],
    ['TIMESTAMP_TOO_OLD', signed({}, new Date(at.getTime() - 301_000))],
    ['TIMESTAMP_IN_FUTURE', signed({}, new Date(at.getTime() + 301_000))],
    ['SIGNATURE_MISSING', withHeaders({ 'webhook-signature': '' })],
    ['SIGNATURE_WITHOUT_VERSION', withHeaders({ 'webhook-signature': signature.slice(3) })],
    [
      'SIGNATURE_OF_OTHER_VERSION',
      withHeaders({ 'webhook-signature': `v1a${signature.slice(2)}` }),
    ],
    ['SIGNATURE_NOT_BASE64', withHeaders({ 'webhook-signature': 'v1,a*b' })],
    ['SIGNATURE_NOT_BASE64', withHeaders({ 'webhook-signature': `v1,${'0a'.repeat(32)}` })],
    ['SIGNATURE_WRONG_LENGTH', withHeaders({ 'webhook-signature': 'v1,AAAA' })],
    ['SECRET_MISSING', signed({ secrets: [] })],
    ['SECRET_NOT_BASE64', signed({ secrets: [{ ...own, secret: 'whsec_hello!' }] })],
    ['SECRET_WRONG_LENGTH', signed({ secrets: [{ ...own, secret: 'whsec_AAAA' }] })],
    ['NO_MATCH', signed({ secrets: [{ ...own, secret: makeSigningSecret() }] })],
    ['NO_MATCH', signed({ body: Buffer.from(body.replace('Zoë', 'Zoe')) })],
    ['NO_MATCH', withHeaders({ 'webhook-id': 'evt_2' })],
    ['BODY_CHANGED', signed({ body: Buffer.from(`${body}\n`) })],
    ['BODY_CHANGED', signed({ body: Buffer.from(JSON.stringify(JSON.parse(body), null, 2)) })],
  ] as const)('%s', (problem, request) => {
    const check = checkSignature(request)
    expect(check).toMatchObject({ valid: false, problem })
    expect(check.steps.find(({ passed }) => passed === false)?.problem).toBe(problem)
  })
})

test('an old message is told that it is old, and that it was signed well', () => {
  const { steps } = checkSignature(signed({}, new Date(at.getTime() - 600_000)))
  expect(steps.find(({ step }) => step === 'TIMESTAMP_RECENT')).toMatchObject({
    passed: false,
    data: { seconds: 600 },
  })
  expect(steps.find(({ step }) => step === 'MATCH')?.passed).toBe(true)
})

test('a signature of another endpoint is told by its name', () => {
  const mine = { name: 'Mine', secret: makeSigningSecret(), accepted: true }
  const check = checkSignature(signed({ secrets: [mine, { ...own, accepted: false }] }))
  expect(check).toMatchObject({ valid: false, problem: 'OTHER_SECRET', secretName: 'Warehouse' })
})

test('a signature with the letters of the secret is known for what it is', () => {
  const seconds = String(at.getTime() / 1000)
  const wrong = createHmac('sha256', secret).update(`evt_1.${seconds}.${body}`).digest('base64')
  const check = checkSignature(withHeaders({ 'webhook-signature': `v1,${wrong}` }))
  expect(check.problem).toBe('SECRET_USED_AS_TEXT')
})

test('one of several signatures is enough', () => {
  const both = withHeaders({ 'webhook-signature': `v1a,abc v1,AAAA ${signature}` })
  expect(checkSignature(both).valid).toBe(true)
})

test('headers are read out of lines, options of curl and JSON', () => {
  const expected = {
    'webhook-id': 'evt_1',
    'webhook-timestamp': '17',
    'webhook-signature': 'v1,a=',
  }
  const lines = 'Webhook-Id: evt_1\r\nwebhook-timestamp:17\n\nwebhook-signature: v1,a='
  const curl = `-H 'webhook-id: evt_1' \\\n  -H "webhook-timestamp: 17" \\\n --header 'webhook-signature: v1,a=' \\`
  expect(readHeaders(lines)).toEqual(expected)
  expect(readHeaders(curl)).toEqual(expected)
  expect(readHeaders(JSON.stringify(expected))).toEqual(expected)
  expect(readHeaders('nonsense')).toEqual({})
})
