import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { usePermissions } from '../composables/session.js'
import { useFreshness } from '../composables/useFreshness.js'
import { AlertCountDocument } from '../generated/operations.js'

/** How many things about updates somebody has to look after; looked for twice a minute. */
export function useAlertCount() {
  const { may } = usePermissions()
  const pause = computed(() => !may('updates.read'))
  const { data, executeQuery } = useQuery({ query: AlertCountDocument, variables: {}, pause })
  useFreshness(() => {
    if (!pause.value) void executeQuery({ requestPolicy: 'network-only' })
  }, 30_000)
  return computed(() => data.value?.deliveryAlerts.length ?? 0)
}
