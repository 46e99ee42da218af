import { expect, test } from 'vitest'
import { entryKey, placeOf } from './desk-words.js'

const entry = {
  id: 'e',
  recordKind: null,
  orderKind: null,
  event: null,
  at: '',
  actor: { kind: 'USER' as const, name: 'Ada' },
  onBehalfOf: null,
  from: null,
  to: null,
  fromName: null,
  toName: null,
  note: null,
  reason: null,
}

test('what happened has words, whatever it happened to', () => {
  expect(entryKey({ ...entry, recordKind: 'ACCEPTED' })).toBe('parts.records.kinds.ACCEPTED')
  expect(entryKey({ ...entry, orderKind: 'STATUS_EVENT', event: 'ORDER_APPROVE' })).toBe(
    'words.events.ORDER_APPROVE',
  )
  expect(entryKey({ ...entry, orderKind: 'NOTE' })).toBe('orders.timeline.kinds.NOTE')
})

test.each([
  ['ORDER', '/orders/7'],
  ['QUOTE', '/quotes/7'],
  ['ORDER_REQUEST', '/requests/7'],
  ['ACCOUNT', '/accounts/7'],
] as const)('%s is seen whole at %s', (subject, place) => {
  expect(placeOf({ subject, id: '7' })).toBe(place)
})
