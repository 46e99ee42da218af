/**
 * Puts all dates into the visitor's own way of writing them, and moments into their time zone, which
 * is named. Days without a time are the same everywhere.
 */
export function showLocalTimes(page: Document): void {
  const locale = ownLocale(page.documentElement.lang)
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  for (const time of page.querySelectorAll('time')) {
    const format = 'moment' in time.dataset ? moment : day
    time.textContent = format.format(new Date(time.dateTime))
  }
  for (const note of page.querySelectorAll<HTMLElement>('[data-zone]'))
    note.textContent = (note.dataset['zoneWords'] ?? '{zone}').replace('{zone}', zoneName(locale))
}

/** The visitor's own form of the page's language, such as British English; else the language. */
function ownLocale(language: string): string {
  return navigator.languages.find((own) => own.split('-')[0] === language) ?? language
}

function zoneName(locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'longGeneric' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC'
}
