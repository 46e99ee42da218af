import { computed } from 'vue'
import { useListChoice } from '../../../composables/useListChoice.js'
import { urlFlag, urlNumbers, urlText, urlTexts, urlYes } from '../../../composables/useUrlState.js'
import type { AccountFilter, AccountSort } from '../../../generated/operations.js'
import {
  accountFilterOf,
  countedFilterOf,
  narrowedBy,
  type AccountChoice,
} from './account-filter.js'

const orders = {
  name: { field: 'NAME', direction: 'ASC' },
  '-name': { field: 'NAME', direction: 'DESC' },
  '-created': { field: 'CREATED_AT', direction: 'DESC' },
  created: { field: 'CREATED_AT', direction: 'ASC' },
  '-updated': { field: 'UPDATED_AT', direction: 'DESC' },
} satisfies Record<string, AccountSort>

/** What the list of accounts shows. */
export function useAccountChoice() {
  const state = useListChoice<AccountChoice, keyof typeof orders, AccountSort, AccountFilter>({
    filters: {
      text: ['q', urlText],
      labels: ['label', urlNumbers],
      managers: ['manager', urlTexts],
      parent: ['parent', urlText],
      child: ['child', urlFlag],
      archived: ['archived', urlYes],
      overLimit: ['overLimit', urlFlag],
    },
    orders,
    filterOf: accountFilterOf,
    narrowedBy,
  })
  return { ...state, counted: computed(() => countedFilterOf(state.choice)) }
}
