import { useI18n } from 'vue-i18n'
import type { EmailRowFragment } from '../../generated/operations.js'
import { stateLooks, useDeliveryWords } from '../deliveries/delivery-words.js'

/** What the look and the words of a mail depend on. */
export type StatedEmail = Pick<EmailRowFragment, 'state' | 'kept' | 'reason'>

/** Whether it can still be decided that a mail is not sent. */
export const maySkip = ({ state }: Pick<StatedEmail, 'state'>): boolean =>
  state === 'WAITING' || state === 'FAILED'

/** How the state of a mail is shown. */
export const lookOfEmail = (email: StatedEmail) =>
  email.kept ? ({ color: 'warning', icon: 'i-lucide-archive' } as const) : stateLooks[email.state]

/** Words for mails. */
export function useEmailWords() {
  const { t } = useI18n()
  const { reason } = useDeliveryWords()
  return {
    stateWord: (email: StatedEmail) => t(`emails.states.${email.kept ? 'KEPT' : email.state}`),
    /** Why it is as it is, where there is more than the state. */
    why: (email: StatedEmail) =>
      email.reason === null || email.kept ? null : reason(email.reason),
    what: ({ subject, event, purpose }: Pick<EmailRowFragment, 'subject' | 'event' | 'purpose'>) =>
      subject ?? (event ? t(`words.events.${event}`) : t(`emails.purposes.${purpose}`)),
  }
}
