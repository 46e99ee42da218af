import { describe, expect, test } from 'vitest'
import { readCell } from './read-cell.js'
import type { SlashDates } from './read-date.js'
import { Unreadable } from './unreadable.js'

const settings = { slashDates: 'NONE' as SlashDates, timeZone: 'America/New_York' }
const refused = expect.any(Unreadable) as Unreadable

describe('numbers', () => {
  test.each([
    ['12.50', '12.50'],
    ['1234', '1234'],
    ['-3', '-3'],
    ['12,50', '12.50'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1,234,567.8', '1234567.8'],
    ['1234,5678', '1234.5678'],
    ['1.234', '1.234'],
  ])('%s is %s', (text, number) => expect(readCell('amount', text, settings)).toBe(number))

  test.each([
    '1,234',
    '-1,234',
    '12,34,567',
    '1,23.4',
    '1.2,3.4',
    '$5',
    '5 €',
    '1 234',
    '1e3',
    'NaN',
    '0x10',
    '.5',
    '5.',
    ',5',
    '١٢',
  ])('%s is refused', (text) => expect(readCell('amount', text, settings)).toEqual(refused))

  test('a number that can be read in two ways says both', () => {
    expect(readCell('amount', '1,234', settings)).toMatchObject({
      words: '"1,234" can be read in two ways; write 1234 or 1.234.',
    })
  })

  test('quantities are whole numbers from 1', () => {
    expect(['1', '2.0', '3,00'].map((text) => readCell('quantity', text, settings))).toEqual([
      1, 2, 3,
    ])
    for (const text of ['0', '-1', '1.5', 'two', '1,000', '9'.repeat(20)])
      expect(readCell('quantity', text, settings)).toEqual(refused)
  })
})

describe('dates', () => {
  test.each([
    ['2026-01-31', '2026-01-31T05:00:00.000Z'],
    ['2026-07-01', '2026-07-01T04:00:00.000Z'],
    ['2026-01-31 09:30', '2026-01-31T14:30:00.000Z'],
    ['2026-01-31T09:30:15', '2026-01-31T14:30:15.000Z'],
    ['2026-01-31 9:30 PM', '2026-02-01T02:30:00.000Z'],
    ['2026-01-31 12:05 am', '2026-01-31T05:05:00.000Z'],
    ['2026-01-31T09:30:00Z', '2026-01-31T09:30:00.000Z'],
    ['2026-01-31T09:30:00.250+05:30', '2026-01-31T04:00:00.250Z'],
    ['2026-03-08 02:30', '2026-03-08T07:30:00.000Z'],
    ['2026-11-01 01:30', '2026-11-01T05:30:00.000Z'],
  ])('%s is %s', (text, moment) =>
    expect(readCell('moment', text, settings)).toEqual(new Date(moment)),
  )

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '0000-01-01',
    '2026-1-5',
    '26-01-05',
    '2026-01-31 25:00',
    '2026-01-31 13:00 PM',
    '2026-01-31T09:61:00Z',
    'yesterday',
    '46053',
  ])('%s is refused', (text) => expect(readCell('moment', text, settings)).toEqual(refused))

  test('with slashes only where it is said which part is the month', () => {
    expect(readCell('date', '3/4/2026', settings)).toEqual(refused)
    expect(readCell('date', '12/31/2026', settings)).toEqual(refused)
    expect(readCell('date', '3/4/2026', { ...settings, slashDates: 'MONTH_FIRST' })).toBe(
      '2026-03-04',
    )
    expect(readCell('date', '3/4/2026', { ...settings, slashDates: 'DAY_FIRST' })).toBe(
      '2026-04-03',
    )
    expect(readCell('date', '31/12/2026', { ...settings, slashDates: 'MONTH_FIRST' })).toEqual(
      refused,
    )
    expect(
      readCell('moment', '12/31/2026 6:05', { ...settings, slashDates: 'MONTH_FIRST' }),
    ).toEqual(new Date('2026-12-31T11:05:00Z'))
  })
})

test('yes and no in several words', () => {
  expect(['Yes', 'y', 'TRUE', '1', 'x'].map((text) => readCell('flag', text, settings))).toEqual(
    Array(5).fill(true),
  )
  expect(['No', 'n', 'false', '0'].map((text) => readCell('flag', text, settings))).toEqual(
    Array(4).fill(false),
  )
  expect(readCell('flag', 'maybe', settings)).toEqual(refused)
})

test('text that the database cannot hold is refused', () => {
  expect(readCell('text', 'a\0b', settings)).toEqual(refused)
  expect(readCell('text', 'a\ud800b', settings)).toEqual(refused)
})
