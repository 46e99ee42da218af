import { hash } from 'node:crypto'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { newId } from '../../kernel/uuid.js'
import { noOrder, shownToCustomers } from './shown-to-customers.sql.js'

/** A link in a notice of ours, or one that somebody asked for on the status page. */
export type StatusLinkKind = 'NOTICE' | 'REQUESTED'

const minute = 60_000

/** How long each kind leads to its order, in milliseconds. */
export const statusLinkLifetime: Record<StatusLinkKind, number> = {
  NOTICE: 30 * 24 * 60 * minute,
  REQUESTED: 10 * minute,
}

/** What makes tokens. */
export type StatusLinkParts = Pick<Context, 'digest'>

const insertLink: Statement = {
  name: 'status_links.insert',
  text: `insert into status_link (id, order_id, kind, token_digest, expires_at, created_at)
    values ($1, $2, $3, $4, $5, $6)`,
}

const findLink: Statement = {
  name: 'status_links.find',
  text: `select l.order_id as "orderId", l.kind from (values ($1::bytea)) asked(digest)
    left join status_link l on l.token_digest = asked.digest and l.expires_at > $2 and l.revoked_at is null
    join orders o on o.id = coalesce(l.order_id, ${noOrder})
    where ${shownToCustomers}`,
}

const revokeLinks: Statement = {
  name: 'status_links.revoke',
  text: `update status_link set revoked_at = $2
    where order_id = $1 and revoked_at is null and expires_at > $2 returning id`,
}

/** Makes a link to an order's page. Answers its id, from which its address can be made at any time. */
export async function createStatusLink(
  tx: Queryable,
  parts: StatusLinkParts,
  { orderId, kind, now }: { orderId: string; kind: StatusLinkKind; now: Date },
): Promise<string> {
  const id = newId(now.getTime())
  const expiresAt = new Date(now.getTime() + statusLinkLifetime[kind])
  await tx.rows(insertLink, [id, orderId, kind, digestOf(tokenOf(parts, id)), expiresAt, now])
  return id
}

/** The address that a link leads to. Whoever knows it sees the order's page. */
export const statusLinkUrl = (
  parts: StatusLinkParts & Pick<Context, 'publicUrl'>,
  id: string,
): string => `${parts.publicUrl}/status/${tokenOf(parts, id)}`

/**
 * The order that a token leads to; null for whatever is no token, for one that has expired or was
 * revoked, and while customers may not see its order. Every text takes the same single look-up.
 */
export async function findStatusLink(
  on: Queryable,
  token: string,
  now: Date,
): Promise<{ orderId: string; kind: StatusLinkKind } | null> {
  const [found] = await on.rows<{ orderId: string; kind: StatusLinkKind }>(findLink, [
    digestOf(token),
    now,
  ])
  return found ?? null
}

/** Ends all links of an order. Answers how many there were. */
export async function revokeStatusLinks(
  tx: Queryable,
  orderId: string,
  now: Date,
): Promise<number> {
  return (await tx.rows(revokeLinks, [orderId, now])).length
}

/** Removes links that ended a while ago, some thousands at a time. Answers whether more are left. */
export async function forgetStatusLinks(tx: Queryable, now: Date): Promise<boolean> {
  const many = 5000
  const gone = await tx.query(
    `delete from status_link where id in (
       select id from status_link where expires_at < $1::timestamptz - interval '7 days' limit $2)
     returning 1`,
    [now, many],
  )
  return gone.length === many
}

const tokenOf = ({ digest }: StatusLinkParts, id: string): string =>
  digest('status-link', id).toString('base64url')

/** Of the text as it came: what decodes to the same bytes is another text. */
const digestOf = (token: string): Buffer => hash('sha256', token, 'buffer')
