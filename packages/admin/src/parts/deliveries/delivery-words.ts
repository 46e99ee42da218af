import { recordMessages } from '@waypost/shared'
import { useI18n } from 'vue-i18n'
import type { DeliveryRowFragment, DeliveryState } from '../../generated/operations.js'

/** What the words of an update depend on. */
export type WordedDelivery = Pick<DeliveryRowFragment, 'event' | 'messageType'>

/** What decides whether an update is held up. */
export type HeldDelivery = Pick<DeliveryRowFragment, 'state' | 'destination'>

/** How each state is shown. */
export const stateLooks: Record<
  DeliveryState,
  { color: 'neutral' | 'info' | 'success' | 'warning' | 'error'; icon: string }
> = {
  WAITING: { color: 'neutral', icon: 'i-lucide-clock' },
  SENDING: { color: 'info', icon: 'i-lucide-send' },
  DELIVERED: { color: 'success', icon: 'i-lucide-check' },
  SUPERSEDED: { color: 'neutral', icon: 'i-lucide-layers' },
  FAILED: { color: 'error', icon: 'i-lucide-triangle-alert' },
  DROPPED: { color: 'neutral', icon: 'i-lucide-ban' },
}

/** The kinds of places by their icons. */
export const kindIcons = {
  CHANNEL: 'i-lucide-shopping-cart',
  WEBHOOK: 'i-lucide-webhook',
  EMAIL: 'i-lucide-mail',
  GIFT_CARDS: 'i-lucide-gift',
} as const

const pages = { ACCOUNT: 'accounts', QUOTE: 'quotes', ORDER_REQUEST: 'requests' } as const

/** The page of the account, quote or request that an update tells of; null for none. */
export const pathOf = ({
  record,
  recordId,
}: Pick<DeliveryRowFragment, 'record' | 'recordId'>): string | null =>
  record && recordId ? `/${pages[record]}/${recordId}` : null

/** Whether something will still happen to an update by itself. */
export const isMoving = (state: DeliveryState): boolean =>
  state === 'WAITING' || state === 'SENDING'

/** Words for what became of updates and why. */
export function useDeliveryWords() {
  const { t, te } = useI18n()

  /** A code of the server in words; a code that nobody worded stays as it is. */
  function reason(code: string): string {
    const status = /^HTTP_(\d{3})$/.exec(code)?.[1]
    if (status) {
      const known = `deliveries.statuses.${status}`
      const words = te(known) ? t(known) : t('deliveries.statuses.other')
      return t('deliveries.answered', { status, words })
    }
    const mail = /^SMTP_(\d{3})$/.exec(code)?.[1]
    if (mail) return t('deliveries.mailAnswered', { status: mail })
    return te(`deliveries.reasons.${code}`) ? t(`deliveries.reasons.${code}`) : code
  }

  /** What keeps an update from being sent that waits; null when only its time has not come. */
  function held({ state, destination }: HeldDelivery): string | null {
    if (state !== 'WAITING') return null
    if (destination.health.state === 'STOPPED') return t('deliveries.outcome.QUEUE_STOPPED')
    if (!destination.active) return t('deliveries.outcome.SWITCHED_OFF')
    const isOut = destination.health.state === 'CIRCUIT_OPEN'
    return isOut ? t('deliveries.outcome.CIRCUIT_OPEN') : null
  }

  const what = ({ event, messageType }: WordedDelivery): string =>
    event
      ? t(`words.events.${event}`)
      : messageType in recordMessages
        ? t(`words.recordMessages.${messageType.replace('.', '_')}`)
        : t('deliveries.testOf', { type: messageType })

  /** Customers are one place, which nobody named. */
  const nameOf = ({ kind, name }: Pick<DeliveryRowFragment['destination'], 'kind' | 'name'>) =>
    kind === 'EMAIL' ? t('deliveries.customers') : name

  return { reason, held, what, nameOf }
}
