import type { Queryable } from '../../kernel/database.js'
import { customerLanguages } from '../../kernel/configuration.js'
import { templatePurposes } from './email-content.js'
import type { TemplateRecord } from './template-choice.js'
import { placeId, placeOfId, type TemplatePlace, type TemplateWords } from './template-place.js'
import { shippedPlaces, shippedTemplate } from './template-shipped.js'
import { templateColumns } from './template.sql.js'

/** A place with the template in force there, as staff edit it. */
export interface PlacedTemplate extends TemplatePlace, TemplateWords {
  /** The place as one word. */
  id: string
  /** Whether somebody wrote it; false: it comes with Waypost. */
  own: boolean
  /** What comes with Waypost for this place; null where nothing does. */
  shipped: TemplateWords | null
  /** 0 for one that comes with Waypost. */
  version: number
  updatedAt: Date | null
}

/** All places that have a template, from the general to the special. */
export async function listTemplates(on: Queryable): Promise<PlacedTemplate[]> {
  const own = await on.query<TemplateRecord>(`select ${templateColumns} from email_template`)
  const places = new Map([...shippedPlaces, ...own].map((place) => [placeId(place), place]))
  const byPlace = new Map(own.map((template) => [placeId(template), template]))
  return [...places.entries()]
    .flatMap(([id, place]) => placed(place, byPlace.get(id) ?? null) ?? [])
    .sort(fromGeneralToSpecial)
}

/** The template of one place; null where there is none. */
export async function findTemplate(on: Queryable, id: string): Promise<PlacedTemplate | null> {
  const place = placeOfId(id)
  if (!place) return null
  const { purpose, event, labelId, language } = place
  const [own] = await on.query<TemplateRecord>(
    `select ${templateColumns} from email_template where purpose = $1
       and event is not distinct from $2 and label_id is not distinct from $3::integer and language = $4`,
    [purpose, event, labelId, language],
  )
  return placed(place, own ?? null)
}

function placed(place: TemplatePlace, own: TemplateRecord | null): PlacedTemplate | null {
  const shipped = shippedTemplate(place)
  const words = own ?? shipped
  if (!words) return null
  const { purpose, event, labelId, language } = place
  return {
    ...{ id: placeId(place), purpose, event, labelId, language },
    ...{ subject: words.subject, body: words.body, shipped, own: own !== null },
    ...{ version: own?.version ?? 0, updatedAt: own?.updatedAt ?? null },
  }
}

/** By purpose; of the default, events, labels, and both; then by language. */
function fromGeneralToSpecial(a: PlacedTemplate, b: PlacedTemplate): number {
  return (
    rankOf(a) - rankOf(b) ||
    (a.event ?? '').localeCompare(b.event ?? '') ||
    (a.labelId ?? 0) - (b.labelId ?? 0) ||
    customerLanguages.indexOf(a.language) - customerLanguages.indexOf(b.language)
  )
}

const rankOf = ({ purpose, event, labelId }: TemplatePlace): number =>
  templatePurposes.indexOf(purpose) * 4 + (labelId === null ? 0 : 2) + (event === null ? 0 : 1)
