import { useQuery } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { OrdersListDocument, type OrderRowFragment, type OrdersListQuery } from '../../../generated/operations.js'
import type { useOrderChoice } from './useOrderChoice.js'

/**
 * The orders of the chosen page, and the selected ones of every page seen. The last page stays
 * on the screen, marked busy, until the next one is there.
 */
export function useOrderList({ variables, page }: ReturnType<typeof useOrderChoice>) {
  const query = useQuery({
    query: OrdersListDocument,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const shown = shallowRef<OrdersListQuery['orders'] | null>(null)
  watch(query.data, (data) => (shown.value = data?.orders ?? shown.value), { immediate: true })

  const orders = computed(() => shown.value?.edges.map(({ node }) => node) ?? [])
  const ids = computed(() => orders.value.map(({ id }) => id))
  const known = new Map<string, OrderRowFragment>()
  watch(orders, (rows) => rows.forEach((row) => known.set(row.id, row)), { immediate: true })
  const selected = ref<ReadonlySet<string>>(new Set())

  function toggle(id: string) {
    const next = new Set(selected.value)
    if (!next.delete(id)) next.add(id)
    selected.value = next
  }

  const info = computed(() => shown.value?.pageInfo)
  return {
    orders,
    ids,
    selected,
    toggle,
    selectedOrders: computed(() => [...selected.value].flatMap((id) => known.get(id) ?? [])),
    error: query.error,
    isFirstLoad: computed(() => shown.value === null && !query.error.value),
    busy: computed(() => query.fetching.value && !query.data.value && shown.value !== null),
    retry: () => query.executeQuery({ requestPolicy: 'network-only' }),
    // A page reached backwards says whether there is more before it, one reached forwards does not
    // have to: it came from somewhere.
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
