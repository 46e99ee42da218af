import { parseMoney } from '@waypost/shared'
import type { Amount } from '../../../composables/useFormat.js'

/** The shares of a budget, in percent of the larger of limit and need, as the bar shows them. */
export interface BudgetBar {
  used: number
  own: number
  /** Where the limit is; 100 while it holds everything. */
  limit: number
}

/** How a budget's bar is divided among other requests, this one, and what is left. */
export function budgetBarOf(budget: {
  limit: Amount
  used: Amount
  thisRequest: Amount
}): BudgetBar {
  const minor = ({ amount, currency }: Amount) => parseMoney(amount, currency) ?? 0
  const [limit, used, own] = [budget.limit, budget.used, budget.thisRequest].map(minor)
  const whole = Math.max(limit ?? 0, (used ?? 0) + (own ?? 0))
  const share = (part: number | undefined) => (whole === 0 ? 0 : ((part ?? 0) / whole) * 100)
  return { used: share(used), own: share(own), limit: whole === 0 ? 100 : share(limit) }
}
