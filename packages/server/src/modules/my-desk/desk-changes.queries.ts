import type { Configuration } from '../../kernel/configuration.js'
import { loaderOf, type Context } from '../../kernel/context.js'
import {
  cutPage,
  decodeCursor,
  encodeCursor,
  pageInfoOf,
  pageRequest,
  type PageArguments,
} from '../../kernel/pagination.js'
import { rowsOfShape } from '../../kernel/sql-values.js'
import { isId } from '../../kernel/uuid.js'
import { labelType } from '../labels/index.js'
import { changedSql, entriesSql, type ChangeRange } from './desk-changes.sql.js'
import { isSnapshot, orBadPosition, positionOf, type DeskCursor } from './desk-cursor.js'
import { createDeskRecordLoader, type DeskKey } from './desk-records.queries.js'
import type { DeskChange, DeskChanges, DeskEntry, DeskSubject } from './my-desk.types.js'

interface ChangedRow {
  subject: DeskSubject
  subjectId: string
  writtenBy: string
  id: string
}

type EntryRow = Omit<DeskEntry, 'at' | 'from' | 'to'> & {
  at: string
  fromLabelId: number | null
  toLabelId: number | null
}

const defaultSize = 20
const isTransaction = (value: unknown) => typeof value === 'string' && /^\d{1,18}$/.test(value)
const isEntry = (value: unknown) => typeof value === 'string' && isId(value)

/**
 * A page of what others changed since the caller looked, of what the caller may see: each thing
 * once, with the last that happened to it. All pages behind the first tell of its moment, so that
 * what happens meanwhile moves nothing; it is new at the next look.
 * @throws AppError BAD_USER_INPUT for a page or cursor that cannot be
 */
export async function changedSince(
  ctx: Context,
  { seen }: DeskCursor,
  args: PageArguments,
): Promise<DeskChanges> {
  const page = pageRequest({ first: args.first ?? null, after: args.after ?? null }, defaultSize)
  const [upTo, writtenBy, id] =
    page.cursor === null
      ? [null, null, null]
      : decodeCursor(page.cursor, [isSnapshot, isTransaction, isEntry]).map(String)
  const range: ChangeRange = { actor: ctx.actor, seen, upTo: upTo ?? null }
  const behind = writtenBy && id ? { writtenBy, id } : null
  const found = await readChanged(ctx, range, behind, page.size)
  const end = upTo ?? found.upTo
  const { rows, more } = cutPage(found.changed, page)
  const nodes = await changesOf(ctx, { ...range, upTo: end }, rows)
  const edges = nodes.map((node, at) => ({ node, cursor: cursorOf(end, rows[at]) }))
  return {
    edges,
    pageInfo: pageInfoOf(edges, page, more),
    position: positionOf({ seen: end, lookedAt: ctx.clock.now() }),
  }
}

const cursorOf = (upTo: string, row: ChangedRow | undefined): string =>
  encodeCursor([upTo, row?.writtenBy ?? '', row?.id ?? ''])

async function readChanged(
  { database }: Context,
  range: ChangeRange,
  behind: { writtenBy: string; id: string } | null,
  size: number,
): Promise<{ upTo: string; changed: ChangedRow[] }> {
  const { text, values } = changedSql(range, behind, size)
  const [found] = await orBadPosition(['after'], () =>
    rowsOfShape<{ upTo: string; changed: ChangedRow[] }>(database, text, values),
  )
  if (!found) throw new Error('The changes answered no row')
  return found
}

/** What changed, as it is now, with what happened to it. */
async function changesOf(
  ctx: Context,
  range: ChangeRange,
  changed: readonly ChangedRow[],
): Promise<DeskChange[]> {
  if (changed.length === 0) return []
  const keys: DeskKey[] = changed.map(({ subject, subjectId }) => ({ subject, id: subjectId }))
  const { text, values } = entriesSql(range, keys)
  const loader = loaderOf(ctx, createDeskRecordLoader)
  const [rows, records] = await Promise.all([
    rowsOfShape<{ count: number; entries: EntryRow[] | null }>(ctx.database, text, values),
    Promise.all(keys.map((key) => loader.load(key))),
  ])
  const configuration = ctx.configuration.current()
  return records.map((record, at) => ({
    record,
    count: rows[at]?.count ?? 0,
    entries: (rows[at]?.entries ?? []).map((row) => entryOf(row, configuration)),
  }))
}

function entryOf(
  { at, fromLabelId, toLabelId, ...rest }: EntryRow,
  { labels }: Configuration,
): DeskEntry {
  const labelOf = (id: number | null) => {
    const label = labels.get(id ?? 0)
    return label ? labelType(label) : null
  }
  return { ...rest, at: new Date(at), from: labelOf(fromLabelId), to: labelOf(toLabelId) }
}
