import { computed, ref, watch } from 'vue'
import type { OrderPageItemFragment } from '../../../generated/operations.js'
import type { EventProps } from './event-props.js'
import { itemTakes, refreshedTakes, takesInput } from './item-takes.js'

/** Rows of items to tick, with quantities, and the input that they make. */
export function useItemTakes(
  props: EventProps,
  available: (item: OrderPageItemFragment) => number,
  /** What the items are taken from; another one means other rows. */
  source: () => unknown = () => null,
) {
  const rows = ref(itemTakes(props.order.items, available, props.itemIds))
  watch(
    () => props.order,
    (order) => (rows.value = refreshedTakes(rows.value, itemTakes(order.items, available))),
  )
  watch(source, () => (rows.value = itemTakes(props.order.items, available, props.itemIds)))
  return {
    rows,
    items: computed(() => takesInput(rows.value)),
    isEverything: computed(() =>
      rows.value.every(({ on, qty, available: most }) => on && qty === most),
    ),
  }
}
