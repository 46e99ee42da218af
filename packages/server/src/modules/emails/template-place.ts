import { statusEventKeys, type StatusEventKey } from '@waypost/shared'
import { customerLanguages, type CustomerLanguage } from '../../kernel/configuration.js'
import { templatePurposes, type TemplatedContent, type TemplatePurpose } from './email-content.js'

/** Which mails a template is for. */
export interface TemplatePlace {
  purpose: TemplatePurpose
  /** Only mails that this event made; null: whatever the event. For ORDER alone, like the label. */
  event: StatusEventKey | null
  /** Only mails that this label made; null: whatever the label. */
  labelId: number | null
  language: CustomerLanguage
}

/** What a template says. */
export interface TemplateWords {
  subject: string
  body: string
}

/** A place as one word, which is its id in the API: `ORDER.ORDER_APPROVE.20.en`. */
export const placeId = ({ purpose, event, labelId, language }: TemplatePlace): string =>
  [purpose, event ?? '-', labelId ?? '-', language].join('.')

/** The place of an id; null for what is none. */
export function placeOfId(id: string): TemplatePlace | null {
  const [purpose, event, label, language] = id.split('.')
  const found = {
    purpose: templatePurposes.find((known) => known === purpose),
    event: event === '-' ? null : statusEventKeys.find((known) => known === event),
    labelId: label === '-' ? null : /^\d{1,9}$/.test(label ?? '') ? Number(label) : undefined,
    language: customerLanguages.find((known) => known === language),
  }
  const place = found as TemplatePlace
  return Object.values(found).includes(undefined) || placeId(place) !== id ? null : place
}

/**
 * The places in which a template for this content is looked for, first to last: event and label,
 * label, event, neither; in each the customer's language before the default's.
 */
export function placesFor(
  content: TemplatedContent,
  language: CustomerLanguage,
  defaultLanguage: CustomerLanguage,
): TemplatePlace[] {
  const languages = [...new Set([language, defaultLanguage])]
  const { purpose } = content
  const kinds =
    content.purpose === 'ORDER'
      ? [
          { event: content.event, labelId: content.labelId },
          { event: null, labelId: content.labelId },
          { event: content.event, labelId: null },
          { event: null, labelId: null },
        ]
      : [{ event: null, labelId: null }]
  return kinds.flatMap((kind) => languages.map((one) => ({ purpose, ...kind, language: one })))
}
