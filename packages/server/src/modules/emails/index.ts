export type {
  EmailContent,
  EmailedGiftCard,
  EmailPurpose,
  GiftCardEmailContent,
  NoticeEmailContent,
  OrderEmailContent,
  StatusLinkEmailContent,
  TemplatedContent,
  TemplatePurpose,
  TestEmailContent,
} from './email-content.js'
export { createEmailSender, type FillSecrets, type LeavingMail } from './email-sender.js'
export type { EmailChange, RenderedEmail, RenderExtras } from './render-email.js'
export { queueEmail, type StandingEmail } from './queue-email.js'
export {
  previewRecordEmail,
  queueRecordEmail,
  queueRecordEmails,
  type RecordEmail,
} from './queue-record-email.js'
export type {
  AnswerEmailContent,
  ApprovalEmailContent,
  EmailedCharges,
  EmailedLine,
  QuoteAnswer,
  QuoteEmailContent,
  RequestEmailContent,
  RequestNews,
} from './record-content.js'
export { dayIn, moneyIn } from './template-words.js'
export { mask } from './mask-places.js'
export { previewEmail, type EmailPreview } from './preview-email.js'
export { EmailTemplatePlaceInput } from './template.inputs.js'
export type { TemplatePlace, TemplateWords } from './template-place.js'
export { EmailTemplateResolver, placeOfInput } from './template.resolver.js'
export { senderOf } from './sender-of.js'
export { sampleContent } from './template-sample.js'
export { EmailTemplateProblem } from './template.types.js'
export { createOrderEmailLoader } from './email.queries.js'
export { Email } from './email.types.js'
export { EmailResolver } from './email.resolver.js'
export { tellOfStopped } from './tell-stopped.js'
export { escapeHtml } from './template-markup.js'
export { createBadAddressLoader } from './bad-address.queries.js'
export { BadAddress } from './bad-address.types.js'
