import { expect, test } from 'vitest'
import { daysAfter, expiryTone } from './expiry.js'

const now = Date.parse('2026-11-20T12:00:00Z')

test.each([
  [null, null, 'none'],
  ['2026-11-30T23:00:00Z', null, 'far'],
  ['2026-11-27T12:00:00Z', null, 'near'],
  ['2026-11-20T12:00:01Z', null, 'near'],
  ['2026-11-20T12:00:00Z', null, 'over'],
  ['2026-11-01T23:00:00Z', {}, 'none'],
] as const)('the end %s of a quote with the order %s is %s', (expiresAt, order, tone) => {
  expect(expiryTone({ expiresAt, order }, now)).toBe(tone)
})

test('days are counted over the end of a month and a change of clocks', () => {
  expect(daysAfter('2026-10-24', 1)).toBe('2026-10-25')
  expect(daysAfter('2026-10-25', 14)).toBe('2026-11-08')
})
