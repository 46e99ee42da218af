import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { repositoryRoot } from '../src/kernel/config.js'
import { startEmbeddedPostgres } from '../src/kernel/embedded-postgres.js'
import { createLogger } from '../src/kernel/logger.js'
import { migrate } from '../src/kernel/migrate.js'
import { migrations } from '../src/migrations/index.js'
import { routines } from '../src/routines.js'
import { testSettings, withDatabase } from './test-settings.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server that test databases are made on. */
    serverUrl: string
    /** Name of the migrated database that each test file gets a copy of. */
    templateName: string
  }
}

/** One PostgreSQL for the whole run, with one migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const logger = createLogger('warn')
  const embedded = process.env['TEST_DATABASE_URL'] ? undefined : await startTestServer()
  const serverUrl = process.env['TEST_DATABASE_URL'] ?? embedded?.url ?? ''
  const templateName = `wp_test_${process.pid}_template`
  await onServer(serverUrl, async (server) => {
    await dropLeftovers(server)
    await server.query(`create database ${templateName}`)
  })
  await migrate(testSettings(withDatabase(serverUrl, templateName)), {
    migrations,
    routines,
    logger,
  })
  project.provide('serverUrl', serverUrl)
  project.provide('templateName', templateName)
  return async () => {
    await onServer(serverUrl, (server) => dropOfRun(server, process.pid))
    await embedded?.stop()
  }
}

async function startTestServer() {
  const dataDir = join(repositoryRoot, 'node_modules/.cache/waypost-test')
  mkdirSync(dataDir, { recursive: true })
  return startEmbeddedPostgres({ dataDir, logger: createLogger('warn'), durability: 'volatile' })
}

async function onServer(url: string, work: (server: pg.Client) => Promise<void>): Promise<void> {
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  await work(server).finally(() => server.end())
}

/** Databases of runs that were killed before they could clean up. */
async function dropLeftovers(server: pg.Client): Promise<void> {
  const found = await server.query<{ run: number }>(
    String.raw`select distinct substring(datname from 'wp_test_(\d+)_')::int as run from pg_database where datname like 'wp\_test\_%'`,
  )
  for (const { run } of found.rows) if (!isRunning(run)) await dropOfRun(server, run)
}

async function dropOfRun(server: pg.Client, run: number): Promise<void> {
  const found = await server.query<{ datname: string }>(
    'select datname from pg_database where datname ^@ $1',
    [`wp_test_${run}_`],
  )
  for (const { datname } of found.rows)
    await server.query(`drop database if exists ${datname} with (force)`)
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
