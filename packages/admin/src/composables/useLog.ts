import { useClientHandle, type TypedDocumentNode } from '@urql/vue'
import { watch } from 'vue'
import { useFreshness } from './useFreshness.js'
import { pageOfConnection, usePages } from './usePages.js'

const every = 2_500

type ConnectionOf<Row> = Parameters<typeof pageOfConnection<Row>>[0]

/** The variables of a document that asks for a page. */
interface Asked<Filter> {
  filter: Filter
  first: number
  after?: string | null
}

/** What a filter finds, newest first, kept current while somebody looks. */
export function useLog<Data, Row extends { id: string }, Filter>(
  document: TypedDocumentNode<Data, Asked<Filter>>,
  connectionOf: (data: Data) => ConnectionOf<Row>,
  filter: () => Filter,
) {
  const { client } = useClientHandle()
  const pages = usePages<Row>(async (first, after) => {
    const { data, error } = await client
      .query(document, { filter: filter(), first, after }, { requestPolicy: 'network-only' })
      .toPromise()
    return { page: data ? pageOfConnection(connectionOf(data)) : null, error: error ?? null }
  })
  watch(
    () => JSON.stringify(filter()),
    () => void pages.restart(),
    { immediate: true },
  )
  useFreshness(pages.refresh, every)
  return pages
}
