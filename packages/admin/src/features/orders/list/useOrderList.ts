import { useQuery } from '@urql/vue'
import { OrdersListDocument } from '../../../generated/operations.js'
import { useKeysetList } from '../../../parts/lists/useKeysetList.js'
import type { useOrderChoice } from './useOrderChoice.js'

/** The orders of the chosen page. */
export function useOrderList({ variables, page }: ReturnType<typeof useOrderChoice>) {
  const query = useQuery({
    query: OrdersListDocument,
    variables,
    requestPolicy: 'cache-and-network',
  })
  return useKeysetList(query, ({ orders }) => orders, page)
}
