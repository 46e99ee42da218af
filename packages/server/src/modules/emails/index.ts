export type {
  EmailContent,
  EmailedGiftCard,
  EmailPurpose,
  GiftCardEmailContent,
  NoticeEmailContent,
  OrderEmailContent,
  StatusLinkEmailContent,
  TestEmailContent,
} from './email-content.js'
export { createEmailSender } from './email-sender.js'
export {
  renderEmail,
  type EmailChange,
  type RenderedEmail,
  type RenderExtras,
} from './render-email.js'
export { BrokenTemplate } from './run-template.js'
export { queueEmail, queueEmails, type StandingEmail } from './queue-email.js'
