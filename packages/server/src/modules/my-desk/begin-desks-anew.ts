import type { Database } from '../../kernel/database.js'

// What was written by transactions that this server has not counted up to was written elsewhere.
const restored = `
select exists (select 1 from history_entry where written_by >= pg_snapshot_xmax(pg_current_snapshot()))
  or exists (select 1 from record_entry where written_by >= pg_snapshot_xmax(pg_current_snapshot()))
  or exists (select 1 from desk_cursor where pg_snapshot_xmax(seen) > pg_snapshot_xmax(pg_current_snapshot()))
  as restored`

const anew = (table: string) => `
alter table ${table} drop column written_by;
alter table ${table} add column written_by xid8;
alter table ${table} alter column written_by set default pg_current_xact_id();
create index ${table}_written_idx on ${table} (written_by, id) where written_by is not null`

/**
 * Lets all desks begin with now where the database was restored into another server, which counts
 * transactions from another number on: by the old numbers nothing new would ever be told. Answers
 * whether it had to.
 */
export async function beginDesksAnew(database: Database): Promise<boolean> {
  const [found] = await database.query<{ restored: boolean }>(restored)
  if (!found?.restored) return false
  await database.transaction(async (tx) => {
    await tx.query(anew('history_entry'))
    await tx.query(anew('record_entry'))
    await tx.query('update desk_cursor set seen = pg_current_snapshot()')
  })
  return true
}
