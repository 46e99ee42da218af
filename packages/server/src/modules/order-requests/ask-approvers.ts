import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { groupBy } from '../../kernel/group.js'
import { queueRecordEmails } from '../emails/index.js'
import { createRecordLinks, recordLinkLifetime, recordLinkPlace } from '../record-links/index.js'
import { mayDecideNow, type ApprovalStanding } from './approval-standing.js'
import { contactsByIds, type ContactRow } from './contact.sql.js'
import { mailedRequest, mailOf } from './mailed-request.js'
import type { RequestLineRecord, RequestRecord } from './order-request.js'
import { linesOf } from './order-request.sql.js'
import { requestAccounts, type RequestAccount } from './request-scene.js'
import { standingsOf } from './request-standing.js'

/** What mails are written with: the transaction of what they tell of. */
export interface MailParts {
  tx: Queryable
  ctx: Context
  now: Date
}

/** An approver to be written to about a request. */
interface Asked {
  request: RequestRecord
  approver: ContactRow
}

/**
 * Writes to the approvers of requests who may decide now, each with a link of their own; not to
 * those without an address, and about a request that nobody decides on to nobody.
 */
export async function askApprovers(
  { tx, ctx, now }: MailParts,
  requests: readonly RequestRecord[],
  { reminder = false } = {},
): Promise<void> {
  const standings = await standingsOf(tx, requests)
  const known = await aroundRequests(tx, requests, standings)
  const asked = requests.flatMap((request, at) =>
    mayDecideIn(request, standings[at]).flatMap(({ id }): Asked[] => {
      const approver = known.contacts.get(id)
      return approver?.email ? [{ request, approver }] : []
    }),
  )
  if (asked.length === 0) return
  const links = await linksFor({ tx, ctx, now }, asked)
  const mails = asked.map(({ request, approver }, at) => ({
    ...mailOf(request, { to: approver.email ?? '', language: approver.language }),
    told: {
      ...mailedRequest(request, known.lines.get(request.id) ?? []),
      purpose: 'APPROVAL' as const,
      accountName: known.accounts.get(request.accountId)?.name ?? '',
      buyerName: known.contacts.get(request.buyerId)?.name ?? '',
      approverName: approver.name,
      comments: request.comments,
      overBudget: request.overBudget,
      reminder,
      link: recordLinkPlace(links[at] ?? ''),
    },
  }))
  await queueRecordEmails(tx, ctx, mails)
}

const mayDecideIn = ({ state }: RequestRecord, standing: ApprovalStanding | undefined) =>
  state === 'PENDING' && standing ? mayDecideNow(standing) : []

/** Everything that mails about requests tell, by id. */
async function aroundRequests(
  tx: Queryable,
  requests: readonly RequestRecord[],
  standings: readonly ApprovalStanding[],
): Promise<{
  contacts: Map<string, ContactRow>
  accounts: Map<string, RequestAccount>
  lines: Map<string, (RequestLineRecord & { requestId: string })[]>
}> {
  const approvers = standings.flatMap((standing) => mayDecideNow(standing).map(({ id }) => id))
  const contacts = await contactsByIds(tx, [
    ...approvers,
    ...requests.map(({ buyerId }) => buyerId),
  ])
  const ids = requests.map(({ id }) => id)
  return {
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    accounts: await requestAccounts(
      tx,
      requests.map(({ accountId }) => accountId),
    ),
    lines: groupBy(await linesOf(tx, ids), ({ requestId }) => requestId),
  }
}

const linksFor = ({ tx, ctx, now }: MailParts, asked: readonly Asked[]): Promise<string[]> =>
  createRecordLinks(
    tx,
    ctx,
    asked.map(({ request, approver }) => ({
      kind: 'APPROVAL' as const,
      subjectId: request.id,
      contactId: approver.id,
      expiresAt: new Date(now.getTime() + recordLinkLifetime),
      now,
    })),
  )
