import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  EmailTemplateListDocument,
  type EmailTemplateListQuery,
} from '../../generated/operations.js'
import type { TemplatePlace } from './template-place.js'

/** A label as templates name it. */
export type PlaceLabel = EmailTemplateListQuery['labels'][number]

/** All templates in force, and the words for the places that they have. */
export function useTemplateList() {
  const { t } = useI18n()
  const { data, error, executeQuery } = useQuery({
    query: EmailTemplateListDocument,
    variables: {},
    requestPolicy: 'cache-and-network',
  })
  const labelOf = (id: number | null): PlaceLabel | null =>
    data.value?.labels.find((label) => label.id === id) ?? null

  /** Which mails a template is for, in a line. */
  function placeWords({ purpose, event, labelId }: Omit<TemplatePlace, 'language'>): string {
    const label = labelOf(labelId)?.name ?? String(labelId)
    if (purpose !== 'ORDER') return t(`emails.purposes.${purpose}`)
    if (event && labelId !== null)
      return t('emails.places.both', { event: t(`words.events.${event}`), label })
    if (labelId !== null) return t('emails.places.label', { label })
    return event
      ? t('emails.places.event', { event: t(`words.events.${event}`) })
      : t('emails.places.any')
  }

  return {
    /** Null until they are known. */
    templates: computed(() => data.value?.emailTemplates ?? null),
    error: computed(() => (data.value ? null : (error.value ?? null))),
    again: () => executeQuery({ requestPolicy: 'network-only' }),
    labelOf,
    placeWords,
  }
}
