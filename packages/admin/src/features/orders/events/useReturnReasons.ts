import { useQuery } from '@urql/vue'
import { computed, type ComputedRef } from 'vue'
import { ReturnReasonTextsDocument } from '../../../generated/operations.js'

/** The reasons for returns that the business has listed; none until they are there. */
export function useReturnReasons(): ComputedRef<string[]> {
  const { data } = useQuery({ query: ReturnReasonTextsDocument, variables: {} })
  return computed(() => data.value?.returnReasons.map(({ text }) => text) ?? [])
}
