import type { Actor } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { cutPage, decodeCursor, pageRequest, type PageRequest } from '../../kernel/pagination.js'
import type { ConfigurationDocument, TemplateDocument } from './configuration-document.js'
import { readDocument, readRevisions, readTemplates } from './revision.sql.js'

/** A revision without its document. */
export interface RevisionRecord {
  revision: number
  actorKind: Actor['kind']
  actorId: string | null
  actorName: string
  comment: string
  /** ISO timestamp. */
  at: string
}

/** One page of revisions, and whether older ones follow. */
export interface RevisionPage {
  rows: RevisionRecord[]
  more: boolean
  page: PageRequest
}

/** The present revision. @throws when nothing was ever published */
export async function currentRevision(queryable: Queryable): Promise<RevisionRecord> {
  const [newest] = await queryable.rows<RevisionRecord>(readRevisions, [null, 1])
  if (!newest) throw new Error('No configuration was published yet')
  return newest
}

/** The e-mail templates that somebody wrote, as the transaction sees them. */
export const presentTemplates = (queryable: Queryable): Promise<TemplateDocument[]> =>
  queryable.rows<TemplateDocument>(readTemplates)

/** What a revision kept; null when there is none of this number. An early one kept less. */
export async function revisionDocument(
  queryable: Queryable,
  revision: number,
): Promise<Partial<ConfigurationDocument> | null> {
  const [row] = await queryable.rows<{ document: Partial<ConfigurationDocument> }>(readDocument, [
    revision,
  ])
  return row?.document ?? null
}

/**
 * One page of revisions, newest first.
 * @throws AppError BAD_USER_INPUT for a page size or a cursor that is none
 */
export async function listRevisions(
  queryable: Queryable,
  args: { first: number; after: string | null },
): Promise<RevisionPage> {
  const page = pageRequest(args, args.first)
  const isRevision = (value: unknown) =>
    Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31
  const [before = null] = page.cursor === null ? [] : decodeCursor(page.cursor, [isRevision])
  const rows = await queryable.rows<RevisionRecord>(readRevisions, [before, page.size + 1])
  return { ...cutPage(rows, page), page }
}
