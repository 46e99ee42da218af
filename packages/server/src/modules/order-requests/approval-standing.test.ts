import { describe, expect, test } from 'vitest'
import type { ApprovalLevelRecord, ApprovalRule, Approver } from './approval-level.js'
import { approvalStanding, mayDecideNow, type DecisionRecord } from './approval-standing.js'

const person = (id: string, active = true): Approver => ({
  id,
  name: id,
  role: 'MANAGER',
  active,
})
const level = (
  n: number,
  rule: ApprovalRule,
  ...approvers: (string | Approver)[]
): ApprovalLevelRecord => ({
  level: n,
  from: n,
  to: n + 1,
  rule,
  approvers: approvers.map((one) => (typeof one === 'string' ? person(one) : one)),
})
const says = (
  contactId: string,
  onLevel: number,
  verdict: DecisionRecord['verdict'] = 'APPROVE',
): DecisionRecord => ({
  round: 1,
  level: onLevel,
  contactId,
  verdict,
  reason: null,
  recordedBy: null,
  at: new Date(0),
})

const scheme = [level(1, 'ANY', 'ann', 'abe'), level(2, 'ALL', 'bob', 'bea'), level(3, 'ANY', 'cy')]
const stands = (
  decisions: DecisionRecord[],
  lastLevel = 3,
  levels: ApprovalLevelRecord[] = scheme,
  buyerId = 'buyer',
) => {
  const standing = approvalStanding({ levels, lastLevel, buyerId, decisions })
  const states = standing.steps.map(({ state }) => state)
  return { states, outcome: standing.outcome, who: mayDecideNow(standing).map(({ id }) => id) }
}

describe('levels decide in order', () => {
  const twoPassed = [says('ann', 1), says('bob', 2), says('bea', 2)]
  test.each<[string, DecisionRecord[], string[], string, string[]]>([
    ['nothing yet', [], ['CURRENT', 'WAITING', 'WAITING'], 'OPEN', ['ann', 'abe']],
    ['any is enough', [says('abe', 1)], ['PASSED', 'CURRENT', 'WAITING'], 'OPEN', ['bob', 'bea']],
    [
      'one of all is not',
      [says('abe', 1), says('bea', 2)],
      ['PASSED', 'CURRENT', 'WAITING'],
      'OPEN',
      ['bob'],
    ],
    ['all are', twoPassed, ['PASSED', 'PASSED', 'CURRENT'], 'OPEN', ['cy']],
    ['the last', [...twoPassed, says('cy', 3)], ['PASSED', 'PASSED', 'PASSED'], 'APPROVED', []],
    [
      'one rejection ends it',
      [says('ann', 1), says('bob', 2), says('bea', 2, 'REJECT')],
      ['PASSED', 'REJECTED', 'WAITING'],
      'REJECTED',
      [],
    ],
  ])('%s', (_, decisions, states, outcome, who) => {
    expect(stands(decisions)).toEqual({ states, outcome, who })
  })
})

test('a shorter path ends sooner', () => {
  expect(stands([says('ann', 1)], 1)).toEqual({ states: ['PASSED'], outcome: 'APPROVED', who: [] })
})

test('the buyer is no approver of the level', () => {
  expect(stands([says('ann', 1)], 3, scheme, 'bob').who).toEqual(['bea'])
  expect(stands([says('ann', 1), says('bea', 2)], 2, scheme, 'bob').outcome).toBe('APPROVED')
})

describe('who left since', () => {
  const gone = [level(1, 'ALL', person('ann', false), 'abe'), level(2, 'ANY', 'bob')]

  test('is not waited for, and what they said counts', () => {
    expect(stands([], 1, gone).who).toEqual(['abe'])
    expect(stands([says('ann', 1)], 1, gone).states).toEqual(['CURRENT'])
    expect(stands([says('ann', 1), says('abe', 1)], 1, gone).outcome).toBe('APPROVED')
  })

  test('leaves the decision to the next level when nobody is left', () => {
    const empty = [level(1, 'ANY', person('ann', false)), level(2, 'ANY', 'bob')]
    expect(stands([], 1, empty)).toEqual({
      states: ['SKIPPED', 'CURRENT'],
      outcome: 'OPEN',
      who: ['bob'],
    })
    expect(stands([says('bob', 2)], 1, empty).outcome).toBe('APPROVED')
  })

  test('never approves by being gone', () => {
    const empty = [level(1, 'ANY', person('ann', false))]
    expect(stands([], 1, empty)).toEqual({ states: ['SKIPPED'], outcome: 'OPEN', who: [] })
  })
})
