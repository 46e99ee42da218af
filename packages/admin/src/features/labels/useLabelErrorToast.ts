import { useToast } from '@nuxt/ui/composables'
import type { CombinedError } from '@urql/vue'
import { useI18n } from 'vue-i18n'
import type { Refusal } from '../../composables/error-words.js'
import { useErrorToast } from '../../composables/useErrorToast.js'
import { eventsInData } from './uses-in-data.js'

/** Like the toast for any error, but a label that rules hold fast is told with the names of their events. */
export function useLabelErrorToast() {
  const { t } = useI18n()
  const toast = useToast()
  const { failed: failedOtherwise } = useErrorToast()

  /** Answers true when something failed. */
  function failed(
    error: CombinedError | undefined,
    userErrors: readonly (Refusal & { data?: unknown })[] = [],
  ): boolean {
    const inUse = userErrors.find(({ code }) => code === 'LABEL_IN_USE')
    const events = eventsInData(inUse?.data).map((event) => t(`words.events.${event}`))
    if (error || !events.length) return failedOtherwise(error, userErrors)
    toast.add({
      title: t('errors.LABEL_IN_USE'),
      description: `${t('labels.inRules', { events: events.join(', ') })} (LABEL_IN_USE)`,
      color: 'error',
      icon: 'i-lucide-circle-alert',
    })
    return true
  }

  return { failed }
}
