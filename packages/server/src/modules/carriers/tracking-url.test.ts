import { trackingUrlOf } from '@waypost/shared'
import { expect, test } from 'vitest'
import { trackingUrlProblem } from './tracking-url.js'

test.each([
  'https://example.org/track?id={number}',
  'https://example.org/#/parcels/{number}/details',
  'https://example.org:8443?{number}',
  'https://example.org/{number}',
])('%s can be used', (template) => {
  expect(trackingUrlProblem(template)).toBeNull()
})

test.each([
  ['http://example.org/{number}', /https/],
  ['javascript:alert({number})', /https/],
  ['https://example.org/track', /once/],
  ['https://example.org/{number}/{number}', /once/],
  ['https://{number}.example.org/', /behind the name/],
  ['https://{number}', /behind the name/],
  ['https://example.org@evil.test/{number}', /behind the name/],
  ['https://example.org/{number}?x={other}', /braces/],
  ['https://example.org/a b/{number}', /Blanks/],
  [`https://example.org/${'a'.repeat(500)}{number}`, /500/],
  ['https:///{number}', /behind the name/],
])('%s cannot be used', (template, problem) => {
  expect(trackingUrlProblem(template)).toMatch(problem)
})

test('a number goes into the address as text, whatever it holds', () => {
  const template = 'https://example.org/track?id={number}'
  expect(trackingUrlOf(template, '1Z 9&x=/../$&?#')).toBe(
    'https://example.org/track?id=1Z%209%26x%3D%2F..%2F%24%26%3F%23',
  )
})
