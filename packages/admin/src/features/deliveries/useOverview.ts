import { useQuery } from '@urql/vue'
import { computed, shallowRef, watch } from 'vue'
import { useFreshness } from '../../composables/useFreshness.js'
import { UpdatesOverviewDocument, type UpdatesOverviewQuery } from '../../generated/operations.js'

/** The destinations with their health, what needs somebody, and runs; kept current. */
export function useOverview() {
  const { data, error, executeQuery } = useQuery({
    query: UpdatesOverviewDocument,
    variables: {},
    requestPolicy: 'cache-and-network',
  })
  const shown = shallowRef<UpdatesOverviewQuery | null>(null)
  watch(data, (answer) => (shown.value = answer ?? shown.value), { immediate: true })
  const refresh = () => executeQuery({ requestPolicy: 'network-only' })
  useFreshness(refresh, 3_000)
  return {
    /** Null until the first answer. */
    overview: shown,
    error: computed(() => (shown.value ? null : (error.value ?? null))),
    refresh,
  }
}
