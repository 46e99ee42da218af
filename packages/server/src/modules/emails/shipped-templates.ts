import type { TemplateWords } from './template-place.js'

/** The templates that come with Waypost, by what they are about. */
export interface ShippedTemplates {
  news: TemplateWords
  approved: TemplateWords
  shipped: TemplateWords
  trackingCorrected: TemplateWords
  canceled: TemplateWords
  itemsCanceled: TemplateWords
  backordered: TemplateWords
  returned: TemplateWords
  refunded: TemplateWords
  giftCard: TemplateWords
  statusLink: TemplateWords
  notice: TemplateWords
  quote: TemplateWords
  approval: TemplateWords
  request: TemplateWords
  answer: TemplateWords
}
