import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { repositoryRoot } from '../../src/kernel/config.js'
import { updateSettings } from '../../src/modules/settings/update-settings.js'
import { verify } from '../../src/modules/status-events/index.js'
import { contextWithDefaults } from '../callers.js'
import { fired, imported } from '../events.js'
import { createTestDatabase } from '../harness.js'
import { headersOf, startMailServer } from '../mail-server.js'

const program = join(repositoryRoot, 'packages/server/dist/cli/waypost.js')
const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const server = await startMailServer()
let worker: ChildProcess | undefined
afterAll(() => worker?.kill('SIGKILL'))

/** Starts the program as operators run it. */
const start = (): ChildProcess =>
  spawn(process.execPath, [program, 'worker', '--lease', '5'], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      DATABASE_DIRECT_URL: '',
      DATABASE_POOL_MODE: '',
      NODE_ENV: '',
      METRICS_PORT: '',
      LOG_LEVEL: 'fatal',
      SMTP_URL: server.url,
      WAYPOST_SECRET_KEY: 'secret-for-tests-only-secret-for-tests',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
}

const mails = 60
const kills = 3

test(
  `F11: ${kills} kills of the worker in ${mails} mails: none is lost, and what is doubled is the same mail`,
  { timeout: 300_000 },
  async () => {
    await updateSettings(ctx, { emailHoldSeconds: 0 })
    const addresses: string[] = []
    for (let n = 0; n < mails; n += 1) {
      const { order, detail } = await imported(ctx)
      addresses.push(detail.billTo.email ?? '')
      await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', order.id, { carrier: 'UPS', number: `1Z${n}` })
    }
    const arrived = () => new Set(server.received.flatMap(({ to }) => to))
    for (let killed = 0; killed < kills; killed += 1) {
      worker = start()
      const enough = (mails * (killed + 1)) / (kills + 2)
      await expect
        .poll(() => arrived().size, { timeout: 60_000, interval: 5 })
        .toBeGreaterThanOrEqual(enough)
      await kill(worker)
    }
    worker = start()
    const open = `select count(*)::int as n from delivery where state <> 'DELIVERED'`
    await expect
      .poll(async () => (await database.query(open))[0], { timeout: 90_000, interval: 100 })
      .toEqual({ n: 0 })

    expect([...arrived()].toSorted()).toEqual(addresses.toSorted())
    const first = new Map<string, string>()
    for (const mail of server.received) {
      const id = headersOf(mail).find(([name]) => name === 'Message-ID')?.[1] ?? ''
      expect(mail.raw).toBe(first.get(id) ?? mail.raw)
      first.set(id, mail.raw)
    }
    expect(first.size).toBe(mails)
    // At most ten calls were under way at each kill.
    expect(server.received.length).toBeLessThanOrEqual(mails + kills * 10)
    expect(await verify(database)).toEqual([])
  },
)
