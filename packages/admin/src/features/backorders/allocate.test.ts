import { describe, expect, test } from 'vitest'
import { allocate, leftOver, type Stock } from './allocate.js'

const line = (id: string, sku: string, needed: number) => ({ id, sku, needed })
const old = { lines: [line('old-mug', 'MUG', 2), line('old-tea', 'TEA', 1)] }
const middle = { lines: [line('mid-mug', 'MUG', 3)] }
const young = { lines: [line('new-mug', 'MUG', 1)] }
const orders = [old, middle, young]

const stock = (onHand: Record<string, number>, more: Partial<Stock> = {}): Stock => ({
  onHand: new Map(Object.entries(onHand)),
  typed: new Map(),
  onlyComplete: false,
  ...more,
})
const given = (...parameters: Parameters<typeof allocate>) =>
  Object.fromEntries(allocate(...parameters))

describe('what is on hand', () => {
  test('goes to the oldest orders first, as far as it reaches', () => {
    expect(given(orders, stock({ MUG: 4 }))).toEqual({ 'old-mug': 2, 'mid-mug': 2 })
  })

  test('gives nobody more than is needed', () => {
    expect(given(orders, stock({ MUG: 100, TEA: 100 }))).toEqual({
      'old-mug': 2,
      'old-tea': 1,
      'mid-mug': 3,
      'new-mug': 1,
    })
  })

  test('gives nothing where nothing is known, and nothing for what is no quantity', () => {
    expect(given(orders, stock({}))).toEqual({})
    expect(given(orders, stock({ MUG: Number.NaN, TEA: -1 }))).toEqual({})
    expect(given(orders, stock({ MUG: 1.5 }))).toEqual({})
  })

  test('serves two items of one article in one order from the same stock', () => {
    const twice = { lines: [line('a', 'MUG', 2), line('b', 'MUG', 2)] }
    expect(given([twice], stock({ MUG: 3 }))).toEqual({ a: 2, b: 1 })
    expect(given([twice], stock({ MUG: 3 }, { onlyComplete: true }))).toEqual({})
  })
})

describe('only orders that can be completed', () => {
  test('passes over those that cannot, for younger ones that can', () => {
    const only = { onlyComplete: true }
    expect(given(orders, stock({ MUG: 4 }, only))).toEqual({ 'mid-mug': 3, 'new-mug': 1 })
    expect(given(orders, stock({ MUG: 2, TEA: 1 }, only))).toEqual({ 'old-mug': 2, 'old-tea': 1 })
  })

  test('counts what was typed towards completion', () => {
    const typed = new Map([['old-tea', 1]])
    expect(given(orders, stock({ MUG: 2 }, { onlyComplete: true, typed }))).toEqual({
      'old-tea': 1,
      'old-mug': 2,
    })
  })
})

describe('what was typed by hand', () => {
  test('stands, and comes out of the stock before anybody else', () => {
    const typed = new Map([['new-mug', 1]])
    expect(given(orders, stock({ MUG: 2 }, { typed }))).toEqual({ 'new-mug': 1, 'old-mug': 1 })
  })

  test('may be nothing: that item is passed over', () => {
    const typed = new Map([['old-mug', 0]])
    expect(given(orders, stock({ MUG: 3 }, { typed }))).toEqual({ 'mid-mug': 3 })
  })

  test('needs no stock to be known', () => {
    expect(given(orders, stock({}, { typed: new Map([['mid-mug', 3]]) }))).toEqual({ 'mid-mug': 3 })
  })
})

test('what is left over is what nobody got', () => {
  const onHand = new Map([
    ['MUG', 10],
    ['TEA', 1],
    ['HAT', 2],
  ])
  const quantities = allocate(orders, { onHand, typed: new Map(), onlyComplete: false })
  expect(Object.fromEntries(leftOver(orders, onHand, quantities))).toEqual({
    MUG: 4,
    TEA: 0,
    HAT: 2,
  })
})
