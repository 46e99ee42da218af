import { expect, test } from 'vitest'
import type { LabelRecord } from '../../kernel/configuration.js'
import { endOfDay, lastTimeOfDay } from './quote-expiry.js'
import {
  answerReasons,
  convertReasons,
  convertsAtOnce,
  editReasons,
  isPastEnd,
  isReopened,
  labelAfterEdit,
  labelOfNewQuote,
  moveReasons,
  type QuoteLabelCode,
} from './quote-rules.js'

const frozen = new Set(['CANCELED', 'EXPIRED'])
const label = (code: QuoteLabelCode): LabelRecord =>
  ({
    ...{ id: 1, code, name: code, isEdit: !frozen.has(code) },
    category: frozen.has(code) ? 'CANCELED' : 'OPEN',
  }) as LabelRecord

const noon = new Date('2026-03-02T12:00:00Z')
const [past, future] = [new Date('2026-03-02T11:59:59.999Z'), new Date('2026-03-02T12:00:00.001Z')]
const standing = (code: QuoteLabelCode | null, more: object = {}) => ({
  quote: {
    ...{ orderId: null, orderNumber: null, expiresAt: null, acceptedAt: null },
    ...{ revision: 2, sentRevision: null },
    ...more,
  },
  label: code && label(code),
  now: noon,
})
const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code).join()

const line = (listPrice: number, unitPrice: number) => ({
  ...{ id: 'l', position: 1, sku: 'MUG', name: 'Mug', qty: 1, listPrice, unitPrice },
})

test.each([
  { prices: [[100, 100]], is: 'SUBMITTED' },
  { prices: [[100, 99]], is: 'IN REVIEW' },
  { prices: [[100, 101]], is: 'IN REVIEW' },
  { prices: [[0, 0]], is: 'SUBMITTED' },
  {
    prices: [
      [100, 100],
      [50, 0],
    ],
    is: 'IN REVIEW',
  },
])('the price rule: $prices gives $is', ({ prices, is }) => {
  expect(labelOfNewQuote(prices.map(([list = 0, unit = 0]) => line(list, unit)))).toBe(is)
})

const end = (expiresAt: Date | null) => ({ expiresAt })

test.each([
  { was: 'SUBMITTED', becomes: null },
  { was: 'IN REVIEW', becomes: null },
  { was: 'APPROVED', becomes: 'IN REVIEW' },
  { was: 'SUBMITTED', expiresAt: past, becomes: null },
  { was: 'SUBMITTED', expiresAt: past, to: end(future), becomes: 'IN REVIEW' },
  { was: 'APPROVED', expiresAt: past, to: end(future), becomes: 'IN REVIEW' },
  { was: 'EXPIRED', expiresAt: past, to: end(future), becomes: 'IN REVIEW' },
  { was: 'EXPIRED', expiresAt: past, to: end(null), becomes: 'IN REVIEW' },
  { was: 'EXPIRED', expiresAt: past, to: end(past), refused: 'LABEL_NOT_EDITABLE' },
  { was: 'EXPIRED', expiresAt: past, refused: 'LABEL_NOT_EDITABLE' },
  { was: 'CANCELED', refused: 'LABEL_NOT_EDITABLE' },
  { was: 'CANCELED', expiresAt: past, to: end(future), refused: 'LABEL_NOT_EDITABLE' },
  { was: 'APPROVED', orderId: 'o', refused: 'QUOTE_ALREADY_CONVERTED' },
  { was: 'EXPIRED', orderId: 'o', to: end(future), refused: 'QUOTE_ALREADY_CONVERTED' },
] as const)('an edit: $was → $becomes $refused', (one) => {
  const { was, ...rest } = one
  const before = standing(was, rest)
  const reopened = isReopened(before, ('to' in one && one.to) || null)
  expect(codes(editReasons(before, reopened))).toBe('refused' in one ? one.refused : '')
  if ('becomes' in one) expect(labelAfterEdit(before, reopened)).toBe(one.becomes)
})

test.each([
  { was: 'APPROVED', refused: '' },
  { was: 'APPROVED', expiresAt: future, refused: '' },
  { was: 'APPROVED', expiresAt: noon, refused: 'QUOTE_EXPIRED' },
  { was: 'APPROVED', expiresAt: past, refused: 'QUOTE_EXPIRED' },
  { was: 'EXPIRED', refused: 'QUOTE_EXPIRED' },
  { was: 'SUBMITTED', refused: 'QUOTE_NOT_APPROVED' },
  { was: 'SUBMITTED', accepted: true, refused: '' },
  { was: 'SUBMITTED', accepted: true, expiresAt: noon, refused: 'QUOTE_EXPIRED' },
  { was: 'CANCELED', accepted: true, refused: 'QUOTE_NOT_APPROVED' },
  { was: null, refused: 'QUOTE_NOT_APPROVED' },
  { was: 'APPROVED', orderId: 'o', expiresAt: past, refused: 'QUOTE_ALREADY_CONVERTED' },
] as const)('a conversion: $was accepted $accepted → $refused', (one) => {
  const { was, refused, ...rest } = one
  expect(codes(convertReasons(standing(was, rest), 'accepted' in one))).toBe(refused)
})

test.each([
  { expiresAt: null, to: 'APPROVED', refused: '' },
  { expiresAt: past, to: 'APPROVED', refused: 'QUOTE_EXPIRED' },
  { expiresAt: past, to: 'IN REVIEW', refused: 'QUOTE_EXPIRED' },
  { expiresAt: past, to: 'EXPIRED', refused: '' },
  { expiresAt: past, to: 'CANCELED', refused: '' },
  { orderId: 'o', to: 'CANCELED', refused: 'QUOTE_ALREADY_CONVERTED' },
] as const)('a label by hand: to $to → $refused', ({ to, refused, ...rest }) => {
  expect(codes(moveReasons(standing('SUBMITTED', rest), label(to)))).toBe(refused)
})

test.each([
  { was: 'APPROVED', says: 'ACCEPTED', refused: '' },
  { was: 'APPROVED', says: 'ACCEPTED', acceptedAt: past, refused: 'NOTHING_TO_DO' },
  { was: 'APPROVED', says: 'ACCEPTED', expiresAt: noon, refused: 'QUOTE_EXPIRED' },
  { was: 'APPROVED', says: 'DECLINED', expiresAt: noon, refused: 'QUOTE_EXPIRED' },
  { was: 'EXPIRED', says: 'COMMENTED', expiresAt: noon, refused: '' },
  { was: 'CANCELED', says: 'COMMENTED', refused: 'LABEL_NOT_EDITABLE' },
  { was: 'APPROVED', says: 'DECLINED', orderId: 'o', refused: 'QUOTE_ALREADY_CONVERTED' },
] as const)('an answer: $was $says → $refused', ({ was, says, refused, ...rest }) => {
  expect(codes(answerReasons(standing(was, rest), says))).toBe(refused)
})

test.each([
  { was: 'APPROVED', seen: 2, is: true },
  { was: 'APPROVED', seen: 1, is: false },
  { was: 'IN REVIEW', seen: 2, is: false },
  { was: 'IN REVIEW', seen: 2, sentRevision: 2, is: true },
  { was: 'IN REVIEW', seen: 2, sentRevision: 1, is: false },
] as const)('an acceptance of revision $seen, $was: at once $is', ({ was, seen, is, ...rest }) => {
  expect(convertsAtOnce(standing(was, rest), seen)).toBe(is)
})

test.each([
  ['2026-03-02', 'UTC', '2026-03-03T00:00:00.000Z'],
  ['2026-03-02', 'America/New_York', '2026-03-03T05:00:00.000Z'],
  ['2026-03-08', 'America/New_York', '2026-03-09T04:00:00.000Z'], // 23 hours long
  ['2026-11-01', 'America/New_York', '2026-11-02T05:00:00.000Z'], // 25 hours long
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
  ['2026-04-23', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'], // the next day begins at 01:00
  ['2026-12-31', 'Pacific/Auckland', '2026-12-31T11:00:00.000Z'],
  ['2028-02-28', 'UTC', '2028-02-29T00:00:00.000Z'],
])('%s in %s ends at %s', (day, zone, at) => {
  const end = endOfDay(day, zone)
  expect(end.toISOString()).toBe(at)
  expect(isPastEnd({ expiresAt: end }, new Date(end.getTime() - 1))).toBe(false)
  expect(isPastEnd({ expiresAt: end }, end)).toBe(true)
})

test.each([
  ['00:00', 'Europe/Berlin', '2026-03-02T23:00:00Z', '2026-03-02T23:00:00.000Z'],
  ['00:00', 'Europe/Berlin', '2026-03-02T22:59:59Z', '2026-03-01T23:00:00.000Z'],
  ['06:30', 'America/New_York', '2026-03-02T11:30:00Z', '2026-03-02T11:30:00.000Z'],
  ['06:30', 'America/New_York', '2026-03-02T11:29:00Z', '2026-03-01T11:30:00.000Z'],
  ['02:30', 'Europe/Berlin', '2026-03-29T01:15:00Z', '2026-03-28T01:30:00.000Z'], // skipped
  ['02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z', '2026-03-29T01:30:00.000Z'],
])('%s in %s last came, at %s, at %s', (time, zone, now, at) => {
  expect(lastTimeOfDay(time, zone, new Date(now)).toISOString()).toBe(at)
})
