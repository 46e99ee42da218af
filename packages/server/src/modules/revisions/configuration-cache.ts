import type { Configuration, ConfigurationCache } from '../../kernel/configuration.js'
import type { Database, Queryable } from '../../kernel/database.js'
import type { Logger } from '../../kernel/logger.js'
import { configurationFrom } from './read-configuration.js'

/** The NOTIFY channel on which each publication tells its revision. */
export const CONFIGURATION_CHANNEL = 'waypost_configuration'

/** A configuration cache that must be closed with its process. */
export interface LiveConfigurationCache extends ConfigurationCache {
  /** Stops hearing of new revisions. */
  close(): Promise<void>
}

/**
 * The configuration in memory, read once here and again whenever a publication is heard of, or may
 * have been missed while the connection was down.
 * @throws when the database cannot be reached
 */
export async function createConfigurationCache(
  database: Database,
  log: Logger,
): Promise<LiveConfigurationCache> {
  const reader = new Reader(database)
  const refreshSoon = () => {
    reader.refresh().catch((error: unknown) => {
      log.warn({ err: error }, 'the configuration could not be read anew')
    })
  }
  // Listening first: a publication between the two is then heard of.
  const close = await database.listen(
    CONFIGURATION_CHANNEL,
    (revision) => {
      if (!reader.isAt(Number(revision))) refreshSoon()
    },
    refreshSoon,
  )
  await reader.refresh()
  return {
    current: () => reader.current(),
    atLeast: (revision, through) => reader.atLeast(revision, through),
    refresh: () => reader.refresh(),
    close,
  }
}

class Reader {
  private known?: Configuration
  private running?: Promise<Configuration>
  private next?: Promise<Configuration>

  constructor(private readonly database: Database) {}

  isAt(revision: number): boolean {
    return this.known !== undefined && this.known.revision >= revision
  }

  current(): Configuration {
    if (!this.known) throw new Error('The configuration was not read yet')
    return this.known
  }

  async atLeast(revision: number, through?: Queryable): Promise<Configuration> {
    if (this.isAt(revision)) return this.current()
    return through ? this.keep(await configurationFrom(through)) : this.refresh()
  }

  /** Many calls share one reading, but none shares a reading that began before the call. */
  refresh(): Promise<Configuration> {
    if (!this.running) return this.start()
    this.next ??= this.running.then(
      () => this.start(),
      () => this.start(),
    )
    return this.next
  }

  private start(): Promise<Configuration> {
    this.next = undefined
    this.running = configurationFrom(this.database)
      .then((read) => this.keep(read))
      .finally(() => {
        this.running = undefined
      })
    return this.running
  }

  /** Readings may arrive out of order; an older one never replaces a newer one. */
  private keep(read: Configuration): Configuration {
    if (!this.isAt(read.revision + 1)) this.known = read
    return this.current()
  }
}
