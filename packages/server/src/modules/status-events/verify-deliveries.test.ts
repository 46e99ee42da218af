import { beforeAll, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { brokenBy } from '../../../test/broken-by.js'
import { fire, imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { addCart, addEndpoint } from '../../../test/queue.js'
import { verify } from './verify.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const cart = await addCart(ctx, 'shop', 'https://shop.example.org/')
await addEndpoint(ctx, 'https://integrator.example.org/')

beforeAll(async () => {
  const { order } = await imported(ctx, { channel: 'shop', cartNumber: 'W-1' })
  await fire(ctx, 'ORDER_APPROVE', order.id)
  await fire(ctx, 'ORDER_CANCEL', order.id)
})

const ofCart = `destination_id = ${cart}`

test('what events queue breaks nothing', async () => {
  expect(await verify(database)).toEqual([])
  const states = await database.query<{ state: string }>(
    `select distinct state from delivery order by state`,
  )
  expect(states.map(({ state }) => state)).toEqual(['SUPERSEDED', 'WAITING'])
})

test.each([
  [
    `delete from delivery where event = 'ORDER_CANCEL' and not ${ofCart}`,
    ['what a plan owes has its delivery'],
  ],
  [`update outbox set plan = '[]'`, ['whatever tells of an event is owed by its plan']],
  [
    `update delivery set state = 'SENDING', lease_until = now(), ended_at = null where ${ofCart}`,
    ['a cart is told of an order one thing at a time'],
  ],
  [
    `update delivery set state = 'SUPERSEDED', ended_at = now() where not ${ofCart}`,
    [
      'only a cart or a customer is spared an update, and only for a newer one or what is not true any more',
    ],
  ],
  [
    `update delivery set state = 'SUPERSEDED', ended_at = now() where ${ofCart}`,
    [
      'only a cart or a customer is spared an update, and only for a newer one or what is not true any more',
    ],
  ],
  [
    `update delivery set previous_sequence = 1 where event = 'ORDER_CANCEL'`,
    ['an update names the one before it'],
  ],
])('%s is found', async (sql, invariants) => {
  expect(await brokenBy(database, sql)).toEqual(invariants)
})
