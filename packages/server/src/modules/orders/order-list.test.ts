import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { insertOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { encodeCursor } from '../../kernel/pagination.js'
import { newId } from '../../kernel/uuid.js'
import { listOrders, type OrderListArguments } from './order-list.queries.js'
import type { OrderFilter, OrderSort } from './order.inputs.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const [web] = await database.query<{ id: number }>(
  "insert into channel (code, name) values ('web', 'Web') returning id",
)
const accountId = newId()
await database.query("insert into account (id, name) values ($1, 'Acme')", [accountId])

const plain = await insertOrder(database, {
  number: '998',
  labelId: 10,
  items: [{ labelId: 50 }, {}],
})
const shipped = await insertOrder(database, {
  number: '1000',
  labelId: 20,
  placedAt: '2026-02-01T00:00:00.000Z',
  hiddenAt: '2026-02-02T00:00:00.000Z',
  shipments: [{ carrier: 'UPS', trackingNumber: '1Z999', items: [0] }],
  payments: [1000],
  approvedAt: '2026-02-01T01:00:00Z',
  packedAt: '2026-02-01T02:00:00Z',
})
const partly = await insertOrder(database, {
  number: '999',
  labelId: 20,
  accountId,
  items: [{ qty: 2, needed: 1 }, { qty: 1 }],
  shipments: [{ items: [0] }],
  payments: [9000],
})
const canceled = await insertOrder(database, {
  number: '10001',
  channelId: web?.id,
  cartNumber: 'W-1',
  source: 'CHANNEL',
  canceledAt: '2026-01-20T00:00:00Z',
  reviewReasons: ['DUPLICATE'],
  items: [{ canceled: 1 }],
})
const numbersOf = (...orders: (typeof plain)[]) => orders.map(({ order }) => order.number).sort()

async function find(filter: OrderFilter): Promise<string[]> {
  const { edges } = await listOrders(ctx, { filter })
  return edges.map(({ node }) => node.number).sort()
}

async function countOf(filter: OrderFilter): Promise<number> {
  const page = await listOrders(ctx, { filter, first: 1 })
  return (await page.totalCount()).count
}

const filters: [string, OrderFilter, (typeof plain)[]][] = [
  ['one label', { labelIds: [20] }, [shipped, partly]],
  ['several labels, one of them twice', { labelIds: [10, 20, 10] }, [plain, shipped, partly]],
  ['no label', { withoutLabel: true }, [canceled]],
  ['no label or one of some', { withoutLabel: true, labelIds: [10] }, [canceled, plain]],
  ['any label', { withoutLabel: false }, [plain, shipped, partly]],
  ['any of no labels', { labelIds: [] }, []],
  ['the label of an item', { itemLabelIds: [50, 60] }, [plain]],
  ['channel', { channelIds: [web?.id ?? 0] }, [canceled]],
  ['account', { accountIds: [accountId] }, [partly]],
  ['source', { sources: ['MANUAL'] }, [plain, shipped, partly]],
  ['placed from', { placedAt: { from: new Date('2026-02-01') } }, [shipped]],
  ['placed before', { placedAt: { to: new Date('2026-02-01') } }, [plain, partly, canceled]],
  ['complete', { complete: true }, [shipped]],
  ['not complete', { complete: false }, [plain, partly, canceled]],
  ['approved', { approved: true }, [shipped]],
  ['not approved', { approved: false }, [plain, partly, canceled]],
  ['canceled', { canceled: true }, [canceled]],
  ['not canceled', { canceled: false }, [plain, shipped, partly]],
  ['packed', { packed: true }, [shipped]],
  ['backordered', { backordered: true }, [partly]],
  ['needs review', { needsReview: true }, [canceled]],
  ['needs no review', { needsReview: false }, [plain, shipped, partly]],
  ['hidden from customers', { hiddenFromCustomers: true }, [shipped]],
  ['not hidden from customers', { hiddenFromCustomers: false }, [plain, partly, canceled]],
  ['paid', { paymentState: 'PAID' }, [shipped, canceled]],
  ['balance due', { paymentState: 'BALANCE_DUE' }, [plain]],
  ['credit due', { paymentState: 'CREDIT_DUE' }, [partly]],
  ['nothing shipped', { shippingState: 'NOTHING' }, [plain, canceled]],
  ['partly shipped', { shippingState: 'PARTLY' }, [partly]],
  ['all shipped', { shippingState: 'ALL' }, [shipped]],
  ['two conditions', { labelIds: [20], backordered: false }, [shipped]],
  ['several labels and a text', { labelIds: [10, 20], text: '99' }, [plain, partly]],
  ['nothing asked', {}, [plain, shipped, partly, canceled]],
]

test.each(filters)('finds and counts by: %s', async (_, filter, expected) => {
  expect(await find(filter)).toEqual(numbersOf(...expected))
  expect(await countOf(filter)).toBe(expected.length)
})

test('items come with the list, by position', async () => {
  const { edges } = await listOrders(
    ctx,
    { filter: { labelIds: [10] } },
    { order: ['id', 'items'], item: ['position', 'label'] },
  )
  const items = await edges[0]?.node.items()
  expect(items?.map(({ position, label }) => [position, label?.id])).toEqual([
    [1, 50],
    [2, undefined],
  ])
})

test('what a row does not hold is read for all orders of the request', async () => {
  const { edges } = await listOrders(ctx, { filter: { labelIds: [20] } })
  const tracking = await Promise.all(edges.map(async ({ node }) => node.shipments()))
  expect(tracking.flat().map(({ trackingNumber }) => trackingNumber)).toEqual(['1Z999', null])
})

async function walk(args: OrderListArguments, backward: boolean): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | null = null
  for (let page = 0; page < 40; page += 1) {
    const part: OrderListArguments = backward
      ? { last: 3, before: cursor }
      : { first: 3, after: cursor }
    const { edges, pageInfo } = await listOrders(ctx, { ...args, ...part })
    const numbers = edges.map(({ node }) => node.number)
    if (backward) seen.unshift(...numbers)
    else seen.push(...numbers)
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break
  }
  return seen
}

const sorts: OrderSort[] = [
  { field: 'PLACED_AT', direction: 'DESC' },
  { field: 'PLACED_AT', direction: 'ASC' },
  { field: 'NUMBER', direction: 'DESC' },
  { field: 'NUMBER', direction: 'ASC' },
]

test('pages of orders placed at one moment have no hole and no double, in both directions', async () => {
  // More digits than a millisecond, which a Date would lose.
  for (let index = 0; index < 10; index += 1) {
    await insertOrder(database, {
      labelId: 110,
      placedAt: `2026-03-01T00:00:00.00000${index % 3}Z`,
    })
  }
  for (const filter of [
    { labelIds: [110] },
    { labelIds: [110, 120] },
    { labelIds: [110], text: 'Dana' },
  ]) {
    for (const orderBy of sorts) {
      const forward = await walk({ filter, orderBy }, false)
      expect(new Set(forward).size).toBe(10)
      expect(forward).toHaveLength(10)
      expect(await walk({ filter, orderBy }, true)).toEqual(forward)
    }
  }
  const ascending = await walk({ orderBy: sorts[1] }, false)
  expect(await walk({ orderBy: sorts[0] }, false)).toEqual(ascending.reverse())
})

test('numbers sort by what they count, not by their letters', async () => {
  const { edges } = await listOrders(ctx, {
    first: 3,
    orderBy: { field: 'NUMBER', direction: 'ASC' },
  })
  expect(edges.map(({ node }) => node.number)).toEqual(['998', '999', '1000'])
})

const wrong: [string, OrderListArguments][] = [
  ['a page too large', { first: 101 }],
  ['an empty page', { first: 0 }],
  ['a negative page', { last: -1 }],
  ['both directions', { first: 1, last: 1 }],
  ['a cursor of the other direction', { first: 1, before: 'x' }],
  ['nonsense for a cursor', { after: 'nonsense' }],
  ['a cursor of another sort', { after: encodeCursor(['N', '999']) }],
  ['a cursor with a wrong type', { after: encodeCursor(['P', 'now', newId()]) }],
  [
    'a cursor with something else than an id',
    { after: encodeCursor(['P', 1, "'; drop table orders"]) },
  ],
  ['a cursor of a wrong length', { after: encodeCursor(['P', 1]) }],
  ['a fraction in a cursor', { after: encodeCursor(['P', 1.5, newId()]) }],
  ['an account id that is none', { filter: { accountIds: ['nonsense'] } }],
  ['a text too long', { filter: { text: 'x'.repeat(201) } }],
]

test.each(wrong)('refuses %s with BAD_USER_INPUT', async (_, args) => {
  await expect(listOrders(ctx, args)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  })
})

test('counts are exact up to 10,000 and say so beyond', async () => {
  await database.query(
    `insert into orders (id, number, source, currency, label_id, placed_at)
     select gen_random_uuid(), 'many-' || n, 'FILE', 'USD', 150, now() from generate_series(1, 10000) n`,
  )
  await database.query('insert into order_label_count values (150, 10000)')
  const total = async (filter: OrderFilter) =>
    (await listOrders(ctx, { filter, first: 1 })).totalCount()
  expect(await total({ labelIds: [150] })).toEqual({ count: 10_000, exact: true })
  expect(await total({ sources: ['FILE'] })).toEqual({ count: 10_000, exact: true })
  expect(await total({})).toEqual({ count: 10_000, exact: false })
  expect(await total({ complete: false })).toEqual({ count: 10_000, exact: false })
})
