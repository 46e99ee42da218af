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
export { createEmailSender, type FillSecrets, type LeavingMail } from './email-sender.js'
export {
  renderEmail,
  type EmailChange,
  type RenderedEmail,
  type RenderExtras,
} from './render-email.js'
export { queueEmail, queueEmails, type StandingEmail } from './queue-email.js'
export { BrokenTemplate } from './run-template.js'
export { createOrderEmailLoader } from './email.queries.js'
export { Email } from './email.types.js'
export { EmailResolver } from './email.resolver.js'
export { tellOfStopped } from './tell-stopped.js'
