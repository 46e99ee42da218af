import type { ResultOf } from '@graphql-typed-document-node/core'
import { computed, reactive, type Ref } from 'vue'
import type { OrderImportDocument } from '../../../generated/operations.js'
import { useErrorWords } from '../../../composables/error-words.js'
import { refusalsAt, refusalsElsewhere } from '../../../composables/refusals-at-fields.js'
import { useEvent } from '../events/useEvent.js'
import { orderInput, writtenRows, type OrderForm } from './order-form.js'

const fields = ['billTo', 'shipTo', 'items', 'shipping', 'discount', 'tax', 'currency']
const more = ['paymentMethod', 'amountPaid', 'comments']
const shownAtFields = [...[...fields, ...more].map((field) => `order.${field}`), 'note']

/** Tries the form out on the server while it is written, and makes the order of it. */
export function useNewOrder(form: Ref<OrderForm>) {
  const { refusalOf } = useErrorWords()
  const input = computed(() => orderInput(form.value))
  const subject = reactive({
    event: 'ORDER_IMPORT' as const,
    order: null,
    input,
    idempotencyKey: computed(() => form.value.key),
  })
  const event = useEvent(subject)
  const errorAt = (field: string) =>
    refusalsAt(event.refusals.value, field)
      .map((refusal) => refusalOf(refusal))
      .map(({ words, detail }) => detail ?? words)
      .join(' ') || undefined
  return {
    ...event,
    input,
    errorAt,
    /** The server counts the rows that are sent; the form also has blank ones. */
    errorInRow: (key: number, field: string) => {
      const place = writtenRows(form.value).findIndex((row) => row.key === key)
      return place < 0 ? undefined : errorAt(`order.items.${place}.${field}`)
    },
    others: computed(() => refusalsElsewhere(event.refusals.value, shownAtFields)),
    /** The sums as the server has worked them out; null while it has not. */
    sums: computed(() => {
      const answer: ResultOf<typeof OrderImportDocument>['result'] | null = event.preview.value
      return event.pending.value || !answer ? null : (answer.tried?.totals ?? null)
    }),
  }
}
