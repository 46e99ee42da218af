import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { StatusEventKey } from '@waypost/shared'
import { customerLanguages } from '../../kernel/configuration.js'
import { templatePurposes } from './email-content.js'
import type { ShippedTemplates } from './shipped-templates.js'
import type { TemplatePlace, TemplateWords } from './template-place.js'
import { shippedEnglish } from './template-shipped-en.js'
import { shippedGerman } from './template-shipped-de.js'

const shippedTemplates: Record<CustomerLanguage, ShippedTemplates> = {
  en: shippedEnglish,
  de: shippedGerman,
}

/** Events that have words of their own; all others have those of the default. */
const ofEvents: Partial<Record<StatusEventKey, keyof ShippedTemplates>> = {
  ORDER_APPROVE: 'approved',
  ORDER_ADD_TRACKING_NUMBER: 'shipped',
  ORDER_SET_ACTUAL_SHIP_DATE: 'shipped',
  ITEM_SET_ACTUAL_SHIP_DATE: 'shipped',
  ORDER_EDIT_TRACKING_NUMBER: 'trackingCorrected',
  ORDER_CANCEL: 'canceled',
  ITEM_CANCEL: 'itemsCanceled',
  ORDER_CANCEL_BACK_ORDER: 'itemsCanceled',
  ITEM_FORCE_BACKORDER: 'backordered',
  ORDER_FORCE_BACKORDER: 'backordered',
  ITEM_RETURN: 'returned',
  ORDER_CREDIT_ISSUED: 'refunded',
}

const ofPurposes = {
  ORDER: 'news',
  GIFT_CARD: 'giftCard',
  STATUS_LINK: 'statusLink',
  QUOTE: 'quote',
  APPROVAL: 'approval',
  REQUEST: 'request',
  ANSWER: 'answer',
  NOTICE: 'notice',
} as const

/** The template that comes with Waypost for a place; null where there is none of its own. */
export function shippedTemplate(place: TemplatePlace): TemplateWords | null {
  const { purpose, event, labelId, language } = place
  if (labelId !== null) return null
  const key = event === null ? ofPurposes[purpose] : ofEvents[event]
  return key === undefined ? null : shippedTemplates[language][key]
}

/** All places for which a template comes with Waypost. */
export const shippedPlaces: readonly TemplatePlace[] = [
  ...templatePurposes.map((purpose) => ({ purpose, event: null })),
  ...(Object.keys(ofEvents) as StatusEventKey[]).map((event) => ({
    purpose: 'ORDER' as const,
    event,
  })),
].flatMap((place) => customerLanguages.map((language) => ({ ...place, labelId: null, language })))
