import { useClientHandle, type CombinedError } from '@urql/vue'
import { useLocalStorage } from '@vueuse/core'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { useToday } from '../../../composables/useToday.js'
import { QuoteEditorPageDocument, type QuoteEditorFragment } from '../../../generated/operations.js'
import { daysAfter } from '../expiry.js'
import { mergeForms } from './merge-forms.js'
import { currencyOf } from '../../../parts/sums.js'
import { formOfQuote, newQuoteForm, type QuoteForm } from './quote-form.js'

const copyOf = (form: QuoteForm) => JSON.parse(JSON.stringify(form)) as QuoteForm // it is plain data

function useReading() {
  const { client } = useClientHandle()
  return (id: string) =>
    client.query(QuoteEditorPageDocument, { id }, { requestPolicy: 'network-only' }).toPromise()
}

/** What is typed in for a quote, with what it began from; `id` is null for a new one. */
export function useQuoteForm(id: Ref<string | null>) {
  const read = useReading()
  const today = useToday()
  const lastCurrency = useLocalStorage('waypost-currency', 'EUR')
  const blank = () => newQuoteForm(lastCurrency.value, daysAfter(today, 30))

  const edited = shallowRef<QuoteEditorFragment | null>(null)
  const form = ref<QuoteForm>(blank())
  const base = shallowRef(form.value)
  const loading = ref(true)
  const error = shallowRef<CombinedError | null>(null)
  const isLike = (other: QuoteForm) => JSON.stringify(form.value) === JSON.stringify(other)
  const dirty = computed(() => !loading.value && !isLike(base.value))

  function begin(quote: QuoteEditorFragment | null) {
    edited.value = quote
    base.value = quote ? formOfQuote(quote) : blank()
    form.value = copyOf(base.value)
  }

  /** The quote as somebody else left it counts now, except where something is typed in here. */
  function goOnFrom(theirs: QuoteEditorFragment) {
    const begun = formOfQuote(theirs)
    form.value = copyOf(mergeForms(base.value, form.value, begun))
    edited.value = theirs
    base.value = begun
  }

  async function load() {
    loading.value = true
    error.value = null
    if (id.value === null) begin(null)
    else {
      const { data, error: failure } = await read(id.value)
      error.value = failure ?? null
      if (!failure) begin(data?.quote ?? null)
    }
    loading.value = false
  }
  watch(id, load, { immediate: true })

  function written() {
    lastCurrency.value = currencyOf(form.value)
    base.value = copyOf(form.value)
  }
  return { form, edited, loading, error, dirty, load, begin, goOnFrom, written }
}
