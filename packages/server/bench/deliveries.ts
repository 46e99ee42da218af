import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { ask, median, type Target } from './load.ts'
import { serve, type Program } from './programs.ts'

/** What the measurements of deliveries work with. */
export interface DeliveryParts {
  client: pg.Client
  databaseUrl: string
  ours: Target
  /** Environment of Waypost's processes. */
  env: NodeJS.ProcessEnv
  /** Deliveries of the backlog. */
  size: number
  rounds: number
}

/** One figure with what it is to be. */
export interface Figure {
  workload: string
  title: string
  value: number
  unit: string
  target: string
}

const creation = `mutation ($input: WebhookEndpointCreateInput!) { webhookEndpointCreate(input: $input) {
  endpoint { id } userErrors { code message } } }`

/** Adds an endpoint over the API; answers the id of its destination. */
async function addEndpoint({ client, ours }: DeliveryParts, url: string): Promise<number> {
  // Types that no event of the benchmark has: what it gets is queued by hand.
  const input = { name: url, url, types: ['drop_ship.canceled'] }
  const body = JSON.stringify({ query: creation, variables: { input } })
  const answer = await ask(ours, { path: '/graphql', body })
  const id = /"endpoint":\{"id":"?(\d+)/.exec(answer)?.[1]
  if (!id) throw new Error(`no endpoint was made: ${answer}`)
  const { rows } = await client.query<{ id: number }>(
    'select id from destination where endpoint_id = $1',
    [id],
  )
  return rows[0]?.id ?? 0
}

/** The stored message of a real event, so that what is sent has the usual size. */
const message = `(select payload from outbox where payload ? 'data' order by id desc limit 1)`

const queue = (client: pg.Client, destinations: number[], count: number) =>
  client.query(
    `with x as (insert into outbox (payload, plan) select ${message}, '[]' from generate_series(1, $2::int)
       returning id)
     insert into delivery (outbox_id, destination_id, event, state, due_at, created_at)
       select x.id, d, 'ORDER_APPROVE', 'WAITING', now(), now() from x, unnest($1::int[]) d order by x.id`,
    [destinations, count],
  )

const startWorker = (env: NodeJS.ProcessEnv): Promise<Program> =>
  serve('dist/cli/waypost.js', ['worker'], env, /^(Sending) updates/)

async function stop({ child }: Program): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}

/** Waits until nothing waits at these destinations any more. */
async function drained(client: pg.Client, destinations: number[]): Promise<void> {
  const open = `select exists (select 1 from delivery where destination_id = any($1::int[])
    and state in ('WAITING', 'SENDING')) as open`
  for (;;) {
    const { rows } = await client.query<{ open: boolean }>(open, [destinations])
    if (!rows[0]?.open) return
    await sleep(200)
  }
}

/** Deliveries a second that a worker sends from a backlog to one endpoint. */
async function drain(parts: DeliveryParts, url: string): Promise<number> {
  const { client, env, size } = parts
  const destination = await addEndpoint(parts, `${url}/ok`)
  await queue(client, [destination], size)
  await client.query('vacuum analyze outbox, delivery')
  const worker = await startWorker(env)
  await drained(client, [destination])
  await stop(worker)
  const { rows } = await client.query<{ n: number; seconds: number }>(
    `select count(distinct d.id)::int as n, extract(epoch from max(d.ended_at) - min(a.started_at))::float8 as seconds
     from delivery d join delivery_attempt a on a.delivery_id = d.id
     where d.destination_id = $1 and d.state = 'DELIVERED'`,
    [destination],
  )
  const [{ n, seconds } = { n: 0, seconds: 1 }] = rows
  if (n !== size) throw new Error(`${n} of ${size} were delivered`)
  return n / seconds
}

/** The same with a loop that does nothing else. */
async function drainBare(
  { client, databaseUrl, size }: DeliveryParts,
  url: string,
): Promise<number> {
  await client.query(`drop table if exists bench_job;
    create table bench_job (id bigint primary key generated always as identity, state text not null default 'WAITING', payload jsonb);
    insert into bench_job (payload) select ${message} from generate_series(1, ${size});
    create index on bench_job (id) where state = 'WAITING'`)
  await client.query('vacuum analyze bench_job')
  const control = await serve(
    'bench/drain-control.ts',
    [databaseUrl, `${url}/ok`],
    {},
    /^ready (\d+)/,
  )
  const milliseconds = Number(new URL(control.url).port)
  return (size / milliseconds) * 1_000
}

/** Milliseconds from being queued to the first try, of deliveries that are queued at a steady pace. */
async function latencies(
  { client, env }: DeliveryParts,
  { queued, counted = queued }: { queued: number[]; counted?: number[] },
  pace: { perSecond: number; seconds: number },
): Promise<number[]> {
  const worker = await startWorker(env)
  const { rows: before } = await client.query<{ id: number }>(
    'select coalesce(max(id), 0) as id from delivery',
  )
  const began = performance.now()
  for (let n = 0; n < pace.perSecond * pace.seconds; n += 1) {
    await sleep(Math.max(0, began + (n * 1_000) / pace.perSecond - performance.now()))
    await queue(client, queued, 1)
    await client.query(`select pg_notify('waypost_deliveries', '')`)
  }
  await drained(client, counted)
  await stop(worker)
  const { rows } = await client.query<{ ms: number }>(
    `select extract(epoch from a.started_at - d.created_at)::float8 * 1000 as ms
     from delivery d join delivery_attempt a on a.delivery_id = d.id and a.attempt = 1
     where d.id > $1 and d.destination_id = any($2::int[]) order by 1`,
    [before[0]?.id, counted],
  )
  return rows.map(({ ms }) => ms)
}

const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const round = (value: number) => Number(value.toPrecision(3))

/** W7: a backlog beside a bare loop, the way of single updates, and neighbours that fail. */
export async function measureDeliveries(
  parts: DeliveryParts,
  print: (figure: Figure) => void,
): Promise<void> {
  const receiver = await serve('bench/receiver.ts', [], {}, /^ready (\d+)/)
  try {
    const [ours, control]: [number[], number[]] = [[], []]
    for (let round = 0; round < parts.rounds; round += 1) {
      control.push(await drainBare(parts, receiver.url))
      ours.push(await drain(parts, receiver.url))
    }
    const say = (title: string, value: number, unit: string, target: string) => {
      print({ workload: 'W7', title, value: round(value), unit, target })
    }
    const backlog = `a backlog of ${parts.size} to a receiver that answers in 5 ms`
    say(backlog, median(ours), '/s', '≥ 1000')
    say('the same with a bare loop', median(control), '/s', '–')
    say('share of the bare loop', median(ours) / median(control), '', '–')

    const pace = { perSecond: 50, seconds: 20 }
    const one = [await addEndpoint(parts, `${receiver.url}/ok/one`)]
    const single = await latencies(parts, { queued: one }, pace)
    say(
      'from the commit to the first try at 50 a second, median',
      quantile(single, 0.5),
      'ms',
      '< 300',
    )
    say('the same, 99th percentile', quantile(single, 0.99), 'ms', '–')
    await neighbours(parts, receiver.url, say)
  } finally {
    await stop(receiver)
  }
}

/** Eight healthy endpoints alone, and beside one that hangs and one that fails. */
async function neighbours(
  parts: DeliveryParts,
  url: string,
  say: (title: string, value: number, unit: string, target: string) => void,
): Promise<void> {
  const pace = { perSecond: 10, seconds: 20 }
  const healthy: number[] = []
  for (let n = 0; n < 8; n += 1) healthy.push(await addEndpoint(parts, `${url}/ok/${n}`))
  const others = [await addEndpoint(parts, `${url}/hang`), await addEndpoint(parts, `${url}/fail`)]
  const last = async (queued: number[]) =>
    quantile(await latencies(parts, { queued, counted: healthy }, pace), 0.99)
  const turns: { alone: number; beside: number }[] = []
  for (let turn = 0; turn < parts.rounds; turn += 1)
    turns.push({ alone: await last(healthy), beside: await last([...healthy, ...others]) })
  const alone = median(turns.map((turn) => turn.alone))
  const beside = median(turns.map((turn) => turn.beside))
  say('eight endpoints at ten a second each, 99th percentile', alone, 'ms', '–')
  say('the same beside one that hangs and one that fails', beside, 'ms', '–')
  say('times as long', beside / alone, '', '≤ 2')
}
