import { useClientHandle, type CombinedError } from '@urql/vue'
import { refDebounced } from '@vueuse/core'
import { ref, shallowRef, watch } from 'vue'
import { urlText, useUrlState } from '../../composables/useUrlState.js'
import { NeededArticlesDocument, type NeededArticlesQuery } from '../../generated/operations.js'

/** An article that orders wait for. */
export type Article = NeededArticlesQuery['backorders']['edges'][number]['node']

const pageSize = 100

/** The articles that orders wait for, searched and read page by page. */
export function useArticles() {
  const { client } = useClientHandle()
  const text = useUrlState('article', urlText)
  const settled = refDebounced(text, 250)
  const articles = shallowRef<readonly Article[] | null>(null)
  const end = ref<string | null>(null)
  const error = shallowRef<CombinedError | null>(null)
  const busy = ref(false)
  let latest = 0

  async function load(after: string | null) {
    const own = (latest += 1)
    busy.value = true
    const variables = { first: pageSize, after, text: settled.value || null }
    const answer = await client
      .query(NeededArticlesDocument, variables, { requestPolicy: 'network-only' })
      .toPromise()
    if (own !== latest) return
    busy.value = false
    error.value = answer.error ?? null
    if (!answer.data) return
    const { edges, pageInfo } = answer.data.backorders
    articles.value = [...(after ? (articles.value ?? []) : []), ...edges.map(({ node }) => node)]
    end.value = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null
  }

  watch(settled, () => void load(null), { immediate: true })
  return {
    text,
    /** Null until the first answer. */
    articles,
    hasMore: end,
    busy,
    error,
    more: () => load(end.value),
    reload: () => load(null),
  }
}
