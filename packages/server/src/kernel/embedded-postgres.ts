import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { preparePostgresHome, type PostgresHome } from './embedded-postgres-home.js'
import {
  clearStalePidFile,
  ensureCluster,
  isPostgres,
  launchServer,
  readPidFile,
  shutDownServer,
  superuser,
  type Durability,
} from './embedded-postgres-process.js'
import type { Logger } from './logger.js'
import { keepSecret } from './secret-file.js'

// Every process that uses the server holds this lock shared; who gets it alone may stop the server.
const inUse = '7239104455'
const databaseName = 'waypost'
const attempts = 6

/** The PostgreSQL server of a data directory, as one process sees it. */
export interface EmbeddedPostgres {
  /** Address of Waypost's database, password included. */
  readonly url: string
  /** The cluster's folder, for backups of its files. */
  readonly cluster: string
  /** Lets go of the server, and stops it when no other process uses it. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  dataDir: string
  logger: Logger
  durability?: Durability
}

/**
 * Attaches to the server of this data directory, starting it (and creating its files) when it does
 * not run. While attached, a server that dies is started again on the same port.
 * @throws with a sentence for people when it cannot be started
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const home = await preparePostgresHome(options.dataDir).catch((error: unknown) => {
    throw explain(error, options.dataDir)
  })
  const password = await keepSecret(home.passwordFile).catch((error: unknown) => {
    throw explain(error, options.dataDir)
  })
  await ensureCluster(home, password, options.durability ?? 'durable')
  const server = new AttachedServer(home, password, options)
  await server.attach()
  return server
}

function explain(error: unknown, dataDir: string): unknown {
  const denied =
    error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')
  if (!denied) return error
  return new Error(
    `The data directory ${dataDir} belongs to another user. ` +
      'Start Waypost as the user who started it first, or set WAYPOST_DATA_DIR to another directory.',
    { cause: error },
  )
}

class AttachedServer implements EmbeddedPostgres {
  private holder?: pg.Client
  private port = 0
  private stopping = false

  constructor(
    private readonly home: PostgresHome,
    private readonly password: string,
    private readonly options: EmbeddedPostgresOptions,
  ) {}

  get url(): string {
    return `postgres://${superuser}:${this.password}@127.0.0.1:${this.port}/${databaseName}`
  }

  get cluster(): string {
    return this.home.cluster
  }

  async attach(): Promise<void> {
    let lastError = new Error(
      `The embedded PostgreSQL in ${this.home.cluster} runs but takes no connections.`,
    )
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await this.hold()) return
      await clearStalePidFile(this.home)
      try {
        await launchServer(this.home, this.options.durability ?? 'durable')
      } catch (error) {
        // Another process may have started it in the same moment: the next round attaches.
        if (error instanceof Error) lastError = error
        await sleep(300)
      }
    }
    throw lastError
  }

  /** Connects and takes the shared lock; false when there is no server to connect to. */
  private async hold(): Promise<boolean> {
    for (let waited = 0; waited < 300; waited++) {
      const server = readPidFile(this.home)
      if (!server || !isPostgres(server.pid)) return false
      const client = this.client(server.port)
      try {
        await client.connect()
        if (await this.claim(client)) {
          this.keep(client, server.port)
          return true
        }
      } catch (error) {
        if (hasCode(error, '28P01')) throw wrongPassword(this.home)
      }
      await client.end().catch(() => undefined)
      await sleep(100)
    }
    return false
  }

  private client(port: number): pg.Client {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: superuser,
      password: this.password,
      database: 'postgres',
      application_name: 'waypost server holder',
      connectionTimeoutMillis: 5000,
    })
    // A lost connection is dealt with at 'end'; without a listener the error would end the process.
    client.on('error', () => undefined)
    return client
  }

  private async claim(client: pg.Client): Promise<boolean> {
    const lock = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock_shared($1) as held',
      [inUse],
    )
    if (!lock.rows[0]?.held) return false
    const known = await client.query('select from pg_database where datname = $1', [databaseName])
    if (known.rowCount === 0) {
      await client.query(`create database ${databaseName}`).catch((error: unknown) => {
        if (!hasCode(error, '42P04') && !hasCode(error, '23505')) throw error
      })
    }
    return true
  }

  private keep(client: pg.Client, port: number): void {
    this.holder = client
    this.port = port
    client.once('end', () => {
      if (!this.stopping) void this.revive()
    })
  }

  private async revive(): Promise<void> {
    this.options.logger.warn('the embedded PostgreSQL went away; starting it again')
    try {
      await this.attach()
      this.options.logger.info('the embedded PostgreSQL is back')
    } catch (error) {
      this.options.logger.error(
        { err: error },
        'the embedded PostgreSQL could not be started again',
      )
    }
  }

  async stop(): Promise<void> {
    if (this.stopping) return
    this.stopping = true
    const holder = this.holder
    if (!holder) return
    try {
      await holder.query('select pg_advisory_unlock_shared($1)', [inUse])
      const lock = await holder.query<{ alone: boolean }>(
        'select pg_try_advisory_lock($1) as alone',
        [inUse],
      )
      if (lock.rows[0]?.alone) await shutDownServer(this.home)
    } finally {
      await holder.end().catch(() => undefined)
    }
  }
}

function wrongPassword(home: PostgresHome): Error {
  return new Error(
    `The embedded PostgreSQL does not accept the password in ${home.passwordFile}. ` +
      `That file belongs to the database files in ${join(home.place, 'postgres')}: put the former one back.`,
  )
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
