import { useToast } from '@nuxt/ui/composables'
import { useMutation, type CombinedError } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Refusal } from '../../composables/error-words.js'
import { EmailResendDocument } from '../../generated/operations.js'

/** Sends mails again; `done` runs when one is queued. */
export function useResendEmail(done: () => void) {
  const toast = useToast()
  const { t } = useI18n()
  const { executeMutation } = useMutation(EmailResendDocument)
  const busy = ref(false)
  const errors = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError | null>(null)

  async function resend(id: string, toPresentAddress: boolean) {
    busy.value = true
    const { data, error } = await executeMutation({ input: { id, toPresentAddress } })
    busy.value = false
    failure.value = error ?? null
    errors.value = data?.emailResend.userErrors ?? []
    if (error || errors.value.length) return
    toast.add({ title: t('emails.resent'), icon: 'i-lucide-send', color: 'success' })
    done()
  }
  return { resend, busy, errors, failure }
}
