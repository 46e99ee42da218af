import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { fire, imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { forgetIdempotencyKeys } from './forget-idempotency-keys.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const insertKey = (key: string, createdAt: string) =>
  database.query(
    `insert into idempotency_key (caller, key, digest, answer, created_at) values ('T:1', $1, '', '{}', $2)`,
    [key, createdAt],
  )
const keys = async () => {
  const rows = await database.query<{ key: string }>(
    'select key from idempotency_key order by created_at',
  )
  return rows.map(({ key }) => key)
}

test('keys older than seven days are forgotten in chunks, the oldest first', async () => {
  await insertKey('c', '2026-03-01T12:00:00Z')
  await insertKey('a', '2026-02-20T12:00:00Z')
  await insertKey('b', '2026-02-21T12:00:00Z')
  await insertKey('kept', '2026-03-01T12:00:01Z')
  const now = new Date('2026-03-08T12:00:01Z')
  expect(await forgetIdempotencyKeys(database, now, 2)).toBe(true)
  expect(await keys()).toEqual(['c', 'kept'])
  expect(await forgetIdempotencyKeys(database, now, 2)).toBe(false)
  expect(await keys()).toEqual(['kept'])
})

test('a forgotten key is as good as new', async () => {
  const { order } = await imported(ctx)
  const input = { idempotencyKey: 'pay-1', amount: '1', mode: 'LOG' }
  const pay = async () =>
    (await fire(ctx, 'ORDER_PAYMENT_RECEIVED', order.id, input)).order?.version
  expect([await pay(), await pay()]).toEqual([2, 2])
  await forgetIdempotencyKeys(database, new Date(Date.now() + 8 * 24 * 60 * 60 * 1000))
  expect(await pay()).toBe(3)
})
