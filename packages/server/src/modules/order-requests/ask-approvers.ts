import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { queueRecordEmails } from '../emails/index.js'
import { createRecordLinks, recordLinkLifetime, recordLinkPlace } from '../record-links/index.js'
import { mayDecideNow } from './approval-standing.js'
import { contactsByIds, type ContactRow } from './contact.sql.js'
import type { RequestRecord } from './order-request.js'
import { linesOf } from './order-request.sql.js'
import { mailedRequest, mailOf } from './mailed-request.js'
import { requestAccounts } from './request-scene.js'
import { standingsOf } from './request-standing.js'

/** What mails are written with: the transaction of what they tell of. */
export interface MailParts {
  tx: Queryable
  ctx: Context
  now: Date
}

/**
 * Writes to the approvers of a request who may decide now, each with a link of their own; nobody
 * where nobody may, and not to those without an address. Answers how many mails there are.
 */
export async function askApprovers(
  { tx, ctx, now }: MailParts,
  request: RequestRecord,
  { reminder = false } = {},
): Promise<number> {
  const [standing] = await standingsOf(tx, [request])
  const asked = request.state === 'PENDING' && standing ? mayDecideNow(standing) : []
  const contacts = await contactsByIds(tx, [...asked.map(({ id }) => id), request.buyerId])
  const people = contacts.filter(
    ({ id, email }) => email !== null && asked.some((a) => a.id === id),
  )
  if (people.length === 0) return 0
  const links = await linksFor({ tx, ctx, now }, request, people)
  const account = (await requestAccounts(tx, [request.accountId])).get(request.accountId)
  const content = {
    ...mailedRequest(request, await linesOf(tx, [request.id])),
    purpose: 'APPROVAL' as const,
    accountName: account?.name ?? '',
    buyerName: contacts.find(({ id }) => id === request.buyerId)?.name ?? '',
    comments: request.comments,
    overBudget: request.overBudget,
    reminder,
  }
  const mails = people.map(({ email, language, name }, at) => ({
    ...mailOf(request, { to: email ?? '', language }),
    told: { ...content, approverName: name, link: recordLinkPlace(links[at] ?? '') },
  }))
  return (await queueRecordEmails(tx, ctx, mails)).length
}

const linksFor = (
  { tx, ctx, now }: MailParts,
  request: RequestRecord,
  people: readonly ContactRow[],
): Promise<string[]> =>
  createRecordLinks(
    tx,
    ctx,
    people.map(({ id }) => ({
      kind: 'APPROVAL' as const,
      subjectId: request.id,
      contactId: id,
      expiresAt: new Date(now.getTime() + recordLinkLifetime),
      now,
    })),
  )
