import { expect, test } from 'vitest'
import { addSampleData } from '../../src/modules/sample-data/index.js'
import { seenByCustomer } from '../../src/modules/status-page/customer-view.js'
import { contextWithDefaults } from '../callers.js'
import { createTestDatabase } from '../harness.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

/** The labels that the engine keeps for customers, of an order and of each of its items. */
const kept = () =>
  database.query<{ id: string; label: number | null; items: (number | null)[] }>(
    `select o.id, o.customer_label_id as label, (select json_agg(i.customer_label_id order by i.position)
       from order_item i where i.order_id = o.id) as items from orders o`,
  )

test('customers see the labels that the engine keeps for them, on every order and item of the sample data', async () => {
  expect(await addSampleData(ctx)).toBeGreaterThan(100)
  const { labels } = ctx.configuration.current()
  const words = (id: number | null) => (id === null ? 'Received' : labels.get(id)?.name)
  for (const { id, label, items } of await kept()) {
    const look = { orderId: id, language: 'en', byLink: false, at: null } as const
    const { view } = (await seenByCustomer(ctx, look)) ?? {}
    const seen = [view?.label, ...(view?.items.map((item) => item.label) ?? [])]
    expect(seen, id).toEqual([label, ...items].map(words))
  }
}, 120_000)
