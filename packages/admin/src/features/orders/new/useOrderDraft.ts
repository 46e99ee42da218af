import { useClientHandle, type Client } from '@urql/vue'
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

interface Keeping {
  readonly client: Client
  readonly form: Ref<OrderForm>
  readonly content: Ref<string>
  readonly id: Ref<string | null>
  readonly state: Ref<DraftState>
  version: number
  /** The form as the server has it. */
  kept: string
  saving: Promise<void> | null
  /** The form has become an order, or was thrown away. */
  ended: boolean
}

const isDirty = ({ ended, content, kept, id, form }: Keeping): boolean =>
  !ended && content.value !== kept && !(id.value === null && isBlank(form.value))

async function write(keeping: Keeping): Promise<void> {
  const { client, form, content, id, state, version } = keeping
  const written = content.value
  state.value = 'saving'
  const input = {
    title: titleOf(form.value),
    document: JSON.parse(written) as unknown,
    ...(id.value !== null && { id: id.value, expectedVersion: version }),
  }
  const { data } = await client.mutation(SaveOrderDraftDocument, { input }).toPromise()
  const draft = data?.orderFormDraftSave.draft
  if (draft) {
    Object.assign(keeping, { version: draft.version, kept: written })
    id.value = draft.id
    state.value = 'saved'
    return
  }
  const codes = data?.orderFormDraftSave.userErrors.map(({ code }) => code) ?? []
  // Discarded elsewhere: it is kept anew. Written elsewhere: somebody has to choose.
  if (codes.includes('NOT_FOUND')) id.value = null
  state.value = codes.includes('VERSION_CONFLICT') ? 'conflict' : 'failed'
}

/** Keeps what has changed, and waits until it is kept. One write at a time. */
async function flush(keeping: Keeping): Promise<void> {
  while (keeping.saving) await keeping.saving
  if (!isDirty(keeping) || keeping.state.value === 'conflict') return
  keeping.saving = write(keeping).finally(() => (keeping.saving = null))
  await keeping.saving
}

function begin(
  keeping: Keeping,
  form: OrderForm,
  draft: { id: string; version: number } | null,
): void {
  keeping.id.value = draft?.id ?? null
  keeping.version = draft?.version ?? 0
  keeping.state.value = draft ? 'saved' : 'none'
  keeping.form.value = form
  keeping.kept = keeping.content.value
}

async function load(keeping: Keeping, id: string): Promise<boolean> {
  const { data } = await keeping.client
    .query(OrderDraftDocument, { id }, { requestPolicy: 'network-only' })
    .toPromise()
  const draft = data?.orderFormDraft
  if (draft) begin(keeping, formOfDraft(draft.document), draft)
  return Boolean(draft)
}

async function discard(keeping: Keeping): Promise<void> {
  keeping.ended = true
  while (keeping.saving) await keeping.saving
  const id = keeping.id.value
  if (id !== null) await keeping.client.mutation(DiscardOrderDraftDocument, { id }).toPromise()
}

/** Keeps an unfinished form on the server while it is being written. */
export function useOrderDraft(form: Ref<OrderForm>) {
  const { client } = useClientHandle()
  const id = ref<string | null>(null)
  const state = ref<DraftState>('none')
  const content = computed(() => JSON.stringify(form.value))
  const own = { version: 0, kept: '', saving: null, ended: false }
  const keeping: Keeping = { client, form, content, id, state, ...own }

  const flushSoon = useDebounceFn(() => flush(keeping), pause)
  watch(content, () => {
    if (isDirty(keeping)) void flushSoon()
  })
  useEventListener(window, 'beforeunload', (event) => {
    if (!isDirty(keeping)) return
    void flush(keeping)
    event.preventDefault()
  })

  return {
    id,
    state,
    isDirty: () => isDirty(keeping),
    /** Begins with a form that no draft holds yet. */
    begin: (blank: OrderForm) => begin(keeping, blank, null),
    /** Takes up a draft; false when there is none with this id, or it cannot be read now. */
    load: (wanted: string) => load(keeping, wanted),
    flush: () => flush(keeping),
    /** Keeps what is in this form as another draft beside the one that was written elsewhere. */
    keepApart: () => {
      id.value = null
      Object.assign(keeping, { kept: '' })
      state.value = 'none'
      return flush(keeping)
    },
    /** Throws the draft away and keeps nothing more. */
    discard: () => discard(keeping),
  }
}
