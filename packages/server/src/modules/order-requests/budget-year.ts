/**
 * The first day of the year of budgets that a day lies in.
 * @param day a day in the business's time zone, as YYYY-MM-DD
 * @param startMonth the month in which the account's year begins, 1 to 12
 */
export function budgetYearOf(day: string, startMonth: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const begins = month >= startMonth ? year : year - 1
  return `${String(begins).padStart(4, '0')}-${String(startMonth).padStart(2, '0')}-01`
}

/** Whether a request does not fit into what is left of a budget; null is no budget. Minor units. */
export const isOverBudget = (budget: number | null, used: number, amount: number): boolean =>
  budget !== null && used + amount > budget
