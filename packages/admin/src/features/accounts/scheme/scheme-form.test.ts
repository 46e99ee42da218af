import type { Approver } from '@waypost/shared'
import { expect, test } from 'vitest'
import {
  beginOf,
  isSameScheme,
  levelsOf,
  newLevel,
  otherLevelOf,
  problemsOf,
  schemeForm,
  schemeInput,
  withChange,
  withLevel,
  withoutLevel,
  type SchemeForm,
} from './scheme-form.js'

const person = (id: string, more: Partial<Approver> = {}): Approver => ({
  id,
  name: id,
  role: 'MANAGER',
  active: true,
  ...more,
})
const people = [person('ann'), person('bob'), person('cy', { role: 'BUYER' })]
const three: SchemeForm = {
  free: '100',
  levels: [
    { ...newLevel(), to: '500', approverIds: ['ann'] },
    { ...newLevel(), to: '1000.50', rule: 'ALL', approverIds: ['bob'] },
    { ...newLevel(), to: '', approverIds: ['dee'] },
  ],
}

test('each level begins where the one before ends, so that there is neither hole nor overlap', () => {
  expect(schemeInput(three)).toEqual([
    { from: '100', to: '500', rule: 'ANY', approverIds: ['ann'] },
    { from: '500', to: '1000.50', rule: 'ALL', approverIds: ['bob'] },
    { from: '1000.50', to: null, rule: 'ANY', approverIds: ['dee'] },
  ])
  expect(beginOf({ free: '', levels: [] }, 0)).toBe('0')
})

test('taking a level out leaves no hole either, and there are five at most', () => {
  const left = withoutLevel(three, three.levels[1]?.key ?? 0)
  expect(schemeInput(left).map(({ from, to }) => [from, to])).toEqual([
    ['100', '500'],
    ['500', null],
  ])
  const full = [1, 2, 3].reduce(withLevel, three)
  expect(full.levels).toHaveLength(5)
  expect(withLevel(full)).toBe(full)
})

test('a scheme that is read is the same when it is written', () => {
  const money = (amount: string) => ({ amount, currency: 'EUR' })
  const read = schemeForm({
    id: 's',
    active: true,
    createdAt: '2026-01-01T00:00:00Z',
    createdBy: 'Ada',
    levels: [
      {
        level: 1,
        from: money('0.00'),
        to: null,
        rule: 'ANY',
        approvers: [{ id: 'ann', name: 'Ann', role: 'MANAGER', active: true }],
      },
    ],
  })
  expect(schemeInput(read)).toEqual([{ from: '0', to: null, rule: 'ANY', approverIds: ['ann'] }])
  expect(isSameScheme(read, schemeForm(null))).toBe(false)
  expect(isSameScheme(schemeForm(null), { free: '', levels: [] })).toBe(true)
})

test('what is wrong is said at its level and field', () => {
  const broken: SchemeForm = {
    free: '600',
    levels: [
      { ...newLevel(), to: '500', approverIds: [] },
      { ...newLevel(), to: '', approverIds: ['cy'] },
      { ...newLevel(), to: '', approverIds: ['ann'] },
    ],
  }
  expect(problemsOf(broken, people, 'EUR')).toEqual([
    { level: 1, field: 'to', kind: 'endsTooEarly', name: '' },
    { level: 1, field: 'approverIds', kind: 'noApprover', name: '' },
    { level: 2, field: 'to', kind: 'noEnd', name: '' },
    { level: 2, field: 'approverIds', kind: 'mayNotApprove', name: 'cy' },
  ])
  expect(problemsOf(three, people, 'EUR')).toEqual([])
})

test('levels have amounts in minor units, or are not whole yet', () => {
  expect(levelsOf(three, people, 'EUR')?.map(({ from, to }) => [from, to])).toEqual([
    [10_000, 50_000],
    [50_000, 100_050],
    [100_050, null],
  ])
  const second = three.levels[1]?.key ?? 0
  expect(levelsOf(withChange(three, second, { to: '' }), people, 'EUR')).toBeNull()
  expect(levelsOf(withChange(three, second, { to: '400' }), people, 'EUR')).toBeNull()
})

test('who stands on another level cannot be chosen here', () => {
  const [first, second] = three.levels
  expect(otherLevelOf(three, second?.key ?? 0, 'ann')).toBe(1)
  expect(otherLevelOf(three, first?.key ?? 0, 'ann')).toBeNull()
})
