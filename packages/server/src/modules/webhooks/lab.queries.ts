import {
  encodeCursor,
  decodeCursor,
  cutPage,
  pageInfoOf,
  pageRequest,
} from '../../kernel/pagination.js'
import type { PageArguments } from '../../kernel/pagination.js'
import type { Queryable } from '../../kernel/database.js'
import type { LabRequestRow } from './lab.js'
import type { LabRequest, LabRequestConnection } from './lab.types.js'

const columns = `r.id::text, r.at, r.method, r.target, r.headers, octet_length(r.body) as size,
  r.answered, r.signature`

const usualPage = 25
const isRequestId = (value: unknown) => typeof value === 'string' && /^\d{1,18}$/.test(value)

const requestType = ({ headers, ...rest }: LabRequestRow): LabRequest => ({
  ...rest,
  headers: headers.map(([name, value]) => ({ name, value })),
})

/**
 * What arrived at a lab, the newest first, without the bodies.
 * @throws AppError BAD_USER_INPUT for a page that cannot be
 */
export async function listLabRequests(
  db: Queryable,
  labId: number,
  args: PageArguments,
): Promise<LabRequestConnection> {
  const page = pageRequest(args, usualPage)
  const [after = null] = page.cursor === null ? [] : decodeCursor(page.cursor, [isRequestId])
  const rows = await db.rows<LabRequestRow>(
    {
      name: 'webhooks.lab_requests',
      text: `select ${columns} from webhook_lab_request r
        where r.lab_id = $1 and ($2::bigint is null or r.id < $2::bigint) order by r.id desc limit $3`,
    },
    [labId, after, page.size + 1],
  )
  const cut = cutPage(rows, page)
  const edges = cut.rows.map((row) => ({ cursor: encodeCursor([row.id]), node: requestType(row) }))
  return { edges, pageInfo: pageInfoOf(edges, page, cut.more) }
}

/** One request; null when there is none, or no more. */
export async function findLabRequest(db: Queryable, id: string): Promise<LabRequest | null> {
  if (!isRequestId(id)) return null
  const [row] = await db.query<LabRequestRow>(
    `select ${columns} from webhook_lab_request r where r.id = $1`,
    [id],
  )
  return row ? requestType(row) : null
}

/** The bodies of requests by their ids, as text. */
export async function labBodies(db: Queryable, ids: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string; body: Buffer }>(
    'select id::text, body from webhook_lab_request where id = any($1::bigint[])',
    [ids],
  )
  const bodies = new Map(rows.map(({ id, body }) => [id, body.toString()]))
  return ids.map((id) => bodies.get(id) ?? '')
}
