import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { OrdersListDocument } from '../../../generated/operations.js'
import { useKeysetList } from '../../../parts/lists/useKeysetList.js'
import type { useOrderChoice } from './useOrderChoice.js'

/** The orders of the chosen page. */
export function useOrderList({ variables, page }: ReturnType<typeof useOrderChoice>) {
  const { data, error, fetching, executeQuery } = useQuery({
    query: OrdersListDocument,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const connection = computed(() => data.value?.orders)
  const retry = () => executeQuery({ requestPolicy: 'network-only' })
  return useKeysetList({ connection, error, fetching, retry }, page)
}
