import { useQuery } from '@urql/vue'
import { computed, type ComputedRef } from 'vue'
import {
  OfferedCarriersDocument,
  OfferedReturnReasonsDocument,
  OfferedSuppliersDocument,
} from '../../../generated/operations.js'

/** What the merchant's lists offer where a text is typed in; none while they load. */
type Offers = ComputedRef<string[]>
const requestPolicy = 'cache-and-network'

/** The carriers of the list, by name. */
export function useOfferedCarriers(): Offers {
  const { data } = useQuery({ query: OfferedCarriersDocument, requestPolicy })
  return computed(() => data.value?.carriers.map(({ name }) => name) ?? [])
}

/** The reasons of returns, in the merchant's order. */
export function useOfferedReasons(): Offers {
  const { data } = useQuery({ query: OfferedReturnReasonsDocument, requestPolicy })
  return computed(() => data.value?.returnReasons.map(({ text }) => text) ?? [])
}

/** The suppliers of the list, by name. */
export function useOfferedSuppliers(): Offers {
  const { data } = useQuery({ query: OfferedSuppliersDocument, requestPolicy })
  return computed(() => data.value?.suppliers.map(({ name }) => name) ?? [])
}
