import { computed, reactive } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useBusiness } from '../../../composables/session.js'
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
import type { OrderSortField, SortDirection } from '../../../generated/operations.js'
import {
  flagFacts,
  narrowedBy,
  orderFilterOf,
  orderSources,
  paymentStates,
  shippingStates,
  type FlagFact,
} from './order-filter.js'

/** How the list can be ordered, the default first. */
export const orderSorts = ['-placed', 'placed', '-number', 'number'] as const
export type OrderSortKey = (typeof orderSorts)[number]

const orders: Record<OrderSortKey, { field: OrderSortField; direction: SortDirection }> = {
  '-placed': { field: 'PLACED_AT', direction: 'DESC' },
  placed: { field: 'PLACED_AT', direction: 'ASC' },
  '-number': { field: 'NUMBER', direction: 'DESC' },
  number: { field: 'NUMBER', direction: 'ASC' },
}

/** The filters, each under its name in the address. */
function useFilters(page: ListPage) {
  const used: string[] = [...flagFacts]
  function filter<T>(key: string, codec: UrlCodec<T>) {
    used.push(key)
    return fromFirstPage(page, key, codec)
  }
  const flags = flagFacts.map((fact) => [fact, fromFirstPage(page, fact, urlFlag)] as const)
  const choice = reactive({
    text: filter('q', urlText),
    labels: filter('label', urlNumbers),
    itemLabels: filter('itemLabel', urlNumbers),
    withoutLabel: filter('unlabelled', urlYes),
    channels: filter('channel', urlNumbers),
    accounts: filter('account', urlTexts),
    source: filter('source', urlChoice(orderSources)),
    payment: filter('payment', urlChoice(paymentStates)),
    shipping: filter('shipping', urlChoice(shippingStates)),
    from: filter('from', urlText),
    to: filter('to', urlText),
    flags: Object.fromEntries(flags) as unknown as Record<FlagFact, boolean | null>,
  })
  return { choice, used }
}

/**
 * What the list shows (filters, order and page), kept in the address, with the variables of the
 * query made from it.
 */
export function useOrderChoice() {
  const { timeZone } = useBusiness()
  const route = useRoute()
  const router = useRouter()
  const page = useListPage()
  const { choice, used } = useFilters(page)
  const sortInUrl = fromFirstPage(page, 'sort', urlChoice(orderSorts))
  const sort = computed<OrderSortKey>({
    get: () => sortInUrl.value ?? '-placed',
    set: (value) => (sortInUrl.value = value === '-placed' ? null : value),
  })
  const filter = computed(() => orderFilterOf(choice, timeZone.value))
  return {
    choice,
    sort,
    filter,
    page,
    variables: computed(() => ({
      ...page.variables.value,
      filter: filter.value,
      orderBy: orders[sort.value],
    })),
    narrowed: computed(() => narrowedBy(choice)),
    isFiltered: computed(() => used.some((key) => route.query[key] !== undefined)),
    clear: () => void router.replace({ query: { sort: route.query['sort'] } }),
  }
}

/** The controls' side of the choice. */
export type OrderChoiceState = ReturnType<typeof useOrderChoice>['choice']
