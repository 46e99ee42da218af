import { expect, test } from 'vitest'
import { leftToPack, nextPackage, packable, packagesInput } from './package-drafts.js'

const item = (id: string, qtyOrdered: number, more = {}) => ({
  id,
  qtyOrdered,
  qtyCanceled: 0,
  qtyMoved: 0,
  qtyReturned: 0,
  qtyNeeded: 0,
  ...more,
})
const items = [
  item('mug', 3),
  item('tea', 2, { qtyNeeded: 1 }),
  item('gone', 1, { qtyCanceled: 1 }),
]

test('what waits for stock, was canceled, moved or came back is not there to pack', () => {
  expect(items.map(packable)).toEqual([3, 1, 0])
  expect(packable(item('a', 9, { qtyMoved: 2, qtyReturned: 3 }))).toBe(4)
})

test('a new package holds what no other does', () => {
  const first = nextPackage(items, [])
  expect(first).toMatchObject({ key: 1, grams: null, quantities: { mug: 3, tea: 1, gone: 0 } })
  const some = { ...first, quantities: { mug: 2, tea: 0 } }
  expect(nextPackage(items, [some])).toMatchObject({ key: 2, quantities: { mug: 1, tea: 1 } })
  expect(leftToPack(items, [some])).toEqual({ mug: 1, tea: 1, gone: 0 })
})

test('packages are sent without what they do not hold', () => {
  const one = { key: 1, quantities: { mug: 2, tea: 0 }, grams: 750 }
  expect(packagesInput([one])).toEqual([{ items: [{ itemId: 'mug', qty: 2 }], weightGrams: 750 }])
})

test('an empty package or half a number is not sent', () => {
  const one = { key: 1, quantities: { mug: 2 }, grams: null }
  expect(packagesInput([one])).not.toBeNull()
  expect(packagesInput([])).toBeNull()
  expect(packagesInput([one, { ...one, quantities: { mug: 0 } }])).toBeNull()
  expect(packagesInput([{ ...one, quantities: { mug: Number.NaN } }])).toBeNull()
  expect(packagesInput([{ ...one, grams: Number.NaN }])).toBeNull()
  expect(packagesInput([{ ...one, grams: 0 }])).toBeNull()
})
