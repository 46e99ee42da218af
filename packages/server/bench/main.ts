// Measures Waypost beside its control on a database of its own. See docs/guide/benchmarks.md.
import { spawn, execFile, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs, promisify } from 'node:util'
import autocannon from 'autocannon'
import pg from 'pg'
import { startEmbeddedPostgres } from '../dist/kernel/embedded-postgres.js'
import { createLogger } from '../dist/kernel/logger.js'
import { seedOrders } from './seed.ts'
import { workloads, type BenchRequest, type Workload } from './workloads.ts'

const { values: options } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    connections: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
})
const orders = Number(options.orders)
const connections = Number(options.connections)
const seconds = Number(options.seconds)
const rounds = Number(options.rounds)
const only = options.only === '' ? null : options.only.split(',')
const root = resolve(import.meta.dirname, '..')
const say = (text: string) => process.stderr.write(`${text}\n`)

interface Turn {
  rate: number
  p95: number
}

interface Server {
  child: ChildProcess
  url: string
}

/** Starts a program and waits for the line that tells its port. */
async function serve(file: string, args: string[], env: NodeJS.ProcessEnv, ready: RegExp): Promise<Server> {
  const child = spawn(process.execPath, [join(root, file), ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const port = ready.exec(line)?.[1]
    if (port) {
      child.stdout.resume()
      return { child, url: `http://127.0.0.1:${port}` }
    }
  }
  throw new Error(`${file} ended before it was ready`)
}

async function turn(url: string, next: () => BenchRequest, token: string, duration: number): Promise<Turn> {
  const result = await autocannon({
    url,
    connections,
    duration,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return { rate: result.requests.average, p95: result.latency.p97_5 }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Both in turn, each warmed up for a second every time, so that the machine's moods hit both. */
async function measure(workload: Workload, ours: Server, control: Server, token: string) {
  const turns: { ours: Turn[]; control: Turn[] } = { ours: [], control: [] }
  const sides = [
    { side: turns.control, url: control.url, next: () => workload.control(orders) },
    { side: turns.ours, url: ours.url, next: () => workload.ours(orders) },
  ]
  for (let round = 0; round < rounds; round += 1) {
    for (const { side, url, next } of sides) {
      await turn(url, next, token, 1)
      side.push(await turn(url, next, token, seconds))
    }
  }
  const rate = (list: Turn[]) => median(list.map((entry) => entry.rate))
  const [own, bare] = [rate(turns.ours), rate(turns.control)]
  return {
    workload: workload.name,
    share: Number((own / bare).toFixed(2)),
    ours: Math.round(own),
    control: Math.round(bare),
    p95: median(turns.ours.map((entry) => entry.p95)),
    orders,
    connections,
    target: workload.target,
  }
}

/** Fails when an answer is not what the workload is about; a fast refusal is no result. */
async function check(workload: Workload, ours: Server, token: string): Promise<void> {
  const { path, body } = workload.ours(orders)
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const answer = await (await fetch(ours.url + path, { method: 'POST', headers, body })).text()
  if (answer.includes('"errors"') || answer.includes('"applied":false')) throw new Error(`${workload.name}: ${answer.slice(0, 500)}`)
}

async function run(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waypost-bench-'))
  const postgres = await startEmbeddedPostgres({ dataDir, logger: createLogger('silent') })
  const env = { WAYPOST_DATA_DIR: dataDir, PORT: '0', WAYPOST_SAMPLE_DATA: 'off', LOG_LEVEL: 'warn' }
  const servers: ChildProcess[] = []
  try {
    const ours = await serve('dist/main.js', [], env, /ready at http:\/\/[^:]+:(\d+)/)
    servers.push(ours.child)
    const client = new pg.Client({ connectionString: postgres.url })
    await client.connect()
    say(`Seeding ${orders} orders …`)
    await seedOrders(client, orders)
    await client.end()
    const cli = [join(root, 'dist/cli/waypost.js'), 'token-create', '--role', 'ADMINISTRATOR', '--name', 'Benchmark']
    const { stdout } = await promisify(execFile)(process.execPath, cli, { env: { ...process.env, ...env } })
    const token = stdout.trim()
    const control = await serve('bench/control.ts', [postgres.url], {}, /^ready (\d+)/)
    servers.push(control.child)
    if (!options.json) say('workload  share  target    ours/s  control/s   p97.5 ms')
    for (const workload of workloads.filter(({ name }) => only?.includes(name) ?? true)) {
      await check(workload, ours, token)
      const row = await measure(workload, ours, control, token)
      if (options.json) process.stdout.write(`${JSON.stringify(row)}\n`)
      else process.stdout.write(`${[row.workload.padEnd(8), row.share.toFixed(2).padStart(6), row.target.toFixed(2).padStart(7), String(row.ours).padStart(9), String(row.control).padStart(10), String(row.p95).padStart(10)].join(' ')}  ${workload.title}\n`)
    }
  } finally {
    for (const child of servers) child.kill('SIGTERM')
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

await run()
