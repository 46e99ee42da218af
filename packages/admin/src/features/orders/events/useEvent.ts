import { useClientHandle, type CombinedError } from '@urql/vue'
import { computed, reactive, ref, shallowRef, watch, type ComputedRef } from 'vue'
import type { Refusal } from '../../../composables/error-words.js'
import { OrderPageDocument, type OrderApproveDocument } from '../../../generated/operations.js'
import {
  eventDocuments,
  type CommonEventInput,
  type EventResult,
  type FireableEvent,
  type OwnInput,
} from './event-documents.js'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import { useTrial } from '../../../composables/useTrial.js'

/** What the event is about; an order that does not exist yet has neither id nor version. */
interface EventSubject<E extends FireableEvent> {
  event: E
  order: { id: string; version: number } | null
  /** Null while something needed is missing. */
  input: OwnInput<E> | null
  /** Where what is typed in outlives this page, its key does too. */
  idempotencyKey?: string
}

interface Answer {
  result: EventResult | undefined
  error: CombinedError | undefined
}

/** Sends the event to the server, as a dry run or for good. */
function useSending<E extends FireableEvent>(subject: EventSubject<E>) {
  const { client } = useClientHandle()
  return async (common: CommonEventInput, apply: boolean): Promise<Answer> => {
    const target = subject.order && {
      expectedVersion: subject.order.version,
      // An event that is taken back says itself of which order.
      ...(subject.event !== 'UNDO' && { orderId: subject.order.id }),
    }
    const input = { ...subject.input, ...target, ...common, dryRun: !apply }
    // All these mutations answer alike; which input belongs to which is settled by `subject`.
    const document = eventDocuments[subject.event] as unknown as typeof OrderApproveDocument
    const { data, error } = await client.mutation(document, { input, apply }).toPromise()
    return { result: data?.result, error }
  }
}

type Options = Pick<CommonEventInput, 'force' | 'suppressEmail' | 'suppressChannel'>

/** The latest dry run of what is in the form. */
function usePreview<E extends FireableEvent>(subject: EventSubject<E>, options: Options) {
  const send = useSending(subject)
  return useTrial(
    () => subject.input,
    () => send({ ...options }, false),
    () => [subject.order?.version, options],
  )
}

/** Fires the event for good. What was refused is no longer news once the form has changed. */
function useSubmission<E extends FireableEvent>(subject: EventSubject<E>, options: Options) {
  const send = useSending(subject)
  const remark = reactive({ note: '', reason: '', emailText: '' })
  const idempotencyKey = newIdempotencyKey()
  const submitting = ref(false)
  const refused = shallowRef<Answer | null>(null)
  watch([() => JSON.stringify(subject.input), () => ({ ...options })], () => (refused.value = null))

  async function submit(): Promise<EventResult | null> {
    submitting.value = true
    const texts = {
      note: remark.note.trim() || null,
      reason: remark.reason.trim() || null,
      // What was written for a mail that is not sent is no longer meant.
      emailText: options.suppressEmail ? null : remark.emailText.trim() || null,
    }
    const key = subject.idempotencyKey ?? idempotencyKey
    const answer = await send({ ...options, ...texts, idempotencyKey: key }, true)
    submitting.value = false
    if (answer.result?.applied) return answer.result
    refused.value = answer
    return null
  }
  return { remark, submitting, refused, submit }
}

/**
 * Previews and fires one event. Each use has one idempotency key, so that sending again after a
 * lost answer does nothing twice.
 */
export function useEvent<E extends FireableEvent>(subject: EventSubject<E>) {
  const { client } = useClientHandle()
  const options = reactive({ force: false, suppressEmail: false, suppressChannel: false })
  const preview = usePreview(subject, options)
  const { remark, submitting, refused, submit } = useSubmission(subject, options)
  const shown = computed(() => refused.value ?? preview.answer.value)
  const refusals: ComputedRef<readonly Refusal[]> = computed(
    () => shown.value?.result?.userErrors ?? [],
  )
  return {
    options,
    remark,
    refusals,
    failure: computed(() => shown.value?.error ?? null),
    preview: computed(() => preview.answer.value?.result ?? null),
    pending: preview.pending,
    submitting,
    /** Fires the event; null when it was refused or failed. */
    submit: async () => {
      const result = await submit()
      // What has happened is no longer a matter of trying out.
      if (result) preview.stop()
      return result
    },
    /** Takes the order as it is now; what is in the form stays. */
    reload: async () => {
      const id = subject.order?.id ?? ''
      await client.query(OrderPageDocument, { id }, { requestPolicy: 'network-only' }).toPromise()
      refused.value = null
    },
  }
}
