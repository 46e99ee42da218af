import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../../src/kernel/config.js'
import { giftCardsOf } from '../../src/modules/gift-cards/index.js'
import { verify } from '../../src/modules/status-events/index.js'
import { contextWithDefaults } from '../callers.js'
import { fire, fired } from '../events.js'
import { gift, giftDeliveries, giftOrder, issuesAt, told } from '../gift-orders.js'
import { createTestDatabase } from '../harness.js'
import { opened, startMailServer } from '../mail-server.js'
import { addCart, addEndpoint } from '../queue.js'
import { startReceiver } from '../webhook-receiver.js'

const program = join(repositoryRoot, 'packages/server/dist/cli/waypost.js')
const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const mails = await startMailServer()
const receiver = await startReceiver()

let log = ''
let worker: ChildProcess | undefined
afterAll(() => worker?.kill('SIGKILL'))
beforeAll(async () => {
  await issuesAt(ctx, 1000)
  await addEndpoint(ctx, receiver.url)
})

/** Starts the program as operators run it, with everything logged that it can log. */
function start(): void {
  const settings = {
    DATABASE_URL: database.url,
    DATABASE_DIRECT_URL: '',
    DATABASE_POOL_MODE: '',
    NODE_ENV: '',
    LOG_LEVEL: 'trace',
    SMTP_URL: mails.url,
    EMAIL_FROM: 'no-reply@shop.example',
    WAYPOST_PRIVATE_DESTINATIONS: 'allow',
    WAYPOST_SECRET_KEY: 'secret-for-tests-only-secret-for-tests',
  }
  worker = spawn(process.execPath, [program, 'worker', '--lease', '4'], {
    env: { ...process.env, ...settings },
  })
  const keep = (part: Buffer) => (log += part.toString())
  worker.stdout?.on('data', keep)
  worker.stderr?.on('data', keep)
}

async function kill(): Promise<void> {
  const ended = new Promise((done) => worker?.once('exit', done))
  worker?.kill('SIGKILL')
  await ended
}

const patience = { timeout: 60_000, interval: 50 }
const pattern = /(?:[2-9A-HJKMNP-Z]{4}-){5}[2-9A-HJKMNP-Z]{4}/g

test('a worker killed while it hands the mail over: one mail, with each code once', async () => {
  const { order } = await giftOrder(ctx, 2)
  await fire(ctx, 'ORDER_APPROVE', order.id, { idempotencyKey: 'approve-once' })
  // It waits for the greeting when it is killed, so nobody has taken the mail.
  mails.behave({ banner: 60_000 })
  start()
  await expect
    .poll(async () => (await giftDeliveries(database, order.id))[0]?.state, patience)
    .toBe('SENDING')
  await kill()
  mails.behave({})
  start()
  await expect.poll(() => told(database, order.id), patience).toEqual(['1 SENT', '2 SENT'])
  expect(mails.received).toHaveLength(1)
  const [received] = mails.received
  expect(received?.to).toEqual([gift.recipient])
  const mail = await opened(received)
  const codes = [...new Set(mail.text?.match(pattern) ?? [])]
  expect(codes).toHaveLength(2)
  for (const code of codes) expect(String(mail.html)).toContain(code)

  // And nowhere else, in whole or in part.
  await expect.poll(() => receiver.received.length, patience).toBeGreaterThanOrEqual(2)
  const shown = await giftCardsOf({ ...ctx, loaders: new Map() }, order.id)
  const places = new Map([
    ['the database', await everything()],
    ['webhooks', JSON.stringify(receiver.received)],
    ['the log', log],
    ['the API', JSON.stringify(shown)],
  ])
  for (const [place, text] of places) {
    expect(text.length, place).toBeGreaterThan(20)
    for (const code of codes) {
      expect(text.includes(code.slice(0, 14)), place).toBe(false)
      expect(text.includes(code.replaceAll('-', '').slice(0, 12)), place).toBe(false)
    }
  }
})

/** All rows of all tables as one text. */
async function everything(): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const texts = await Promise.all(
    tables.map(({ name }) =>
      database.query(`select coalesce(string_agg(t::text, ' '), '') as rows from "${name}" t`),
    ),
  )
  return JSON.stringify(texts)
}

test('a cart is told of the order and never of a code', async () => {
  await addCart(ctx, 'shop', `${receiver.url}/cart`)
  const { order } = await giftOrder(ctx, 1, {})
  await fired(ctx, 'ORDER_APPROVE', order.id)
  await expect.poll(() => told(database, order.id), patience).toEqual(['1 SENT'])
  const mail = await opened(mails.received.at(-1))
  const [code = 'no code'] = mail.text?.match(pattern) ?? []
  expect(JSON.stringify(receiver.received)).not.toContain(code.slice(0, 14))
})

test('canceled before the mail left: nothing is sent', async () => {
  await kill()
  const before = mails.received.length
  const { order } = await giftOrder(ctx, 1)
  await fired(ctx, 'ORDER_APPROVE', order.id)
  await fired(ctx, 'ORDER_CANCEL', order.id)
  const other = await giftOrder(ctx, 1)
  await fired(ctx, 'ORDER_APPROVE', other.order.id)
  start()
  await expect.poll(() => told(database, other.order.id), patience).toEqual(['1 SENT'])
  expect(await told(database, order.id)).toEqual(['1 CANCELED'])
  const gifts = await Promise.all(mails.received.slice(before).map((mail) => opened(mail)))
  expect(gifts.filter(({ text }) => pattern.test(text ?? ''))).toHaveLength(1)
})

test('all invariants hold after all this', async () => {
  expect(await verify(database)).toEqual([])
})
