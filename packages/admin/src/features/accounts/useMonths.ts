import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** The months by their numbers from 1, in the reader's language. */
export function useMonths() {
  const { locale } = useI18n()
  const names = computed(() => {
    const format = new Intl.DateTimeFormat(locale.value, { month: 'long', timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month))))
  })
  return {
    nameOf: (month: number) => names.value[month - 1] ?? '',
    months: computed(() => names.value.map((label, index) => ({ label, value: index + 1 }))),
  }
}
