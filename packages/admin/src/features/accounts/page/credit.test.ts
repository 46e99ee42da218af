import { expect, test } from 'vitest'
import { creditUseOf } from './credit.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' })

test.each([
  ['0.00', '100.00', 0, 'success'],
  ['50.00', '100.00', 50, 'success'],
  ['80.00', '100.00', 80, 'warning'],
  ['100.00', '100.00', 100, 'warning'],
  ['100.01', '100.00', 100, 'error'],
  ['-20.00', '100.00', 0, 'success'],
  ['0.00', '0.00', 0, 'success'],
  ['0.01', '0.00', 100, 'error'],
])('%s of %s uses %d percent, %s', (balance, limit, percent, tone) => {
  expect(creditUseOf(eur(balance), eur(limit))).toEqual({ percent, tone })
})

test('without a limit there is nothing to use up', () => {
  expect(creditUseOf(eur('5000.00'), null)).toBeNull()
})
