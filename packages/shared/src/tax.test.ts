import { expect, test } from 'vitest'
import { countryOf } from './countries.js'
import { parseTaxRate, taxOn, taxRateFor } from './tax.js'

const rate = (country: string, region: string | null, percent: string, taxesShipping = true) => ({
  country,
  region,
  rate: percent,
  taxesShipping,
})
const rates = [rate('US', null, '0'), rate('US', 'CA', '7.25'), rate('US', 'New York', '8.875')]

test('a region goes before its country, and elsewhere there is no rate', () => {
  expect(taxRateFor(rates, { country: 'US', state: ' ca.' })?.rate).toBe('7.25')
  expect(taxRateFor(rates, { country: 'usa', state: 'NEW-YORK' })?.rate).toBe('8.875')
  expect(taxRateFor(rates, { country: 'United States', state: 'Oregon' })?.rate).toBe('0')
  expect(taxRateFor(rates, { country: 'US' })?.rate).toBe('0')
  expect(taxRateFor(rates, { country: 'Germany', state: 'CA' })).toBeNull()
  expect(taxRateFor([rate('US', 'CA', '7.25')], { country: 'US', state: null })).toBeNull()
  expect(taxRateFor(rates, {})).toBeNull()
})

test('countries are known by code and by their English and German names', () => {
  expect(
    ['de', 'Deutschland', 'GERMANY', 'uk', 'Österreich', 'Cote d’Ivoire'].map(countryOf),
  ).toEqual(['DE', 'DE', 'DE', 'GB', 'AT', 'CI'])
  expect(countryOf('Atlantis')).toBeNull()
})

test('a percentage has up to four decimals', () => {
  expect(['0', '100', '7.25', '8.8750', '0.0001'].map(parseTaxRate)).toEqual([
    0, 1_000_000, 72_500, 88_750, 1,
  ])
  expect(['', '-1', '100.0001', '1.23456', '1e1', '7,5', '.5'].map(parseTaxRate)).toEqual(
    Array(7).fill(null),
  )
})

test('the discount lowers what is taxed, shipping counts where the rate says so', () => {
  const amounts = { items: 10_000, discount: 1_000, shipping: 500 }
  expect(taxOn(amounts, rate('DE', null, '19'))).toBe(1805)
  expect(taxOn(amounts, rate('DE', null, '19', false))).toBe(1710)
})

test('half a unit is rounded away from zero, and large amounts stay exact', () => {
  const on = (items: number, percent: string) =>
    taxOn({ items, discount: 0, shipping: 0 }, rate('DE', null, percent))
  expect([on(10, '5'), on(9, '5'), on(30, '5'), on(-10, '5'), on(-9, '5')]).toEqual([
    1, 0, 2, -1, 0,
  ])
  expect(on(9_007_199_254_740_990, '0.0001')).toBe(9_007_199_255)
})
