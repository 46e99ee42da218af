import { expect, test } from 'vitest'
import { itemTakes, refreshedTakes, takesInput } from './item-takes.js'

const items = [
  { id: 'a', sku: 'A', name: 'Apple', open: 3 },
  { id: 'b', sku: 'B', name: 'Book', open: 0 },
  { id: 'c', sku: 'C', name: 'Cup', open: 1 },
]
const open = (item: { open: number }) => item.open

test('proposes everything that there is', () => {
  expect(takesInput(itemTakes(items, open))).toEqual([
    { itemId: 'a', qty: 3 },
    { itemId: 'c', qty: 1 },
  ])
})

test('a choice made beforehand is kept, unless nothing of it can be taken', () => {
  expect(takesInput(itemTakes(items, open, ['c', 'b']))).toEqual([{ itemId: 'c', qty: 1 }])
  expect(takesInput(itemTakes(items, open, ['b']))).toHaveLength(2)
})

test('no ticks, or a quantity that is none, is no input', () => {
  const rows = itemTakes(items, open)
  expect(takesInput(rows.map((row) => ({ ...row, on: false })))).toBeNull()
  expect(takesInput(rows.map((row) => ({ ...row, qty: Number.NaN })))).toBeNull()
  expect(takesInput(rows.map((row) => ({ ...row, qty: 1.5 })))).toBeNull()
})

test('what was typed survives a reload, and "all of it" stays all of it', () => {
  const [apple, cup] = itemTakes(items, open)
  if (!apple || !cup) throw new Error('two rows expected')
  const fresh = itemTakes(
    [
      { id: 'a', sku: 'A', name: 'Apple', open: 2 },
      { id: 'd', sku: 'D', name: 'Dish', open: 4 },
    ],
    open,
  )
  expect(refreshedTakes([apple, cup], fresh)).toMatchObject([
    { id: 'a', on: true, qty: 2 },
    { id: 'd', on: false },
  ])
  expect(refreshedTakes([{ ...apple, qty: 1 }], fresh)[0]).toMatchObject({ qty: 1 })
})
