import { computed, type WritableComputedRef } from 'vue'
import { useUrlState, urlText, type UrlCodec } from './useUrlState.js'

/** Rows asked for at once. */
export const pageSize = 50

/** Where in a list the page lies, as the address says it, and the variables of the query for it. */
export function useListPage() {
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

export type ListPage = ReturnType<typeof useListPage>

/** A value in the address whose change starts at the first page: a cursor fits only its own list. */
export function fromFirstPage<T>(
  page: ListPage,
  key: string,
  codec: UrlCodec<T>,
): WritableComputedRef<T> {
  const state = useUrlState(key, codec)
  return computed({
    get: () => state.value,
    set: (value) => {
      state.value = value
      page.go({})
    },
  })
}
