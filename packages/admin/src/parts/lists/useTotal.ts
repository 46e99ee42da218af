import { useClientHandle, type TypedDocumentNode } from '@urql/vue'
import type { Ref } from 'vue'
import { useErrorToast } from '../../composables/useErrorToast.js'

/** A number of rows; large ones are not counted to the end. */
export interface Total {
  count: number
  exact: boolean
}

/** Counts what the filter of a list fits; null where that failed, and whoever asked has been told. */
export function useTotal<Data, Filter>(
  query: TypedDocumentNode<Data, { filter?: Filter | null }>,
  filter: Ref<Filter>,
  totalOf: (data: Data) => Total,
): () => Promise<Total | null> {
  const { client } = useClientHandle()
  const { failed } = useErrorToast()
  return async () => {
    const { data, error } = await client
      .query(query, { filter: filter.value }, { requestPolicy: 'network-only' })
      .toPromise()
    return failed(error) || !data ? null : totalOf(data)
  }
}
