import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../../composables/useFormat.js'
import { CustomerMomentsDocument } from '../../../generated/operations.js'
import { momentsOf } from './moments.js'

/** Stands for the present, as a choice needs a value. */
export const now = 'now'

/** The moments of an order to choose from, the present first. */
export function useMoments(id: () => string) {
  const { t } = useI18n()
  const { moment } = useFormat()
  const { data } = useQuery({
    query: CustomerMomentsDocument,
    variables: computed(() => ({ id: id() })),
    requestPolicy: 'cache-and-network',
  })
  const moments = computed(() =>
    momentsOf(data.value?.order?.timeline.edges.map(({ node }) => node) ?? []),
  )
  return computed(() => [
    { value: now, label: t('orders.customerPage.now') },
    ...moments.value.map(({ at, entry: { event, kind } }) => ({
      value: at,
      label: `${moment(at)} · ${event ? t(`words.events.${event}`) : t(`orders.customerPage.kinds.${kind}`)}`,
    })),
  ])
}
