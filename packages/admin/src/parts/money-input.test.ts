import { expect, test } from 'vitest'
import { plainDecimal } from './money-input.js'

test.each([
  ['12.50', '12.50'],
  [' 12,5 ', '12.5'],
  ['7', '7'],
  ['7.', '7'],
  ['1,234.50', null],
  ['1.234,50', null],
  ['-3', null],
  ['', null],
])('%j means %j', (typed, meant) => {
  expect(plainDecimal(typed)).toBe(meant)
})
