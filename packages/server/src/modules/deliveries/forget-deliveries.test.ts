import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { addEndpoint, queueMessages } from '../../../test/queue.js'
import { deliveryForgetter } from './forget-deliveries.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

test('what ended thirty days ago is forgotten, but for the last of each order', async () => {
  const { order } = await imported(ctx)
  const destination = await addEndpoint(ctx, 'http://127.0.0.1:1')
  const ids = await queueMessages(database, destination, Array(2_500).fill({}) as object[])
  // One order has the first and the last; the others belong to none.
  const end = (days: number, first: number, last: number, orderId: string | null) =>
    database.query(
      `update delivery set state = 'DELIVERED', order_id = $4, sequence = id, created_at = now() - $1 * interval '1 day',
         ended_at = now() - $1 * interval '1 day' where id between $2 and $3`,
      [days, first, last, orderId],
    )
  const [first = 0] = ids
  await end(31, first, first + 2_199, null)
  await end(31, first, first, order.id)
  await end(31, first + 2_199, first + 2_199, order.id)
  await end(29, first + 2_200, first + 2_399, null)
  const forget = deliveryForgetter()
  let parts = 1
  while (await database.transaction(forget)) parts += 1
  expect(parts).toBe(3)
  const [left] = await database.query(
    `select count(*)::int as n, min(id)::int as oldest, count(*) filter (where state = 'WAITING')::int as waiting
     from delivery where destination_id = $1`,
    [destination],
  )
  expect(left).toEqual({ n: 301, oldest: first + 2_199, waiting: 100 })
})
