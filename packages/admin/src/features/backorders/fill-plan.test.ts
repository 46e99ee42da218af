import { expect, test } from 'vitest'
import { planFills } from './fill-plan.js'

const one = { number: '1', lines: [{ id: 'a', sku: 'A', needed: 2 }] }
const two = {
  number: '2',
  lines: [
    { id: 'b', sku: 'B', needed: 1 },
    { id: 'c', sku: 'C', needed: 3 },
  ],
}
const given = new Map([
  ['a', 2],
  ['c', 1],
])

test('each order that gets something is filled once, with what it gets', () => {
  expect(planFills([one, two], given, false)).toEqual({
    fills: [
      { order: one, items: [{ itemId: 'a', qty: 2 }] },
      { order: two, items: [{ itemId: 'c', qty: 1 }] },
    ],
    leftOut: [],
    pieces: 3,
  })
})

test('an order that would stay incomplete is left out where only complete ones are wanted', () => {
  const plan = planFills([one, two], given, true)
  expect(plan.fills.map(({ order }) => order.number)).toEqual(['1'])
  expect(plan.leftOut).toEqual([two])
})

test('an order that gets nothing is in no plan', () => {
  expect(planFills([one, two], new Map(), true)).toEqual({ fills: [], leftOut: [], pieces: 0 })
})
