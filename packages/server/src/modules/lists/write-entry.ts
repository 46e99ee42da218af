import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { isId, newId } from '../../kernel/uuid.js'
import { recordAudit } from '../audit/index.js'
import { selection, type Entry, type EntryList, type EntryVersion } from './entry-list.js'

/** The parts of a context that a write needs. */
export type ListContext = Pick<Context, 'actor' | 'database' | 'clock'>

type List<Record extends Entry, Values extends object> = EntryList<Record, Values>

/**
 * Adds an entry.
 * @throws Refusal NAME_TAKEN
 */
export async function createEntry<Record extends Entry, Values extends object>(
  ctx: ListContext,
  list: List<Record, Values>,
  values: Values,
): Promise<Record> {
  const given = changedValues({}, values)
  const columns = ['id', ...columnsOf(list, given)]
  const row = { ...rowOf(list, given), id: newId() }
  return written(list, ctx, async (tx) => {
    const [entry] = await tx.query<Record>(
      `insert into ${list.table} (${columns.join(', ')})
       select ${columns.join(', ')} from jsonb_populate_record(null::${list.table}, $1::jsonb)
       returning ${selection(list)}`,
      [JSON.stringify(row)],
    )
    return { entry: present(entry), verb: 'Create', fields: Object.keys(given) }
  })
}

/**
 * Changes values of an entry; those that are undefined stay.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, NAME_TAKEN, NOTHING_TO_DO
 */
export async function updateEntry<Record extends Entry, Values extends object>(
  ctx: ListContext,
  list: List<Record, Values>,
  at: EntryVersion,
  values: Partial<Values>,
): Promise<Record> {
  return written(list, ctx, async (tx) => {
    const before = await lockEntry(tx, list, at)
    const changed = changedValues(before, values)
    const columns = columnsOf(list, changed)
    if (columns.length === 0) throw new Refusal(userError('NOTHING_TO_DO'))
    const [entry] = await tx.query<Record>(
      `update ${list.table} set ${columns.map((column) => `${column} = given.${column}`).join(', ')},
         version = ${list.table}.version + 1, updated_at = $3
       from jsonb_populate_record(null::${list.table}, $2::jsonb) given where ${list.table}.id = $1
       returning ${selection(list)}`,
      [at.id, JSON.stringify(rowOf(list, changed)), ctx.clock.now()],
    )
    return { entry: present(entry), verb: 'Update', fields: Object.keys(changed) }
  })
}

/**
 * Offers an entry to nobody any more; what names it keeps it.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, NOTHING_TO_DO
 */
export const archiveEntry = <Record extends Entry, Values extends object>(
  ctx: ListContext,
  list: List<Record, Values>,
  at: EntryVersion,
): Promise<Record> => switchArchived(ctx, list, at, true)

/**
 * Offers an archived entry again.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, NOTHING_TO_DO
 */
export const restoreEntry = <Record extends Entry, Values extends object>(
  ctx: ListContext,
  list: List<Record, Values>,
  at: EntryVersion,
): Promise<Record> => switchArchived(ctx, list, at, false)

function switchArchived<Record extends Entry, Values extends object>(
  ctx: ListContext,
  list: List<Record, Values>,
  at: EntryVersion,
  archive: boolean,
): Promise<Record> {
  return written(list, ctx, async (tx) => {
    const before = await lockEntry(tx, list, at)
    if ((before.archivedAt != null) === archive) throw new Refusal(userError('NOTHING_TO_DO'))
    const now = ctx.clock.now()
    const [entry] = await tx.query<Record>(
      `update ${list.table} set archived_at = $2, version = version + 1, updated_at = $3
       where id = $1 returning ${selection(list)}`,
      [at.id, archive ? now : null, now],
    )
    return { entry: present(entry), verb: archive ? 'Archive' : 'Restore' }
  })
}

/**
 * Deletes an entry that nothing refers to, and answers its id.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, ENTRY_IN_USE
 */
export async function deleteEntry<Record extends Entry, Values extends object>(
  ctx: ListContext,
  list: List<Record, Values>,
  at: EntryVersion,
): Promise<string> {
  const { id } = await written(list, ctx, async (tx) => {
    const entry = await lockEntry(tx, list, at)
    const deleted = await tx.query(
      `delete from ${list.table} e where e.id = $1 and not (${list.used ?? 'false'}) returning e.id`,
      [at.id],
    )
    if (deleted.length === 0) throw new Refusal(userError('ENTRY_IN_USE', ['id']))
    return { entry, verb: 'Delete' }
  })
  return id
}

interface Written<Record> {
  entry: Record
  verb: string
  fields?: string[]
}

/** Runs a write with its audit row in one transaction; a taken name becomes a refusal. */
async function written<Record extends Entry, Values extends object>(
  list: List<Record, Values>,
  ctx: ListContext,
  work: (tx: Queryable) => Promise<Written<Record>>,
): Promise<Record> {
  try {
    return await ctx.database.transaction(async (tx) => {
      const { entry, verb, fields } = await work(tx)
      await recordAudit(tx, ctx.actor, ctx.clock, {
        operation: `${list.noun}${verb}`,
        subjectType: list.table.toUpperCase(),
        subjectId: entry.id,
        data: { name: list.nameOf(entry), fields },
      })
      return entry
    })
  } catch (error) {
    if (codeOf(error) === '23505') throw new Refusal(userError('NAME_TAKEN', [list.uniqueField]))
    // Used since it was looked at.
    if (codeOf(error) === '23503') throw new Refusal(userError('ENTRY_IN_USE', ['id']))
    throw error
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

async function lockEntry<Record extends Entry, Values extends object>(
  tx: Queryable,
  list: List<Record, Values>,
  { id, expectedVersion }: EntryVersion,
): Promise<Record> {
  const [entry] = isId(id)
    ? await tx.query<Record>(
        `select ${selection(list)} from ${list.table} where id = $1 for update`,
        [id],
      )
    : []
  if (!entry) throw new Refusal(userError('NOT_FOUND', ['id']))
  if (entry.version === expectedVersion) return entry
  const data = { expected: expectedVersion, actual: entry.version }
  throw new Refusal(userError('VERSION_CONFLICT', ['expectedVersion'], data))
}

/** The row that a write of one entry returns. */
function present<Record>(row: Record | undefined): Record {
  if (row === undefined) throw new Error('A write to a list returned no row')
  return row
}

const columnsOf = <Record extends Entry, Values extends object>(
  { columns }: List<Record, Values>,
  values: Partial<Values>,
): string[] => (Object.keys(values) as (keyof Values)[]).map((key) => columns[key])

const rowOf = <Record extends Entry, Values extends object>(
  { columns }: List<Record, Values>,
  values: Partial<Values>,
): { [column: string]: unknown } =>
  Object.fromEntries(
    (Object.keys(values) as (keyof Values)[]).map((key) => [columns[key], values[key]]),
  )

function changedValues<Values extends object>(before: object, values: Partial<Values>) {
  const present = before as { [key: string]: unknown }
  const changed = Object.entries(values).filter(
    ([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(present[key]),
  )
  return Object.fromEntries(changed) as Partial<Values>
}
