import { expect, test } from 'vitest'
import { relativeTime } from './useRelativeTime.js'

const now = Date.parse('2026-06-15T12:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute

test.each([
  [-10_000, 'now'],
  [-5 * minute, '5 minutes ago'],
  [-59.9 * minute, '59 minutes ago'],
  [-day, 'yesterday'],
  [-29.9 * day, '29 days ago'],
  [-400 * day, 'last year'],
  [3 * day, 'in 3 days'],
])('%d ms from now is %s', (distance, words) => {
  expect(relativeTime(now + distance, now, 'en')).toBe(words)
})
