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

/**
 * What the list shows — filters, order and page — kept in the address, with the variables of the
 * query made from it. A new filter or order starts at the first page, since a cursor is only good
 * for the list it came from.
 */
export function useOrderChoice() {
  const { timeZone } = useBusiness()
  const route = useRoute()
  const router = useRouter()
  const page = usePage()
  const used: string[] = []

  function fromFirstPage<T>(key: string, codec: UrlCodec<T>): WritableComputedRef<T> {
    used.push(key)
    const state = useUrlState(key, codec)
    return computed({
      get: () => state.value,
      set: (value) => {
        state.value = value
        page.go({})
      },
    })
  }

  const sortInUrl = fromFirstPage('sort', urlChoice(sorts))
  used.pop()
  const flag = (fact: FlagFact) => [fact, fromFirstPage(fact, urlFlag)]
  const choice = reactive({
    text: fromFirstPage('q', urlText),
    labels: fromFirstPage('label', urlNumbers),
    itemLabels: fromFirstPage('itemLabel', urlNumbers),
    withoutLabel: fromFirstPage('unlabelled', urlYes),
    channels: fromFirstPage('channel', urlNumbers),
    source: fromFirstPage('source', urlChoice(orderSources)),
    payment: fromFirstPage('payment', urlChoice(paymentStates)),
    shipping: fromFirstPage('shipping', urlChoice(shippingStates)),
    from: fromFirstPage('from', urlText),
    to: fromFirstPage('to', urlText),
    flags: Object.fromEntries(flagFacts.map(flag)) as Record<FlagFact, boolean | null>,
  })
  const filter = computed(() => orderFilterOf(choice, timeZone.value))
  const sort = computed<OrderSortKey>({
    get: () => sortInUrl.value ?? '-placed',
    set: (value) => (sortInUrl.value = value === '-placed' ? null : value),
  })
  return {
    choice,
    sort,
    filter,
    page,
    variables: computed(() => ({ ...page.variables.value, filter: filter.value, orderBy: orders[sort.value] })),
    narrowed: computed(() => narrowedBy(choice)),
    isFiltered: computed(() => used.some((key) => route.query[key] !== undefined)),
    clear: () => void router.replace({ query: { sort: route.query['sort'] } }),
  }
}

/** The controls' side of the choice. */
export type OrderChoiceState = ReturnType<typeof useOrderChoice>['choice']
