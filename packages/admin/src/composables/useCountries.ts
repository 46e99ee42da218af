import { countryCodes } from '@waypost/shared'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** The countries in the reader's language. */
export function useCountries() {
  const { locale } = useI18n()
  const words = computed(() => new Intl.DisplayNames([locale.value], { type: 'region' }))
  /** The name of a country; what is no code stays as it is. */
  const nameOf = (code: string): string =>
    countryCodes.includes(code) ? (words.value.of(code) ?? code) : code
  const countries = computed(() =>
    countryCodes
      .map((code) => ({ value: code, label: nameOf(code) }))
      .sort((a, b) => a.label.localeCompare(b.label, locale.value)),
  )
  return { countries, nameOf }
}
