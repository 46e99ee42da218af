import pg from 'pg'
import { DataSource } from 'typeorm'
import {
  columnTypes,
  dataSourceOptions,
  type Database,
  type DatabaseSettings,
  type Migrations,
  type Statement,
} from './database.js'
import type { Logger } from './logger.js'

/** SQL that may run again and again: `create or replace function …`, triggers, views. */
export interface Routine {
  name: string
  sql: string
}

/** What a migration run did. */
export interface MigrationReport {
  /** Names of the migrations that were applied now; empty when the schema was up to date. */
  applied: string[]
}

const migrationLock = '7239104456'

/**
 * Brings the schema up to date, then creates the routines anew. Processes that start together wait
 * for each other; the later ones find nothing left to do. Goes over the direct address, because
 * the lock belongs to a session.
 * @throws when a migration or routine fails; migrations before it stay applied
 */
export async function migrate(
  settings: DatabaseSettings,
  parts: { migrations: Migrations; routines: Routine[]; logger: Logger },
): Promise<MigrationReport> {
  const url = settings.databaseDirectUrl ?? settings.databaseUrl
  const session = new pg.Client({
    connectionString: url,
    application_name: 'waypost migrate',
    types: columnTypes,
  })
  session.on('error', (error) => {
    parts.logger.warn({ err: error }, 'the migrating database connection broke')
  })
  await session.connect()
  try {
    await session.query('select pg_advisory_lock($1)', [migrationLock])
    const applied = await runMigrations({ ...settings, databaseUrl: url }, parts)
    for (const routine of parts.routines) await createRoutine(session, routine)
    return { applied }
  } finally {
    await session.end().catch(() => undefined)
  }
}

const hasMigrations: Statement = {
  name: 'kernel.has_migrations',
  text: `select count(*) = cardinality($1::text[]) as complete from migration where name = any($1::text[])`,
}

/**
 * Whether the database has every migration that this version knows: one that was restored from a
 * backup while the server runs may lack some.
 * @throws when the database does not answer
 */
export async function isMigrated(database: Database): Promise<boolean> {
  const names = database.dataSource.migrations.map(
    ({ name, constructor }) => name ?? constructor.name,
  )
  const [found] = await database.rows<{ complete: boolean }>(hasMigrations, [names])
  return found?.complete === true
}

async function runMigrations(
  settings: DatabaseSettings,
  parts: { migrations: Migrations; logger: Logger },
): Promise<string[]> {
  if (parts.migrations.length === 0) return []
  // A long change of a big table must not meet the time limit of ordinary statements.
  const unlimited = { types: columnTypes }
  const options = dataSourceOptions({ ...settings, poolSize: 2 }, { ...parts, entities: [] })
  const dataSource = await new DataSource({ ...options, extra: unlimited }).initialize()
  try {
    const done = await dataSource.runMigrations()
    return done.map(({ name }) => name)
  } finally {
    await dataSource.destroy()
  }
}

async function createRoutine(session: pg.Client, routine: Routine): Promise<void> {
  try {
    await session.query(routine.sql)
  } catch (error) {
    throw new Error(`The routine ${routine.name} could not be created: ${String(error)}`, {
      cause: error,
    })
  }
}
