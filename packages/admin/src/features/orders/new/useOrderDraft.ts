import { useClientHandle } from '@urql/vue'
import { useDebounceFn, useEventListener } from '@vueuse/core'
import { computed, ref, watch, type Ref } from 'vue'
import {
  DiscardOrderDraftDocument,
  OrderDraftDocument,
  SaveOrderDraftDocument,
} from '../../../generated/operations.js'
import { formOfDraft, isBlank, titleOf, type OrderForm } from './order-form.js'

/** How long somebody may pause before what is in the form is kept, in milliseconds. */
const pause = 700

/** `conflict`: it was kept somewhere else since; nothing is overwritten until somebody decides. */
export type DraftState = 'none' | 'saving' | 'saved' | 'failed' | 'conflict'

/** Keeps an unfinished form on the server while it is being written. */
export function useOrderDraft(form: Ref<OrderForm>) {
  const { client } = useClientHandle()
  const id = ref<string | null>(null)
  const state = ref<DraftState>('none')
  let version = 0
  /** The form as the server has it. */
  let kept = ''
  let saving: Promise<void> | null = null
  let stopped = false
  const now = computed(() => JSON.stringify(form.value))
  const isDirty = () =>
    !stopped && now.value !== kept && !(id.value === null && isBlank(form.value))

  async function write(): Promise<void> {
    const content = now.value
    state.value = 'saving'
    const input = {
      title: titleOf(form.value),
      document: JSON.parse(content) as unknown,
      ...(id.value !== null && { id: id.value, expectedVersion: version }),
    }
    const { data } = await client.mutation(SaveOrderDraftDocument, { input }).toPromise()
    const draft = data?.orderFormDraftSave.draft
    if (draft) {
      id.value = draft.id
      version = draft.version
      kept = content
      state.value = 'saved'
      return
    }
    const codes = data?.orderFormDraftSave.userErrors.map(({ code }) => code) ?? []
    // Discarded elsewhere: it is kept anew. Written elsewhere: somebody has to choose.
    if (codes.includes('NOT_FOUND')) id.value = null
    state.value = codes.includes('VERSION_CONFLICT') ? 'conflict' : 'failed'
  }

  /** Keeps what has changed, and waits until it is kept. One write at a time. */
  async function flush(): Promise<void> {
    while (saving) await saving
    if (!isDirty() || state.value === 'conflict') return
    saving = write().finally(() => (saving = null))
    await saving
  }

  const flushSoon = useDebounceFn(flush, pause)
  watch(now, () => {
    if (isDirty()) void flushSoon()
  })
  useEventListener(window, 'beforeunload', (event) => {
    if (!isDirty()) return
    void flush()
    event.preventDefault()
  })

  function begin(next: OrderForm, draft: { id: string; version: number } | null): void {
    id.value = draft?.id ?? null
    version = draft?.version ?? 0
    state.value = draft ? 'saved' : 'none'
    form.value = next
    kept = now.value
  }

  /** Takes up a draft; false when there is none with this id, or it cannot be read now. */
  async function load(wanted: string): Promise<boolean> {
    const { data } = await client
      .query(OrderDraftDocument, { id: wanted }, { requestPolicy: 'network-only' })
      .toPromise()
    const draft = data?.orderFormDraft
    if (draft) begin(formOfDraft(draft.document), draft)
    return Boolean(draft)
  }

  /** Keeps what is in this form as another draft beside the one that was written elsewhere. */
  async function keepApart(): Promise<void> {
    id.value = null
    state.value = 'none'
    kept = ''
    await flush()
  }

  /** Throws the draft away and keeps nothing more. */
  async function discard(): Promise<void> {
    stopped = true
    while (saving) await saving
    if (id.value !== null)
      await client.mutation(DiscardOrderDraftDocument, { id: id.value }).toPromise()
    id.value = null
  }

  return { id, state, isDirty, begin, load, flush, keepApart, discard }
}
