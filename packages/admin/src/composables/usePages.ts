import type { CombinedError } from '@urql/vue'
import { computed, ref, shallowRef } from 'vue'

/** One page of a list. */
export interface Page<Row> {
  rows: readonly Row[]
  /** The cursor behind which the list goes on; null at its end. */
  end: string | null
}

/** What a question for a page was answered. */
export interface PageAnswer<Row> {
  page: Page<Row> | null
  error: CombinedError | null
}

/** The page of a connection as the API answers it. */
export const pageOfConnection = <Row>(connection: {
  edges: readonly { node: Row }[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}): Page<Row> => ({
  rows: connection.edges.map(({ node }) => node),
  end: connection.pageInfo.hasNextPage ? (connection.pageInfo.endCursor ?? null) : null,
})

/** The rows that stay below the newest ones when those were read again. */
export function rowsBelow<Row extends { id: string }>(
  old: readonly Row[],
  fresh: Page<Row>,
): readonly Row[] {
  const last = fresh.rows.at(-1)?.id
  const place = old.findIndex(({ id }) => id === last)
  return fresh.end === null || place < 0 ? [] : old.slice(place + 1)
}

const pageSize = 50
const largestPage = 100

/**
 * A list that is read page by page and whose newest rows, up to a hundred, can be read again
 * without moving what lies below them. Only the last question counts.
 */
export function usePages<Row extends { id: string }>(
  read: (first: number, after: string | null) => Promise<PageAnswer<Row>>,
) {
  const rows = shallowRef<readonly Row[] | null>(null)
  const error = shallowRef<CombinedError | null>(null)
  const end = ref<string | null>(null)
  const loading = ref(false)
  let latest = 0

  async function load(after: string | null) {
    const own = (latest += 1)
    loading.value = true
    const answer = await read(pageSize, after)
    if (own !== latest) return
    loading.value = false
    error.value = answer.error
    if (!answer.page) return
    rows.value = after === null ? answer.page.rows : [...(rows.value ?? []), ...answer.page.rows]
    end.value = answer.page.end
  }

  async function refresh() {
    if (loading.value || rows.value === null) return
    const own = latest
    const { page } = await read(Math.min(largestPage, Math.max(pageSize, rows.value.length)), null)
    if (own !== latest || !page) return
    const below = rowsBelow(rows.value, page)
    rows.value = [...page.rows, ...below]
    if (below.length === 0) end.value = page.end
  }

  function restart() {
    rows.value = null
    return load(null)
  }
  const hasMore = computed(() => end.value !== null)
  return { rows, error, loading, hasMore, more: () => load(end.value), restart, refresh }
}
