import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../../test/callers.js'
import { fire, fired, imported, itemOf, stored } from '../../../../test/events.js'
import { createTestDatabase } from '../../../../test/harness.js'
import type { OrderState } from '../../orders/index.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const threeBoxes = (state: OrderState) => {
  const mug = itemOf(state, 'MUG').id
  return {
    packages: [
      { items: [{ itemId: mug, qty: 1 }], weightGrams: 400 },
      { items: [{ itemId: mug, qty: 1 }], weightGrams: 410 },
      { items: [{ itemId: itemOf(state, 'TEA').id }], weightGrams: 120 },
    ],
  }
}

const packEntries = async (orderId: string) => {
  const [row] = await database.query(
    `select count(*)::int as entries, count(x.id)::int as messages from history_entry h
     left join outbox x on x.entry_id = h.id where h.order_id = $1 and h.event = 'ORDER_PACK'`,
    [orderId],
  )
  return row
}

test('pack fires once for three boxes', async () => {
  const order = await imported(ctx)
  const { id } = order.order
  const input = { ...threeBoxes(order), idempotencyKey: `pack-${id}` }
  const first = await fire(ctx, 'ORDER_PACK', id, input)
  expect(first).toMatchObject({ applied: true, userErrors: [] })
  expect(await packEntries(id)).toEqual({ entries: 1, messages: 1 })
  const packed = await stored(database, id)
  expect(packed.packages.map(({ number, weightGrams }) => [number, weightGrams])).toEqual([
    [1, 400],
    [2, 410],
    [3, 120],
  ])
  expect(packed.order).toMatchObject({
    version: 2,
    packedBy: 'Ada Admin',
    shippingState: 'NOTHING',
  })

  // Sent again, it answers what it did; meant again, it is refused.
  const again = await fire(ctx, 'ORDER_PACK', id, input)
  expect(again).toMatchObject({ applied: true, event: { id: first.event?.id } })
  const second = await fire(ctx, 'ORDER_PACK', id)
  expect(second.userErrors).toMatchObject([{ code: 'NOTHING_TO_DO' }])
  expect(await packEntries(id)).toEqual({ entries: 1, messages: 1 })
  expect((await stored(database, id)).order.version).toBe(2)
})

test('two who pack at once pack once', async () => {
  const { order } = await imported(ctx)
  const answers = await Promise.all([1, 2, 3].map(() => fire(ctx, 'ORDER_PACK', order.id)))
  expect(answers.filter(({ applied }) => applied)).toHaveLength(1)
  expect(await packEntries(order.id)).toEqual({ entries: 1, messages: 1 })
})

test('what is packed stays packed through unapproval, cancellation and its way back', async () => {
  const { order } = await imported(ctx)
  await fired(ctx, 'ORDER_APPROVE', order.id)
  const { packedAt } = (await fired(ctx, 'ORDER_PACK', order.id)).order
  for (const event of ['ORDER_UNAPPROVE', 'ORDER_CANCEL', 'ORDER_UNCANCEL'] as const) {
    const after = await fired(ctx, event, order.id)
    expect(new Date(after.order.packedAt ?? 0)).toEqual(new Date(packedAt ?? ''))
  }
})
