import { computed, reactive, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useBusiness } from '../../../composables/session.js'
import {
  urlChoice,
  urlFlag,
  urlNumbers,
  urlText,
  useUrlState,
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

/** Orders asked for at once. */
export const pageSize = 50

const sorts = ['-placed', 'placed', '-number', 'number'] as const
export type OrderSortKey = (typeof sorts)[number]

const orders: Record<OrderSortKey, { field: OrderSortField; direction: SortDirection }> = {
  '-placed': { field: 'PLACED_AT', direction: 'DESC' },
  placed: { field: 'PLACED_AT', direction: 'ASC' },
  '-number': { field: 'NUMBER', direction: 'DESC' },
  number: { field: 'NUMBER', direction: 'ASC' },
}

const urlYes: UrlCodec<boolean> = {
  read: ([text]) => text === 'yes',
  write: (value) => (value ? 'yes' : undefined),
}

/** Where in the list the page lies. */
function usePage() {
  const after = useUrlState('after', urlText, { push: true })
  const before = useUrlState('before', urlText, { push: true })
  const go = (to: { after?: string; before?: string }) => {
    after.value = to.after ?? ''
    before.value = to.before ?? ''
  }
  return {
    go,
    isFirst: computed(() => !after.value && !before.value),
    variables: computed(() =>
      before.value
        ? { last: pageSize, before: before.value }
        : { first: pageSize, ...(after.value && { after: after.value }) },
    ),
  }
}

type Page = ReturnType<typeof usePage>

/** A value in the address whose change starts at the first page: a cursor fits only its own list. */
function fromFirstPage<T>(page: Page, key: string, codec: UrlCodec<T>): WritableComputedRef<T> {
  const state = useUrlState(key, codec)
  return computed({
    get: () => state.value,
    set: (value) => {
      state.value = value
      page.go({})
    },
  })
}

/** The filters, each under its name in the address. */
function useFilters(page: Page) {
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
  const page = usePage()
  const { choice, used } = useFilters(page)
  const sortInUrl = fromFirstPage(page, 'sort', urlChoice(sorts))
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
