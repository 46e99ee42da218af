import { expect, test } from 'vitest'
import { dayIn, startOfDay } from './day-bounds.js'

test('a day is that of the place, not of Greenwich', () => {
  const at = new Date('2026-03-01T23:30:00Z')
  expect(dayIn('Europe/Berlin', at)).toBe('2026-03-02')
  expect(dayIn('America/New_York', at)).toBe('2026-03-01')
})

test.each([
  ['2026-01-15', 'UTC', '2026-01-15T00:00:00.000Z'],
  ['2026-01-15', 'Europe/Berlin', '2026-01-14T23:00:00.000Z'],
  ['2026-07-15', 'Europe/Berlin', '2026-07-14T22:00:00.000Z'],
  ['2026-07-15', 'Asia/Kolkata', '2026-07-14T18:30:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
])('%s begins in %s at %s', (day, zone, start) => {
  expect(startOfDay(day, zone)).toBe(start)
})

test('the end of a day is the start of the next', () => {
  expect(startOfDay('2026-10-25', 'Europe/Berlin', 1)).toBe('2026-10-25T23:00:00.000Z')
})

test('what is no date has no start', () => {
  expect(startOfDay('tomorrow', 'UTC')).toBeNull()
  expect(startOfDay('', 'UTC')).toBeNull()
})
