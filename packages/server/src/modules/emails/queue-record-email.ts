import type { Context } from '../../kernel/context.js'
import type { Configuration, CustomerLanguage } from '../../kernel/configuration.js'
import type { Queryable } from '../../kernel/database.js'
import { brandingFor } from '../branding/index.js'
import { previewEmail, type EmailPreview } from './preview-email.js'
import { queueEmails } from './queue-email.js'
import type { RecordEmailContent } from './record-content.js'
import type { RenderParts } from './render-email.js'

/** What a mail tells, before it is known how it looks and in which language. */
type Told<Content> = Content extends RecordEmailContent
  ? Omit<Content, 'language' | 'channelId'>
  : never

/** A mail about a quote or an order request. */
export interface RecordEmail {
  record: 'QUOTE' | 'ORDER_REQUEST'
  recordId: string
  /** Whose managers may see it; null for none. */
  accountId: string | null
  /** One mailbox: a contact's, the customer's, or that of a member of staff. */
  to: string
  /** The reader's; null: as the business writes. */
  language: CustomerLanguage | null
  /** Whose look and sender it has; null: the default's. */
  channelId: number | null
  told: Told<RecordEmailContent>
}

/**
 * Queues mails about quotes and order requests in the transaction of whatever they tell of; they
 * leave when it has committed. While the master switch is off they wait, as all updates do.
 * Answers the ids of their deliveries, in the same order.
 */
export function queueRecordEmails(
  tx: Queryable,
  { clock, configuration }: Pick<Context, 'clock' | 'configuration'>,
  emails: readonly RecordEmail[],
): Promise<string[]> {
  const current = configuration.current()
  const mails = emails.map(({ told, channelId, to, ...about }) => {
    const content = contentOf(current, { told, channelId, language: about.language })
    return { content, orderId: null, to, about }
  })
  return queueEmails(tx, mails, clock.now())
}

function contentOf(
  current: Configuration,
  { told, channelId, ...wanted }: Pick<RecordEmail, 'told' | 'channelId' | 'language'>,
): RecordEmailContent {
  const language = wanted.language ?? brandingFor(current, channelId).language
  return { ...told, language, channelId }
}

/** Such a mail as its reader would get it now; nothing is queued. */
export function previewRecordEmail(parts: RenderParts, email: RecordEmail): Promise<EmailPreview> {
  const current = parts.configuration.current()
  const content = contentOf(current, email)
  const branding = brandingFor(current, email.channelId)
  return previewEmail(parts, { content, branding, language: content.language, draft: null })
}

/** Queues one such mail; answers the id of its delivery. */
export async function queueRecordEmail(
  tx: Queryable,
  ctx: Pick<Context, 'clock' | 'configuration'>,
  email: RecordEmail,
): Promise<string> {
  const [id] = await queueRecordEmails(tx, ctx, [email])
  if (id === undefined) throw new Error('The mail was not queued')
  return id
}
