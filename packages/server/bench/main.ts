// Measures Waypost beside its control on a database of its own. See docs/guide/benchmarks.md.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import pg from 'pg'
import { startEmbeddedPostgres } from '../dist/kernel/embedded-postgres.js'
import { createLogger } from '../dist/kernel/logger.js'
import { ask, compare, median, turn, type Target, type Turn } from './load.ts'
import { packageRoot, serve, type Program } from './programs.ts'
import { bulkEvent } from './bulk-event.ts'
import { fileImport } from './file-import.ts'
import { measureDeliveries, type DeliveryParts, type Figure } from './deliveries.ts'
import type { Job, JobParts } from './jobs.ts'
import { proveOrders } from './look-up-proofs.ts'
import { seedOrders, takeApprovalsBack } from './seed.ts'
import { seedRecords } from './seed-records.ts'
import { beginAnew, untouched, workloads, type BenchRequest, type Workload } from './workloads.ts'

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
const isChosen = (name: string) => options.only === '' || options.only.split(',').includes(name)
const chosen = workloads.filter(({ name }) => isChosen(name))
const poolSize = '12'
const say = (text: string) => process.stderr.write(`${text}\n`)

interface Sides {
  ours: Target
  control: Target
}

/**
 * Changes orders for about so many seconds, but no more of them than there are: each has its event
 * once, and gets it again only when all approvals were taken back in between.
 */
async function turnOfWrites(client: pg.Client, target: Target, next: () => BenchRequest) {
  await takeApprovalsBack(client)
  beginAnew()
  const some = Math.max(connections, Math.min(1_000, Math.floor(orders / 5)))
  const { rate } = await turn(target, next, { connections, requests: some })
  const wanted = Math.min(Math.ceil(rate * seconds), untouched(orders))
  const requests = Math.max(connections, wanted)
  return turn(target, next, { connections, requests })
}

/** Both in turn, each warmed up every time, so that the machine's moods hit both. */
async function measure(
  workload: Workload,
  sides: Sides,
  client: pg.Client,
): Promise<Record<keyof Sides, Turn[]>> {
  const turns: Record<keyof Sides, Turn[]> = { ours: [], control: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ['control', 'ours'] as const) {
      const next = () => workload.request(orders)[side]
      if (workload.writes) turns[side].push(await turnOfWrites(client, sides[side], next))
      else {
        await turn(sides[side], next, { connections, seconds: 1 })
        turns[side].push(await turn(sides[side], next, { connections, seconds }))
      }
    }
  }
  return turns
}

async function report(workload: Workload, both: Sides, client: pg.Client): Promise<Row> {
  const sides = workload.besideOwn ? { ours: both.ours, control: both.ours } : both
  const bytes = await compare(workload, sides.ours, sides.control, orders)
  const turns = await measure(workload, sides, client)
  const rate = (side: keyof Sides) => median(turns[side].map((entry) => entry.rate))
  return {
    workload: workload.name,
    share: Number((rate('ours') / rate('control')).toFixed(2)),
    target: workload.target,
    ours: Math.round(rate('ours')),
    control: Math.round(rate('control')),
    p95: Number(median(turns.ours.map((entry) => entry.p95)).toFixed(1)),
    orders,
    connections,
    ...bytes,
  }
}

/** How long a job takes on each side, told as orders a second. */
async function reportJob(job: Job, size: number): Promise<Row> {
  const turns: Awaited<ReturnType<Job['turn']>>[] = []
  for (let round = 0; round < rounds; round += 1) turns.push(await job.turn())
  const [ours, control] = [
    median(turns.map((entry) => entry.ours)),
    median(turns.map((entry) => entry.control)),
  ]
  return {
    workload: job.name,
    share: Number((control / ours).toFixed(2)),
    target: job.target,
    ours: Math.round((size / ours) * 1000),
    control: Math.round((size / control) * 1000),
    p95: Math.round(ours),
    orders,
    connections: 1,
    bytes: null,
    controlBytes: null,
  }
}

interface Row {
  workload: string
  share: number
  target: number | null
  ours: number
  control: number
  p95: number
  orders: number
  connections: number
  bytes: number | null
  controlBytes: number | null
}

const columns = [
  'workload',
  'share',
  'target',
  'ours',
  'control',
  'p95',
  'bytes',
  'controlBytes',
] as const
const heading = [
  'workload',
  'share',
  'target',
  'ours/s',
  'control/s',
  'p95 ms',
  'bytes',
  'bytes of control',
]

function print(row: Row, title: string): void {
  const cells = columns.map((column, at) =>
    String(row[column] ?? '–').padStart(heading[at]?.length ?? 0),
  )
  process.stdout.write(
    options.json ? `${JSON.stringify(row)}\n` : `${cells.join('  ')}  ${title}\n`,
  )
}

/** Each event must have left its entry: what was answered and not done is no result. */
async function countEvents(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::integer as n from history_entry where event = 'ORDER_APPROVE'`,
  )
  return rows[0]?.n ?? 0
}

async function createToken(env: NodeJS.ProcessEnv): Promise<string> {
  const command = [
    join(packageRoot, 'dist/cli/waypost.js'),
    'token-create',
    '--role',
    'ADMINISTRATOR',
    '--name',
    'Benchmark',
  ]
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: { ...process.env, ...env },
  })
  return stdout.trim()
}

async function compareSides(client: pg.Client, sides: Sides): Promise<void> {
  if (!options.json) process.stdout.write(`${heading.join('  ')}\n`)
  for (const workload of chosen) print(await report(workload, sides, client), workload.title)
  say(`${await countEvents(client)} events carried out.`)
}

const jobs = { W4: bulkEvent, W5: fileImport }

async function runJobs(parts: JobParts): Promise<void> {
  for (const [name, make] of Object.entries(jobs)) {
    if (!isChosen(name)) continue
    const job = await make(parts)
    print(await reportJob(job, parts.size), job.title)
    await job.close()
  }
}

async function runDeliveries(parts: DeliveryParts): Promise<void> {
  if (!isChosen('W7')) return
  await measureDeliveries(parts, (figure: Figure) => {
    const { workload, title, value, unit, target } = figure
    const line = `${workload.padStart(8)}  ${value} ${unit}  (target ${target})  ${title}`
    process.stdout.write(`${options.json ? JSON.stringify(figure) : line}\n`)
  })
}

async function run(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waypost-bench-'))
  const postgres = await startEmbeddedPostgres({ dataDir, logger: createLogger('silent') })
  const client = new pg.Client({ connectionString: postgres.url })
  const programs: Program[] = []
  const start = async (...args: Parameters<typeof serve>): Promise<string> => {
    const program = await serve(...args)
    programs.push(program)
    return program.url
  }
  try {
    const env = {
      WAYPOST_DATA_DIR: dataDir,
      PORT: '0',
      DATABASE_POOL_SIZE: poolSize,
      WAYPOST_SAMPLE_DATA: 'off',
      WAYPOST_WORKER: 'off',
      WAYPOST_PRIVATE_DESTINATIONS: 'allow',
      TRUSTED_PROXIES: '127.0.0.1',
      LOG_LEVEL: 'warn',
    }
    const url = await start('dist/main.js', [], env, /ready at http:\/\/[^:]+:(\d+)/)
    await client.connect()
    say(`Seeding ${orders} orders …`)
    await seedOrders(client, orders)
    const secretKey = (await readFile(join(dataDir, 'secret-key'), 'utf8')).trim()
    if (isChosen('W9') || isChosen('W10')) await seedRecords(client, orders)
    if (isChosen('W8')) await proveOrders(postgres.url, secretKey)
    const ours = { url, token: await createToken(env) }
    const event = workloads.find(({ writes }) => writes)
    if (event) await ask(ours, event.request(orders).ours)
    const control = {
      ...ours,
      url: await start('bench/control.ts', [postgres.url, poolSize, secretKey], {}, /^ready (\d+)/),
    }
    await compareSides(client, { ours, control })
    const databaseUrl = postgres.url
    await runJobs({ client, databaseUrl, ours, size: Math.min(orders, 10_000) })
    await runDeliveries({ client, databaseUrl, ours, env, size: Math.min(orders, 50_000), rounds })
  } finally {
    for (const { child } of programs) child.kill('SIGTERM')
    await client.end()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

await run()
