import pg from 'pg'
import {
  DataSource,
  type DataSourceOptions,
  type EntitySchema,
  type MigrationInterface,
} from 'typeorm'
import { DatabaseListener, type ChannelHandler } from './database-listener.js'
import type { Logger } from './logger.js'
import { readNumberArray, readTextArray } from './pg-arrays.js'

/** Hot SQL with a name of its own: PostgreSQL parses and plans it once per connection. */
export interface Statement {
  name: string
  text: string
}

/** What the pool and a transaction have in common. */
export interface Queryable {
  /** The rows of a named statement. */
  rows<Row extends object>(sql: Statement, values?: unknown[]): Promise<Row[]>
  /** The rows of a statement that is not worth a name. */
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
}

/** What the database needs of the settings; `Config` fits once its `databaseUrl` is known. */
export interface DatabaseSettings {
  databaseUrl: string
  databaseDirectUrl?: string
  transactionPooler: boolean
  poolSize: number
}

export type Entities = (EntitySchema | (new () => object))[]
export type Migrations = (new () => MigrationInterface)[]

/** The one way to the database; also TypeORM's, over the same connections. */
export interface Database extends Queryable {
  readonly dataSource: DataSource
  readonly pool: pg.Pool
  /** Commits what `work` did when it ends well, rolls everything back when it throws. */
  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result>
  /**
   * Hears NOTIFY on a channel over a connection of its own, which comes back by itself.
   * `onReconnect` says that messages may have been missed. Answers the way to stop listening.
   */
  listen(
    channel: string,
    handler: ChannelHandler,
    onReconnect?: () => void,
  ): Promise<() => Promise<void>>
  /**
   * Tells whoever listens to a channel that there is something to look for, a moment after the
   * call; calls until then are told together. A message may be lost, so listeners look by
   * themselves now and then. A NOTIFY of every transaction would make all commits wait in line.
   */
  announce(channel: string): void
  close(): Promise<void>
}

const statementTimeout = 30_000
const announceAfter = 20

const identity = (value: string) => value
const arrayOids = { integers: 1007, texts: 1009, uuids: 2951 }
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.DATE, identity],
  [pg.types.builtins.NUMERIC, identity],
  [arrayOids.integers, readNumberArray],
  [arrayOids.texts, readTextArray],
  [arrayOids.uuids, readTextArray],
])

/** int8 as number, date as 'YYYY-MM-DD', numeric as text, timestamptz as Date. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    const own = format === 'binary' ? undefined : parsers.get(oid)
    return own ?? (pg.types.getTypeParser(oid, format) as (value: string) => unknown)
  },
}

/** TypeORM's options for this database. `poolSize` may be lowered for short-lived uses such as migrations. */
export function dataSourceOptions(
  settings: DatabaseSettings,
  parts: { entities: Entities; migrations: Migrations; logger: Logger },
): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.databaseUrl,
    applicationName: 'waypost',
    entities: parts.entities,
    migrations: parts.migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    installExtensions: false,
    logging: false,
    poolSize: settings.poolSize,
    connectTimeoutMS: 10_000,
    poolErrorHandler: (error: unknown) => {
      parts.logger.warn({ err: error }, 'a database connection was lost')
    },
    extra: {
      types: columnTypes,
      keepAlive: true,
      idleTimeoutMillis: 60_000,
      // A pooler in transaction mode refuses settings at connection time; there the client gives up instead.
      ...(settings.transactionPooler
        ? { query_timeout: statementTimeout }
        : {
            statement_timeout: statementTimeout,
            idle_in_transaction_session_timeout: statementTimeout,
          }),
    },
  }
}

/**
 * Connects to the database.
 * @throws when it cannot be reached within ten seconds
 */
export async function createDatabase(
  settings: DatabaseSettings,
  parts: { entities: Entities; migrations: Migrations; logger: Logger },
): Promise<Database> {
  const dataSource = await new DataSource(dataSourceOptions(settings, parts)).initialize()
  return new PooledDatabase(dataSource, settings, parts.logger)
}

function poolOf(dataSource: DataSource): pg.Pool {
  const driver: object = dataSource.driver
  if ('master' in driver && driver.master instanceof pg.Pool) return driver.master
  throw new Error('TypeORM holds no pool of pg connections')
}

class PooledDatabase implements Database {
  readonly pool: pg.Pool
  private readonly named: boolean
  private readonly listener: DatabaseListener
  private readonly announcing = new Map<string, NodeJS.Timeout>()

  constructor(
    readonly dataSource: DataSource,
    settings: DatabaseSettings,
    private readonly logger: Logger,
  ) {
    this.pool = poolOf(dataSource)
    this.named = !settings.transactionPooler
    this.listener = new DatabaseListener(settings.databaseDirectUrl ?? settings.databaseUrl, logger)
  }

  rows<Row extends object>(sql: Statement, values?: unknown[]): Promise<Row[]> {
    return runNamed<Row>(this.pool, sql, values, this.named)
  }

  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]> {
    return run<Row>(this.pool, text, values)
  }

  async transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect()
    const tx: Queryable = {
      rows: (sql, values) => runNamed(client, sql, values, this.named),
      query: (text, values) => run(client, text, values),
    }
    let broken: Error | undefined
    try {
      await client.query('begin')
      const result = await work(tx)
      await client.query('commit')
      return result
    } catch (error) {
      // A connection that cannot even roll back is of no use to the next one.
      await client.query('rollback').catch((reason: unknown) => {
        broken = reason instanceof Error ? reason : new Error(String(reason))
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  listen(
    channel: string,
    handler: ChannelHandler,
    onReconnect?: () => void,
  ): Promise<() => Promise<void>> {
    return this.listener.listen(channel, handler, onReconnect)
  }

  announce(channel: string): void {
    if (this.announcing.has(channel)) return
    const tell = () => {
      this.announcing.delete(channel)
      this.query(`select pg_notify($1, '')`, [channel]).catch((error: unknown) => {
        this.logger.warn({ err: error, channel }, 'could not announce what is waiting')
      })
    }
    this.announcing.set(channel, setTimeout(tell, announceAfter).unref())
  }

  async close(): Promise<void> {
    for (const timer of this.announcing.values()) clearTimeout(timer)
    await this.listener.close()
    await this.dataSource.destroy()
  }
}

type Connection = pg.Pool | pg.PoolClient

async function run<Row extends object>(
  on: Connection,
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  const result = await on.query<Row>(text, values)
  return result.rows
}

async function runNamed<Row extends object>(
  on: Connection,
  sql: Statement,
  values: unknown[] | undefined,
  named: boolean,
): Promise<Row[]> {
  const result = await on.query<Row>(
    named ? { name: sql.name, text: sql.text, values } : { text: sql.text, values },
  )
  return result.rows
}
