export type { OrderEmailContent } from './email-content.js'
export { createEmailSender } from './email-sender.js'
