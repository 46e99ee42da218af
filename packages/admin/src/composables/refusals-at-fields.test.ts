import { expect, test } from 'vitest'
import { isForcible, refusalsAt, refusalsElsewhere } from './refusals-at-fields.js'

const refusal = (code: string, ...path: string[]) => ({ code, message: code, path })
const tooMuch = refusal('QUANTITY_EXCEEDED', 'items', '1', 'qty')
const shipped = refusal('ORDER_SHIPPED')
const badAmount = refusal('INVALID_INPUT', 'input', 'amount')

test('a refusal stands at the field that it names, or that holds what it names', () => {
  const all = [tooMuch, shipped, badAmount]
  expect(refusalsAt(all, 'items')).toEqual([tooMuch])
  expect(refusalsAt(all, 'items.1')).toEqual([tooMuch])
  expect(refusalsAt(all, 'items.10')).toEqual([])
  expect(refusalsAt(all, 'amount')).toEqual([badAmount])
})

test('what no field shows is left for the dialog itself', () => {
  expect(refusalsElsewhere([tooMuch, shipped, badAmount], ['items', 'amount'])).toEqual([shipped])
})

test('force is only offered when it would help', () => {
  expect(isForcible([shipped])).toBe(true)
  expect(isForcible([shipped, tooMuch])).toBe(false)
  expect(isForcible([])).toBe(false)
})
