import { useClientHandle, type CombinedError } from '@urql/vue'
import { computed, ref, shallowRef, triggerRef } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import {
  FillWaitingOrderDocument,
  WaitingOrderNowDocument,
  type OrderFillBackorderInput,
} from '../../generated/operations.js'
import { newIdempotencyKey } from '../orders/events/idempotency-key.js'
import type { PlannedFill } from './fill-plan.js'
import { waitingOrder, type WaitingOrder } from './useWaitingOrders.js'

/** The fill of one order, and what came of it. */
export interface FillJob extends PlannedFill<WaitingOrder> {
  /** The same for every try at the same input, so that a lost answer does nothing twice. */
  idempotencyKey: string
  state: 'WAITING' | 'RUNNING' | 'FILLED' | 'REFUSED' | 'FAILED'
  created: { id: string; number: string } | null
  refusals: readonly Refusal[]
  failure: CombinedError | null
}

/** Options of the new orders; orders that are filled in place take none. */
export type FillOptionsInput = Partial<
  Omit<OrderFillBackorderInput, 'orderId' | 'orderNumber' | 'items'>
>

/** Requests that are on their way at the same time. */
const sideBySide = 4

const newJob = (fill: PlannedFill<WaitingOrder>): FillJob => ({
  ...fill,
  idempotencyKey: newIdempotencyKey(),
  state: 'WAITING',
  created: null,
  refusals: [],
  failure: null,
})

/** Sends one fill and answers what came of it. */
function useFill() {
  const { client } = useClientHandle()
  return async (job: FillJob, options: FillOptionsInput): Promise<Partial<FillJob>> => {
    const { order, items, idempotencyKey } = job
    const input = {
      ...(order.facts.approved && options),
      orderId: order.id,
      expectedVersion: order.version,
      items,
      idempotencyKey,
    }
    const { data, error } = await client.mutation(FillWaitingOrderDocument, { input }).toPromise()
    if (!data) return { state: 'FAILED', failure: error ?? null }
    const { applied, userErrors, createdOrder } = data.result
    return applied
      ? { state: 'FILLED', created: createdOrder ?? null }
      : { state: 'REFUSED', refusals: userErrors }
  }
}

/** Looks at an order again after a refusal; what it still needs of the same is planned anew. */
function useFreshJob() {
  const { client } = useClientHandle()
  return async (job: FillJob): Promise<FillJob> => {
    const { data, error } = await client
      .query(WaitingOrderNowDocument, { id: job.order.id }, { requestPolicy: 'network-only' })
      .toPromise()
    if (!data?.order) return { ...job, state: 'FAILED', failure: error ?? null }
    const order = waitingOrder(data.order)
    const items = job.items.flatMap(({ itemId, qty }) => {
      const needed = order.lines.find(({ id }) => id === itemId)?.needed ?? 0
      return needed > 0 ? [{ itemId, qty: Math.min(qty, needed) }] : []
    })
    return newJob({ order, items: items.length > 0 ? items : job.items })
  }
}

/** Fills many orders, one request each; one that is refused or fails leaves the others alone. */
export function useFilling(onFilled: (job: FillJob) => void) {
  const fill = useFill()
  const freshJob = useFreshJob()
  const jobs = shallowRef<FillJob[]>([])
  const running = ref(false)
  const stopped = ref(false)
  let options: FillOptionsInput = {}

  function change(job: FillJob, part: Partial<FillJob>) {
    Object.assign(job, part)
    triggerRef(jobs)
  }

  async function work() {
    for (;;) {
      const job = stopped.value ? undefined : jobs.value.find(({ state }) => state === 'WAITING')
      if (!job) return
      change(job, { state: 'RUNNING', failure: null, refusals: [] })
      change(job, await fill(job, options))
      if (job.state === 'FILLED') onFilled(job)
    }
  }

  async function run() {
    running.value = true
    stopped.value = false
    await Promise.all(Array.from({ length: sideBySide }, work))
    running.value = false
  }

  const count = (...states: FillJob['state'][]) =>
    computed(() => jobs.value.filter(({ state }) => states.includes(state)).length)

  return {
    jobs,
    running,
    filled: count('FILLED'),
    unsettled: count('REFUSED', 'FAILED', 'WAITING'),
    done: count('FILLED', 'REFUSED', 'FAILED'),
    start: (fills: readonly PlannedFill<WaitingOrder>[], chosen: FillOptionsInput) => {
      options = chosen
      jobs.value = fills.map(newJob)
      return run()
    },
    /** Tries again what was refused, failed or not reached: refused orders as they are now. */
    retry: async () => {
      running.value = true
      jobs.value = await Promise.all(
        jobs.value.map((job): FillJob | Promise<FillJob> => {
          if (job.state === 'REFUSED') return freshJob(job)
          return job.state === 'FAILED' ? { ...job, state: 'WAITING' } : job
        }),
      )
      await run()
    },
    stop: () => (stopped.value = true),
    forget: () => (jobs.value = []),
  }
}
