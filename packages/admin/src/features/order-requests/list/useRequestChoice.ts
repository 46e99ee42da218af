import { computed, reactive } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { fromFirstPage, useListPage, type ListPage } from '../../../composables/useListPage.js'
import {
  urlChoice,
  urlNumbers,
  urlText,
  urlTexts,
  type UrlCodec,
} from '../../../composables/useUrlState.js'
import type { OrderRequestSort } from '../../../generated/operations.js'
import {
  countedFilterOf,
  narrowedBy,
  requestFilterOf,
  requestStates,
  stuckAfter,
} from './request-filter.js'

const sorts = ['-created', 'created', '-submitted', 'submitted', '-total', 'total'] as const
export type RequestSortKey = (typeof sorts)[number]

const orders: Record<RequestSortKey, OrderRequestSort> = {
  '-created': { field: 'CREATED_AT', direction: 'DESC' },
  created: { field: 'CREATED_AT', direction: 'ASC' },
  '-submitted': { field: 'SUBMITTED_AT', direction: 'DESC' },
  submitted: { field: 'SUBMITTED_AT', direction: 'ASC' },
  '-total': { field: 'TOTAL', direction: 'DESC' },
  total: { field: 'TOTAL', direction: 'ASC' },
}

/** The filters, each under its name in the address. */
function useFilters(page: ListPage) {
  const used: string[] = []
  function filter<T>(key: string, codec: UrlCodec<T>) {
    used.push(key)
    return fromFirstPage(page, key, codec)
  }
  const choice = reactive({
    text: filter('q', urlText),
    labels: filter('label', urlNumbers),
    state: filter('state', urlChoice(requestStates)),
    accounts: filter('account', urlTexts),
    buyers: filter('buyer', urlTexts),
    managers: filter('manager', urlTexts),
    stuck: filter('stuck', urlChoice(stuckAfter)),
  })
  return { choice, used }
}

/** What the list of requests shows, kept in the address, with the variables of the query from it. */
export function useRequestChoice() {
  const route = useRoute()
  const router = useRouter()
  const page = useListPage()
  const { choice, used } = useFilters(page)
  const sortInUrl = fromFirstPage(page, 'sort', urlChoice(sorts))
  const sort = computed<RequestSortKey>({
    get: () => sortInUrl.value ?? '-created',
    set: (value) => (sortInUrl.value = value === '-created' ? null : value),
  })
  const filters = computed(() => requestFilterOf(choice))
  return {
    choice,
    sort,
    sorts,
    page,
    filter: filters,
    counted: computed(() => countedFilterOf(choice)),
    variables: computed(() => ({
      ...page.variables.value,
      filter: filters.value,
      orderBy: orders[sort.value],
    })),
    narrowed: computed(() => narrowedBy(choice)),
    isFiltered: computed(() => used.some((key) => route.query[key] !== undefined)),
    clear: () => void router.replace({ query: { sort: route.query['sort'] } }),
  }
}

/** The controls' side of the choice. */
export type RequestChoiceState = ReturnType<typeof useRequestChoice>['choice']
