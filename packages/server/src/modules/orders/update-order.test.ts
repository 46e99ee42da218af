import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { insertOrder, type GivenOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { newId } from '../../kernel/uuid.js'
import { addNote } from './add-note.js'
import { listOrders } from './order-list.queries.js'
import type { OrderUpdateInput } from './order.inputs.js'
import { orderView } from './order-view.js'
import { timelineOf } from './timeline.queries.js'
import { updateOrder } from './update-order.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const editOf = (orderId: string, edit: Partial<OrderUpdateInput> = {}): OrderUpdateInput => ({
  orderId,
  expectedVersion: 1,
  billTo: { name: 'New Name' },
  ...edit,
})
const historyOf = (orderId: string) =>
  database.query(
    'select kind, sequence, facts from history_entry where order_id = $1 order by sequence desc',
    [orderId],
  )

test('an edit replaces what is given, and leaves names of fields in the history but not their values', async () => {
  const { order } = await insertOrder(database)
  const input = editOf(order.id, {
    billTo: { name: ' New Name ', email: null },
    shipTo: { city: 'Bern' },
    comments: 'Ring twice',
    customFields: { gate: 'B', none: null },
  })
  const { order: edited, userErrors } = await updateOrder(ctx, input)
  expect(userErrors).toEqual([])
  expect(edited?.version).toBe(2)
  expect(edited?.customerName).toBe('New Name')
  expect(edited?.state?.detail).toEqual({
    billTo: { name: 'New Name', email: null, zip: '12345' },
    shipTo: { name: 'Dana Customer', zip: '12345', city: 'Bern' },
    comments: 'Ring twice',
    customFields: { gate: 'B' },
  })
  const fields = ['billTo.name', 'billTo.email', 'shipTo.city', 'comments', 'customFields.gate']
  const [entry] = await historyOf(order.id)
  expect(entry).toEqual({
    kind: 'ORDER_UPDATE',
    sequence: 2,
    facts: fields.map((field) => ({ subject: 'ORDER', subjectId: order.id, field })),
  })
  expect(
    await database.query("select operation, data from audit_entry where operation = 'orderUpdate'"),
  ).toEqual([{ operation: 'orderUpdate', data: { fields } }])
})

test('the search follows an edit', async () => {
  const { order } = await insertOrder(database, { billTo: { name: 'Findable Before' }, shipTo: {} })
  await updateOrder(ctx, editOf(order.id, { billTo: { name: 'Findable After' } }))
  const found = async (text: string) => (await listOrders(ctx, { filter: { text } })).edges.length
  expect(await found('findable after')).toBe(1)
  expect(await found('findable before')).toBe(0)
})

const locks: [string, GivenOrder, string[]][] = [
  ['an approved order', { approvedAt: '2026-01-16T00:00:00Z' }, ['ORDER_APPROVED']],
  ['a canceled order', { canceledAt: '2026-01-16T00:00:00Z' }, ['ORDER_CANCELED']],
  ['an order whose label freezes it', { labelId: 40 }, ['LABEL_NOT_EDITABLE']],
  [
    'an order that two things freeze',
    { labelId: 40, approvedAt: '2026-01-16T00:00:00Z' },
    ['ORDER_APPROVED', 'LABEL_NOT_EDITABLE'],
  ],
]

test.each(locks)('refuses %s and changes nothing', async (_, given, codes) => {
  const { order } = await insertOrder(database, given)
  const { order: now, userErrors } = await updateOrder(ctx, editOf(order.id))
  expect(userErrors.map(({ code }) => code)).toEqual(codes)
  expect([now?.version, now?.customerName]).toEqual([1, 'Dana Customer'])
  expect(await historyOf(order.id)).toHaveLength(1)
})

test("an item's label does not freeze the order", async () => {
  const { order } = await insertOrder(database, { items: [{ labelId: 40 }] })
  expect((await updateOrder(ctx, editOf(order.id))).userErrors).toEqual([])
})

test('refuses an edit of an older version, one that changes nothing, and wrong values', async () => {
  const { order } = await insertOrder(database)
  const codes = async (edit: Partial<OrderUpdateInput>) =>
    (await updateOrder(ctx, editOf(order.id, edit))).userErrors.map(({ code, path }) => [
      code,
      path?.join('.'),
    ])
  expect(await codes({ expectedVersion: 9 })).toEqual([['VERSION_CONFLICT', 'expectedVersion']])
  expect(await codes({ billTo: { name: ' Dana Customer' } })).toEqual([
    ['NOTHING_TO_DO', undefined],
  ])
  expect(await codes({ billTo: undefined })).toEqual([['NOTHING_TO_DO', undefined]])
  expect(await codes({ billTo: { city: 'x'.repeat(501) } })).toEqual([
    ['INVALID_INPUT', 'billTo.city'],
  ])
  expect(await codes({ customFields: [1] })).toEqual([['INVALID_INPUT', 'customFields']])
  expect(await codes({ orderId: newId() })).toEqual([['NOT_FOUND', 'orderId']])
  expect(await codes({ orderId: 'nonsense' })).toEqual([['NOT_FOUND', 'orderId']])
})

test('of two edits of one version at the same time one wins', async () => {
  const { order } = await insertOrder(database)
  const answers = await Promise.all(
    ['A', 'B'].map((name) => updateOrder(ctx, editOf(order.id, { billTo: { name } }))),
  )
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
    'VERSION_CONFLICT',
  ])
})

test('a note keeps the version, and the timeline is read page by page without holes', async () => {
  const { order } = await insertOrder(database, { labelId: 10, items: [{ labelId: 50 }] })
  ctx.clock.set('2026-03-02T10:00:00Z')
  for (const text of ['one', 'two', 'three'])
    await addNote(ctx, { orderId: order.id, text, public: text === 'two' })
  const { order: edited } = await updateOrder(ctx, editOf(order.id))
  expect(edited?.version).toBe(2)

  const shown = { id: order.id, view: orderView(ctx) }
  const all = await timelineOf(ctx, shown, { first: 20, after: null })
  expect(all.edges).toHaveLength(5)
  expect(all.edges.map(({ node }) => node.kind)).toEqual([
    'ORDER_UPDATE',
    'NOTE',
    'NOTE',
    'NOTE',
    'STATUS_EVENT',
  ])
  expect(all.edges.at(-1)?.node).toMatchObject({
    event: 'ORDER_IMPORT',
    sequence: 1,
    changes: [
      { subject: 'ORDER', subjectId: order.id, from: null, to: { id: 10 } },
      { subject: 'ORDER_ITEM', to: { id: 50 } },
    ],
  })
  const ids: string[] = []
  let after: string | null = null
  do {
    const page = await timelineOf(ctx, shown, { first: 2, after })
    ids.push(...page.edges.map(({ node }) => node.id))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  expect(ids).toEqual(all.edges.map(({ node }) => node.id))
  await expect(timelineOf(ctx, shown, { first: 2, after: 'x' })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  })
})

test('a label keeps the words of its time in the timeline', async () => {
  const { order } = await insertOrder(database, { labelId: 10 })
  await database.query("update label set name = 'Renamed' where id = 10")
  await ctx.configuration.refresh()
  const { edges } = await timelineOf(
    ctx,
    { id: order.id, view: orderView(ctx) },
    { first: 1, after: null },
  )
  expect(edges[0]?.node.changes[0]).toMatchObject({ to: { name: 'Renamed' } })
  expect(edges[0]?.node.changes[0]?.toName).not.toBe('Renamed')
})

test('refuses a blank note and one for no order', async () => {
  const { order } = await insertOrder(database)
  const codeOf = async (orderId: string, text: string) =>
    (await addNote(ctx, { orderId, text, public: false })).userErrors.map(({ code }) => code)
  expect(await codeOf(order.id, '  ')).toEqual(['INVALID_INPUT'])
  expect(await codeOf(order.id, 'x'.repeat(10_001))).toEqual(['INVALID_INPUT'])
  expect(await codeOf(newId(), 'Hello')).toEqual(['NOT_FOUND'])
  expect(await codeOf('nonsense', 'Hello')).toEqual(['NOT_FOUND'])
})
