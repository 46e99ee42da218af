import { describe, expect, test } from 'vitest'
import type { ApprovalLevelRecord, Approver } from './approval-level.js'
import { approvalPath } from './approval-path.js'

const person = (id: string, more: Partial<Approver> = {}): Approver => ({
  id,
  name: id,
  role: 'MANAGER',
  active: true,
  ...more,
})

const level = (
  n: number,
  from: number,
  to: number | null,
  approvers: Approver[],
): ApprovalLevelRecord => ({ level: n, from, to, rule: 'ANY', approvers })

const ann = person('ann')
const bob = person('bob')
const cy = person('cy')

/** Above 100.00 Ann, above 500.00 Bob too, above 1,000.00 Cy as well. */
const three = [
  level(1, 10_000, 50_000, [ann]),
  level(2, 50_000, 100_000, [bob]),
  level(3, 100_000, null, [cy]),
]
const limited = [level(1, 0, 50_000, [ann]), level(2, 50_000, 100_000, [bob])]
const ask = (amount: number, buyerId: string | null = 'buyer', overBudget = false) => ({
  amount,
  buyerId,
  overBudget,
})
const kinds = (path: ReturnType<typeof approvalPath>) =>
  path.notes.map(({ kind, level: at }) => `${kind} ${at ?? '-'}`)

describe('the level whose bracket holds the amount is the last to pass', () => {
  test.each([
    [0, 0],
    [9_999, 0],
    [10_000, 0],
    [10_001, 1],
    [50_000, 1],
    [50_001, 2],
    [100_000, 2],
    [100_001, 3],
    [1_000_000_000_000, 3],
  ])('%i passes up to %i', (amount, lastLevel) => {
    expect(approvalPath(three, ask(amount))).toMatchObject({ lastLevel, obstacle: null })
  })

  test('below the first it says so', () => {
    expect(kinds(approvalPath(three, ask(10_000)))).toEqual(['BELOW_FIRST_LEVEL 1'])
  })

  test('without a scheme nobody is asked', () => {
    expect(approvalPath([], ask(50_000))).toMatchObject({ lastLevel: 0, firstLevel: 0 })
    expect(kinds(approvalPath([], ask(50_000, 'buyer', true)))).toEqual([
      'NO_SCHEME -',
      'OVER_BUDGET_AT_TOP -',
    ])
  })

  test('above the top of a limited scheme nobody may approve', () => {
    expect(approvalPath(limited, ask(100_000)).obstacle).toBeNull()
    expect(approvalPath(limited, ask(100_001)).obstacle).toEqual({ kind: 'ABOVE_TOP', level: 2 })
  })
})

describe('over budget is one level more', () => {
  test.each([
    [5_000, 1, 'OVER_BUDGET 1'],
    [20_000, 2, 'OVER_BUDGET 2'],
    [60_000, 3, 'OVER_BUDGET 3'],
    [200_000, 3, 'OVER_BUDGET_AT_TOP 3'],
  ])('%i passes up to %i', (amount, lastLevel, said) => {
    const path = approvalPath(three, ask(amount, 'buyer', true))
    expect(path.lastLevel).toBe(lastLevel)
    expect(kinds(path)).toContain(said)
  })
})

describe('nobody approves his own request', () => {
  test('a level that has nobody else passes on to the next', () => {
    const path = approvalPath(three, ask(60_000, 'ann'))
    expect(path).toMatchObject({ lastLevel: 2, firstLevel: 2, obstacle: null })
    expect(kinds(path)).toEqual(['LEVEL_PASSES_ON 1'])
  })

  test('beyond the end of the path too', () => {
    const path = approvalPath(three, ask(20_000, 'ann'))
    expect(path).toMatchObject({ lastLevel: 2, firstLevel: 2 })
    expect(kinds(path)).toEqual(['LEVEL_PASSES_ON 1'])
  })

  test('at the top nobody is left', () => {
    expect(approvalPath(three, ask(200_000, 'cy')).obstacle).toEqual({
      kind: 'NOBODY_LEFT',
      level: 3,
    })
  })

  test('a level with somebody else keeps its turn', () => {
    const shared = [level(1, 0, null, [ann, bob])]
    expect(approvalPath(shared, ask(1, 'ann'))).toMatchObject({ lastLevel: 1, notes: [] })
  })

  test.each([{ active: false }, { role: 'BUYER' as const }])(
    'who may not approve any more is nobody: %o',
    (more) => {
      const left = [level(1, 0, 100, [person('ann', more)]), level(2, 100, null, [bob])]
      expect(approvalPath(left, ask(50)).firstLevel).toBe(2)
    },
  )
})
