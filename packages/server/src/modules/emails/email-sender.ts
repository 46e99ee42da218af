import { isDatabaseDown } from '../../kernel/errors.js'
import type { MailMessage, MailResult } from '../../kernel/mail.js'
import { readMailbox } from '../../kernel/mailbox.js'
import {
  refusedUnsent,
  type ClaimedDelivery,
  type Sender,
  type SenderParts,
  type SendResult,
} from '../deliveries/index.js'
import { isBadAddress, noteBadAddress } from './bad-address.js'
import { leavingEmail, type EmailCopy, type LeavingRow } from './email-copy.sql.js'
import type { EmailContent } from './email-content.js'
import { BrokenTemplate } from './run-template.js'
import { isStale } from './stale-email.js'
import { writeEmail } from './write-email.js'

/** What of a mail may hold secrets, and whom they are for. */
export interface LeavingMail {
  to: string
  html: string
  text: string
}

/** Puts secrets into the places of a mail that leaves right now. */
export type FillSecrets = (mail: LeavingMail) => Promise<LeavingMail>

type Leaving = LeavingRow & (({ copy: true } & EmailCopy) | { copy: false })

const nothingMore = { detail: null, retryAfter: null, exchanges: [] }
const kept: SendResult = { ...nothingMore, outcome: 'KEPT', reason: 'KEPT' }
const stale: SendResult = {
  ...nothingMore,
  outcome: 'SUPERSEDED',
  reason: 'STALE',
  detail: 'It was not true any more.',
}
const databaseDown: SendResult = { ...nothingMore, outcome: 'RETRY', reason: 'DATABASE_DOWN' }

/** Sends e-mails: written at the first try, the same letter by letter at every other. */
export function createEmailSender(parts: SenderParts, fillSecrets: FillSecrets): Sender {
  return async (delivery, signal) => {
    try {
      const copy = await copyOf(parts, delivery)
      if ('outcome' in copy) return copy
      if (!parts.mail.configured) return kept
      const { to, html, text } = copy
      const filled = await fillSecrets({ to, html, text })
      const result = await parts.mail.send(messageOf({ ...copy, ...filled }), signal)
      return await resultOf(parts, delivery, to, result)
    } catch (error) {
      if (isDatabaseDown(error)) return databaseDown
      throw error
    }
  }
}

/** The copy that is to be sent, which is made now if there is none; or why nothing is sent. */
async function copyOf(
  parts: SenderParts,
  delivery: ClaimedDelivery,
): Promise<EmailCopy | SendResult> {
  const content = delivery.content as EmailContent
  const leaving = await leavingOf(parts, delivery, content)
  if (isOutOfDate(parts, delivery, content, leaving)) return stale
  const wanted = addressOf(delivery, leaving)
  const to = leaving.copy ? leaving.to : readMailbox(wanted ?? '')
  if (to === null)
    return refusedUnsent('BAD_ADDRESS', wanted ? 'It is not one address.' : 'There is none.')
  if (await isBadAddress(parts.database, to))
    return refusedUnsent('BAD_ADDRESS', 'Mails to this address were refused before.')
  if (leaving.copy) return leaving
  try {
    await writeEmail(parts, { delivery, content, to, channelId: leaving.channelId })
  } catch (error) {
    if (error instanceof BrokenTemplate) return refusedUnsent('TEMPLATE', error.message)
    throw error
  }
  const written = await leavingOf(parts, delivery, content)
  if (!written.copy) throw new Error('The copy of the mail is gone')
  return written
}

async function leavingOf(
  { database }: SenderParts,
  { id }: ClaimedDelivery,
  content: EmailContent,
): Promise<Leaving> {
  const labelId = content.purpose === 'ORDER' ? content.labelId : null
  const [row] = await database.rows<Leaving>(leavingEmail, [id, labelId])
  if (!row) throw new Error('The mail is gone')
  return row
}

/** A mail of its own may say whom it is for; else the order does. */
const addressOf = ({ message }: ClaimedDelivery, { address }: LeavingRow): string | null =>
  typeof message['to'] === 'string' ? message['to'] : address

function isOutOfDate(
  { configuration, clock }: SenderParts,
  { message }: ClaimedDelivery,
  content: EmailContent,
  { labelId, isCanceled, items, reached }: LeavingRow,
): boolean {
  if (content.purpose === 'STATUS_LINK') {
    const asked = Date.parse(String(message['timestamp']))
    return clock.now().getTime() > asked + content.minutes * 60_000
  }
  if (content.purpose !== 'ORDER') return false
  const { labels } = configuration.current()
  const now = { labelId, isCanceled: isCanceled === true, items }
  return isStale(content, now, reached, (id) => labels.get(id)?.category)
}

const messageOf = (copy: EmailCopy): MailMessage => ({
  from: { name: copy.fromName, address: copy.fromAddress },
  to: copy.to,
  replyTo: copy.replyTo,
  subject: copy.subject,
  html: copy.html,
  text: copy.text,
  messageId: copy.messageId,
  date: copy.renderedAt,
  attachments:
    copy.picture && copy.pictureType
      ? [{ cid: 'logo', contentType: copy.pictureType, content: copy.picture }]
      : [],
})

async function resultOf(
  { database }: SenderParts,
  { orderId }: ClaimedDelivery,
  to: string,
  result: MailResult,
): Promise<SendResult> {
  if (result.outcome === 'ACCEPTED') return { ...nothingMore, outcome: 'DELIVERED', reason: null }
  const { outcome, reason, detail } = result
  if (outcome !== 'BAD_ADDRESS') return { ...nothingMore, outcome, reason, detail }
  await noteBadAddress(database, to, { reason, detail, orderId })
  return refusedUnsent('BAD_ADDRESS', detail)
}
