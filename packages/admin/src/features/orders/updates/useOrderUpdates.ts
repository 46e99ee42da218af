import { useClientHandle, type CombinedError } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { useFreshness } from '../../../composables/useFreshness.js'
import { OrderUpdatesDocument, type OrderUpdatesQuery } from '../../../generated/operations.js'
import { latest } from '../events/latest.js'

type Updates = NonNullable<NonNullable<OrderUpdatesQuery['order']>['updates']>
/** One event of an order with who was to be told. */
export type EventUpdates = Updates['edges'][number]['node']

const pageSize = 20

/** Who was told of the events of an order, newest first; the newest page is kept current. */
export function useOrderUpdates(orderId: () => string, revision: () => unknown) {
  const { client } = useClientHandle()
  const events = shallowRef<readonly EventUpdates[] | null>(null)
  const error = shallowRef<CombinedError | null>(null)
  const cursor = ref<string | null>(null)
  const loading = ref(false)

  const { ask } = latest((after: string | null) =>
    client
      .query(
        OrderUpdatesDocument,
        { id: orderId(), first: pageSize, after },
        { requestPolicy: 'network-only' },
      )
      .toPromise(),
  )

  async function load(after: string | null) {
    loading.value = true
    await ask(after, (answer) => {
      loading.value = false
      error.value = answer.error ?? null
      const page = answer.data?.order?.updates
      if (!page) return
      const found = page.edges.map(({ node }) => node)
      events.value = after === null ? found : [...(events.value ?? []), ...found]
      cursor.value = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null
    })
  }

  const moves = computed(() =>
    (events.value ?? []).some(({ destinations }) =>
      destinations.some(
        ({ delivery }) => delivery?.state === 'WAITING' || delivery?.state === 'SENDING',
      ),
    ),
  )
  // Whoever reads further down is not thrown back to the top.
  useFreshness(() => {
    if (moves.value && !loading.value && (events.value?.length ?? 0) <= pageSize) void load(null)
  }, 2_500)

  watch(orderId, () => (events.value = null))
  watch([orderId, revision], () => void load(null), { immediate: true })
  return {
    events,
    error,
    loading,
    hasMore: computed(() => cursor.value !== null),
    more: () => load(cursor.value),
    refresh: () => load(null),
  }
}
