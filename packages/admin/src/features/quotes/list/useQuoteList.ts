import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { QuotesListDocument } from '../../../generated/operations.js'
import { useKeysetList } from '../../../parts/lists/useKeysetList.js'
import type { useQuoteChoice } from './useQuoteChoice.js'

/** The quotes of the chosen page. */
export function useQuoteList({ variables, page }: ReturnType<typeof useQuoteChoice>) {
  const { data, error, fetching, executeQuery } = useQuery({
    query: QuotesListDocument,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const connection = computed(() => data.value?.quotes)
  const retry = () => executeQuery({ requestPolicy: 'network-only' })
  return useKeysetList({ connection, error, fetching, retry }, page)
}
