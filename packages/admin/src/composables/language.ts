import { computed } from 'vue'
import { createI18n, useI18n } from 'vue-i18n'

/** The languages of the staff app, each named in itself. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
] as const
export type Language = (typeof languages)[number]['code']

const storageKey = 'waypost-language'

/** Each language is a chunk of its own; only the chosen one is fetched. */
const load = {
  en: () => import('../locales/en/index.js'),
  de: () => import('../locales/de/index.js'),
}

function preferred(): Language {
  const wanted = [localStorage.getItem(storageKey), ...navigator.languages]
  const codes = wanted.map((tag) => tag?.slice(0, 2))
  return codes.flatMap((code) => languages.filter((own) => own.code === code))[0]?.code ?? 'en'
}

/** The texts of the app in the language that the reader chose last, or that the browser prefers. */
export async function createTexts() {
  const language = preferred()
  const { messages } = await load[language]()
  document.documentElement.lang = language
  return createI18n({ legacy: false, locale: language, messages: { [language]: messages } })
}

/** The language in use, and how to switch it for now and the next visits. */
export function useLanguage() {
  const { locale, setLocaleMessage } = useI18n({ useScope: 'global' })
  async function switchTo(language: Language) {
    localStorage.setItem(storageKey, language)
    const { messages } = await load[language]()
    setLocaleMessage(language, messages)
    locale.value = language
    document.documentElement.lang = language
  }
  return { language: computed(() => locale.value), switchTo }
}
