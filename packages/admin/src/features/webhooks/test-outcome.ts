import type { EndpointTestQuery } from '../../generated/operations.js'

type Delivery = NonNullable<EndpointTestQuery['delivery']>

/** How the outcome of a test is shown: its words by their key, with what they are about. */
export interface TestOutcome {
  key: 'waiting' | 'delivered' | 'failed' | 'again'
  /** Why it did not arrive, as a code. */
  reason: string | null
  /** What the receiver answered. */
  status: number | null
  color: 'neutral' | 'success' | 'error' | 'warning'
  icon: string
}

/** Whether something can still become of a test. */
export const isUnderWay = (delivery: Delivery | null): boolean =>
  delivery === null || delivery.state === 'WAITING' || delivery.state === 'SENDING'

/** What has become of a test; null while nothing is known of it. */
export function outcomeOf(delivery: Delivery | null): TestOutcome {
  const about = {
    reason: delivery?.reason ?? null,
    status: delivery?.attempts.at(-1)?.exchanges.at(-1)?.status ?? null,
  }
  if (delivery?.state === 'DELIVERED')
    return { key: 'delivered', ...about, color: 'success', icon: 'i-lucide-circle-check' }
  if (!isUnderWay(delivery))
    return { key: 'failed', ...about, color: 'error', icon: 'i-lucide-circle-x' }
  return about.reason === null
    ? { key: 'waiting', ...about, color: 'neutral', icon: 'i-lucide-send' }
    : { key: 'again', ...about, color: 'warning', icon: 'i-lucide-clock' }
}
