import type { CombinedError } from '@urql/vue'
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { ListPage } from '../../composables/useListPage.js'

/** A page of a list as the API answers it. */
interface Connection<Row> {
  edges: readonly { node: Row }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

/** A query for one page of a list, as it stands. */
interface ListQuery<Data> {
  data: Ref<Data | undefined>
  error: Ref<CombinedError | undefined>
  fetching: Ref<boolean>
  executeQuery(options: { requestPolicy: 'network-only' }): unknown
}

/** Selected rows, of this page and of those seen before it. */
function useSelection<Row extends { id: string }>(rows: ComputedRef<readonly Row[]>) {
  const known = new Map<string, Row>()
  watch(rows, (shown) => shown.forEach((row) => known.set(row.id, row)), { immediate: true })
  const selected = ref<ReadonlySet<string>>(new Set())
  return {
    selected,
    selectedRows: computed(() => [...selected.value].flatMap((id) => known.get(id) ?? [])),
    toggle: (id: string) => {
      const next = new Set(selected.value)
      if (!next.delete(id)) next.add(id)
      selected.value = next
    },
    unselect: (ids: readonly string[]) => {
      selected.value = new Set([...selected.value].filter((id) => !ids.includes(id)))
    },
  }
}

/**
 * The rows of the chosen page, and the selected ones of every page seen. The last page stays on the
 * screen, marked busy, until the next one is there.
 */
export function useKeysetList<Data, Row extends { id: string }>(
  { data, error, fetching, executeQuery }: ListQuery<Data>,
  connectionOf: (data: Data) => Connection<Row>,
  page: ListPage,
) {
  const connection = computed(() => data.value && connectionOf(data.value))
  const shown = shallowRef<Connection<Row> | null>(null)
  watch(
    [connection, error],
    ([answer, failure]) => {
      // Rows of another filter under an answer that failed would be taken for its answer.
      if (answer || failure) shown.value = answer ?? null
    },
    { immediate: true },
  )
  const rows = computed<readonly Row[]>(() => shown.value?.edges.map(({ node }) => node) ?? [])
  const info = computed(() => shown.value?.pageInfo)
  return {
    ...useSelection(rows),
    rows,
    ids: computed(() => rows.value.map(({ id }) => id)),
    error,
    isFirstLoad: computed(() => shown.value === null && !error.value),
    busy: computed(() => fetching.value && !connection.value && shown.value !== null),
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

export type KeysetList<Row extends { id: string }> = ReturnType<typeof useKeysetList<unknown, Row>>
