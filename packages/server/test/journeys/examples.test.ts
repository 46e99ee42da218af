import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../../src/kernel/config.js'
import { systemActor } from '../../src/modules/auth/index.js'
import { updateCodeWords } from '../../src/modules/code-words/update-code-words.js'
import { startWorker } from '../../src/modules/deliveries/index.js'
import { ensureDefaults } from '../../src/modules/status-events/index.js'
import { createQuote } from '../../src/modules/quotes/create-quote.js'
import { createEndpoint } from '../../src/modules/webhooks/create-endpoint.js'
import { createSenders } from '../../src/senders.js'
import { createTestApp } from '../app.js'
import { administrator } from '../configuration.js'

const app = await createTestApp()
await ensureDefaults(app.contextFor(systemActor))
await app.http.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.http.server.address() as AddressInfo
const { authorization } = await app.tokenOf('OPERATIONS')

const example = (name: string) => join(repositoryRoot, 'examples', name)

/** Runs a script of the examples as an integrator would; answers its exit code and output. */
function runScript(
  name: string,
  ...args: string[]
): Promise<{ code: number | null; output: string }> {
  const env = {
    ...process.env,
    WAYPOST_URL: `http://127.0.0.1:${port}`,
    WAYPOST_TOKEN: authorization.replace('Bearer ', ''),
  }
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [example(name), ...args], { env })
    const parts: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => parts.push(part))
    }
    child.on('error', fail)
    child.on('close', (code) => done({ code, output: parts.join('') }))
  })
}

/** Starts a script that goes on until it is stopped. */
function startScript(name: string, env: Record<string, string>, args: string[]) {
  const child = spawn(process.execPath, [example(name), ...args], {
    env: { ...process.env, ...env },
  })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  }
  return { output: () => parts.join(''), stop: () => child.kill() }
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: free } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return free
}

const query = <Row>(sql: string) => app.database.query<Row & Record<string, unknown>>(sql)

describe('the order file of the examples', () => {
  test('comes in as a whole, and a second time changes nothing', async () => {
    const first = await runScript('import-orders.mjs', example('orders.csv'))
    expect(first).toEqual({
      code: 0,
      output: '44 created, 0 with items added, 0 unchanged, 0 refused\n',
    })
    const counts = `select (select count(*) from orders)::int as orders, (select count(*) from order_item)::int as items,
      (select count(*) from history_entry)::int as entries, (select count(distinct currency) from orders)::int as currencies`
    const before = await query(counts)
    expect(before).toEqual([expect.objectContaining({ orders: 44, items: 133, currencies: 9 })])

    const second = await runScript('import-orders.mjs', example('orders.csv'))
    expect(second).toEqual({
      code: 0,
      output: '0 created, 0 with items added, 44 unchanged, 0 refused\n',
    })
    expect(await query(counts)).toEqual(before)
  })

  test('shows every stage of an order', async () => {
    const [facts] = await query<Record<string, number>>(
      `select count(*) filter (where approved_at is not null)::int as approved,
        count(*) filter (where net_paid = total)::int as paid,
        count(*) filter (where shipping_state = 'ALL')::int as shipped,
        count(*) filter (where shipping_state = 'PARTLY')::int as partly,
        count(*) filter (where 'CUSTOMER_COMMENT' = any(review_reasons))::int as commented from orders`,
    )
    expect(Object.entries(facts ?? {}).filter(([, count]) => count === 0)).toEqual([])
    const reasons = await query<{ reason: string }>(
      'select distinct unnest(review_reasons) as reason from orders',
    )
    expect(reasons.map(({ reason }) => reason)).toEqual(['CUSTOMER_COMMENT'])
    const comments = await query<{ comments: string }>(
      `select comments from order_detail where comments like E'%\\n%'`,
    )
    expect(comments.length).toBeGreaterThanOrEqual(3)
  })
})

test('the broken order file brings its two good orders and names its three broken lines', async () => {
  const tried = await runScript('import-orders.mjs', '--try', example('orders-broken.csv'))
  const lines = [
    '2 created, 0 with items added, 0 unchanged, 3 refused',
    'line 4, Order Date: There is no day 2026-02-30.',
    'line 6, Quantity: "two" is no number; write it without currency or spaces, such as 1234.50.',
    'line 7, Order Status: There is no label "On Its Way To The Moon".',
    '',
  ]
  expect(tried).toEqual({ code: 1, output: lines.join('\n') })
  expect(await query(`select 1 from orders where cart_number like 'WEB-7%'`)).toEqual([])
  expect(await runScript('import-orders.mjs', example('orders-broken.csv'))).toEqual(tried)
  const found = await query<{ number: string }>(
    `select cart_number as number from orders where cart_number like 'WEB-7%' order by 1`,
  )
  expect(found.map(({ number }) => number)).toEqual(['WEB-70001', 'WEB-70005'])
})

test('the life of an order runs from the cart to the parcel', async () => {
  const { code, output } = await runScript('order-life.mjs')
  expect(output).toMatch(/^Order \d+ is Submitted\.\nOrder \d+ is Order Approved\.\n/)
  const events = output.split('\n').filter((line) => /^[A-Z_]+$/.test(line))
  expect(events).toEqual([
    'ORDER_IMPORT',
    'ORDER_PAYMENT_RECEIVED',
    'ORDER_APPROVE',
    'ORDER_ADD_TRACKING_NUMBER',
  ])
  expect(code).toBe(0)
})

test('statuses are told in words of their own, and an unknown one waits', async () => {
  const [order] = await query<{ number: string }>(
    `select number from orders where canceled_at is null and label_id <> 160 order by id limit 1`,
  )
  const number = order?.number ?? ''
  const words = [`${number}=IN PRODUCTION`, `${number}=quack`, 'nowhere=quack']
  expect(await runScript('push-statuses.mjs', ...words)).toEqual({
    code: 1,
    output: [
      `${number}=IN PRODUCTION  APPLIED  In Production`,
      `${number}=quack  PARKED`,
      'nowhere=quack  REFUSED  NOT_FOUND: Nothing visible to you has this id or number.',
      '',
    ].join('\n'),
  })
})

/** A new quote, by its number. */
async function quoteNumber(): Promise<string> {
  const line = { sku: 'MUG', name: 'Mug', qty: 3, listPrice: '10.00', unitPrice: '8.00' }
  const { answer } = await createQuote(app.contextFor(administrator), {
    currency: 'EUR',
    lines: [line],
  })
  return answer?.number ?? ''
}

const labelOf = async (code: string): Promise<number> => {
  const [label] = await query<{ id: number }>(`select id from label where code = '${code}'`)
  return label?.id ?? 0
}

test('an ERP brings its accounts in and tells statuses in its own words, twice without harm', async () => {
  const admin = app.contextFor(administrator)
  const [token] = await query<{ id: string }>(
    "select id from api_token where name like '%OPERATIONS'",
  )
  const changes = [
    { scope: 'ACCOUNT' as const, word: 'active', labelId: 60, remove: false },
    { scope: 'ACCOUNT' as const, word: 'blocked', labelId: 70, remove: false },
    { scope: 'ORDER' as const, word: 'at the press', labelId: 160, remove: false },
    { scope: 'QUOTE' as const, word: 'go', labelId: 60, remove: false },
    {
      scope: 'QUOTE' as const,
      word: 'quote.lost',
      labelId: await labelOf('CANCELED'),
      remove: false,
    },
  ]
  await updateCodeWords(admin, { tokenId: token?.id, changes })
  const [order] = await query<{ number: string }>(
    'select number from orders where canceled_at is null and label_id <> 160 order by id desc limit 1',
  )
  const number = order?.number ?? ''
  const [won, lost] = [await quoteNumber(), await quoteNumber()]
  const file = join(await mkdtemp(join(tmpdir(), 'erp-')), 'erp.json')
  const told = JSON.parse(await readFile(example('erp.json'), 'utf8')) as {
    statuses: Record<'orders' | 'quotes', Record<string, string>>
  }
  told.statuses.orders[number] = 'at the press'
  told.statuses.quotes = { [won]: 'go', [lost]: 'quote.lost', 'Q-99999': 'go' }
  await writeFile(file, JSON.stringify(told))
  const first = await runScript('erp-sync.mjs', file)
  expect(first).toEqual({
    code: 1,
    output: [
      'accounts: 3 created, 0 updated, 0 unchanged, 0 refused',
      'accounts ERP-100=active  UNCHANGED',
      'accounts ERP-200=in review  REFUSED  WORD_UNKNOWN: Nobody has said yet which label this word means.',
      'accounts ERP-300=blocked  CHANGED',
      `orders ${number}=at the press  APPLIED`,
      `quotes ${won}=go  CHANGED`,
      `quotes ${lost}=quote.lost  CHANGED`,
      'quotes Q-99999=go  REFUSED  NOT_FOUND: Nothing visible to you has this id or number.',
      '',
    ].join('\n'),
  })
  const second = await runScript('erp-sync.mjs', file)
  expect(second.output).toBe(
    first.output.replace('3 created, 0 updated, 0 un', '0 created, 0 updated, 3 un'),
  )
  expect(
    await query(
      `select a.external_id as id, l.code, p.external_id as parent from account a join label l on l.id = a.label_id
       left join account p on p.id = a.parent_id order by 1`,
    ),
  ).toEqual([
    { id: 'ERP-100', code: 'APPROVED', parent: null },
    { id: 'ERP-200', code: 'APPROVED', parent: 'ERP-100' },
    { id: 'ERP-300', code: 'REJECTED', parent: null },
  ])
  expect(
    await query(
      `select q.number, l.code, e.actor_kind as actor from record_entry e
       left join quote q on q.id = e.subject_id left join label l on l.id = q.label_id
       where e.kind = 'LABEL_CHANGED' order by q.number nulls first`,
    ),
  ).toEqual([
    { number: null, code: null, actor: 'TOKEN' },
    { number: won, code: 'APPROVED', actor: 'TOKEN' },
    { number: lost, code: 'CANCELED', actor: 'TOKEN' },
  ])
})

test('the receiver takes what an order tells once, and nothing that is forged', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/hooks`
  const ctx = app.contextFor(administrator)
  const { secret } = await createEndpoint(ctx, {
    ...{ name: 'Example', url, types: ['*'], active: true },
  })
  const receiver = startScript('receive-webhooks.mjs', { WEBHOOK_SECRET: secret }, [
    '--port',
    String(port),
  ])
  await expect.poll(receiver.output, { timeout: 15_000 }).toContain(`Listening on port ${port}.`)
  const worker = await startWorker(ctx, createSenders(ctx))
  try {
    const { code, output } = await runScript('order-life.mjs')
    expect(code).toBe(0)
    const number = /Order (\d+)/.exec(output)?.[1]
    // What is sent at the same time may arrive in any order; the receiver says so behind the colon.
    const arrived = () =>
      receiver
        .output()
        .match(/^[a-z._]+ of \d+/gm)
        ?.sort()
    await expect
      .poll(arrived, { timeout: 15_000 })
      .toEqual(
        ['add_tracking_number', 'approve', 'import', 'payment_received'].map(
          (type) => `order.${type} of ${number}`,
        ),
      )
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401)
    await expect.poll(receiver.output).toContain('a header is missing')
  } finally {
    await worker.stop()
    receiver.stop()
  }
})

test('a script that is refused says why in one line', async () => {
  const { code, output } = await runScript(
    'import-orders.mjs',
    '--channel',
    'nowhere',
    example('orders.csv'),
  )
  expect({ code, output }).toEqual({
    code: 1,
    output: 'NOT_FOUND: There is no channel "nowhere". There are none yet.\n',
  })
})

test('the README of the examples names every file of them, with the right numbers', async () => {
  const readme = await readFile(example('README.md'), 'utf8')
  for (const name of [
    'orders.csv',
    'orders-broken.csv',
    'tracking.csv',
    'import-orders.mjs',
    'order-life.mjs',
    'push-statuses.mjs',
    'erp-sync.mjs',
    'erp.json',
    'waypost.mjs',
  ]) {
    expect(readme).toContain(`\`${name}\``)
  }
  expect(readme).toContain('44 orders with 133 items')
})
