import { expect, test } from 'vitest'
import { narrowedBy, orderFilterOf, type OrderChoice } from './order-filter.js'

const nothing: OrderChoice = {
  text: '',
  labels: [],
  itemLabels: [],
  withoutLabel: false,
  channels: [],
  accounts: [],
  source: null,
  payment: null,
  shipping: null,
  flags: {
    complete: null,
    approved: null,
    canceled: null,
    packed: null,
    backordered: null,
    needsReview: null,
    hiddenFromCustomers: null,
  },
  from: '',
  to: '',
}

test('nothing chosen asks for everything', () => {
  expect(orderFilterOf(nothing, 'UTC')).toEqual({})
  expect(narrowedBy(nothing)).toBe(0)
})

test('a choice becomes the filter of the API', () => {
  const choice: OrderChoice = {
    ...nothing,
    text: '  Byron ',
    labels: [10],
    withoutLabel: true,
    accounts: ['acme'],
    payment: 'PAID',
    flags: { ...nothing.flags, approved: false, packed: true },
    from: '2026-03-01',
    to: '2026-03-01',
  }
  expect(orderFilterOf(choice, 'Europe/Berlin')).toEqual({
    text: 'Byron',
    labelIds: [10],
    withoutLabel: true,
    accountIds: ['acme'],
    paymentState: 'PAID',
    approved: false,
    packed: true,
    placedAt: { from: '2026-02-28T23:00:00.000Z', to: '2026-03-01T23:00:00.000Z' },
  })
  expect(narrowedBy(choice)).toBe(5)
})

test('one end of the range is enough', () => {
  expect(orderFilterOf({ ...nothing, to: '2026-03-01' }, 'UTC')).toEqual({
    placedAt: { to: '2026-03-02T00:00:00.000Z' },
  })
})
