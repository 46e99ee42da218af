import { describe, expect, test } from 'vitest'
import { addressProblem, normalAddress } from './outgoing-address.js'

const publicOnly = { allowPrivate: false, ownOrigin: 'https://waypost.example.com' }
const everywhere = { ...publicOnly, allowPrivate: true }
const problem = (address: string) => addressProblem(address, publicOnly)

describe('B10: the address of an endpoint', () => {
  test.each([
    ['ftp://example.com/', /no web address/],
    ['file:///etc/passwd', /no web address/],
    ['javascript:alert(1)', /no web address/],
    ['data:text/plain,x', /no web address/],
    ['//example.com/hooks', /no web address/],
    ['hooks', /no web address/],
    ['', /no web address/],
    ['https://', /no web address/],
    ['https://exa mple.com', /no web address/],
    ['https://example.com:99999/', /no web address/],
    ['http://example.com/', /https:/],
    ['http://example.com:443/', /https:/],
    ['https://ada:secret@example.com/', /passwords/],
    ['https://token@example.com/', /passwords/],
    ['https://example.com:22/', /443 and 8443/],
    ['https://example.com:25/', /443 and 8443/],
    ['https://example.com:80/', /443 and 8443/],
    ['https://example.com:6379/', /443 and 8443/],
    ['https://①②⑦.0.0.1/', /private/],
    ['https://127.0.0.1./', /private/],
    ['https://localhost./', /private/],
    ['https://hooks.localhost/', /private/],
    [`https://example.com/${'a'.repeat(8 * 1024)}`, /2048/],
    // Short as it was typed, long as it is sent.
    [`https://example.com/${'é'.repeat(1000)}`, /2048/],
  ])('refuses %.60s', (address, words) => {
    expect(problem(address)).toMatch(words)
  })

  test.each([
    ['https://example.com', 'https://example.com/'],
    [' https://Example.COM/Hooks?a=1 ', 'https://example.com/Hooks?a=1'],
    ['https://example.com:443/', 'https://example.com/'],
    ['https://example.com:8443/a/../b', 'https://example.com:8443/b'],
    ['https://example.com./hooks', 'https://example.com/hooks'],
    ['https://example.com/hooks#part', 'https://example.com/hooks'],
    ['https://ex\tample.com/\n', 'https://example.com/'],
    ['https://1.1.1.1/', 'https://1.1.1.1/'],
    ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],
    // The first letter is Cyrillic: what is stored shows it.
    ['https://аpple.com/', 'https://xn--pple-43d.com/'],
  ])('keeps %s as %s', (address, normal) => {
    expect(problem(address)).toBeNull()
    expect(normalAddress(address)).toBe(normal)
    expect(normalAddress(normal)).toBe(normal)
  })

  test('is fine as long as it fits exactly', () => {
    const longest = `https://example.com/${'a'.repeat(2048 - 20)}`
    expect(problem(longest)).toBeNull()
    expect(problem(`${longest}a`)).toMatch(/2048/)
  })
})

test.each(['http://127.0.0.1:9000/', 'http://[::1]/', 'https://10.0.0.7:22/', 'http://cart/'])(
  'takes %s where private destinations are allowed',
  (address) => {
    expect(addressProblem(address, everywhere)).toBeNull()
    expect(problem(address)).not.toBeNull()
  },
)

test('still refuses other protocols and credentials where private destinations are allowed', () => {
  expect(addressProblem('file:///etc/passwd', everywhere)).toMatch(/no web address/)
  expect(addressProblem('http://ada:secret@127.0.0.1/', everywhere)).toMatch(/passwords/)
})

describe('the lab of this server', () => {
  const rules = { allowPrivate: false, ownOrigin: 'http://127.0.0.1:4000/waypost' }

  test.each(['', 'a1b2-c3', 'a1/late?seconds=20'])('may be called below %j', (path) => {
    expect(addressProblem(`http://127.0.0.1:4000/waypost/lab/${path}`, rules)).toBeNull()
  })

  test.each([
    'http://127.0.0.1:4000/waypost/graphql',
    'http://127.0.0.1:4000/waypost/lab',
    'http://127.0.0.1:4000/waypost/lab/../graphql',
    'http://127.0.0.1:4000/waypost/lab/%2e%2e/graphql',
    'http://127.0.0.1:4000/waypost/lab/..%2fgraphql',
    'http://127.0.0.1:4000/waypost/lab/..%5cgraphql',
    'http://127.0.0.1:4000/waypost/lab/..\\graphql',
    'http://127.0.0.1:4000/waypost/laboratory/',
    'http://127.0.0.1:4001/waypost/lab/a1',
    'http://127.0.0.2:4000/waypost/lab/a1',
    'https://127.0.0.1:4000/waypost/lab/a1',
    'http://127.0.0.1:4000@10.0.0.1/waypost/lab/a1',
  ])('is no way to %s', (address) => {
    expect(addressProblem(address, rules)).not.toBeNull()
  })
})
