import { useToast } from '@nuxt/ui/composables'
import type { CombinedError } from '@urql/vue'
import { useI18n } from 'vue-i18n'
import { useErrorWords, type Failure, type Refusal } from './error-words.js'

/** Shows what failed in a corner of the screen, worded by its code. */
export function useErrorToast() {
  const toast = useToast()
  const { t } = useI18n()
  const { failureOf, refusalOf } = useErrorWords()

  function show(failure: Failure) {
    const tail = failure.id ? `${failure.code} · ${failure.id}` : failure.code
    toast.add({
      title: failure.words,
      description: failure.detail
        ? `${failure.detail} (${tail})`
        : t('common.code', { code: tail }),
      color: 'error',
      icon: 'i-lucide-circle-alert',
    })
  }

  /**
   * Tells of the first thing that went wrong in a mutation's answer.
   * Answers true when something did, so that the caller can stop.
   */
  function failed(error: CombinedError | undefined, userErrors: readonly Refusal[] = []): boolean {
    if (error) show(failureOf(error))
    const [first] = userErrors
    if (!error && first) show(refusalOf(first))
    return Boolean(error ?? first)
  }

  return { failed }
}
