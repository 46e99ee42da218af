import { expect, test } from 'vitest'
import { ownAddress } from './after-sign-in.js'

test('an address of this app is kept with its query', () => {
  expect(ownAddress('/orders?label=10&text=a%2Fb')).toBe('/orders?label=10&text=a%2Fb')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '',
  null,
  undefined,
  ['/orders'],
])('%j leads to the start', (next) => {
  expect(ownAddress(next)).toBe('/')
})
