import { beforeAll, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../../test/callers.js'
import { allItems, fire, imported, stored } from '../../../../test/events.js'
import { createTestDatabase } from '../../../../test/harness.js'
import { createChannel } from '../../channels/index.js'
import { updateStatusRules } from '../update-status-rules.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

beforeAll(async () => {
  await createChannel(ctx, { code: 'shop', name: 'Shop', autoApprove: false, adapter: 'WEBHOOK' })
})

const blankCell = async (itemLabelId: number | null) => {
  await updateStatusRules(ctx, {
    changes: [
      { event: 'ITEM_SET_EXPECTED_SHIP_DATE', itemLabelId, orderLabelId: 10, notifyCart: true },
    ],
    expectedRevision: ctx.configuration.current().revision,
    comment: 'the date is ours alone',
    dryRun: false,
  })
}

let carts = 0
const date = '2026-03-20'

/** All that an order's expected date reaches: our own record, the channel and the integrators. */
async function reachedBy() {
  const cartNumber = `E-${(carts += 1)}`
  const order = await imported(ctx, { channel: 'shop', cartNumber })
  const { id } = order.order
  const payload = await fire(ctx, 'ITEM_SET_EXPECTED_SHIP_DATE', id, { ...allItems(order), date })
  expect(payload.userErrors).toEqual([])
  const [outbox] = await database.query('select payload from outbox where entry_id = $1', [
    payload.event?.id,
  ])
  const { items } = await stored(database, id)
  // A later event tells the channel the whole order, and would let the date slip out.
  const later = await fire(ctx, 'ORDER_APPROVE', id)
  return {
    stored: items.map((item) => item.expectedShipDate),
    told: payload.updates.find(({ destination }) => destination === 'CHANNEL')?.payload,
    toldLater: later.updates.find(({ destination }) => destination === 'CHANNEL')?.payload,
    outbox,
  }
}

test('expected ship date left out of updates while its item cell is blank', async () => {
  const open = await reachedBy()
  expect(open.stored).toEqual([date, date])
  for (const told of [open.told, open.toldLater, open.outbox]) {
    expect(JSON.stringify(told)).toContain(`"expectedShipDate":"${date}"`)
  }

  await blankCell(null)
  const kept = await reachedBy()
  expect(kept.stored).toEqual([date, date])
  for (const told of [kept.told, kept.toldLater, kept.outbox]) {
    expect(told).toBeTruthy()
    expect(JSON.stringify(told)).not.toContain(date)
  }
})
