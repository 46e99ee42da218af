import { useClientHandle, type CombinedError } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { useFreshness } from '../../composables/useFreshness.js'
import {
  DeliveryLogDocument,
  type DeliveryFilter,
  type DeliveryRowFragment,
} from '../../generated/operations.js'

const pageSize = 50
const largestPage = 100
const every = 2_500

/**
 * The updates that a filter finds, newest first, page by page. What is shown of the newest hundred
 * is kept current while somebody looks.
 */
export function useDeliveryLog(filter: () => DeliveryFilter) {
  const { client } = useClientHandle()
  const rows = shallowRef<readonly DeliveryRowFragment[] | null>(null)
  const error = shallowRef<CombinedError | null>(null)
  const cursor = ref<string | null>(null)
  const loading = ref(false)
  let latest = 0

  const read = (first: number, after: string | null) =>
    client
      .query(
        DeliveryLogDocument,
        { filter: filter(), first, after },
        { requestPolicy: 'network-only' },
      )
      .toPromise()

  async function load(after: string | null) {
    const own = (latest += 1)
    loading.value = true
    const answer = await read(pageSize, after)
    if (own !== latest) return
    loading.value = false
    error.value = answer.error ?? null
    const page = answer.data?.deliveries
    if (!page) return
    const found = page.edges.map(({ node }) => node)
    rows.value = after === null ? found : [...(rows.value ?? []), ...found]
    cursor.value = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null
  }

  /** Reads the newest again without moving what lies below them. */
  async function refresh() {
    if (loading.value || rows.value === null) return
    const own = latest
    const size = Math.min(largestPage, Math.max(pageSize, rows.value.length))
    const page = (await read(size, null)).data?.deliveries
    if (own !== latest || !page) return
    const fresh = page.edges.map(({ node }) => node)
    const last = Number(fresh.at(-1)?.id ?? 0)
    const below = page.pageInfo.hasNextPage ? rows.value.filter(({ id }) => Number(id) < last) : []
    rows.value = [...fresh, ...below]
    if (below.length === 0)
      cursor.value = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null
  }

  watch(
    () => JSON.stringify(filter()),
    () => {
      rows.value = null
      void load(null)
    },
    { immediate: true },
  )
  useFreshness(refresh, every)
  return {
    /** Null until the first answer. */
    rows,
    error,
    loading,
    hasMore: computed(() => cursor.value !== null),
    more: () => load(cursor.value),
    reload: () => load(null),
    refresh,
  }
}
