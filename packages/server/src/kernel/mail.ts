import { createTransport, type NodemailerError, type PluginFunction } from 'nodemailer'
import { readMailbox } from './mailbox.js'
import { mailResultOf, type MailResult } from './mail-result.js'

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

/** How mails go out. */
export interface MailSettings {
  smtpUrl: string | undefined
  from: string
  /** Milliseconds within which a mail server has to take a message. */
  within?: number
}

const notConfigured = {
  outcome: 'RETRY',
  reason: 'NO_MAIL_SERVER',
  detail: 'SMTP_URL is not set.',
} as const

const notOneMailbox = {
  outcome: 'BAD_ADDRESS',
  reason: 'NOT_ONE_MAILBOX',
  detail: 'This is not the address of one mailbox.',
} as const

/** Sends by the server that SMTP_URL names, over connections that are used again. */
export function createMail({ smtpUrl, from, within = 15_000 }: MailSettings): Mail {
  if (smtpUrl === undefined) {
    const send = () => Promise.resolve(notConfigured)
    return { configured: false, host: null, from, send, close: () => undefined }
  }
  const transport = createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 10,
    // A message of which no byte has left may take another connection once.
    maxRequeues: 1,
    dnsTimeout: within / 3,
    connectionTimeout: within / 3,
    greetingTimeout: within / 3,
    socketTimeout: (within * 2) / 3,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transport.use('stream', onlyToWhomItIsFor)
  return {
    configured: true,
    host: new URL(smtpUrl).host,
    from,
    send: async (message, signal) => {
      if (readMailbox(message.to) !== message.to) return notOneMailbox
      const limit = AbortSignal.any([signal, AbortSignal.timeout(within)])
      try {
        await transport.sendMail({ ...envelopeAndHeaders(message), signal: limit })
        return { outcome: 'ACCEPTED' }
      } catch (error) {
        return mailResultOf(error as NodemailerError)
      }
    },
    close: () => {
      transport.close()
    },
  }
}

/** The same message has the same bytes each time, so its date and the boundaries of its parts are given. */
function envelopeAndHeaders(message: MailMessage) {
  const { from, to, replyTo, subject, html, text, messageId, date, attachments } = message
  return {
    envelope: { from: from.address, to: [to] },
    from,
    to: { name: '', address: to },
    replyTo: replyTo === null ? undefined : { name: '', address: replyTo },
    subject: subject.replace(/\p{Cc}+/gu, ' '),
    html,
    text,
    messageId: `<${messageId}>`,
    date,
    headers: { 'Auto-Submitted': 'auto-generated' },
    baseBoundary: messageId.replace(/[^\w-]/g, ''),
    xMailer: false as const,
    attachments: attachments.map((attachment) => ({
      ...attachment,
      contentDisposition: 'inline' as const,
    })),
  }
}

/** The mailer reads addresses by itself: what it made of them must be what was asked for. */
const onlyToWhomItIsFor: PluginFunction = ({ data, message }, callback) => {
  const asked = data.envelope as { from: string; to: string[] }
  const { from, to } = message.getEnvelope()
  const named = message.getAddresses().to ?? []
  const [only] = asked.to
  const isAsAsked =
    from === asked.from &&
    to.length === 1 &&
    to[0] === only &&
    named.length === 1 &&
    named[0]?.address === only
  if (isAsAsked) callback()
  else callback(Object.assign(new Error('The envelope would differ'), { code: 'EENVELOPE' }))
}
