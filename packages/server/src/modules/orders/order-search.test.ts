import { describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { insertOrder, type GivenOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { listOrders } from './order-list.queries.js'
import { escapeLike } from '../../kernel/text.js'
import { searchBranches } from './order-search.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const [web] = await database.query<{ id: number }>(
  "insert into channel (code, name) values ('web', 'Web') returning id",
)

const add = async (given: GivenOrder) => (await insertOrder(database, given)).order.number
await add({ number: '70123', items: [{ sku: 'TEA-100' }, { sku: 'TEA-200' }] })
await add({
  number: '70124',
  channelId: web?.id,
  cartNumber: 'W-555',
  billTo: { name: 'José Ångström' },
})
await add({
  number: '80001',
  billTo: { name: '100% Cotton_Mills' },
  shipTo: { name: 'Back\\Slash' },
})
await add({ number: '80002', billTo: { name: '100x CottonXMills' } })
await add({
  number: '80003',
  billTo: { name: 'Li Wu' },
  shipments: [{ trackingNumber: '1Z70123', items: [0] }],
})
await add({ number: '80004', billTo: { name: '3M' } })

async function search(text: string): Promise<string[]> {
  const { edges } = await listOrders(ctx, { filter: { text } })
  return edges.map(({ node }) => node.number).sort()
}

const searches: [string, string, string[]][] = [
  ['the beginning of a number', '7012', ['70123', '70124']],
  ['not the middle of a number', '0123', []],
  ['a cart number as typed in small letters', 'w-55', ['70124']],
  ['a SKU that two items of one order have', 'tea-', ['70123']],
  ['a tracking number', '1z701', ['80003']],
  ['a part of a name', 'ngstr', ['70124']],
  ['a name in another case', 'JOSÉ å', ['70124']],
  ['a percent sign as itself', '100% c', ['80001']],
  ['an underscore as itself', 'cotton_m', ['80001']],
  ['an underscore of a SKU as itself', 'tea_', []],
  ['a backslash as itself', 'k\\s', ['80001']],
  ['a name of two letters', 'li', ['80003']],
  ['a name with a digit', '3m', ['80004']],
  ['blanks around it', '  Li Wu ', ['80003']],
  ['what nobody has', 'zzz', []],
]

test.each(searches)('finds %s', async (_, text, expected) => {
  expect(await search(text)).toEqual(expected)
  const page = await listOrders(ctx, { filter: { text } })
  expect(await page.totalCount()).toEqual({ count: expected.length, exact: true })
})

test('a blank text is no search', async () => {
  expect(await search('  ')).toHaveLength(6)
})

describe('the look of a term', () => {
  const ways = (term: string) => [...new Set(searchBranches(term).map(({ by }) => by))]
  test.each([
    ['12345', ['NUMBER', 'TRACKING', 'CART_NUMBER', 'SKU']],
    ['Smith', ['CART_NUMBER', 'SKU', 'NAME']],
    ['A-12', ['NUMBER', 'TRACKING', 'CART_NUMBER', 'SKU', 'NAME']],
    ['Jane Smith', ['CART_NUMBER', 'SKU', 'NAME']],
  ])('%s', (term, expected) => {
    expect(ways(term)).toEqual(expected)
  })
})

test('LIKE takes its special characters as they are', () => {
  expect(escapeLike('50%_\\')).toBe('50\\%\\_\\\\')
})
