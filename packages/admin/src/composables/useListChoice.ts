import { computed, reactive } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { fromFirstPage, useListPage, type ListPage } from './useListPage.js'
import { urlChoice, type UrlCodec } from './useUrlState.js'

/** What a list can be narrowed by: each filter with its name in the address and how it is written there. */
export type ListFilters<Choice> = {
  [Name in keyof Choice]: readonly [key: string, codec: UrlCodec<Choice[Name]>]
}

/** What makes the choice of one list. */
export interface ListOf<Choice, SortKey extends string, Order, Filter> {
  filters: ListFilters<Choice>
  /** How it can be ordered, as the address says it; the first is the default. */
  orders: Record<SortKey, Order>
  filterOf: (choice: Choice) => Filter
  /** How many filters of the panel are set. */
  narrowedBy: (choice: Choice) => number
}

/** The filters as one reactive choice, and their names in the address. */
function choiceIn<Choice extends object>(page: ListPage, filters: ListFilters<Choice>) {
  const entries = Object.entries<readonly [string, UrlCodec<unknown>]>(
    filters as Record<string, never>,
  )
  const values = entries.map(([name, [key, codec]]) => [name, fromFirstPage(page, key, codec)])
  return {
    choice: reactive(Object.fromEntries(values) as object) as Choice,
    keys: entries.map(([, [key]]) => key),
  }
}

/**
 * What a list shows (filters, order and page), kept in the address, with the variables of the query
 * made from it.
 */
export function useListChoice<Choice extends object, SortKey extends string, Order, Filter>({
  filters,
  orders,
  filterOf,
  narrowedBy,
}: ListOf<Choice, SortKey, Order, Filter>) {
  const route = useRoute()
  const router = useRouter()
  const page = useListPage()
  const { choice, keys } = choiceIn(page, filters)
  const sorts = Object.keys(orders) as SortKey[]
  const standard = sorts[0] as SortKey
  const sortInUrl = fromFirstPage(page, 'sort', urlChoice(sorts))
  const sort = computed<SortKey>({
    get: () => sortInUrl.value ?? standard,
    set: (value) => (sortInUrl.value = value === standard ? null : value),
  })
  const filter = computed(() => filterOf(choice))
  return {
    choice,
    sort,
    sorts,
    page,
    filter,
    variables: computed(() => ({
      ...page.variables.value,
      filter: filter.value,
      orderBy: orders[sort.value],
    })),
    narrowed: computed(() => narrowedBy(choice)),
    isFiltered: computed(() => keys.some((key) => route.query[key] !== undefined)),
    clear: () => void router.replace({ query: { sort: route.query['sort'] } }),
  }
}

/** What any list shows. */
export type ListChoice<Choice extends { text: string }, SortKey extends string> = ReturnType<
  typeof useListChoice<Choice, SortKey, unknown, object>
>
