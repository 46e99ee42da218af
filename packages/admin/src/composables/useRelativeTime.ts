import { useNow } from '@vueuse/core'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'

const steps = [
  { unit: 'second', seconds: 1, upTo: 60 },
  { unit: 'minute', seconds: 60, upTo: 60 * 60 },
  { unit: 'hour', seconds: 60 * 60, upTo: 24 * 60 * 60 },
  { unit: 'day', seconds: 24 * 60 * 60, upTo: 30 * 24 * 60 * 60 },
  { unit: 'month', seconds: 30 * 24 * 60 * 60, upTo: 365 * 24 * 60 * 60 },
  { unit: 'year', seconds: 365 * 24 * 60 * 60, upTo: Infinity },
] as const

/** How long ago or ahead an instant lies, in one unit: "5 minutes ago". Both in milliseconds. */
export function relativeTime(at: number, now: number, locale: string): string {
  const seconds = (at - now) / 1000
  const step = steps.find(({ upTo }) => Math.abs(seconds) < upTo) ?? steps[5]
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  // Seconds would tick for no use.
  if (step.unit === 'second') return format.format(0, 'second')
  return format.format(Math.trunc(seconds / step.seconds), step.unit)
}

/** The same, kept current; one look at the clock per half minute. */
export function useRelativeTime(iso: MaybeRefOrGetter<string>): ComputedRef<string> {
  const { locale } = useI18n()
  const now = useNow({ interval: 30_000 })
  return computed(() => relativeTime(Date.parse(toValue(iso)), now.value.getTime(), locale.value))
}
