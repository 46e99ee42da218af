import { expect, test } from 'vitest'
import { leastOrdered, likelyItem, revisionInput, revisionOf } from './revision.js'

const mug = {
  id: 'mug',
  name: 'Mug',
  qtyOrdered: 3,
  qtyOpen: 1,
  live: true,
  unitPrice: { amount: '10.00', currency: 'EUR' },
}

test('only what was changed is sent', () => {
  const same = revisionOf(mug)
  expect(revisionInput(mug, same)).toBeNull()
  expect(revisionInput(mug, { ...same, unitPrice: '10' })).toBeNull()
  expect(revisionInput(mug, { ...same, qty: 4, name: ' Cup ' })).toEqual({
    itemId: 'mug',
    qty: 4,
    name: 'Cup',
  })
  expect(revisionInput(mug, { ...same, unitPrice: '9.5' })).toEqual({
    itemId: 'mug',
    unitPrice: '9.5',
  })
})

test('what is not complete is not sent', () => {
  const same = revisionOf(mug)
  for (const broken of [{ qty: Number.NaN }, { qty: 0 }, { unitPrice: '' }, { name: ' ' }]) {
    expect(revisionInput(mug, { ...same, qty: 5, ...broken })).toBeNull()
  }
})

test('no fewer can be ordered than have become of something, and never none', () => {
  expect(leastOrdered(mug)).toBe(2)
  expect(leastOrdered({ ...mug, qtyOpen: 3 })).toBe(1)
})

test('the item that was chosen comes first, then the first that is live', () => {
  const dead = { ...mug, id: 'dead', live: false }
  expect(likelyItem([dead, mug], ['dead'])?.id).toBe('dead')
  expect(likelyItem([dead, mug])?.id).toBe('mug')
  expect(likelyItem([dead])?.id).toBe('dead')
})
