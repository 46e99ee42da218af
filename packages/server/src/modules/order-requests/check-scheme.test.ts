import { describe, expect, test } from 'vitest'
import { Refusal } from '../../kernel/refusal.js'
import type { Approver } from './approval-level.js'
import { checkScheme, type WantedLevel } from './check-scheme.js'

const people: Approver[] = [
  { id: 'ann', name: 'Ann', role: 'MANAGER', active: true },
  { id: 'bob', name: 'Bob', role: 'ADMINISTRATOR', active: true },
  { id: 'cy', name: 'Cy', role: 'MANAGER', active: true },
  { id: 'buyer', name: 'Bea', role: 'BUYER', active: true },
  { id: 'gone', name: 'Gil', role: 'MANAGER', active: false },
]
const scene = { currency: 'USD', contacts: new Map(people.map((one) => [one.id, one])) }
const level = (from: string, to: string | null, ...approverIds: string[]): WantedLevel => ({
  from,
  to,
  rule: 'ANY',
  approverIds,
})

/** What is refused, as "place: code or words". */
function problems(...levels: WantedLevel[]): string[] {
  try {
    checkScheme(levels, scene)
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.reasons.map(
      ({ path, code, message }) =>
        `${(path ?? []).join('.')}: ${code === 'INVALID_INPUT' ? message : code}`,
    )
  }
}

test('levels in order are kept in minor units', () => {
  expect(checkScheme([level('100', '500.5', 'ann'), level('500.50', null, 'bob')], scene)).toEqual([
    { level: 1, from: 10_000, to: 50_050, rule: 'ANY', approverIds: ['ann'] },
    { level: 2, from: 50_050, to: null, rule: 'ANY', approverIds: ['bob'] },
  ])
  expect(checkScheme([], scene)).toEqual([])
  expect(problems(level('0', '500', 'ann'))).toEqual([])
})

describe('brackets', () => {
  test.each<[string, WantedLevel[], string[]]>([
    [
      'a hole',
      [level('0', '100', 'ann'), level('100.01', null, 'bob')],
      [
        'levels.1.from: There is a hole: the level before ends at 100.00, so this one begins there.',
      ],
    ],
    [
      'an overlap',
      [level('0', '100', 'ann'), level('99.99', null, 'bob')],
      ['levels.1.from: Levels overlap: the level before ends at 100.00, so this one begins there.'],
    ],
    [
      'in the wrong order',
      [level('100', '200', 'ann'), level('0', '100', 'bob')],
      ['levels.1.from: Levels overlap: the level before ends at 200.00, so this one begins there.'],
    ],
    [
      'without end in the middle',
      [level('0', null, 'ann'), level('100', null, 'bob')],
      ['levels.0.to: Only the last level may be without end.'],
    ],
    [
      'an empty one',
      [level('5', '5', 'ann')],
      ['levels.0.to: A level ends above where it begins.'],
    ],
    [
      'what is no amount',
      [level('-1', '1.999', 'ann')],
      [
        'levels.0.from: "-1" is no amount in USD of 0 or more.',
        'levels.0.to: "1.999" is no amount in USD of 0 or more.',
      ],
    ],
  ])('%s is refused with its place', (_, levels, expected) => {
    expect(problems(...levels)).toEqual(expected)
  })

  test('six are too many', () => {
    const six = Array.from({ length: 6 }, (_, n) => level(String(n), String(n + 1), 'ann'))
    expect(problems(...six)).toEqual(['levels: LIMIT_REACHED'])
  })
})

describe('approvers', () => {
  test.each<[string, WantedLevel[], string[]]>([
    ['nobody', [level('0', null)], ['levels.0.approverIds: A level has at least one approver.']],
    ['a stranger', [level('0', null, 'other')], ['levels.0.approverIds.0: NOT_FOUND']],
    [
      'a buyer',
      [level('0', null, 'ann', 'buyer')],
      ['levels.0.approverIds.1: Bea is a buyer; managers and administrators approve.'],
    ],
    [
      'who is gone',
      [level('0', null, 'gone')],
      ['levels.0.approverIds.0: Gil is not active any more.'],
    ],
    [
      'on two levels',
      [level('0', '1', 'ann'), level('1', null, 'bob', 'ann')],
      ['levels.1.approverIds.1: Ann is on level 1 already; nobody stands on two.'],
    ],
    [
      'twice on one',
      [level('0', null, 'cy', 'cy')],
      ['levels.0.approverIds.1: Cy is twice on this level; nobody stands on two.'],
    ],
  ])('%s is refused with the place', (_, levels, expected) => {
    expect(problems(...levels)).toEqual(expected)
  })

  test('everything that is wrong is told at once', () => {
    expect(problems(level('0', null), level('1', '0', 'gone'))).toHaveLength(4)
  })
})
