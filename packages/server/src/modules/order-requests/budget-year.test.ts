import { expect, test } from 'vitest'
import { budgetYearOf, isOverBudget } from './budget-year.js'

test.each([
  ['2026-01-01', 1, '2026-01-01'],
  ['2026-12-31', 1, '2026-01-01'],
  ['2026-03-31', 4, '2025-04-01'],
  ['2026-04-01', 4, '2026-04-01'],
  ['2027-02-28', 4, '2026-04-01'],
  ['2026-11-30', 12, '2025-12-01'],
  ['2026-12-01', 12, '2026-12-01'],
])('%s lies in the year from month %i that begins on %s', (day, month, year) => {
  expect(budgetYearOf(day, month)).toBe(year)
})

test.each([
  [null, 900, 900, false],
  [1000, 0, 1000, false],
  [1000, 0, 1001, true],
  [1000, 1000, 1, true],
  [0, 0, 0, false],
  [0, 0, 1, true],
])('a budget of %s with %i used takes %i: over %s', (budget, used, amount, over) => {
  expect(isOverBudget(budget, used, amount)).toBe(over)
})
