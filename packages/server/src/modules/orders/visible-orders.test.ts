import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { insertOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { newId } from '../../kernel/uuid.js'
import { addNote } from './add-note.js'
import { findOrder } from './find-order.js'
import { countLabels } from './label-counts.js'
import { listOrders } from './order-list.queries.js'
import { createRelationLoader } from './order-relations.queries.js'
import type { OrderFilter } from './order.inputs.js'
import { updateOrder } from './update-order.js'

const database = await createTestDatabase()
const admin = await contextWithDefaults(database)
const [web] = await database.query<{ id: number }>(
  "insert into channel (code, name) values ('web', 'Web') returning id",
)
const mineId = newId()
const theirsId = newId()
await database.query(
  "insert into account (id, name, manager_id) values ($1, 'Mine', 'am'), ($2, 'Theirs', 'other')",
  [mineId, theirsId],
)
const mine = await insertOrder(database, {
  accountId: mineId,
  labelId: 10,
  number: '101',
  billTo: { name: 'Zoe One' },
})
const theirs = await insertOrder(database, {
  accountId: theirsId,
  labelId: 10,
  number: '102',
  billTo: { name: 'Zoe Two' },
  originalOrderId: mine.order.id,
  source: 'EXCHANGE',
})
const nobodys = await insertOrder(database, {
  channelId: web?.id,
  cartNumber: 'C1',
  labelId: 20,
  number: '103',
  billTo: { name: 'Zoe Three' },
  source: 'CHANNEL',
})
await database.query('update order_item set label_id = 50')

const manager = callAs(admin, staff('ACCOUNT_MANAGER', 'am'))
const channelToken = callAs(admin, token(['orders.read'], web?.id))

async function list(ctx: typeof admin, filter: OrderFilter = {}) {
  const page = await listOrders(ctx, { filter })
  return {
    numbers: page.edges.map(({ node }) => node.number).sort(),
    total: (await page.totalCount()).count,
  }
}

test.each([
  ['administrators', staff('ADMINISTRATOR')],
  ['operations', staff('OPERATIONS')],
  ['read-only staff', staff('READ_ONLY')],
  ['a token', token(['orders.read'])],
])('%s see every order', async (_, actor) => {
  expect(await list(callAs(admin, actor))).toEqual({ numbers: ['101', '102', '103'], total: 3 })
})

test('an account manager lists, searches and counts the orders of their accounts', async () => {
  const only = { numbers: ['101'], total: 1 }
  expect(await list(manager)).toEqual(only)
  expect(await list(manager, { text: 'zoe' })).toEqual(only)
  expect(await list(manager, { text: '10' })).toEqual(only)
  expect(await list(manager, { labelIds: [10] })).toEqual(only)
  expect(await list(manager, { labelIds: [10, 20] })).toEqual(only)
  expect(await list(manager, { itemLabelIds: [50] })).toEqual(only)
  expect(await list(manager, { accountIds: [theirsId] })).toEqual({ numbers: [], total: 0 })
  expect(await countLabels(manager)).toEqual([{ labelId: 10, count: 1 }])
})

test('an account manager finds no other order by any name', async () => {
  expect((await findOrder(manager, { id: mine.order.id }))?.order.number).toBe('101')
  expect(await findOrder(manager, { id: theirs.order.id })).toBeNull()
  expect(await findOrder(manager, { number: '103' })).toBeNull()
  expect(await findOrder(manager, { cartNumber: 'C1', channel: 'web' })).toBeNull()
})

test('an order does not lead an account manager to one that they may not see', async () => {
  expect(await createRelationLoader(manager).load(mine.order.id)).toEqual([])
  expect(await createRelationLoader(admin).load(mine.order.id)).toMatchObject([
    { relation: 'EXCHANGE', order: { record: { number: '102' } } },
  ])
})

test('an account manager edits and annotates no other order', async () => {
  const edit = { orderId: theirs.order.id, expectedVersion: 1, billTo: { name: 'X' } }
  expect(await updateOrder(manager, edit)).toMatchObject({
    order: null,
    userErrors: [{ code: 'NOT_FOUND' }],
  })
  const note = await addNote(manager, { orderId: nobodys.order.id, text: 'Hello', public: false })
  expect(note).toMatchObject({ note: null, userErrors: [{ code: 'NOT_FOUND' }] })
})

test('a token of a channel sees the orders of that channel', async () => {
  expect(await list(channelToken)).toEqual({ numbers: ['103'], total: 1 })
  expect(await findOrder(channelToken, { number: '101' })).toBeNull()
  expect(await countLabels(channelToken)).toEqual([{ labelId: 20, count: 1 }])
})
