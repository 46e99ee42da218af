import type { Queryable } from '../../kernel/database.js'

/** What the entries of every list have in common. */
export interface Entry {
  id: string
  /** Raised by every write. */
  version: number
  /** Since when nobody is offered it; undefined in a list whose entries are only deleted. */
  archivedAt?: Date | null
}

/** An entry as its author looked at it. */
export interface EntryVersion {
  id: string
  expectedVersion: number
}

/** One list that the merchant edits: a table, and what is true of its entries. */
export interface EntryList<Record extends Entry, Values extends object> {
  table: string
  /** The noun of its operations: `carrier` makes `carrierCreate`. */
  noun: string
  /** The column of every value that may be written. */
  columns: { readonly [Key in keyof Values]-?: string }
  /** Whether entries can be archived. */
  archives: boolean
  /** What a list of them is sorted by. */
  order: string
  /** The input field that a taken name belongs to. */
  uniqueField: keyof Values & string
  /** Says whether the entry `e` is used, as SQL; null where nothing refers to entries. */
  used: string | null
  /** What the audit trail calls an entry. */
  nameOf: (entry: Record) => string
}

type AnyList<Record extends Entry, Values extends object> = Pick<
  EntryList<Record, Values>,
  'columns' | 'archives' | 'table'
>

/** The columns of a list as its records name them. */
export function selection<Record extends Entry, Values extends object>({
  columns,
  archives,
  table,
}: AnyList<Record, Values>): string {
  const own = Object.entries<string>(columns as { [key: string]: string })
  const all = [['id', 'id'], ['version', 'version'], ...own]
  if (archives) all.push(['archivedAt', 'archived_at'])
  return all.map(([key, column]) => `${table}.${column} as "${key}"`).join(', ')
}

/** The entries of a list in its order; without archived ones unless they are asked for. */
export function listEntries<Record extends Entry, Values extends object>(
  db: Queryable,
  list: EntryList<Record, Values>,
  includeArchived = true,
): Promise<Record[]> {
  const where = list.archives && !includeArchived ? 'where archived_at is null' : ''
  return db.query<Record>(
    `select ${selection(list)} from ${list.table} ${where} order by ${list.order}`,
  )
}
