import { useQuery } from '@urql/vue'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { PossibleEventsDocument } from '../../../generated/operations.js'
import { eventDialogs, type OrderEvent } from './event-dialogs.js'

const isOrderEvent = (event: string): event is OrderEvent => event in eventDialogs

/** Which events can fire on an order now, and why the others cannot; kept current after each event. */
export function usePossibleEvents(
  orderId: MaybeRefOrGetter<string>,
  options: {
    itemIds?: MaybeRefOrGetter<readonly string[]>
    pause?: MaybeRefOrGetter<boolean>
  } = {},
) {
  const variables = computed(() => {
    const itemIds = toValue(options.itemIds) ?? []
    return { orderId: toValue(orderId), ...(itemIds.length > 0 && { itemIds: [...itemIds] }) }
  })
  const { data, fetching, error } = useQuery({
    query: PossibleEventsDocument,
    variables,
    pause: computed(() => toValue(options.pause) ?? false),
    requestPolicy: 'cache-and-network',
  })
  const events = computed(() =>
    (data.value?.possibleEvents ?? []).flatMap((entry) =>
      isOrderEvent(entry.event) ? [{ ...entry, event: entry.event }] : [],
    ),
  )
  return {
    events,
    possible: computed(
      () => new Set(events.value.filter(({ possible }) => possible).map(({ event }) => event)),
    ),
    fetching,
    error,
  }
}
