import { queueRecordEmail, type RequestNews } from '../emails/index.js'
import { createRecordLink, recordLinkLifetime, recordLinkPlace } from '../record-links/index.js'
import type { MailParts } from './ask-approvers.js'
import { contactsByIds } from './contact.sql.js'
import { mailedRequest, mailOf } from './mailed-request.js'
import type { OrderRequestState, RequestRecord } from './order-request.js'
import { linesOf } from './order-request.sql.js'

/** What a buyer hears of the states of a request; of a draft nothing. */
const newsOf: Record<OrderRequestState, RequestNews | null> = {
  DRAFT: null,
  PENDING: 'SUBMITTED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  CANCELED: 'CANCELED',
  ORDERED: 'ORDERED',
}

/** What is told beside the state. */
export interface NewsOfRequest {
  /** Who decided. */
  decidedBy?: string | null
  reason?: string | null
  orderNumber?: string | null
}

/** Writes to the buyer where a request stands now, with a link; not to one without an address. */
export async function tellBuyer(
  { tx, ctx, now }: MailParts,
  request: RequestRecord,
  { decidedBy = null, reason = null, orderNumber = null }: NewsOfRequest = {},
): Promise<void> {
  const news = newsOf[request.state]
  const [buyer] = await contactsByIds(tx, [request.buyerId])
  if (!news || !buyer?.email || !buyer.active) return
  const link = await createRecordLink(tx, ctx, {
    kind: 'REQUEST',
    subjectId: request.id,
    contactId: buyer.id,
    expiresAt: new Date(now.getTime() + recordLinkLifetime),
    now,
  })
  await queueRecordEmail(tx, ctx, {
    ...mailOf(request, { to: buyer.email, language: buyer.language }),
    told: {
      ...mailedRequest(request, await linesOf(tx, [request.id])),
      purpose: 'REQUEST',
      news,
      buyerName: buyer.name,
      decidedBy,
      reason,
      orderNumber,
      link: recordLinkPlace(link),
    },
  })
}
