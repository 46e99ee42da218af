import { join } from 'node:path'
import { entities } from './entities.js'
import { createDatabase, type Database, type DatabaseSettings } from './kernel/database.js'
import { startEmbeddedPostgres } from './kernel/embedded-postgres.js'
import { isDatabaseDown } from './kernel/errors.js'
import type { Config } from './kernel/config.js'
import type { Logger } from './kernel/logger.js'
import { migrate } from './kernel/migrate.js'
import { keepSecret } from './kernel/secret-file.js'
import { migrations } from './migrations/index.js'
import { beginDesksAnew } from './modules/my-desk/index.js'
import { routines } from './routines.js'

/** What the server and every command stand on: the migrated database and the key of digests. */
export interface Runtime {
  database: Database
  secretKey: string
  /** Names of the migrations that were applied now. */
  applied: string[]
  close(): Promise<void>
}

/** Something that whoever starts Waypost can put right; its message is for them. */
export class StartError extends Error {
  override name = 'StartError'
}

/**
 * Connects to the external database, or attaches to the embedded one and starts it when it does not
 * run, and brings its schema up to date.
 * @throws StartError when the database cannot be reached
 */
export async function openRuntime(config: Config, log: Logger): Promise<Runtime> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, logger: log })
  const settings: DatabaseSettings = {
    ...config,
    databaseUrl: config.databaseUrl ?? embedded?.url ?? '',
  }
  try {
    const { applied } = await migrate(settings, { migrations, routines, logger: log })
    const database = await createDatabase(settings, { entities, migrations, logger: log })
    if (await beginDesksAnew(database)) log.info('the database was restored: desks begin anew')
    const secretKey = config.secretKey ?? (await keepSecret(join(config.dataDir, 'secret-key')))
    const close = async () => {
      await database.close()
      await embedded?.stop()
    }
    return { database, secretKey, applied, close }
  } catch (error) {
    await embedded?.stop()
    throw isDatabaseDown(error) ? unreachable(settings, error) : error
  }
}

/** Names the place and never the password. */
function unreachable(settings: DatabaseSettings, cause: unknown): StartError {
  const { hostname, port, pathname } = new URL(settings.databaseUrl)
  const place = `${hostname}:${port || '5432'}${pathname}`
  return new StartError(
    `The database at ${place} cannot be reached. Is it running, and is DATABASE_URL right?`,
    { cause },
  )
}
