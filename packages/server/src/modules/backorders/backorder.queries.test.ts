import { beforeAll, describe, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { fired, imported, itemOf } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { createChannel } from '../channels/index.js'
import { listBackorders, type BackorderArguments } from './backorder.queries.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const found = async (args: BackorderArguments = {}, on = ctx) =>
  (await listBackorders(on, args)).edges.map(({ node }) => node)

async function waiting(channel: string | null, placedAt: string) {
  const state = await imported(ctx, {
    ...(channel && { channel, cartNumber: placedAt }),
    placedAt: new Date(placedAt),
  })
  await fired(ctx, 'ORDER_FORCE_BACKORDER', state.order.id, {
    items: [{ itemId: itemOf(state, 'MUG').id }],
  })
}

beforeAll(async () => {
  const shop = await createChannel(ctx, {
    code: 'shop',
    name: 'Shop',
    autoApprove: false,
    adapter: 'WEBHOOK',
  })
  shopId = shop.id
  await waiting('shop', '2026-01-02T00:00:00Z')
  await waiting(null, '2026-01-01T00:00:00Z')
  await imported(ctx)
  const lower = await imported(ctx, {
    items: [
      { sku: 'a_1', name: 'Änderung', qty: 3, unitPrice: '1' },
      { sku: 'a_1', name: 'Änderung', qty: 4, unitPrice: '1' },
      { sku: 'B%', name: 'Hundred', qty: 1, unitPrice: '1' },
    ],
  })
  await fired(ctx, 'ORDER_FORCE_BACKORDER', lower.order.id)
})
let shopId = 0

describe('what orders wait for', () => {
  test('is summed by article, and what is open is left out', async () => {
    expect(await found()).toMatchObject([
      { sku: 'B%', name: 'Hundred', needed: 1, orders: 1 },
      {
        sku: 'MUG',
        name: 'Mug',
        needed: 4,
        orders: 2,
        oldestPlacedAt: new Date('2026-01-01T00:00:00Z'),
      },
      { sku: 'a_1', needed: 7, orders: 1 },
    ])
  })

  test('comes page by page', async () => {
    const first = await listBackorders(ctx, { first: 2 })
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const rest = await listBackorders(ctx, { first: 2, after: first.pageInfo.endCursor })
    expect(rest.edges.map(({ node }) => node.sku)).toEqual(['a_1'])
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  })

  test.each([
    ['mug', ['MUG']],
    ['änder', ['a_1']],
    ['a_', ['a_1']],
    ['%', ['B%']],
    ['nothing like it', []],
  ])('is searched for "%s"', async (text, skus) => {
    expect((await found({ text })).map(({ sku }) => sku)).toEqual(skus)
  })

  test('counts only orders that the caller may see', async () => {
    const channel = callAs(ctx, token(['orders.read'], shopId))
    expect(await found({}, channel)).toMatchObject([{ sku: 'MUG', needed: 2, orders: 1 }])
    expect(await found({}, callAs(ctx, staff('ACCOUNT_MANAGER')))).toEqual([])
  })

  test('refuses a page and a cursor that cannot be', async () => {
    await expect(listBackorders(ctx, { first: 101 })).rejects.toThrow('1 to 100')
    await expect(listBackorders(ctx, { after: 'nonsense' })).rejects.toThrow('not one of this list')
    await expect(listBackorders(ctx, { text: 'x'.repeat(201) })).rejects.toThrow('200 characters')
  })
})

test('both reads of backorders have their index', async () => {
  const planOf = async (sql: string) => {
    const rows = await database.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off')
      return tx.query<{ 'QUERY PLAN': string }>(`explain ${sql}`)
    })
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  expect(
    await planOf('select 1 from order_item i where i.needed > 0 order by i.sku collate "C"'),
  ).toContain('order_item_needed_idx')
  const byOrder = await planOf(
    'select o.id from orders o where o.backordered order by o.placed_at, o.id limit 50',
  )
  expect(byOrder).toContain('orders_backordered_idx')
  expect(byOrder).not.toContain('Sort')
})
