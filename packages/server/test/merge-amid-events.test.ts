import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { mergeAccounts } from '../src/modules/accounts/merge-accounts.js'
import { verify } from '../src/modules/status-events/index.js'
import { contextWithDefaults } from './callers.js'
import { fire, fired, imported, itemOf, shipped } from './events.js'
import { makeAccount } from './factories/account.factory.js'
import { createTestDatabase } from './harness.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const holder = new pg.Client({ connectionString: database.url })
await holder.connect()
afterAll(() => holder.end())

/** Two accounts, of which the one is a duplicate with an order. */
async function twins() {
  const [loser, survivor] = [
    await makeAccount(ctx, { name: 'ACME Inc' }),
    await makeAccount(ctx, { name: 'Acme' }),
  ]
  const { order } = await imported(ctx, { accountId: loser.id })
  const merge = async () => {
    const { applied, userErrors } = await mergeAccounts(ctx, {
      ...{ accountId: loser.id, intoId: survivor.id },
    })
    expect({ applied, userErrors }).toEqual({ applied: true, userErrors: [] })
  }
  return { loser, survivor, order, merge }
}

const waiting = async () => {
  const [row] = await database.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return row?.n
}

/** Holds an order, so that a merge waits for it with its accounts held, while something else begins. */
async function amidMerge(
  orderId: string,
  merge: () => Promise<void>,
  begin: () => Promise<unknown>,
) {
  await holder.query('begin')
  await holder.query('select from orders where id = $1 for update', [orderId])
  const merging = merge()
  await expect.poll(waiting, { timeout: 20_000 }).toBe(1)
  const begun = begin()
  await expect.poll(waiting, { timeout: 20_000 }).toBe(2)
  await holder.query('commit')
  await merging
  return begun
}

const ordersOf = async (accountId: string) =>
  (
    await database.query<{ source: string }>(
      'select source from orders where account_id = $1 order by id',
      [accountId],
    )
  ).map(({ source }) => source)

test('each order tells where it went', async () => {
  const { survivor, order, merge } = await twins()
  await merge()
  expect(
    await database.query(
      `select kind, sequence, note, facts from history_entry where order_id = $1 order by sequence desc limit 1`,
      [order.id],
    ),
  ).toEqual([
    {
      kind: 'ORDER_UPDATE',
      sequence: 2,
      note: 'Account "ACME Inc" was merged into "Acme".',
      facts: [
        { subject: 'ORDER', subjectId: order.id, field: 'account', from: 'ACME Inc', to: 'Acme' },
      ],
    },
  ])
  // An event goes on from there.
  await fired(ctx, 'ORDER_APPROVE', order.id)
  expect(await ordersOf(survivor.id)).toHaveLength(1)
  expect(await verify(database)).toEqual([])
})

test('an order that is made in the moment of the merge belongs to the account that stays', async () => {
  const { loser, survivor, order, merge } = await twins()
  await amidMerge(order.id, merge, () => imported(ctx, { accountId: loser.id }))
  expect(await ordersOf(loser.id)).toEqual([])
  expect(await ordersOf(survivor.id)).toEqual(['MANUAL', 'MANUAL'])
  expect(await verify(database)).toEqual([])
})

test('and so does the order of an exchange', async () => {
  const { loser, survivor, order, merge } = await twins()
  const other = await shipped(ctx)
  await database.query('update orders set account_id = $1 where id = $2', [
    loser.id,
    other.order.id,
  ])
  const exchange = () =>
    fired(ctx, 'ITEM_EXCHANGE', other.order.id, {
      items: [{ itemId: itemOf(other, 'TEA').id }],
      replacements: [{ sku: 'COFFEE', name: 'Coffee', qty: 1, unitPrice: '7.50' }],
    })
  await amidMerge(order.id, merge, exchange)
  expect(await ordersOf(loser.id)).toEqual([])
  expect((await ordersOf(survivor.id)).sort()).toEqual(['EXCHANGE', 'MANUAL', 'MANUAL'])
  expect(await verify(database)).toEqual([])
})

test('in a crowd no order is left behind', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { loser, survivor, order, merge } = await twins()
    const crowd = Array.from({ length: 12 }, () => imported(ctx, { accountId: loser.id }))
    const paid = fire(ctx, 'ORDER_APPROVE', order.id)
    await Promise.all([...crowd.slice(0, 6), merge(), ...crowd.slice(6), paid])
    expect(await ordersOf(loser.id)).toEqual([])
    expect(await ordersOf(survivor.id)).toHaveLength(13)
  }
  expect(await verify(database)).toEqual([])
})
