import type { CombinedError } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { latest } from '../../composables/latest.js'
import type {
  RecordEntryPartsFragment,
  RecordHistoryPartsFragment,
} from '../../generated/operations.js'

const pageSize = 20

/** How one page of a record's history is read; `after` is null for the newest. */
export type ReadHistory = (
  first: number,
  after: string | null,
) => Promise<{ history: RecordHistoryPartsFragment | null; error: CombinedError | null }>

/**
 * What happened to a record, newest first, page by page. `version` is anything that changes when
 * something has happened; the newest page is then read again.
 */
export function useRecordHistory(read: ReadHistory, version: () => unknown) {
  const entries = shallowRef<readonly RecordEntryPartsFragment[] | null>(null)
  const error = shallowRef<CombinedError | null>(null)
  const cursor = ref<string | null>(null)
  const loading = ref(false)
  const { ask } = latest((after: string | null) => read(pageSize, after))

  async function load(after: string | null) {
    loading.value = true
    await ask(after, (answer) => {
      loading.value = false
      error.value = answer.error
      if (!answer.history) return
      const rows = answer.history.edges.map(({ node }) => node)
      entries.value = after === null ? rows : [...(entries.value ?? []), ...rows]
      const { hasNextPage, endCursor } = answer.history.pageInfo
      cursor.value = hasNextPage ? endCursor : null
    })
  }

  watch(version, () => void load(null), { immediate: true })
  return {
    entries,
    error,
    loading,
    hasMore: computed(() => cursor.value !== null),
    more: () => load(cursor.value),
    refresh: () => load(null),
  }
}
