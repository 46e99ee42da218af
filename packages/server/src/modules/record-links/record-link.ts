import { hash } from 'node:crypto'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { newId } from '../../kernel/uuid.js'

/** QUOTE: a customer's way to a quote. APPROVAL: an approver's, REQUEST: a buyer's to an order request. */
export type RecordLinkKind = 'QUOTE' | 'APPROVAL' | 'REQUEST'

/** What makes tokens. */
export type RecordLinkParts = Pick<Context, 'digest'>

/** A link to be made. */
export interface NewRecordLink {
  kind: RecordLinkKind
  /** The quote or the order request. */
  subjectId: string
  /** Whose link it is; null: the customer of a quote without an account. */
  contactId: string | null
  expiresAt: Date
  now: Date
}

/** Where a link leads, and whom it stands for. */
export interface FoundRecordLink {
  id: string
  kind: RecordLinkKind
  subjectId: string
  contactId: string | null
}

const day = 24 * 60 * 60_000

/** How long a link is good unless its maker says otherwise, in milliseconds. */
export const recordLinkLifetime = 90 * day

const insertLinks: Statement = {
  name: 'record_links.insert',
  text: `insert into record_link (id, kind, subject_id, contact_id, token_digest, expires_at, created_at)
    select id, kind, subject_id, contact_id, decode(digest, 'hex'), expires_at, created_at
    from jsonb_to_recordset($1::jsonb) as r(id uuid, kind text, subject_id uuid, contact_id uuid, digest text,
      expires_at timestamptz, created_at timestamptz)`,
}

const findLink: Statement = {
  name: 'record_links.find',
  text: `select id, kind, subject_id as "subjectId", contact_id as "contactId" from record_link
    where token_digest = $1 and expires_at > $2 and revoked_at is null`,
}

const revokeLinks: Statement = {
  name: 'record_links.revoke',
  text: `update record_link set revoked_at = $2
    where subject_id = $1 and revoked_at is null and expires_at > $2 returning id`,
}

/**
 * Makes links in one statement. Answers their ids, in the same order; the address of each can be
 * made from its id at any time.
 */
export async function createRecordLinks(
  tx: Queryable,
  parts: RecordLinkParts,
  links: readonly NewRecordLink[],
): Promise<string[]> {
  if (links.length === 0) return []
  const rows = links.map(({ kind, subjectId, contactId, expiresAt, now }) => {
    const id = newId(now.getTime())
    const digest = digestOf(tokenOf(parts, id)).toString('hex')
    const moments = { expires_at: expiresAt, created_at: now }
    return { id, kind, subject_id: subjectId, contact_id: contactId, digest, ...moments }
  })
  await tx.rows(insertLinks, [JSON.stringify(rows)])
  return rows.map(({ id }) => id)
}

/** Makes one link; answers its id. */
export async function createRecordLink(
  tx: Queryable,
  parts: RecordLinkParts,
  link: NewRecordLink,
): Promise<string> {
  const [id] = await createRecordLinks(tx, parts, [link])
  if (id === undefined) throw new Error('The link was not made')
  return id
}

/** The address that a link leads to. Whoever knows it may answer in the contact's place. */
export const recordLinkUrl = (
  parts: RecordLinkParts & Pick<Context, 'publicUrl'>,
  id: string,
): string => `${parts.publicUrl}/answer/${tokenOf(parts, id)}`

/**
 * Where a token leads; null for whatever is no token, or one that has expired or was revoked. Every
 * text takes the same single look-up.
 */
export async function findRecordLink(
  on: Queryable,
  token: string,
  now: Date,
): Promise<FoundRecordLink | null> {
  const [found] = await on.rows<FoundRecordLink>(findLink, [digestOf(token), now])
  return found ?? null
}

/** Ends all links to a quote or an order request. Answers how many there were. */
export async function revokeRecordLinks(
  tx: Queryable,
  subjectId: string,
  now: Date,
): Promise<number> {
  return (await tx.rows(revokeLinks, [subjectId, now])).length
}

/** Removes links that ended a while ago, some thousands at a time. Answers whether more are left. */
export async function forgetRecordLinks(tx: Queryable, now: Date): Promise<boolean> {
  const many = 5000
  const gone = await tx.query(
    `delete from record_link where id in (
       select id from record_link where expires_at < $1::timestamptz - interval '7 days' limit $2)
     returning 1`,
    [now, many],
  )
  return gone.length === many
}

const tokenOf = ({ digest }: RecordLinkParts, id: string): string =>
  digest('record-link', id).toString('base64url')

/** Of the text as it came: what decodes to the same bytes is another text. */
const digestOf = (token: string): Buffer => hash('sha256', token, 'buffer')
