import { useClientHandle } from '@urql/vue'
import { watch } from 'vue'
import { useFreshness } from '../../../composables/useFreshness.js'
import { pageOfConnection, usePages } from '../../../composables/usePages.js'
import { OrderEmailsDocument, type EmailRowFragment } from '../../../generated/operations.js'
import { isMoving } from '../../../parts/deliveries/delivery-words.js'

const every = 2_500

/** The e-mails about an order, newest first, kept current while anything moves. */
export function useOrderEmails(orderNumber: () => string, revision: () => unknown) {
  const { client } = useClientHandle()
  const pages = usePages<EmailRowFragment>(async (first, after) => {
    const { data, error } = await client
      .query(
        OrderEmailsDocument,
        { orderNumber: orderNumber(), first, after },
        { requestPolicy: 'network-only' },
      )
      .toPromise()
    return { page: data ? pageOfConnection(data.emails) : null, error: error ?? null }
  })
  watch(orderNumber, () => void pages.restart(), { immediate: true })
  watch(revision, () => void pages.refresh())
  useFreshness(() => {
    if (pages.rows.value?.some(({ state }) => isMoving(state))) void pages.refresh()
  }, every)
  return pages
}
