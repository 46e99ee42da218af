import { computed, reactive, watch } from 'vue'
import { urlFlag, useUrlState } from '../../composables/useUrlState.js'
import { allocate, leftOver } from './allocate.js'
import { planFills, type PlannedFill } from './fill-plan.js'
import type { useWaitingOrders, WaitingOrder } from './useWaitingOrders.js'

/** So many orders are looked through for somebody who could use what is on hand. */
const searchedAtMost = 5000

/** What there is and what was decided by hand. */
function useWishes() {
  const onHand = reactive(new Map<string, number>())
  const typed = reactive(new Map<string, number>())

  /** Decides about a whole order: all that it waits for, or nothing. */
  function chooseOrder({ lines }: WaitingOrder, on: boolean) {
    for (const { id, needed } of lines) typed.set(id, on ? needed : 0)
  }

  /** Forgets what an order has got by now, and takes it off the stock. */
  function settle({ order, items }: PlannedFill<WaitingOrder>) {
    for (const { itemId, qty } of items) {
      typed.delete(itemId)
      const sku = order.lines.find(({ id }) => id === itemId)?.sku
      const stock = sku === undefined ? undefined : onHand.get(sku)
      if (sku !== undefined && stock !== undefined) onHand.set(sku, Math.max(0, stock - qty))
    }
  }

  function clear() {
    onHand.clear()
    typed.clear()
  }
  return { onHand, typed, chooseOrder, settle, clear }
}

/** Who gets what: what is on hand, given to the oldest orders first, and what was typed by hand. */
export function useAllocation({ orders, hasMore, more }: ReturnType<typeof useWaitingOrders>) {
  const wishes = useWishes()
  const { onHand, typed } = wishes
  const complete = useUrlState('complete', urlFlag)
  const onlyComplete = computed({
    get: () => complete.value === true,
    set: (on: boolean) => (complete.value = on || null),
  })
  const given = computed(() =>
    allocate(orders.value, { onHand, typed, onlyComplete: onlyComplete.value }),
  )
  const left = computed(() => leftOver(orders.value, onHand, given.value))
  const wantsMore = computed(
    () =>
      hasMore.value &&
      orders.value.length < searchedAtMost &&
      [...left.value.values()].some((qty) => qty > 0),
  )
  // Whoever could use what is left may be on a page that has not been read yet.
  watch([wantsMore, orders], async () => {
    if (wantsMore.value) await more()
  })

  return {
    ...wishes,
    onlyComplete,
    given,
    left,
    wantsMore,
    plan: computed(() => planFills(orders.value, given.value, onlyComplete.value)),
  }
}
