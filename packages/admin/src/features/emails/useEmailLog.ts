import { useClientHandle } from '@urql/vue'
import { watch } from 'vue'
import { useFreshness } from '../../composables/useFreshness.js'
import { pageOfConnection, usePages } from '../../composables/usePages.js'
import {
  EmailLogDocument,
  type EmailFilter,
  type EmailRowFragment,
} from '../../generated/operations.js'

const every = 2_500

/** The e-mails that a filter finds, newest first, kept current while somebody looks. */
export function useEmailLog(filter: () => EmailFilter) {
  const { client } = useClientHandle()
  const pages = usePages<EmailRowFragment>(async (first, after) => {
    const { data, error } = await client
      .query(
        EmailLogDocument,
        { filter: filter(), first, after },
        { requestPolicy: 'network-only' },
      )
      .toPromise()
    return { page: data ? pageOfConnection(data.emails) : null, error: error ?? null }
  })
  watch(
    () => JSON.stringify(filter()),
    () => void pages.restart(),
    { immediate: true },
  )
  useFreshness(pages.refresh, every)
  return pages
}
