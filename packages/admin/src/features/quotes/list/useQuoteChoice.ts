import { useListChoice } from '../../../composables/useListChoice.js'
import { useBusiness } from '../../../composables/session.js'
import { urlChoice, urlNumbers, urlText, urlTexts } from '../../../composables/useUrlState.js'
import type { QuoteFilter, QuoteSort } from '../../../generated/operations.js'
import { narrowedBy, quoteFilterOf, quoteStates, type QuoteChoice } from './quote-filter.js'

const orders = {
  '-created': { field: 'CREATED_AT', direction: 'DESC' },
  created: { field: 'CREATED_AT', direction: 'ASC' },
  '-updated': { field: 'UPDATED_AT', direction: 'DESC' },
  expires: { field: 'EXPIRES_AT', direction: 'ASC' },
  '-total': { field: 'TOTAL', direction: 'DESC' },
  number: { field: 'NUMBER', direction: 'ASC' },
  reference: { field: 'REFERENCE', direction: 'ASC' },
} satisfies Record<string, QuoteSort>
type QuoteSortKey = keyof typeof orders

/** What the list of quotes shows. */
export function useQuoteChoice() {
  const { timeZone } = useBusiness()
  return useListChoice<QuoteChoice, QuoteSortKey, QuoteSort, QuoteFilter>({
    filters: {
      text: ['q', urlText],
      labels: ['label', urlNumbers],
      state: ['state', urlChoice(quoteStates)],
      account: ['account', urlText],
      managers: ['manager', urlTexts],
      from: ['from', urlText],
      to: ['to', urlText],
    },
    orders,
    filterOf: (choice) => quoteFilterOf(choice, timeZone.value),
    narrowedBy,
  })
}
