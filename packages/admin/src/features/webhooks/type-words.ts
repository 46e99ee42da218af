import { eventOfMessage, recordMessages } from '@waypost/shared'
import { useI18n } from 'vue-i18n'
import { everything, messageGroups } from './message-choice.js'

/** What the chosen types are called in the reader's language. */
export function useTypeWords() {
  const { t } = useI18n()

  function wordsOf(type: string): string {
    if (type === everything) return t('webhooks.types.all')
    const group = messageGroups.find(({ filter }) => filter === type)
    if (group) return t(`webhooks.types.group.${group.group}`)
    const event = eventOfMessage[type]
    if (event) return t(`words.events.${event}`)
    const key = type.replace('.', '_')
    return t(type in recordMessages ? `words.recordMessages.${key}` : `webhooks.types.${key}`)
  }

  return { wordsOf }
}
