import { useToast } from '@nuxt/ui/composables'
import { useMutation, type CombinedError } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Refusal } from '../../composables/error-words.js'
import { DeliveryResendDocument } from '../../generated/operations.js'

/** Sends one update again; `done` runs when it is queued. */
export function useResend(done: () => void) {
  const toast = useToast()
  const { t } = useI18n()
  const { executeMutation } = useMutation(DeliveryResendDocument)
  const busy = ref(false)
  const errors = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError | null>(null)

  async function resend(id: string) {
    busy.value = true
    const { data, error } = await executeMutation({ id })
    busy.value = false
    failure.value = error ?? null
    errors.value = data?.deliveryResend.userErrors ?? []
    if (error || errors.value.length) return
    toast.add({ title: t('deliveries.queuedAgain'), icon: 'i-lucide-send', color: 'success' })
    done()
  }

  return { resend, busy, errors, failure }
}
