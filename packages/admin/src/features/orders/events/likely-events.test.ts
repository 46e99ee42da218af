import { expect, test } from 'vitest'
import { likelyEvents } from './likely-events.js'

const facts = {
  complete: false,
  approved: false,
  canceled: false,
  paymentState: 'BALANCE_DUE',
  shippingState: 'NOTHING',
  backordered: false,
  packed: false,
  openReturn: false,
} as const
const all = new Set([
  'ORDER_APPROVE',
  'ORDER_CANCEL',
  'ORDER_UNCANCEL',
  'ORDER_PAYMENT_RECEIVED',
  'ORDER_ADD_TRACKING_NUMBER',
  'ORDER_FILL_BACKORDER',
  'ITEM_RETURN',
  'ITEM_EXCHANGE',
])

test('a new order wants approval and payment', () => {
  expect(likelyEvents(facts, all)).toEqual(['ORDER_APPROVE', 'ORDER_PAYMENT_RECEIVED'])
})

test('an approved and paid one wants to ship, a shipped one may come back', () => {
  const paid = { ...facts, approved: true, paymentState: 'PAID' } as const
  expect(likelyEvents(paid, all)).toEqual(['ORDER_ADD_TRACKING_NUMBER'])
  expect(likelyEvents({ ...paid, shippingState: 'ALL' }, all)).toEqual([
    'ITEM_RETURN',
    'ITEM_EXCHANGE',
  ])
})

test('what cannot fire is not offered', () => {
  expect(likelyEvents({ ...facts, canceled: true }, new Set())).toEqual([])
})

test('what waits for stock may have come in', () => {
  const waiting = { ...facts, approved: true, backordered: true }
  expect(likelyEvents(waiting, all)).toEqual(['ORDER_ADD_TRACKING_NUMBER', 'ORDER_FILL_BACKORDER'])
})
