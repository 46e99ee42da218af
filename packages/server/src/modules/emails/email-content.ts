import type { StatusEventKey } from '@waypost/shared'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { LeavingOrder } from '../deliveries/index.js'
import type { RecordEmailContent } from './record-content.js'

/** What an e-mail is for. Each has variables and templates of its own. */
export type EmailPurpose = TemplatePurpose | 'TEST'

/** What templates are for; a trial has the template of what it tries. */
export const templatePurposes = [
  'ORDER',
  'GIFT_CARD',
  'STATUS_LINK',
  'QUOTE',
  'APPROVAL',
  'REQUEST',
  'ANSWER',
  'NOTICE',
] as const
export type TemplatePurpose = (typeof templatePurposes)[number]

/**
 * What an e-mail tells, frozen with what it is about. It holds no secret: where one belongs there
 * is a place such as `[[status-link:<id>]]`, which is filled when the mail leaves.
 */
export type EmailContent =
  | OrderEmailContent
  | GiftCardEmailContent
  | StatusLinkEmailContent
  | NoticeEmailContent
  | RecordEmailContent
  | TestEmailContent

/** What an e-mail about an order tells, frozen when its event was written. */
export interface OrderEmailContent {
  purpose: 'ORDER'
  /** The event whose label mails, which together choose the template. */
  event: StatusEventKey
  labelId: number
  /** Whose label it is. */
  subject: 'ORDER' | 'ITEM'
  language: CustomerLanguage
  /** In the customer's words, and no hidden label. */
  order: LeavingOrder
  /** What staff wrote for this one mail, as plain text; null for nothing. */
  text: string | null
}

/** The gift cards of an order, to whom they are for. */
export interface GiftCardEmailContent {
  purpose: 'GIFT_CARD'
  language: CustomerLanguage
  orderNumber: string
  recipientName: string | null
  /** Who gives them. */
  senderName: string | null
  /** What the giver wrote, as plain text. */
  message: string | null
  cards: EmailedGiftCard[]
}

/** One gift card in an e-mail. */
export interface EmailedGiftCard {
  /** In the customer's format, such as "50,00 €". */
  amount: string
  /** The place where its code goes: `[[gift-card:<id>]]`. */
  code: string
}

/** The link to an order's page that somebody asked for. */
export interface StatusLinkEmailContent {
  purpose: 'STATUS_LINK'
  language: CustomerLanguage
  orderNumber: string
  /** The place where the link goes: `[[status-link:<id>]]`. */
  link: string
  /** For how many minutes it is good. */
  minutes: number
}

/** Tells whoever runs Waypost that nothing is sent to a destination any more. */
export interface NoticeEmailContent {
  purpose: 'NOTICE'
  language: CustomerLanguage
  /** The name of the channel or endpoint. */
  destination: string
  /** Why, in a sentence. */
  reason: string
  /** The page of the staff app where it can be put right. */
  link: string
}

/** A trial: of a template with what it would tell, or of the mail server alone. */
export interface TestEmailContent {
  purpose: 'TEST'
  language: CustomerLanguage
  /** Whose look and sender it has; null: the default's. */
  channelId: number | null
  /** The template to try, as it stands in the editor; null for the one in force. */
  draft: { subject: string; body: string } | null
  /** What is told with it; null tries the mail server alone. */
  content: TemplatedContent | null
}

/** What is told by a template. */
export type TemplatedContent = Exclude<EmailContent, TestEmailContent>
