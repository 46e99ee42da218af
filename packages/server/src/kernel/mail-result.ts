import type { NodemailerError } from 'nodemailer'

/** What a mail server made of a message. */
export type MailResult =
  | { outcome: 'ACCEPTED' }
  /** Later may go better. */
  | { outcome: 'RETRY'; reason: string; detail: string }
  /** The same for this address alone: the server works. */
  | { outcome: 'POSTPONED'; reason: string; detail: string }
  /** The address is refused for good. */
  | { outcome: 'BAD_ADDRESS'; reason: string; detail: string }
  /** The message is refused for good. */
  | { outcome: 'REFUSED'; reason: string; detail: string }

const longestDetail = 300

/** Stages at which nothing was said of the message yet. */
const beforeTheMessage = /^(CONN|EHLO|LHLO|HELO|STARTTLS|AUTH)/
/** At the recipient, but about who sends or how: the relay's own rules, not the mailbox. */
const aboutThePolicy = /^5\d\d[ -]5\.7\./
const serverCloses = 421
const policyCodes = [503, 530, 535]

/** What an error of the mailer means for the message. */
export function mailResultOf(error: Partial<NodemailerError>): MailResult {
  const { responseCode, command = '', response = '' } = error
  const detail = withoutAddresses(response || (error.message ?? ''))
  if (responseCode === undefined) return { ...withoutAnswer(error), detail }
  const reason = `SMTP_${responseCode}`
  const isRecipient = command.startsWith('RCPT')
  if (responseCode < 500 || beforeTheMessage.test(command)) {
    const isPostponed = isRecipient && responseCode !== serverCloses
    return { outcome: isPostponed ? 'POSTPONED' : 'RETRY', reason, detail }
  }
  const isBad = isRecipient && !isPolicy(responseCode, response)
  return { outcome: isBad ? 'BAD_ADDRESS' : 'REFUSED', reason, detail }
}

const isPolicy = (code: number, response: string): boolean =>
  policyCodes.includes(code) || aboutThePolicy.test(response)

function withoutAnswer({ code, command }: Partial<NodemailerError>) {
  if (code === 'ETIMEDOUT' || code === 'EABORT')
    return { outcome: 'RETRY', reason: 'TIMEOUT' } as const
  if (code === 'EDNS') return { outcome: 'RETRY', reason: 'DNS_FAILED' } as const
  if (code === 'ETLS') return { outcome: 'RETRY', reason: 'TLS_FAILED' } as const
  // The server says how large a message may be before it is sent any.
  if (code === 'EMESSAGE' && command === 'MAIL FROM')
    return { outcome: 'REFUSED', reason: 'TOO_LARGE' } as const
  if (code === 'EENVELOPE') return { outcome: 'REFUSED', reason: 'ENVELOPE' } as const
  return { outcome: 'RETRY', reason: 'CONNECTION_FAILED' } as const
}

/** Mail servers repeat the address, which is not for all who may read what became of a mail. */
const withoutAddresses = (text: string): string =>
  text.replace(/[^\s<>:;,"'()]+@[^\s<>:;,"'()]+/g, '…').slice(0, longestDetail)
