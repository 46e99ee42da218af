import { useToast } from '@nuxt/ui/composables'
import { useMutation, type CombinedError } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Refusal } from '../../composables/error-words.js'
import { EmailResendDocument, EmailSkipDocument } from '../../generated/operations.js'

/** Skips mails and sends them again; `done` runs when something has changed. */
export function useEmailDeeds(done: () => void) {
  const toast = useToast()
  const { t } = useI18n()
  const skipping = useMutation(EmailSkipDocument)
  const resending = useMutation(EmailResendDocument)
  const busy = ref(false)
  const errors = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError | null>(null)

  async function run(
    word: string,
    deed: Promise<{ error?: CombinedError | undefined; refusals: readonly Refusal[] | undefined }>,
  ) {
    busy.value = true
    const { error, refusals } = await deed
    busy.value = false
    failure.value = error ?? null
    errors.value = refusals ?? []
    if (error || errors.value.length) return
    toast.add({ title: t(word), icon: 'i-lucide-circle-check', color: 'success' })
    done()
  }

  const skip = (id: string) =>
    run(
      'emails.skipped',
      skipping
        .executeMutation({ id })
        .then(({ error, data }) => ({ error, refusals: data?.emailSkip.userErrors })),
    )
  const resend = (id: string, toAddressNow: boolean) =>
    run(
      'emails.resent',
      resending
        .executeMutation({ input: { id, toAddressNow } })
        .then(({ error, data }) => ({ error, refusals: data?.emailResend.userErrors })),
    )
  return { skip, resend, busy, errors, failure }
}
