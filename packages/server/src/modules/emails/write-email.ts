import type { Queryable } from '../../kernel/database.js'
import { newId } from '../../kernel/uuid.js'
import { brandingFor, type Branding } from '../branding/index.js'
import type { SenderParts } from '../deliveries/index.js'
import { createStatusLink, statusLinkPlace } from '../status-links/index.js'
import type { EmailContent } from './email-content.js'
import { keepCopy, mergedEmails } from './email-copy.sql.js'
import { renderEmail, type EmailChange, type RenderedEmail } from './render-email.js'
import { senderOf } from './sender-of.js'

/** A mail that is written now: whom to, and in whose name. */
export interface EmailToWrite {
  deliveryId: number
  orderId: string | null
  content: EmailContent
  /** One mailbox. */
  to: string
  channelId: number | null
}

interface Merged {
  at: Date
  words: string | null
  text: string | null
}

/**
 * Writes the mail and keeps its copy, from which it is sent now and ever after; what is kept
 * already stays. A link to the order's page is made with it.
 * @throws BrokenTemplate
 */
export async function writeEmail(parts: SenderParts, mail: EmailToWrite): Promise<void> {
  const { content, deliveryId, orderId } = mail
  // What is about no order says itself how it looks.
  const { channelId } = 'channelId' in content ? content : mail
  const branding = brandingFor(parts.configuration.current(), channelId)
  const place = statusLinkPlace(newId())
  const hasLink = content.purpose === 'ORDER' && orderId !== null
  const merged = await parts.database.rows<Merged>(mergedEmails, [deliveryId])
  const rendered = await renderEmail(parts, {
    content: withTexts(content, merged),
    branding,
    language: content.language,
    extras: { statusLink: hasLink ? place : null, changes: changesOf(content, merged) },
  })
  await parts.database.transaction(async (tx) => {
    if (!hasLink) return keep(tx, parts, mail, rendered, branding)
    const link = { orderId, kind: 'NOTICE' as const, now: parts.clock.now() }
    const real = statusLinkPlace(await createStatusLink(tx, parts, link))
    const html = rendered.html.replaceAll(place, real)
    const text = rendered.text.replaceAll(place, real)
    return keep(tx, parts, mail, { ...rendered, html, text }, branding)
  })
}

/** What staff wrote for mails that this one took the place of is not lost with them. */
function withTexts(content: EmailContent, merged: readonly Merged[]): EmailContent {
  if (content.purpose !== 'ORDER') return content
  const texts = [...merged.map(({ text }) => text), content.text].filter((text) => text)
  return { ...content, text: texts.join('\n\n') || null }
}

function changesOf(content: EmailContent, merged: readonly Merged[]): EmailChange[] {
  if (content.purpose !== 'ORDER') return []
  const { label } = content.order
  return merged
    .flatMap(({ at, words }) => (words === null ? [] : [{ at, words }]))
    .filter(({ words }, place, all) => words !== (all[place + 1]?.words ?? label))
}

async function keep(
  tx: Queryable,
  { mail, clock }: SenderParts,
  { deliveryId, orderId, content, to }: EmailToWrite,
  rendered: RenderedEmail,
  branding: Branding,
): Promise<void> {
  const id = newId()
  const from = senderOf(branding, mail)
  await tx.rows(keepCopy, [
    id,
    deliveryId,
    orderId,
    content.purpose,
    content.language,
    to,
    from.name,
    from.address,
    from.replyTo,
    rendered.subject,
    rendered.html,
    rendered.text,
    rendered.templateId,
    rendered.logoDigest,
    `${id}@${mail.from.slice(mail.from.indexOf('@') + 1)}`,
    clock.now(),
  ])
}
