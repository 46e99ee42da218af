import { statusEventKeys, type StatusEventKey } from '@waypost/shared'
import type { EmailTemplatePurpose } from '../../generated/operations.js'

/** What templates are for, in the order of the list. */
export const purposes = [
  'ORDER',
  'GIFT_CARD',
  'STATUS_LINK',
  'QUOTE',
  'APPROVAL',
  'REQUEST',
  'ANSWER',
  'NOTICE',
] as const satisfies EmailTemplatePurpose[]

/** The languages in which customers are written to. */
export const mailLanguages = ['en', 'de'] as const
export type MailLanguage = (typeof mailLanguages)[number]

/** Which mails a template is for. */
export interface TemplatePlace {
  purpose: EmailTemplatePurpose
  event: StatusEventKey | null
  labelId: number | null
  language: MailLanguage
}

/** The id of the template of a place, as the API has it: `ORDER.ORDER_APPROVE.-.en`. */
export const placeId = ({ purpose, event, labelId, language }: TemplatePlace): string =>
  [purpose, event ?? '-', labelId ?? '-', language].join('.')

/** The place of an id; null for what is none. */
export function placeOfId(id: string): TemplatePlace | null {
  const [purposeText, eventText = '', labelText = '', languageText] = id.split('.')
  const purpose = purposes.find((one) => one === purposeText)
  const language = mailLanguages.find((one) => one === languageText)
  const event = statusEventKeys.find((one) => one === eventText) ?? null
  const labelId = /^\d+$/.test(labelText) ? Number(labelText) : null
  const place = purpose && language ? { purpose, event, labelId, language } : null
  return place && placeId(place) === id ? place : null
}

/**
 * The places whose template is used where there is none at this one, the nearest first; what a
 * new template begins with.
 */
export function placesBelow(place: TemplatePlace): TemplatePlace[] {
  const { event, labelId } = place
  const kinds = [
    { event: null, labelId },
    { event, labelId: null },
    { event: null, labelId: null },
  ]
  const found = kinds.map((kind) => ({ ...place, ...kind }))
  return found.filter((one) => placeId(one) !== placeId(place))
}
