import { useClientHandle, type CombinedError } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import {
  OrderTimelineDocument,
  type TimelineEntryPartsFragment,
} from '../../../generated/operations.js'
import { latest } from '../../../composables/latest.js'

const pageSize = 20

/**
 * What happened to an order, newest first, page by page. `revision` is anything that changes when
 * something has happened; the newest page is then read again.
 */
export function useTimeline(orderId: () => string, revision: () => unknown) {
  const { client } = useClientHandle()
  const entries = shallowRef<TimelineEntryPartsFragment[] | null>(null)
  const error = shallowRef<CombinedError | null>(null)
  const cursor = ref<string | null>(null)
  const loading = ref(false)

  const { ask } = latest((after: string | null) =>
    client
      .query(
        OrderTimelineDocument,
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
      const page = answer.data?.order?.timeline
      if (!page) return
      const rows = page.edges.map(({ node }) => node)
      entries.value = after === null ? rows : [...(entries.value ?? []), ...rows]
      cursor.value = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    })
  }

  watch(orderId, () => (entries.value = null))
  watch([orderId, revision], () => void load(null), { immediate: true })
  return {
    entries,
    error,
    loading,
    hasMore: computed(() => cursor.value !== null),
    more: () => load(cursor.value),
    refresh: () => load(null),
  }
}
