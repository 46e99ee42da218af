import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testLogger } from '../../test/harness.js'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js'
import { preparePostgresHome } from './embedded-postgres-home.js'

let dataDir: string

// Outside the repository, in the way an administrator would place it.
beforeAll(() => {
  dataDir = mkdtempSync('/tmp/waypost-embedded-')
  execFileSync('chmod', ['755', dataDir])
})
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

const start = (): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir, logger: testLogger, durability: 'volatile' })

async function ask<Row>(server: EmbeddedPostgres, sql: string): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const result = await client.query(sql)
    return result.rows[0] as Row | undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

const pidOf = (server: EmbeddedPostgres): number =>
  Number(readFileSync(join(server.cluster, 'postmaster.pid'), 'utf8').split('\n')[0])

test('starts, keeps what was written, and stops', async () => {
  const first = await start()
  await ask(first, 'create table kept as select 1 as one')
  expect(
    await ask(
      first,
      `select upper('żółw') as word, current_setting('server_encoding') as encoding`,
    ),
  ).toEqual({
    word: 'ŻÓŁW',
    encoding: 'UTF8',
  })
  expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600)
  await first.stop()
  await expect(ask(first, 'select 1')).rejects.toThrow()
  const began = Date.now()
  const second = await start()
  expect(Date.now() - began).toBeLessThan(5000)
  expect(await ask(second, 'select one from kept')).toEqual({ one: 1 })
  await second.stop()
})

test('is shared by all who attach and stops with the last', async () => {
  const [first, second] = await Promise.all([start(), start()])
  expect(first.url).toBe(second.url)
  await first.stop()
  expect(await ask(second, 'select 1 as one')).toEqual({ one: 1 })
  await second.stop()
  await expect(ask(second, 'select 1')).rejects.toThrow()
})

test('brings a killed server back on the same port', async () => {
  const server = await start()
  const before = server.url
  process.kill(pidOf(server), 'SIGKILL')
  await sleep(300)
  await expect
    .poll(() => ask(server, 'select 1 as one').catch(() => undefined), { timeout: 15_000 })
    .toEqual({ one: 1 })
  expect(server.url).toBe(before)
  await server.stop()
})

test('starts over a pid file whose number now belongs to something else', async () => {
  const server = await start()
  const file = join(server.cluster, 'postmaster.pid')
  const stale = readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid))
  await server.stop()
  writeFileSync(file, stale)
  const again = await start()
  expect(await ask(again, 'select 1 as one')).toEqual({ one: 1 })
  await again.stop()
})

/** Only root's server lives away from its data directory. */
test.runIf(process.getuid?.() === 0)(
  'a data directory made anew where another was gets files of its own',
  async () => {
    const hidden = mkdtempSync('/tmp/waypost-hidden-')
    execFileSync('chmod', ['700', hidden])
    const own = join(hidden, 'data')
    const first = await preparePostgresHome(own)
    mkdirSync(first.cluster)
    rmSync(own, { recursive: true })
    const second = await preparePostgresHome(own)
    expect(second.place).not.toBe(first.place)
    expect(await preparePostgresHome(own)).toEqual(second)
    for (const gone of [hidden, first.place, second.place])
      rmSync(gone, { recursive: true, force: true })
  },
)
