import { computed, reactive } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { fromFirstPage, useListPage, type ListPage } from '../../../composables/useListPage.js'
import {
  urlChoice,
  urlFlag,
  urlNumbers,
  urlText,
  urlTexts,
  urlYes,
  type UrlCodec,
} from '../../../composables/useUrlState.js'
import type { AccountSort } from '../../../generated/operations.js'
import { accountFilterOf, countedFilterOf, narrowedBy } from './account-filter.js'

const sorts = ['name', '-name', '-created', 'created', '-updated'] as const
export type AccountSortKey = (typeof sorts)[number]

const orders: Record<AccountSortKey, AccountSort> = {
  name: { field: 'NAME', direction: 'ASC' },
  '-name': { field: 'NAME', direction: 'DESC' },
  '-created': { field: 'CREATED_AT', direction: 'DESC' },
  created: { field: 'CREATED_AT', direction: 'ASC' },
  '-updated': { field: 'UPDATED_AT', direction: 'DESC' },
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
    managers: filter('manager', urlTexts),
    parent: filter('parent', urlText),
    child: filter('child', urlFlag),
    archived: filter('archived', urlYes),
    overLimit: filter('overLimit', urlFlag),
  })
  return { choice, used }
}

/** What the list of accounts shows, kept in the address, with the variables of the query from it. */
export function useAccountChoice() {
  const route = useRoute()
  const router = useRouter()
  const page = useListPage()
  const { choice, used } = useFilters(page)
  const sortInUrl = fromFirstPage(page, 'sort', urlChoice(sorts))
  const sort = computed<AccountSortKey>({
    get: () => sortInUrl.value ?? 'name',
    set: (value) => (sortInUrl.value = value === 'name' ? null : value),
  })
  const filters = computed(() => accountFilterOf(choice))
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
export type AccountChoiceState = ReturnType<typeof useAccountChoice>['choice']
