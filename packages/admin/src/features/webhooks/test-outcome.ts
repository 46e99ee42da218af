import type { EndpointTestQuery } from '../../generated/operations.js'

type Delivery = NonNullable<EndpointTestQuery['delivery']>

/** How the outcome of a test is shown: its words by their key, with what they leave open. */
export interface TestOutcome {
  key: 'waiting' | 'delivered' | 'failed' | 'again'
  data: Record<string, string | number>
  color: 'neutral' | 'success' | 'error' | 'warning'
  icon: string
}

/** Whether something can still become of a test. */
export const isUnderWay = (delivery: Delivery | null): boolean =>
  delivery === null || delivery.state === 'WAITING' || delivery.state === 'SENDING'

/** What has become of a test; null while nothing is known of it. */
export function outcomeOf(delivery: Delivery | null): TestOutcome {
  const reason = delivery?.reason ?? ''
  if (delivery?.state === 'DELIVERED')
    return {
      key: 'delivered',
      data: { status: statusOf(delivery) },
      color: 'success',
      icon: 'i-lucide-circle-check',
    }
  if (!isUnderWay(delivery))
    return { key: 'failed', data: { reason }, color: 'error', icon: 'i-lucide-circle-x' }
  return reason
    ? { key: 'again', data: { reason }, color: 'warning', icon: 'i-lucide-clock' }
    : { key: 'waiting', data: {}, color: 'neutral', icon: 'i-lucide-send' }
}

const statusOf = ({ attempts }: Delivery): string | number =>
  attempts.at(-1)?.exchanges.at(-1)?.status ?? ''
