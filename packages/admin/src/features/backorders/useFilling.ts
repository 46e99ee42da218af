import { useClientHandle, type CombinedError } from '@urql/vue'
import { computed, ref, shallowRef, triggerRef, type Ref, type ShallowRef } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import {
  FillWaitingOrderDocument,
  WaitingOrderNowDocument,
  type OrderFillBackorderInput,
} from '../../generated/operations.js'
import { newIdempotencyKey } from '../../composables/idempotency-key.js'
import type { PlannedFill } from './fill-plan.js'
import { waitingOrder, type WaitingOrder } from './useWaitingOrders.js'

/** The fill of one order, and what came of it. */
export interface FillJob extends PlannedFill<WaitingOrder> {
  /** The same for every try at the same input, so that a lost answer does nothing twice. */
  idempotencyKey: string
  state: 'WAITING' | 'RUNNING' | 'FILLED' | 'REFUSED' | 'FAILED'
  /** The order has been refused as it was known here, and is to be looked at again first. */
  isStale: boolean
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
  isStale: false,
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

/** Looks at an order again after a refusal; what it still needs of the same is asked for anew. */
function useFreshJob() {
  const { client } = useClientHandle()
  return async (job: FillJob): Promise<Partial<FillJob>> => {
    const { data } = await client
      .query(WaitingOrderNowDocument, { id: job.order.id }, { requestPolicy: 'network-only' })
      .toPromise()
    // Without an answer the same is sent again, and tells what is the matter.
    if (!data?.order) return {}
    const order = waitingOrder(data.order)
    const items = job.items.flatMap(({ itemId, qty }) => {
      const needed = order.lines.find(({ id }) => id === itemId)?.needed ?? 0
      return needed > 0 ? [{ itemId, qty: Math.min(qty, needed) }] : []
    })
    const idempotencyKey = newIdempotencyKey()
    return { order, items: items.length > 0 ? items : job.items, idempotencyKey, isStale: false }
  }
}

/** Works through jobs side by side until none waits, or somebody stops it. */
function useWork(jobs: ShallowRef<FillJob[]>, settle: (job: FillJob) => Promise<Partial<FillJob>>) {
  const running = ref(false)
  const stopped = ref(false)

  function change(job: FillJob, part: Partial<FillJob>) {
    Object.assign(job, part)
    triggerRef(jobs)
  }

  async function work() {
    for (;;) {
      const job = stopped.value ? undefined : jobs.value.find(({ state }) => state === 'WAITING')
      if (!job) return
      change(job, { state: 'RUNNING', failure: null, refusals: [] })
      change(job, await settle(job))
    }
  }

  async function run() {
    running.value = true
    stopped.value = false
    await Promise.all(Array.from({ length: sideBySide }, work))
    running.value = false
  }
  return { running, run, stop: () => (stopped.value = true) }
}

/** Fills many orders, one request each; one that is refused or fails leaves the others alone. */
export function useFilling(onFilled: (job: FillJob) => void) {
  const fill = useFill()
  const freshJob = useFreshJob()
  const jobs = shallowRef<FillJob[]>([])
  let options: FillOptionsInput = {}

  const { running, run, stop } = useWork(jobs, async (job) => {
    const fresh = job.isStale ? await freshJob(job) : {}
    const outcome = { ...fresh, ...(await fill({ ...job, ...fresh }, options)) }
    if (outcome.state === 'FILLED') onFilled({ ...job, ...outcome })
    return outcome
  })

  return {
    jobs,
    running,
    stop,
    ...useCounts(jobs),
    start: (fills: readonly PlannedFill<WaitingOrder>[], chosen: FillOptionsInput) => {
      options = chosen
      jobs.value = fills.map(newJob)
      return run()
    },
    /** Tries again what was refused, failed or not reached. */
    retry: () => {
      jobs.value = jobs.value.map((job) =>
        job.state === 'FILLED'
          ? job
          : { ...job, state: 'WAITING', isStale: job.state === 'REFUSED' },
      )
      return run()
    },
  }
}

function useCounts(jobs: Ref<readonly FillJob[]>) {
  const count = (...states: FillJob['state'][]) =>
    computed(() => jobs.value.filter(({ state }) => states.includes(state)).length)
  return {
    filled: count('FILLED'),
    unsettled: count('REFUSED', 'FAILED', 'WAITING'),
    done: count('FILLED', 'REFUSED', 'FAILED'),
  }
}
