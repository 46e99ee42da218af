import type { Mail } from '../../kernel/mail.js'
import { readMailbox } from '../../kernel/mailbox.js'
import type { Branding } from '../branding/index.js'

/** Who a mail comes from, and where answers go. */
export interface MailFrom {
  name: string
  address: string
  /** Null: to the sender. */
  replyTo: string | null
}

/** In whose name mails with this look leave; what it leaves open is the operator's. */
export const senderOf = (branding: Branding, mail: Pick<Mail, 'from'>): MailFrom => ({
  name: branding.senderName ?? branding.name,
  address: readMailbox(branding.senderAddress ?? '') ?? mail.from,
  replyTo: readMailbox(branding.replyTo ?? ''),
})
