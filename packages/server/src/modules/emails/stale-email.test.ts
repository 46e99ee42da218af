import type { LabelCategory } from '@waypost/shared'
import { expect, test } from 'vitest'
import { isStale, type OrderNow, type Reached } from './stale-email.js'

const [SUBMITTED, APPROVED, PACKED, SHIPPED, RETURNED, CANCELED, REINSTATED, FAILED] = [
  1, 2, 3, 4, 5, 6, 7, 8,
]
const categories: Record<number, LabelCategory> = {
  [SUBMITTED]: 'PENDING',
  [APPROVED]: 'OPEN',
  [PACKED]: 'OPEN',
  [SHIPPED]: 'SHIPPED',
  [RETURNED]: 'RETURNED',
  [CANCELED]: 'CANCELED',
  [REINSTATED]: 'OPEN',
  [FAILED]: 'FAILED',
}
const categoryOf = (id: number) => categories[id]

const order = (labelId: number | null, more: Partial<OrderNow> = {}): OrderNow => ({
  labelId,
  canceledSince: false,
  labeledSince: true,
  items: [],
  ...more,
})
const fromLabel = (fromLabelId: number | null): Reached[] => [{ itemId: null, fromLabelId }]

test.each<[what: string, label: number, now: OrderNow, from: number | null, stale: boolean]>([
  ['shipped, and still is', SHIPPED, order(SHIPPED), APPROVED, false],
  ['approved, and goes on to packing', APPROVED, order(PACKED), SUBMITTED, false],
  ['approved, and has shipped by now', APPROVED, order(SHIPPED), SUBMITTED, false],
  ['shipped, then canceled', SHIPPED, order(CANCELED, { canceledSince: true }), APPROVED, true],
  [
    'shipped, then canceled while the label stays',
    SHIPPED,
    order(SHIPPED, { canceledSince: true }),
    APPROVED,
    true,
  ],
  ['shipped, then returned', SHIPPED, order(RETURNED), APPROVED, true],
  ['approved, then failed', APPROVED, order(FAILED), SUBMITTED, true],
  ['shipped, and taken back', SHIPPED, order(APPROVED), APPROVED, true],
  ['approved at first, and taken back to no label', APPROVED, order(null), null, true],
  ['canceled, and still is', CANCELED, order(CANCELED, { canceledSince: true }), APPROVED, false],
  ['canceled, then taken up again', CANCELED, order(REINSTATED), APPROVED, true],
  ['returned, then shipped anew', RETURNED, order(SHIPPED), SUBMITTED, true],
])('%s', (_what, labelId, now, from, stale) => {
  expect(isStale({ labelId, subject: 'ORDER' }, now, fromLabel(from), categoryOf)).toBe(stale)
})

test.each<[what: string, items: (number | null)[], labelNow: number, stale: boolean]>([
  ['both items still have it', [SHIPPED, SHIPPED], APPROVED, false],
  ['one of them came back', [SHIPPED, RETURNED], APPROVED, false],
  ['both came back', [RETURNED, RETURNED], APPROVED, true],
  ['one came back, the other was taken back', [RETURNED, APPROVED], APPROVED, true],
  ['both were taken off', [null, null], APPROVED, true],
  ['the order was canceled', [SHIPPED, SHIPPED], CANCELED, true],
])('of items that shipped, %s', (_what, [first, second], labelNow, stale) => {
  const now = order(labelNow, {
    items: [
      { id: 'a', labelId: first ?? null },
      { id: 'b', labelId: second ?? null },
    ],
  })
  const reached = [
    { itemId: 'a', fromLabelId: APPROVED },
    { itemId: 'b', fromLabelId: APPROVED },
  ]
  expect(isStale({ labelId: SHIPPED, subject: 'ITEM' }, now, reached, categoryOf)).toBe(stale)
})

test('what had come to its end before the event that a mail tells of does not make it stale', () => {
  const items = [{ id: 'a', labelId: RETURNED }]
  const told = { labelId: RETURNED, subject: 'ITEM' } as const
  const reached = [{ itemId: 'a', fromLabelId: SHIPPED }]
  const before = order(CANCELED, { labeledSince: false, items })
  expect(isStale(told, before, reached, categoryOf)).toBe(false)
  expect(isStale(told, { ...before, labeledSince: true }, reached, categoryOf)).toBe(true)
})
