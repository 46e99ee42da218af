import type { CustomerLanguage } from '../../kernel/configuration.js'
import { html, type Html } from './html.js'

interface Place {
  language: CustomerLanguage
  timeZone: string
}

/** A moment in the business's zone; the script of the page puts it into the visitor's. */
export function momentHtml({ language, timeZone }: Place, at: string): Html {
  const words = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(at))
  return html`<time datetime="${new Date(at).toISOString()}" data-moment>${words}</time>`
}

/** A day, which is the same everywhere. */
export function dayHtml({ language }: Pick<Place, 'language'>, day: string): Html {
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return html`<time datetime="${day}">${words.format(new Date(day))}</time>`
}

/** What people call the zone. */
export function zoneName({ language, timeZone }: Place): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts(new Date(0))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
