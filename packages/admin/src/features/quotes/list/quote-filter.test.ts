import { expect, test } from 'vitest'
import { narrowedBy, quoteFilterOf, type QuoteChoice } from './quote-filter.js'

const nothing: QuoteChoice = {
  text: '',
  labels: [],
  state: null,
  account: '',
  managers: [],
  from: '',
  to: '',
}

test('nothing chosen asks for everything', () => {
  expect(quoteFilterOf(nothing, 'UTC')).toEqual({})
  expect(narrowedBy(nothing)).toBe(0)
})

test('a choice becomes the filter of the API, with days of the business', () => {
  const choice: QuoteChoice = {
    text: '  PO-77 ',
    labels: [4],
    state: 'near',
    account: 'a1',
    managers: ['u1'],
    from: '2026-03-01',
    to: '2026-03-01',
  }
  expect(quoteFilterOf(choice, 'Europe/Berlin')).toEqual({
    text: 'PO-77',
    labelIds: [4],
    nearExpiryDays: 7,
    accountIds: ['a1'],
    managerIds: ['u1'],
    createdFrom: '2026-02-28T23:00:00.000Z',
    createdTo: '2026-03-01T23:00:00.000Z',
  })
  expect(narrowedBy(choice)).toBe(3)
})

test.each([
  ['waiting', { waitingForStaff: true }],
  ['expired', { expired: true }],
  ['ordered', { converted: true }],
] as const)('%s quotes are asked for', (state, filter) => {
  expect(quoteFilterOf({ ...nothing, state }, 'UTC')).toEqual(filter)
})
