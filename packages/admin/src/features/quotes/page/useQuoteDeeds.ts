import { useToast } from '@nuxt/ui/composables'
import { useMutation } from '@urql/vue'
import { computed, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useErrorWords } from '../../../composables/error-words.js'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import { useErrorToast } from '../../../composables/useErrorToast.js'
import {
  QuoteChangeStatusDocument,
  QuoteDuplicateDocument,
  type QuotePageFragment,
} from '../../../generated/operations.js'
import type { DeedWords } from '../../../parts/records/DeedDialog.vue'

/** The dialogs of a quote. */
export type QuoteDialog = 'label' | 'cancel' | 'send' | 'convert' | 'reopen'

/** Labels of the default set on which a quote waits for somebody's approval. */
const unapproved = new Set(['SUBMITTED', 'IN REVIEW'])

/** Writes a quote with the same content, and leads to it. */
function useDuplicating(quote: Ref<QuotePageFragment | null>) {
  const { t } = useI18n()
  const toast = useToast()
  const router = useRouter()
  const { failed } = useErrorToast()
  const copying = useMutation(QuoteDuplicateDocument)
  return async function duplicate() {
    if (!quote.value) return
    const input = { quoteId: quote.value.id, idempotencyKey: newIdempotencyKey() }
    const { data, error } = await copying.executeMutation({ input })
    const copy = data?.quoteDuplicate.quote
    if (failed(error, data?.quoteDuplicate.userErrors) || !copy) return
    toast.add({
      title: t('quotes.duplicated', { number: copy.number }),
      color: 'success',
      icon: 'i-lucide-copy',
    })
    void router.push({ name: 'quote', params: { id: copy.id } })
  }
}

/** What can be done with a quote, and the doing of what needs no dialog. */
export function useQuoteDeeds(quote: Ref<QuotePageFragment | null>) {
  const { t } = useI18n()
  const toast = useToast()
  const { failed } = useErrorToast()
  const { refusalOf } = useErrorWords()
  const status = useMutation(QuoteChangeStatusDocument)
  const dialog = shallowRef<QuoteDialog | null>(null)

  async function moveTo(which: { labelId: number } | { labelCode: string }, words: DeedWords) {
    if (!quote.value) return {}
    const { id, version } = quote.value
    const input = { quoteId: id, expectedVersion: version, ...which, ...words }
    const { data, error } = await status.executeMutation({ input })
    return { error, userErrors: data?.quoteChangeStatus.userErrors }
  }

  async function approve() {
    const words = { reason: null, note: null, idempotencyKey: newIdempotencyKey() }
    const { error, userErrors } = await moveTo({ labelCode: 'APPROVED' }, words)
    if (failed(error, userErrors)) return
    toast.add({
      title: t('quotes.approved'),
      color: 'success',
      icon: 'i-lucide-circle-check',
    })
  }

  const duplicate = useDuplicating(quote)

  /** Why something cannot be done, in words; empty when it can. */
  const why = (deed: keyof QuotePageFragment['possible']) =>
    (quote.value?.possible[deed].reasons ?? []).map((each) => refusalOf(each).words).join(' ')

  const canApprove = computed(() => {
    const it = quote.value
    return it !== null && !it.order && !it.expired && unapproved.has(it.label?.code ?? '')
  })
  return { dialog, moveTo, approve, approving: status.fetching, duplicate, why, canApprove }
}
