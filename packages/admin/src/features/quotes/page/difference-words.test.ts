import { expect, test } from 'vitest'
import { valueOf } from './difference-words.js'

const format = {
  money: (amount: string) => `€${amount}`,
  date: (day: string) => `day ${day}`,
  yes: 'Yes',
  no: 'No',
}

test.each([
  ['reference', 'PO-7', 'PO-7'],
  ['reference', null, ''],
  ['unitPrice', '9.50', '€9.50'],
  ['qty', 3, '3'],
  ['expiresOn', '2026-11-30', 'day 2026-11-30'],
  ['taxFromRates', false, 'No'],
  [null, { sku: 'A', name: 'Ski', qty: 2, unitPrice: '9.50' }, '2 × Ski €9.50'],
  ['billTo', { name: 'Ada', city: 'Wien', zip: '1010', email: 'a@b.c' }, 'Ada, 1010 Wien, a@b.c'],
])('%s as %j reads %s', (field, value, words) => {
  expect(valueOf(field, value, format)).toBe(words)
})
