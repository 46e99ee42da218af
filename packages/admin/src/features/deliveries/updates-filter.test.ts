import { expect, test } from 'vitest'
import { filterOf, narrowedBy, type UpdatesChoice } from './updates-filter.js'

const nothing: UpdatesChoice = {
  tab: 'all',
  destination: '',
  order: '',
  event: null,
  reason: '',
  from: '',
  to: '',
}

test('nothing chosen asks for everything', () => {
  expect(filterOf(nothing, 'UTC')).toEqual({})
  expect(narrowedBy(nothing)).toBe(0)
})

test('days are whole days of the business, the last included', () => {
  const filter = filterOf({ ...nothing, from: '2026-03-01', to: '2026-03-02' }, 'America/New_York')
  expect(filter).toEqual({ from: '2026-03-01T05:00:00.000Z', to: '2026-03-03T05:00:00.000Z' })
})

test('everything chosen is asked for at once', () => {
  const choice: UpdatesChoice = {
    tab: 'failed',
    destination: '4',
    order: ' 1001 ',
    event: 'ORDER_APPROVE',
    reason: 'HTTP_500',
    from: 'no day',
    to: '',
  }
  expect(filterOf(choice, 'UTC')).toEqual({
    states: ['FAILED'],
    destinationId: '4',
    orderNumber: '1001',
    event: 'ORDER_APPROVE',
    reason: 'HTTP_500',
  })
  expect(narrowedBy(choice)).toBe(5)
})
