import { useI18n } from 'vue-i18n'
import type { EmailRowFragment } from '../../generated/operations.js'
import { stateLooks, useDeliveryWords } from '../deliveries/delivery-words.js'

/** What the look and the words of a mail depend on. */
export type StatedEmail = Pick<EmailRowFragment, 'state' | 'reason'>

/** Written and never sent, as there is no mail server. */
export const isKept = ({ state, reason }: StatedEmail): boolean =>
  state === 'DELIVERED' && reason === 'KEPT'

/** Whether a mail was put aside before it left. */
export const maySkip = ({ state }: StatedEmail): boolean =>
  state === 'WAITING' || state === 'FAILED'

/** How the state of a mail is shown. */
export const lookOfEmail = (email: StatedEmail) =>
  isKept(email)
    ? ({ color: 'warning', icon: 'i-lucide-archive' } as const)
    : stateLooks[email.state]

/** Words for mails. */
export function useEmailWords() {
  const { t } = useI18n()
  const { reason } = useDeliveryWords()
  return {
    stateWord: (email: StatedEmail) => t(`emails.states.${isKept(email) ? 'KEPT' : email.state}`),
    /** Why it is as it is, where there is more than the state. */
    why: (email: StatedEmail) =>
      email.reason === null || isKept(email) ? null : reason(email.reason),
    what: ({ subject, event, purpose }: Pick<EmailRowFragment, 'subject' | 'event' | 'purpose'>) =>
      subject ?? (event ? t(`words.events.${event}`) : t(`emails.purposes.${purpose}`)),
  }
}
