import { computed } from 'vue'
import { useListChoice } from '../../../composables/useListChoice.js'
import { urlChoice, urlNumbers, urlText, urlTexts } from '../../../composables/useUrlState.js'
import type { OrderRequestFilter, OrderRequestSort } from '../../../generated/operations.js'
import {
  countedFilterOf,
  narrowedBy,
  requestFilterOf,
  requestStates,
  stuckAfter,
  type RequestChoice,
} from './request-filter.js'

const orders = {
  '-created': { field: 'CREATED_AT', direction: 'DESC' },
  created: { field: 'CREATED_AT', direction: 'ASC' },
  '-submitted': { field: 'SUBMITTED_AT', direction: 'DESC' },
  submitted: { field: 'SUBMITTED_AT', direction: 'ASC' },
  '-total': { field: 'TOTAL', direction: 'DESC' },
  total: { field: 'TOTAL', direction: 'ASC' },
} satisfies Record<string, OrderRequestSort>

/** What the list of order requests shows. */
export function useRequestChoice() {
  const state = useListChoice<
    RequestChoice,
    keyof typeof orders,
    OrderRequestSort,
    OrderRequestFilter
  >({
    filters: {
      text: ['q', urlText],
      labels: ['label', urlNumbers],
      state: ['state', urlChoice(requestStates)],
      accounts: ['account', urlTexts],
      buyers: ['buyer', urlTexts],
      managers: ['manager', urlTexts],
      stuck: ['stuck', urlChoice(stuckAfter)],
    },
    orders,
    filterOf: requestFilterOf,
    narrowedBy,
  })
  return { ...state, counted: computed(() => countedFilterOf(state.choice)) }
}
