import { useClientHandle, type CombinedError } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import { newIdempotencyKey } from '../../composables/idempotency-key.js'
import {
  PackingOrderDocument,
  PackOrderDocument,
  type OrderPackInput,
  type PackingOrderQuery,
} from '../../generated/operations.js'
import { packable, packagesInput } from '../../parts/package-drafts.js'
import {
  filledBoxes,
  refreshedJob,
  startJob,
  type PackingJob,
  type Signal,
  type Stepped,
} from './packing-job.js'
import { storedJob, storeJob } from './stored-job.js'

type FoundOrder = NonNullable<PackingOrderQuery['order']>

/** Why an order cannot be packed; null when it can. */
export function againstPacking({
  facts,
  items,
}: FoundOrder): 'canceled' | 'packed' | 'empty' | null {
  if (facts.canceled) return 'canceled'
  if (facts.packedAt !== null) return 'packed'
  return items.some((item) => packable(item) > 0) ? null : 'empty'
}

/** What came of the last order: it is shown until the next one is on the table. */
export interface Packed {
  id: string
  number: string
  boxes: number
}

/** Reads orders from the server and closes their packing there. */
function useServer() {
  const { client } = useClientHandle()
  const order = shallowRef<FoundOrder | null>(null)
  const refusals = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError | null>(null)
  const busy = ref(false)

  async function read(number: string): Promise<FoundOrder | null> {
    busy.value = true
    const { data, error } = await client
      .query(PackingOrderDocument, { number }, { requestPolicy: 'network-only' })
      .toPromise()
    busy.value = false
    failure.value = error ?? null
    order.value = data?.order ?? null
    return order.value
  }

  /** Whether the order is packed now; refusals and failure say why not. */
  async function pack(input: OrderPackInput): Promise<boolean> {
    busy.value = true
    const { data, error } = await client.mutation(PackOrderDocument, { input }).toPromise()
    busy.value = false
    failure.value = error ?? null
    refusals.value = data?.orderPack.userErrors ?? []
    return data?.orderPack.applied ?? false
  }

  function forget(): void {
    order.value = null
    refusals.value = []
    failure.value = null
  }
  const against = computed(() => (order.value ? againstPacking(order.value) : null))
  return { order, against, refusals, failure, busy, read, pack, forget }
}

/** What lies on the table, kept through a reload, and what was last said of it. */
function useTable() {
  const job = shallowRef<PackingJob | null>(storedJob())
  const signal = shallowRef<Signal | null>(null)
  watch(job, storeJob)
  return {
    job,
    signal,
    /** Takes what a step came to. */
    take: (stepped: Stepped) => {
      job.value = stepped.job
      signal.value = stepped.signal
    },
    say: (kind: Signal['kind'], word: string, number = '') =>
      (signal.value = { kind, word, values: { number } }),
  }
}

/** The packing table: one order at a time, closed once. */
export function usePacking() {
  const { read, pack, forget, ...server } = useServer()
  const { job, signal, take, say } = useTable()
  const packed = shallowRef<Packed | null>(null)

  /** Puts an order on the table. */
  async function open(number: string): Promise<void> {
    forget()
    packed.value = null
    const found = await read(number)
    if (server.failure.value) return
    if (!found) return void say('bad', 'unknown', number.slice(0, 60))
    const reason = againstPacking(found)
    job.value = reason ? null : startJob(found, newIdempotencyKey())
    say(reason ? 'bad' : 'good', reason ?? 'onTable', found.number)
  }

  /** Looks at the order again; what is in the boxes stays. */
  async function refresh(): Promise<void> {
    const found = job.value && (await read(job.value.number))
    if (job.value && found) job.value = refreshedJob(job.value, found)
  }

  async function close(): Promise<void> {
    const packages = job.value && packagesInput(filledBoxes(job.value))
    if (!job.value || !packages || server.busy.value) return
    const { orderId, number, version: expectedVersion, idempotencyKey } = job.value
    if (await pack({ orderId, expectedVersion, idempotencyKey, packages })) {
      packed.value = { id: orderId, number, boxes: packages.length }
      clear('closed')
      return
    }
    const isOutdated = server.refusals.value.some(({ code }) => code === 'VERSION_CONFLICT')
    say('bad', isOutdated ? 'changed' : 'notClosed')
    if (isOutdated) server.refusals.value = []
    // What was refused is to be seen as it is now; a lost answer may be asked for again.
    if (!server.failure.value) await refresh()
  }

  /** Takes the order off the table. */
  function clear(word: 'closed' | 'discarded'): void {
    say('good', word, job.value?.number)
    job.value = null
    forget()
  }

  const discard = () => clear('discarded')
  return { ...server, job, signal, take, packed, open, refresh, close, discard }
}
