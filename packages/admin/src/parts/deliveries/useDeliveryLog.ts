import { useClientHandle } from '@urql/vue'
import { watch } from 'vue'
import { useFreshness } from '../../composables/useFreshness.js'
import { pageOfConnection, usePages } from '../../composables/usePages.js'
import {
  DeliveryLogDocument,
  type DeliveryFilter,
  type DeliveryRowFragment,
} from '../../generated/operations.js'

const every = 2_500

/** The updates that a filter finds, newest first, kept current while somebody looks. */
export function useDeliveryLog(filter: () => DeliveryFilter) {
  const { client } = useClientHandle()
  const pages = usePages<DeliveryRowFragment>(async (first, after) => {
    const { data, error } = await client
      .query(
        DeliveryLogDocument,
        { filter: filter(), first, after },
        { requestPolicy: 'network-only' },
      )
      .toPromise()
    return { page: data ? pageOfConnection(data.deliveries) : null, error: error ?? null }
  })
  watch(
    () => JSON.stringify(filter()),
    () => void pages.restart(),
    { immediate: true },
  )
  useFreshness(pages.refresh, every)
  return pages
}
