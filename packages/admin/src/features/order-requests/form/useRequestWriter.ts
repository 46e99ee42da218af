import { useMutation, type CombinedError } from '@urql/vue'
import { computed, shallowRef, watch, type Ref } from 'vue'
import type { Refusal } from '../../../composables/error-words.js'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import { useRefusals } from '../../../composables/useRefusals.js'
import {
  RequestCreateDocument,
  RequestUpdateDocument,
  type RequestPagePartsFragment,
} from '../../../generated/operations.js'
import { creationOf, editOf, writtenLines, type RequestForm } from './request-form.js'

const shown = ['accountId', 'buyerId', 'reference', 'lines', 'shipTo', 'shipping', 'comments']

/** The two mutations that a form becomes; null while something is missing in it. */
function useWrites(form: Ref<RequestForm>) {
  const creation = useMutation(RequestCreateDocument)
  const update = useMutation(RequestUpdateDocument)

  async function create() {
    const input = creationOf(form.value)
    if (!input) return null
    const { data, error } = await creation.executeMutation({ input })
    return { error, outcome: data?.orderRequestCreate }
  }

  async function edit(request: RequestPagePartsFragment) {
    const input = editOf(request, form.value)
    if (!input) return null
    const { data, error } = await update.executeMutation({ input })
    return { error, outcome: data?.orderRequestUpdate }
  }

  return {
    write: (request: RequestPagePartsFragment | null) => (request ? edit(request) : create()),
    saving: computed(() => creation.fetching.value || update.fetching.value),
  }
}

/** Keeps a form as a new request or as an edit; what is refused stands at its field. */
export function useRequestWriter(form: Ref<RequestForm>) {
  const { write, saving } = useWrites(form)
  const refusals = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError | null>(null)
  const { errorAt, errorInRow, others } = useRefusals(refusals, () => shown)
  watch(form, () => (refusals.value = []), { deep: true })

  /** Answers the id of the request when it was kept. */
  async function save(request: RequestPagePartsFragment | null): Promise<string | null> {
    const answer = await write(request)
    if (!answer) return null
    failure.value = answer.error ?? null
    refusals.value = answer.outcome?.userErrors ?? []
    // A refusal is an answer: what is tried afterwards is another request.
    if (refusals.value.length > 0) form.value.key = newIdempotencyKey()
    return answer.outcome?.applied ? (answer.outcome.request?.id ?? null) : null
  }

  return {
    failure,
    save,
    saving,
    errorAt,
    errorInRow: errorInRow('lines', () => writtenLines(form.value)),
    others,
  }
}
