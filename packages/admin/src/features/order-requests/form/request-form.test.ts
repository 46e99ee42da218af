import { expect, test } from 'vitest'
import { lineAmount, newLine } from '../../../parts/lines/line.js'
import {
  creationOf,
  missingIn,
  newRequestForm,
  sumsOf,
  writtenLines,
  type RequestForm,
} from './request-form.js'

const filled = (): RequestForm => ({
  ...newRequestForm(),
  accountId: 'acme',
  buyerId: 'bea',
  lines: [
    newLine({ sku: ' PEN ', name: 'Pen', qty: 3, unitPrice: '1.10' }),
    newLine(),
    newLine({ sku: 'INK', name: 'Ink', qty: 1, unitPrice: '5' }),
  ],
  shipping: '4.90',
})

test('an empty form says what is missing', () => {
  expect(missingIn(newRequestForm())).toEqual(['account', 'buyer', 'lines'])
  expect(creationOf(newRequestForm())).toBeNull()
})

test('a row that is begun must be whole', () => {
  const form = { ...filled(), lines: [newLine({ sku: 'PEN', qty: Number.NaN })] }
  expect(missingIn(form)).toEqual(['rows'])
})

test('blank rows are neither sent nor summed', () => {
  expect(writtenLines(filled())).toHaveLength(2)
  expect(creationOf(filled())).toMatchObject({
    accountId: 'acme',
    buyerId: 'bea',
    reference: null,
    shipping: '4.90',
    lines: [
      { sku: 'PEN', name: 'Pen', qty: 3, unitPrice: '1.10' },
      { sku: 'INK', name: 'Ink', qty: 1, unitPrice: '5' },
    ],
  })
  expect(creationOf(filled())).not.toHaveProperty('shipTo')
})

test('sums follow what is typed, to the cent', () => {
  expect(sumsOf(filled(), 'EUR')).toEqual({
    lines: { amount: '8.30', currency: 'EUR' },
    shipping: { amount: '4.90', currency: 'EUR' },
    total: { amount: '13.20', currency: 'EUR' },
  })
  expect(lineAmount(newLine({ qty: 3, unitPrice: '0.1' }), 'EUR')?.amount).toBe('0.30')
  expect(lineAmount(newLine(), 'EUR')).toBeNull()
})
