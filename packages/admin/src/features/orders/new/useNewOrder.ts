import type { ResultOf } from '@graphql-typed-document-node/core'
import { computed, reactive, type Ref } from 'vue'
import type { OrderImportDocument } from '../../../generated/operations.js'
import { useRefusals } from '../../../composables/useRefusals.js'
import { useEvent } from '../events/useEvent.js'
import { orderInput, writtenRows, type OrderForm } from './order-form.js'

const fields = ['billTo', 'shipTo', 'items', 'shipping', 'discount', 'tax', 'currency']
const more = ['paymentMethod', 'amountPaid', 'comments']
const shownAtFields = [...[...fields, ...more].map((field) => `order.${field}`), 'note']

/** Tries the form out on the server while it is written, and makes the order of it. */
export function useNewOrder(form: Ref<OrderForm>) {
  const input = computed(() => orderInput(form.value))
  const subject = reactive({
    event: 'ORDER_IMPORT' as const,
    order: null,
    input,
    idempotencyKey: computed(() => form.value.key),
  })
  const event = useEvent(subject)
  const { errorAt, errorInRow, others } = useRefusals(event.refusals, () => shownAtFields)
  return {
    ...event,
    input,
    errorAt,
    errorInRow: errorInRow('order.items', () => writtenRows(form.value)),
    others,
    /** The sums as the server has worked them out; null while it has not. */
    sums: computed(() => {
      const answer: ResultOf<typeof OrderImportDocument>['result'] | null = event.preview.value
      return event.pending.value || !answer ? null : (answer.tried?.totals ?? null)
    }),
  }
}
