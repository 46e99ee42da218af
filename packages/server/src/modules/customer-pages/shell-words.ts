import type { CustomerLanguage } from '../../kernel/configuration.js'

const en = {
  skip: 'Skip to the content',
  languages: 'Language',
}

const de: typeof en = {
  skip: 'Zum Inhalt',
  languages: 'Sprache',
}

/** The words around every page for customers. */
export const shellWords: Readonly<Record<CustomerLanguage, typeof en>> = { en, de }

/** What the languages call themselves. */
export const languageNames: Readonly<Record<CustomerLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
}

/** A number with its noun. */
export function count(
  language: CustomerLanguage,
  number: number,
  one: string,
  many: string,
): string {
  const noun = new Intl.PluralRules(language).select(number) === 'one' ? one : many
  return `${new Intl.NumberFormat(language).format(number)} ${noun}`
}
