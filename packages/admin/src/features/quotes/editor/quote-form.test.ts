import { expect, test } from 'vitest'
import {
  alteredBy,
  missingIn,
  newLine,
  newQuoteForm,
  quoteInput,
  type QuoteForm,
} from './quote-form.js'

const form = (known: Partial<QuoteForm> = {}): QuoteForm => ({
  ...newQuoteForm('eur', '2026-12-24'),
  accountId: 'a1',
  lines: [newLine({ sku: ' SKI ', name: 'Ski', qty: 2, listPrice: '100', unitPrice: '' })],
  ...known,
})

test('an empty form says what it needs', () => {
  expect(missingIn(newQuoteForm('', ''))).toEqual(['customer', 'lines', 'currency'])
  expect(missingIn(form({ lines: [newLine({ sku: 'SKI', name: 'Ski' })] }))).toEqual(['rows'])
  expect(quoteInput(newQuoteForm('EUR', ''), true)).toBeNull()
})

test('a free customer is enough without an account', () => {
  const blank = form({ accountId: null })
  expect(missingIn(blank)).toEqual(['customer'])
  expect(missingIn({ ...blank, billTo: { ...blank.billTo, name: 'Ada' } })).toEqual([])
})

test('the list price stands where nothing else was quoted, and blank rows are left out', () => {
  const input = quoteInput(form({ lines: [...form().lines, newLine()] }), false)
  expect(input).toEqual({
    accountId: 'a1',
    contactId: null,
    channel: null,
    reference: null,
    currency: 'EUR',
    lines: [{ sku: 'SKI', name: 'Ski', qty: 2, listPrice: '100', unitPrice: '100' }],
    shipping: '0',
    discount: '0',
    taxFromRates: true,
    expiresOn: '2026-12-24',
    customerNote: null,
  })
})

test('a line that is there keeps its id, and a typed tax excludes the rates', () => {
  const lines = [newLine({ id: 'l1', sku: 'A', name: 'A', listPrice: '10', unitPrice: '9.5' })]
  const input = quoteInput(form({ lines, ownTax: true, tax: '' }), true)
  expect(input?.lines).toEqual([
    { id: 'l1', sku: 'A', name: 'A', qty: 1, listPrice: '10', unitPrice: '9.5' },
  ])
  expect(input?.tax).toBe('0')
  expect(input).not.toHaveProperty('taxFromRates')
  expect(input?.shipTo).toEqual(input?.billTo)
})

test.each([
  ['100', '', null],
  ['100', '100.00', null],
  ['100', '88', -12],
  ['3', '2', -33.3],
  ['80', '100', 25],
  ['0', '5', null],
])('a price of %s that is quoted as %s differs by %s percent', (list, unit, percent) => {
  expect(alteredBy(list, unit, 'EUR')).toBe(percent)
})
