import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { entities } from '../src/entities.js'
import { createDatabase, type Database } from '../src/kernel/database.js'
import { createLogger } from '../src/kernel/logger.js'
import { migrations } from '../src/migrations/index.js'
import { testSettings, withDatabase } from './test-settings.js'

/** Writes nothing unless LOG_LEVEL is set for the run. */
export const testLogger = createLogger(process.env['LOG_LEVEL'] ?? 'silent')

/** A database of one test file, with the address for what needs a connection of its own. */
export interface TestDatabase extends Database {
  readonly url: string
}

/**
 * A migrated database for this test file alone; removed after it.
 * Call it at the top level of the file: `const database = await createTestDatabase()`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('templateName')
  const name = template.replace('template', randomUUID().slice(0, 8))
  await onServer(`create database ${name} template ${template}`)
  const url = withDatabase(inject('serverUrl'), name)
  const database = await createDatabase(testSettings(url), {
    entities,
    migrations,
    logger: testLogger,
  })
  afterAll(async () => {
    await database.close().catch(() => undefined)
    await onServer(`drop database if exists ${name} with (force)`)
  })
  return Object.assign(database, { url })
}

async function onServer(sql: string): Promise<void> {
  const server = new pg.Client({ connectionString: inject('serverUrl') })
  await server.connect()
  await server.query(sql).finally(() => server.end())
}
