import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** How wide something for customers is looked at. */
export type ViewWidth = 'desktop' | 'phone'
/** In which light. */
export type ViewScheme = 'light' | 'dark'

/** The ways to look at what customers get, with their pictures and words. */
export function useViewChoices() {
  const { t } = useI18n()
  const told = <Value extends 'html' | 'text' | ViewWidth | ViewScheme>(
    choices: readonly (readonly [Value, string])[],
  ) => choices.map(([value, icon]) => ({ value, icon, label: t(`emails.view.${value}`) }))
  return {
    forms: computed(() =>
      told([
        ['html', 'i-lucide-image'],
        ['text', 'i-lucide-text'],
      ]),
    ),
    widths: computed(() =>
      told([
        ['desktop', 'i-lucide-monitor'],
        ['phone', 'i-lucide-smartphone'],
      ]),
    ),
    schemes: computed(() =>
      told([
        ['light', 'i-lucide-sun'],
        ['dark', 'i-lucide-moon'],
      ]),
    ),
  }
}
