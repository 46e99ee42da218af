// O2: the two programs as operators run them: where their metrics are, and how a server says that it
// is going away.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { repositoryRoot } from '../../src/kernel/config.js'
import { contextWithDefaults } from '../callers.js'
import { createTestDatabase } from '../harness.js'
import { samplesOf, valueIn } from '../metrics.js'
import { addEndpoint, queueMessages } from '../queue.js'
import { startReceiver } from '../webhook-receiver.js'

const programs = join(repositoryRoot, 'packages/server/dist')
const patience = { timeout: 60_000 }
const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

interface Program {
  child: ChildProcess
  /** The address that it says to have, once it says so. */
  address(said: string): Promise<URL>
  ended: Promise<unknown[]>
}

function start(args: string[], settings: Record<string, string>): Program {
  const [file = ''] = args
  if (!existsSync(join(programs, file)))
    throw new Error('The server is not built: run `pnpm build` first.')
  const child = spawn(process.execPath, [join(programs, file), ...args.slice(1)], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: database.url, DATABASE_DIRECT_URL: '', DATABASE_POOL_MODE: '' },
      ...{ NODE_ENV: '', LOG_LEVEL: 'fatal', METRICS_HOST: '', METRICS_PORT: '0', SMTP_URL: '' },
      WAYPOST_SAMPLE_DATA: 'off',
      WAYPOST_PRIVATE_DESTINATIONS: 'allow',
      WAYPOST_SECRET_KEY: 'secret-for-tests-only-secret-for-tests',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  return {
    child,
    ended: once(child, 'exit'),
    address: async (said) => {
      const line = new RegExp(`${said} (http\\S+)`)
      await expect.poll(() => output, patience).toMatch(line)
      return new URL(line.exec(output)?.[1] ?? '')
    },
  }
}

const statusAt = async (url: URL): Promise<number | null> =>
  (await fetch(url).catch(() => null))?.status ?? null
const textAt = async (url: URL): Promise<string> => (await fetch(url)).text()

test('O2: a worker of its own shows what it sends', async () => {
  const receiver = await startReceiver()
  const destination = await addEndpoint(ctx, receiver.url)
  const { child, address, ended } = start(['cli/waypost.js', 'worker'], {})
  const metrics = await address('Metrics are at')
  expect([metrics.hostname, metrics.pathname]).toEqual(['127.0.0.1', '/metrics'])
  await queueMessages(database, destination, [{ type: 'test.ping', data: {} }])
  const sent = { kind: 'WEBHOOK', result: 'DELIVERED' }
  const attempts = async () =>
    valueIn(await textAt(metrics), 'waypost_delivery_attempts_total', sent)
  await expect.poll(attempts, patience).toBe(1)
  const text = await textAt(metrics)
  expect(valueIn(text, 'waypost_worker_look_age_seconds')).toBeLessThan(60)
  expect(valueIn(text, 'waypost_database_up')).toBe(1)
  expect(samplesOf(text).map(({ name }) => name)).toContain('nodejs_eventloop_lag_p99_seconds')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
}, 120_000)

test('O2: a server has them apart from its own port, and says that it is not ready when it stops', async () => {
  const settings = {
    PORT: '0',
    HOST: '127.0.0.1',
    WAYPOST_DRAIN_SECONDS: '3',
    WAYPOST_WORKER: 'off',
  }
  const { child, address, ended } = start(['main.js'], settings)
  const own = await address('Waypost is ready at')
  const metrics = await address('Metrics are at')
  expect(own.port).not.toBe(metrics.port)
  expect(await statusAt(new URL('/metrics', own))).toBe(404)
  expect(await statusAt(new URL('/livez', metrics))).toBe(404)
  const ready = () => statusAt(new URL('/readyz', own))
  await expect.poll(ready, patience).toBe(200)
  const text = await textAt(metrics)
  const counted = { route: '/readyz', status: '2xx' }
  expect(
    valueIn(text, 'waypost_http_request_duration_seconds_count', counted),
  ).toBeGreaterThanOrEqual(1)
  expect(valueIn(text, 'waypost_worker_look_age_seconds')).toBeUndefined()

  child.kill('SIGTERM')
  await expect.poll(ready, { interval: 20, ...patience }).toBe(503)
  expect(await statusAt(new URL('/livez', own))).toBe(200)
  expect(await ended).toEqual([0, null])
  expect([await statusAt(own), await statusAt(metrics)]).toEqual([null, null])
}, 120_000)
