import { isDatabaseDown } from '../../kernel/errors.js'
import type { MailMessage } from '../../kernel/mail.js'
import type { MailResult } from '../../kernel/mail-result.js'
import { readMailbox } from '../../kernel/mailbox.js'
import {
  refusedUnsent,
  type ClaimedDelivery,
  type Sender,
  type SenderParts,
  type SendResult,
} from '../deliveries/index.js'
import { isBadAddress, noteBadAddress } from './bad-address.js'
import type { EmailCopy } from './email-copy.sql.js'
import { leavingEmailOf, whyUnsent, type Unsent } from './leaving-email.js'
import { BrokenTemplate } from './run-template.js'
import { writeEmail } from './write-email.js'

/** What of a mail may hold secrets, and whom they are for. */
export interface LeavingMail {
  to: string
  html: string
  text: string
}

/**
 * Puts secrets into the places of a mail that leaves right now; null when none of them is good any
 * more, so that the mail has nothing to tell.
 */
export type FillSecrets = (mail: LeavingMail) => Promise<LeavingMail | null>

const nothingMore = { detail: null, retryAfter: null, exchanges: [] }
const kept: SendResult = { ...nothingMore, outcome: 'KEPT', reason: 'KEPT' }
const unsentWords: Record<Unsent, string> = {
  HIDDEN: 'Customers may not see the order.',
  STALE: 'It was not true any more.',
}
const unsent = (reason: Unsent): SendResult => ({
  ...nothingMore,
  outcome: 'SUPERSEDED',
  reason,
  detail: unsentWords[reason],
})
const databaseDown: SendResult = { ...nothingMore, outcome: 'RETRY', reason: 'DATABASE_DOWN' }

/** Sends e-mails: written at the first try, the same letter by letter at every other. */
export function createEmailSender(parts: SenderParts, fillSecrets: FillSecrets): Sender {
  return async (delivery, signal) => {
    try {
      const copy = await copyOf(parts, delivery.id)
      if ('outcome' in copy) return copy
      if (!parts.mail.configured) return kept
      const { to, html, text } = copy
      const filled = await fillSecrets({ to, html, text })
      if (!filled) return unsent('STALE')
      const result = await parts.mail.send(messageOf({ ...copy, ...filled }), signal)
      return await resultOf(parts, delivery, to, result)
    } catch (error) {
      if (isDatabaseDown(error)) return databaseDown
      throw error
    }
  }
}

/** The copy that is to be sent, which is made now if there is none; or why nothing is sent. */
async function copyOf(parts: SenderParts, id: number): Promise<EmailCopy | SendResult> {
  const leaving = await leavingEmailOf(parts.database, id)
  const why = whyUnsent(parts, leaving)
  if (why) return unsent(why)
  const wanted = leaving.ownAddress ?? leaving.address
  const to = leaving.copy ? leaving.to : readMailbox(wanted ?? '')
  if (to === null)
    return refusedUnsent('BAD_ADDRESS', wanted ? 'It is not one address.' : 'There is none.')
  if (await isBadAddress(parts.database, to))
    return refusedUnsent('BAD_ADDRESS', 'Mails to this address were refused before.')
  if (leaving.copy) return leaving
  try {
    await writeEmail(parts, { ...leaving, deliveryId: id, to })
  } catch (error) {
    if (error instanceof BrokenTemplate) return refusedUnsent('TEMPLATE', error.message)
    throw error
  }
  const written = await leavingEmailOf(parts.database, id)
  if (!written.copy) throw new Error('The copy of the mail is gone')
  return written
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
