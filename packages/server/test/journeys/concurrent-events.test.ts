import type { StatusEventKey } from '@waypost/shared'
import { expect, test } from 'vitest'
import { verify } from '../../src/modules/status-events/index.js'
import { callAs, contextWithDefaults, staff } from '../callers.js'
import { fire, imported, stored } from '../events.js'
import { createTestDatabase } from '../harness.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const clients = 16
const seconds = 20
/** Few orders for many clients, so that they meet all the time. */
const orders = await Promise.all(Array.from({ length: 8 }, () => imported(ctx)))

function randomEvent(order: (typeof orders)[number]): [StatusEventKey, Record<string, unknown>] {
  const one = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
  const items = [{ itemId: one(order.items).id, qty: 1 }]
  return one<[StatusEventKey, Record<string, unknown>]>([
    ['ITEM_ADD', { sku: 'NEW', name: 'New', qty: 1, unitPrice: '1.00' }],
    ['ITEM_CHANGE_STATUS', { labelId: one([10, 120, 150, 160]) }],
    [
      'ITEM_EXCHANGE',
      { items, replacements: [{ sku: 'CUP', name: 'Cup', qty: 1, unitPrice: '3.00' }] },
    ],
    ['ITEM_FORCE_BACKORDER', { items }],
    ['ITEM_RETURN', { items }],
    ['ORDER_ADD_TRACKING_NUMBER', { number: `T${Math.random()}`, items }],
    ['ORDER_APPROVE', {}],
    ['ORDER_CANCEL', {}],
    ['ORDER_CHANGE_STATUS', { labelId: one([10, 120, 150, 160]) }],
    ['ORDER_PAYMENT_RECEIVED', { amount: '1.00', mode: 'LOG' }],
    ['ORDER_SET_ACTUAL_SHIP_DATE', { date: '2026-03-01' }],
    ['ORDER_UNAPPROVE', {}],
    ['ORDER_UNCANCEL', {}],
  ])
}

test(
  'sixteen clients firing random events for twenty seconds: no deadlock, no gap, every invariant holds',
  { timeout: 60_000 },
  async () => {
    const end = Date.now() + seconds * 1000
    const outcomes = { applied: 0, refused: 0 }
    const errors: unknown[] = []
    await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        const own = callAs(ctx, staff('ADMINISTRATOR', `client-${client}`))
        while (Date.now() < end) {
          const order = orders[Math.floor(Math.random() * orders.length)]
          if (!order) return
          const [event, input] = randomEvent(order)
          try {
            const payload = await fire(own, event, order.order.id, input)
            outcomes[payload.applied ? 'applied' : 'refused'] += 1
          } catch (error) {
            errors.push(error)
          }
        }
      }),
    )
    expect(errors).toEqual([])
    expect(outcomes.applied).toBeGreaterThan(100)
    expect(await verify(database)).toEqual([])
    for (const { order } of orders) {
      const { order: now } = await stored(database, order.id)
      const [history] = await database.query<{ sequences: number[] }>(
        'select array_agg(sequence order by sequence) as sequences from history_entry where order_id = $1',
        [order.id],
      )
      expect(history?.sequences).toEqual(
        Array.from({ length: now.version }, (_, index) => index + 1),
      )
    }
  },
)
