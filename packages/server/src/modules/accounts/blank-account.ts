import type { AccountDraft } from './read-account.js'

/** The code of the label that accounts begin with, unless said otherwise. */
export const firstLabel = 'APPROVED'

/** The currency of an account for which nobody names one. */
export const usualCurrency = 'USD'

/** An account of which nothing is known yet. */
export const blankAccount: AccountDraft = {
  name: '',
  externalId: null,
  parentId: null,
  currency: usualCurrency,
  creditLimit: null,
  budgetStartMonth: 1,
  contacts: [],
  addresses: [],
}
