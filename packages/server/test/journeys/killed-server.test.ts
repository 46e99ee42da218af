import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { repositoryRoot } from '../../src/kernel/config.js'
import { createApiToken } from '../../src/modules/auth/index.js'
import { verify } from '../../src/modules/status-events/index.js'
import { contextWithDefaults } from '../callers.js'
import { imported } from '../events.js'
import { createTestDatabase } from '../harness.js'

const clients = 16
const long = process.env['TEST_LONG'] === 'on'
const { mutations, kills } = long
  ? { mutations: 20_000, kills: 50 }
  : { mutations: 4_000, kills: 10 }

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const { secret } = await createApiToken(ctx, { name: 'Sixteen clients', scopes: ['OPERATIONS'] })

/** One order for each client, and a few on which all of them meet. */
const own = await Promise.all(Array.from({ length: clients }, () => imported(ctx)))
const shared = await Promise.all(Array.from({ length: clients }, () => imported(ctx)))

const program = join(repositoryRoot, 'packages/server/dist/main.js')
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const folder = await mkdtemp(join(tmpdir(), 'waypost-acknowledged-'))
/** What clients were told, each on its line, kept outside of the server and its database. */
const acknowledged = join(folder, 'acknowledged')

let server = startServer()
let stopped = false
afterAll(async () => {
  stopped = true
  server.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port: free } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return free
}

/** Starts the program as operators run it; what it says when it cannot go on is shown. */
function startServer(): ChildProcess {
  if (!existsSync(program)) throw new Error('The server is not built: run `pnpm build` first.')
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DATABASE_URL: database.url,
    DATABASE_DIRECT_URL: '',
    DATABASE_POOL_MODE: '',
    METRICS_PORT: '',
    NODE_ENV: '',
    LOG_LEVEL: 'fatal',
    WAYPOST_ADMIN_EMAIL: 'ada@example.com',
    WAYPOST_ADMIN_PASSWORD: 'correct horse battery staple',
    WAYPOST_SAMPLE_DATA: 'off',
    WAYPOST_SECRET_KEY: 'secret-for-tests-only-secret-for-tests',
  }
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  child.once('exit', (code) => {
    if (code !== null && !stopped) process.stderr.write(`The server ended with ${code}.\n`)
  })
  return child
}

/** Ends the server as a power cut would, and starts it again. */
async function kill(): Promise<void> {
  const ended = new Promise((done) => server.once('exit', done))
  server.kill('SIGKILL')
  await ended
  server = startServer()
}

interface Mutation {
  name: string
  type: string
  input: Record<string, unknown>
}

/** The nth mutation of a client: one that succeeds whatever the others do meanwhile. */
function mutationOf(client: number, n: number): Mutation {
  const input = { idempotencyKey: `${client}-${n}` }
  if (n % 2 === 0) {
    const name = n % 4 === 0 ? 'orderApprove' : 'orderUnapprove'
    const type = n % 4 === 0 ? 'OrderApproveInput' : 'OrderUnapproveInput'
    return { name, type, input: { ...input, orderId: own[client]?.order.id } }
  }
  const orderId = shared[(client * 7 + n) % shared.length]?.order.id
  return {
    name: 'orderPaymentReceived',
    type: 'OrderPaymentReceivedInput',
    input: { ...input, orderId, amount: '0.01' },
  }
}

/** Sends it once. Answers the id of its event, or null when no answer came. */
async function send({ name, type, input }: Mutation): Promise<string | null> {
  const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) { applied event { id } userErrors { code message } } }`
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables: { input } }),
  }).catch(() => null)
  const text = await response?.text().catch(() => null)
  if (!response || text == null || response.status >= 500) return null
  const { data } = JSON.parse(text) as {
    data?: { result: { applied: boolean; event: { id: string } | null } }
  }
  if (!data?.result.event) throw new Error(`${name} was refused: ${text}`)
  return data.result.event.id
}

test(
  `F1: ${kills} kills in ${mutations} mutations: each that a client insists on happens exactly once`,
  { timeout: long ? 900_000 : 240_000 },
  async () => {
    const count = { acknowledged: 0, unanswered: 0, kills: 0 }
    const client = async (_: unknown, index: number) => {
      for (let n = 0; n < mutations / clients; n += 1) {
        const mutation = mutationOf(index, n)
        let event = await send(mutation)
        while (event === null) {
          count.unanswered += 1
          await sleep(50)
          event = await send(mutation)
        }
        await appendFile(acknowledged, `${event}\n`)
        count.acknowledged += 1
      }
    }
    const killer = async () => {
      while (count.kills < kills) {
        const next = (mutations * (count.kills + 1)) / (kills + 1)
        while (count.acknowledged < next) await sleep(5)
        await kill()
        count.kills += 1
      }
    }
    await Promise.all([...Array.from({ length: clients }, client), killer()])

    const events = (await readFile(acknowledged, 'utf8')).trim().split('\n')
    expect(new Set(events).size).toBe(mutations)
    expect(count).toMatchObject({ acknowledged: mutations, kills })
    // Each kill left clients without an answer.
    expect(count.unanswered).toBeGreaterThanOrEqual(kills)

    const [found] = await database.query(
      `select count(*)::int as entries, count(distinct h.id)::int as events, count(x.id)::int as outbox,
         count(*) filter (where h.id = any($1::uuid[]))::int as acknowledged,
         (select count(*)::int from idempotency_key) as keys
       from history_entry h left join outbox x on x.entry_id = h.id where h.event <> 'ORDER_IMPORT'`,
      [events],
    )
    expect(found).toEqual({
      entries: mutations,
      events: mutations,
      outbox: mutations,
      acknowledged: mutations,
      keys: mutations,
    })
    const [money] = await database.query<{ cents: number }>(
      'select sum(amount)::int as cents from ledger_entry',
    )
    expect(money?.cents).toBe(mutations / 2)
    // Among the rest: versions have no gap, and history knows each.
    expect(await verify(database)).toEqual([])
  },
)
