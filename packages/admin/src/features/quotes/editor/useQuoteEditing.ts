import { useClientHandle, type CombinedError } from '@urql/vue'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import type { Refusal } from '../../../composables/error-words.js'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import { useRefusals } from '../../../composables/useRefusals.js'
import { useTrial } from '../../../composables/useTrial.js'
import {
  QuoteCreateDocument,
  QuoteCreateTrialDocument,
  QuoteUpdateDocument,
  QuoteUpdateTrialDocument,
  type QuoteCreateInput,
  type QuoteEditorFragment,
  type QuoteTrialFragment,
} from '../../../generated/operations.js'
import { writtenLines, type QuoteForm } from './quote-form.js'

const fields = ['billTo', 'shipTo', 'lines', 'shipping', 'discount', 'tax', 'currency']
const more = ['reference', 'expiresOn', 'customerNote', 'accountId', 'contactId', 'note']
const shownAtFields = [...fields, ...more]

/** The quote that is edited, as it was read; null for a new one. */
export type EditedQuote = Pick<QuoteEditorFragment, 'id' | 'version'> | null

interface Answer<Quote> {
  quote: Quote | null
  refusals: readonly Refusal[]
  failure: CombinedError | null
}

/** Sends what is in the form: as a dry run, or for good. */
function useSending(edited: Ref<EditedQuote>) {
  const { client } = useClientHandle()
  const target = () =>
    edited.value && { quoteId: edited.value.id, expectedVersion: edited.value.version }
  async function tryOut(input: QuoteCreateInput): Promise<Answer<QuoteTrialFragment>> {
    const given = { ...input, dryRun: true }
    const to = target()
    const { data, error } = to
      ? await client.mutation(QuoteUpdateTrialDocument, { input: { ...given, ...to } }).toPromise()
      : await client.mutation(QuoteCreateTrialDocument, { input: given }).toPromise()
    const { quote = null, userErrors = [] } = data?.result ?? {}
    return { quote, refusals: userErrors, failure: error ?? null }
  }
  async function write(input: QuoteCreateInput): Promise<Answer<QuoteEditorFragment>> {
    const to = target()
    const { data, error } = to
      ? await client.mutation(QuoteUpdateDocument, { input: { ...input, ...to } }).toPromise()
      : await client.mutation(QuoteCreateDocument, { input }).toPromise()
    const { quote = null, userErrors = [] } = data?.result ?? {}
    return { quote, refusals: userErrors, failure: error ?? null }
  }
  return { tryOut, write }
}

function useShownRefusals(refusals: Ref<readonly Refusal[]>, form: Ref<QuoteForm>) {
  const { errorInRow, ...shown } = useRefusals(refusals, () => shownAtFields)
  return { ...shown, errorInLine: errorInRow('lines', () => writtenLines(form.value)) }
}

/** Tries a quote out on the server while it is written, and keeps it in the end. */
export function useQuoteEditing(
  form: Ref<QuoteForm>,
  input: Ref<QuoteCreateInput | null>,
  edited: Ref<EditedQuote>,
) {
  const send = useSending(edited)
  const trial = useTrial(
    () => input.value,
    send.tryOut,
    () => edited.value?.version,
  )
  const refused = shallowRef<Answer<QuoteEditorFragment> | null>(null)
  const submitting = ref(false)
  let key = newIdempotencyKey()
  watch([() => JSON.stringify(form.value), edited], () => {
    refused.value = null
    key = newIdempotencyKey()
  })
  const shown = computed(() => refused.value ?? trial.answer.value)
  const refusals = computed<readonly Refusal[]>(() => shown.value?.refusals ?? [])

  async function submit(): Promise<QuoteEditorFragment | null> {
    if (input.value === null || submitting.value) return null
    submitting.value = true
    const note = form.value.note.trim() || null
    const answer = await send.write({ ...input.value, note, idempotencyKey: key })
    submitting.value = false
    if (!answer.quote || answer.failure || answer.refusals.length > 0) refused.value = answer
    else trial.stop()
    return refused.value ? null : answer.quote
  }

  return {
    ...useShownRefusals(refusals, form),
    refusals,
    failure: computed(() => shown.value?.failure ?? null),
    pending: trial.pending,
    /** What the server has made of the form as it stands; null while it has not. */
    tried: computed(() => (trial.pending.value ? null : (trial.answer.value?.quote ?? null))),
    submitting,
    submit,
  }
}
