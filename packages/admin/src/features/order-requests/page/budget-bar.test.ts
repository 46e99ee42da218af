import { expect, test } from 'vitest'
import { budgetBarOf } from './budget-bar.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' })

test.each([
  ['100', '20', '30', { used: 20, own: 30, limit: 100 }],
  ['100', '80', '120', { used: 40, own: 60, limit: 50 }],
  ['100', '0', '0', { used: 0, own: 0, limit: 100 }],
  ['0', '0', '0', { used: 0, own: 0, limit: 100 }],
  ['0', '0', '5', { used: 0, own: 100, limit: 0 }],
])('a limit of %s with %s used and %s asked for', (limit, used, own, bar) => {
  expect(budgetBarOf({ limit: eur(limit), used: eur(used), thisRequest: eur(own) })).toEqual(bar)
})
