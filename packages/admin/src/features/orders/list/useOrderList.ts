import { useQuery } from '@urql/vue'
import { computed, ref, shallowRef, watch, type ComputedRef } from 'vue'
import {
  OrdersListDocument,
  type OrderRowFragment,
  type OrdersListQuery,
} from '../../../generated/operations.js'
import type { useOrderChoice } from './useOrderChoice.js'

/** Selected orders, of this page and of those seen before it. */
function useSelection(orders: ComputedRef<OrderRowFragment[]>) {
  const known = new Map<string, OrderRowFragment>()
  watch(orders, (rows) => rows.forEach((row) => known.set(row.id, row)), { immediate: true })
  const selected = ref<ReadonlySet<string>>(new Set())
  return {
    selected,
    selectedOrders: computed(() => [...selected.value].flatMap((id) => known.get(id) ?? [])),
    toggle: (id: string) => {
      const next = new Set(selected.value)
      if (!next.delete(id)) next.add(id)
      selected.value = next
    },
  }
}

/**
 * The orders of the chosen page, and the selected ones of every page seen. The last page stays
 * on the screen, marked busy, until the next one is there.
 */
export function useOrderList({ variables, page }: ReturnType<typeof useOrderChoice>) {
  const { data, error, fetching, executeQuery } = useQuery({
    query: OrdersListDocument,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const shown = shallowRef<OrdersListQuery['orders'] | null>(null)
  watch(
    [data, error],
    ([answer, failure]) => {
      // Rows of another filter under an answer that failed would be taken for its answer.
      if (answer || failure) shown.value = answer?.orders ?? null
    },
    { immediate: true },
  )
  const orders = computed(() => shown.value?.edges.map(({ node }) => node) ?? [])
  const info = computed(() => shown.value?.pageInfo)
  return {
    ...useSelection(orders),
    orders,
    ids: computed(() => orders.value.map(({ id }) => id)),
    error,
    isFirstLoad: computed(() => shown.value === null && !error.value),
    busy: computed(() => fetching.value && !data.value && shown.value !== null),
    retry: () => executeQuery({ requestPolicy: 'network-only' }),
    // A page that was reached forwards came from somewhere, whether or not it says so.
    hasPrevious: computed(() => (info.value?.hasPreviousPage ?? false) || !page.isFirst.value),
    hasNext: computed(() => info.value?.hasNextPage ?? false),
    toPrevious: () => {
      const cursor = info.value?.startCursor
      page.go(info.value?.hasPreviousPage && cursor ? { before: cursor } : {})
    },
    toNext: () => {
      const cursor = info.value?.endCursor
      if (cursor) page.go({ after: cursor })
    },
  }
}
