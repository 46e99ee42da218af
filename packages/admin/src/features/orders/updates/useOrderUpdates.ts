import { useClientHandle } from '@urql/vue'
import { watch } from 'vue'
import { useFreshness } from '../../../composables/useFreshness.js'
import { pageOfConnection, usePages } from '../../../composables/usePages.js'
import { OrderUpdatesDocument, type OrderUpdatesQuery } from '../../../generated/operations.js'

type Updates = NonNullable<NonNullable<OrderUpdatesQuery['order']>['updates']>
/** One event of an order with who was to be told. */
export type EventUpdates = Updates['edges'][number]['node']

const every = 2_500

const isMoving = ({ destinations }: EventUpdates) =>
  destinations.some(
    ({ delivery }) => delivery?.state === 'WAITING' || delivery?.state === 'SENDING',
  )

/** Who was told of the events of an order, newest first, kept current while anything moves. */
export function useOrderUpdates(orderId: () => string, revision: () => unknown) {
  const { client } = useClientHandle()
  const pages = usePages<EventUpdates>(async (first, after) => {
    const { data, error } = await client
      .query(
        OrderUpdatesDocument,
        { id: orderId(), first, after },
        { requestPolicy: 'network-only' },
      )
      .toPromise()
    const updates = data?.order?.updates
    return { page: updates ? pageOfConnection(updates) : null, error: error ?? null }
  })
  watch(orderId, () => void pages.restart(), { immediate: true })
  watch(revision, () => void pages.refresh())
  useFreshness(() => {
    if (pages.rows.value?.some(isMoving)) void pages.refresh()
  }, every)
  return pages
}
