import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Queryable } from '../../kernel/database.js'
import type { TemplatedContent } from './email-content.js'
import { placeId, placesFor, type TemplatePlace, type TemplateWords } from './template-place.js'
import { shippedTemplate } from './template-shipped.js'
import { templatesForMail } from './template.sql.js'

/** A template that somebody wrote. */
export interface TemplateRecord extends TemplatePlace, TemplateWords {
  id: string
  version: number
  updatedAt: Date
}

/** The template in force for a mail. */
export interface ChosenTemplate extends TemplateWords {
  /** Null for one that comes with Waypost. */
  id: string | null
  place: TemplatePlace
}

/** What is in force for a mail with this content. */
export async function templateFor(
  on: Queryable,
  content: TemplatedContent,
  languages: { language: CustomerLanguage; defaultLanguage: CustomerLanguage },
): Promise<ChosenTemplate> {
  const { event, labelId } = content.purpose === 'ORDER' ? content : { event: null, labelId: null }
  const own = await on.rows<TemplateRecord>(templatesForMail, [content.purpose, event, labelId])
  return chooseTemplate(
    placesFor(content, languages.language, languages.defaultLanguage),
    new Map(own.map((template) => [placeId(template), template])),
  )
}

/** The first of the places that has a template: one's own before the one that comes with Waypost. */
export function chooseTemplate(
  places: readonly TemplatePlace[],
  own: ReadonlyMap<string, TemplateRecord>,
): ChosenTemplate {
  for (const place of places) {
    const written = own.get(placeId(place))
    if (written) return { ...written, place }
    const shipped = shippedTemplate(place)
    if (shipped) return { ...shipped, id: null, place }
  }
  throw new Error('A purpose of e-mails has no template that comes with Waypost')
}
