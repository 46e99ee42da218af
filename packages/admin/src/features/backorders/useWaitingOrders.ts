import { useClientHandle, type CombinedError } from '@urql/vue'
import { computed, ref, shallowRef } from 'vue'
import { WaitingOrdersDocument, type WaitingOrderFragment } from '../../generated/operations.js'
import type { WaitingLine } from './allocate.js'

/** An order with the items that wait for stock. */
export interface WaitingOrder extends WaitingOrderFragment {
  lines: (WaitingLine & { name: string })[]
}

/** The order with those of its items that wait. */
export const waitingOrder = (order: WaitingOrderFragment): WaitingOrder => ({
  ...order,
  lines: order.items
    .filter(({ qtyNeeded }) => qtyNeeded > 0)
    .map(({ id, sku, name, qtyNeeded }) => ({ id, sku, name, needed: qtyNeeded })),
})

const pageSize = 100

/**
 * The orders that wait for stock, the oldest first, read page by page from the beginning: what is
 * given to those that are there is right whatever follows.
 */
export function useWaitingOrders() {
  const { client } = useClientHandle()
  const pages = shallowRef<WaitingOrder[][]>([])
  const end = ref<string | null>(null)
  const hasMore = ref(true)
  const busy = ref(false)
  const error = shallowRef<CombinedError | null>(null)

  /** Reads a page behind a cursor; null when that fails. */
  async function read(after: string | null) {
    const answer = await client
      .query(WaitingOrdersDocument, { first: pageSize, after }, { requestPolicy: 'network-only' })
      .toPromise()
    error.value = answer.error ?? null
    return answer.data?.orders ?? null
  }

  async function extend(from: WaitingOrder[][], after: string | null): Promise<boolean> {
    busy.value = true
    const page = await read(after)
    busy.value = false
    if (!page) return false
    pages.value = [...from, page.edges.map(({ node }) => waitingOrder(node))]
    end.value = page.pageInfo.endCursor ?? null
    hasMore.value = page.pageInfo.hasNextPage
    return true
  }

  return {
    orders: computed(() => pages.value.flat()),
    hasMore,
    busy,
    error,
    isFirstLoad: computed(() => pages.value.length === 0 && !error.value),
    more: async () => !busy.value && hasMore.value && extend(pages.value, end.value),
    /** Takes an order off the list that waits no more, or for something else now. */
    drop: (orderId: string) => {
      pages.value = pages.value.map((page) => page.filter(({ id }) => id !== orderId))
    },
    /** Begins anew; what is shown stays until the answer is there. */
    reload: () => extend([], null),
  }
}
