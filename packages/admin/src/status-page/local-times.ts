/**
 * Puts all moments into the visitor's own time zone and way of writing dates, and names the zone.
 * Days without a time stay as they are: they are the same everywhere.
 */
export function showLocalTimes(page: Document): void {
  const locale = ownLocale(page.documentElement.lang)
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  for (const time of page.querySelectorAll<HTMLTimeElement>('time[data-moment]'))
    time.textContent = format.format(new Date(time.dateTime))
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
