import { beforeAll, describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { address, fire, fired, imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { createChannel } from '../channels/index.js'
import { updateStatusRules } from './update-status-rules.js'
import type { StatusEventPayload } from './status-event.types.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

beforeAll(async () => {
  await createChannel(ctx, { code: 'shop', name: 'Shop', autoApprove: false, adapter: 'WEBHOOK' })
})

let carts = 0
const order = async () =>
  (await imported(ctx, { channel: 'shop', cartNumber: `W-${(carts += 1)}` })).order

const to = (payload: StatusEventPayload, destination: 'CHANNEL' | 'EMAIL') =>
  payload.updates.find((update) => update.destination === destination)

/** Sets columns of the channel for one test, as a screen of the channel will. */
async function withChannel(columns: string, work: () => Promise<void>): Promise<void> {
  await database.query(`update channel set ${columns}`)
  await ctx.configuration.refresh()
  await work()
  await database.query(
    `update channel set active = true, send_status_updates = true, only_when_label_changes = false,
       capabilities = '{ORDER_LABEL}'`,
  )
  await ctx.configuration.refresh()
}

describe('an update to the channel', () => {
  test('is due at a notifying event, and holds only what may leave', async () => {
    const { id, number } = await order()
    const update = to(await fire(ctx, 'ORDER_APPROVE', id), 'CHANNEL')
    expect(update).toMatchObject({
      due: true,
      condition: 'DUE',
      event: 'ORDER_APPROVE',
      name: 'Shop',
    })
    expect(update?.payload).toMatchObject({
      orderNumber: number,
      label: 'Order Approved',
      billToName: address.name,
    })
    const text = JSON.stringify(update)
    for (const secret of [address.street, address.city, address.zip, '@example.org']) {
      expect(text).not.toContain(secret)
    }
  })

  test('is not due where the rule does not notify, or the caller suppresses it', async () => {
    const { id } = await order()
    const paid = await fire(ctx, 'ORDER_PAYMENT_RECEIVED', id, { amount: '1', mode: 'LOG' })
    expect(to(paid, 'CHANNEL')).toMatchObject({
      due: false,
      condition: 'RULE_DOES_NOT_NOTIFY',
      payload: null,
    })
    const approved = await fire(ctx, 'ORDER_APPROVE', id, { suppressChannel: true })
    expect(to(approved, 'CHANNEL')).toMatchObject({ due: false, condition: 'SUPPRESSED' })
  })

  test('carries a second tracking number out although the label stays "Shipped"', async () => {
    const { id } = await order()
    await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', id, { number: '1Z-A' })
    const second = to(
      await fire(ctx, 'ORDER_ADD_TRACKING_NUMBER', id, { number: '1Z-B' }),
      'CHANNEL',
    )
    expect(second).toMatchObject({ due: true })
    expect(second?.payload).toMatchObject({ tracking: [{ number: '1Z-A' }, { number: '1Z-B' }] })
  })

  test('is not due when nothing that the channel would be told has changed', async () => {
    const { id } = await order()
    await fired(ctx, 'ORDER_CHANGE_STATUS', id, { labelId: 20 })
    const hidden = await fire(ctx, 'ORDER_CHANGE_STATUS', id, { labelId: 150 })
    expect(to(hidden, 'CHANNEL')).toMatchObject({ due: false, condition: 'NOTHING_CHANGED' })
  })

  test('the way of older systems: only when a label has changed', async () => {
    await withChannel('only_when_label_changes = true', async () => {
      const { id } = await order()
      await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', id, { number: '1Z-A' })
      const second = await fire(ctx, 'ORDER_ADD_TRACKING_NUMBER', id, { number: '1Z-B' })
      expect(to(second, 'CHANNEL')).toMatchObject({ due: false, condition: 'LABEL_UNCHANGED' })
    })
  })

  test.each([
    ['active = false', 'CHANNEL_INACTIVE'],
    ['send_status_updates = false', 'CHANNEL_SWITCH_OFF'],
    ["capabilities = '{}'", 'CHANNEL_CANNOT'],
  ])('with %s the condition is %s', async (columns, condition) => {
    await withChannel(columns, async () => {
      const { id } = await order()
      expect(to(await fire(ctx, 'ORDER_APPROVE', id), 'CHANNEL')).toMatchObject({
        due: false,
        condition,
      })
    })
  })

  test('leaves the expected ship date out while its item cell is blank', async () => {
    const { id } = await order()
    await database.query(
      `update order_item set expected_ship_date = '2026-05-01' where order_id = $1`,
      [id],
    )
    const dates = (payload: StatusEventPayload) =>
      (
        to(payload, 'CHANNEL')?.payload as { items: { expectedShipDate: string | null }[] }
      ).items.map(({ expectedShipDate }) => expectedShipDate)
    expect(dates(await fire(ctx, 'ORDER_APPROVE', id))).toEqual(['2026-05-01', '2026-05-01'])
    const change = {
      event: 'ITEM_SET_EXPECTED_SHIP_DATE' as const,
      itemLabelId: null,
      notifyCart: true,
    }
    const { revision } = ctx.configuration.current()
    await updateStatusRules(ctx, {
      changes: [change],
      expectedRevision: revision,
      comment: 'keep it',
      dryRun: false,
    })
    expect(dates(await fire(ctx, 'ORDER_CHANGE_STATUS', id, { labelId: 20 }))).toEqual([null, null])
  })

  test('an order made by an exchange cites the original cart number', async () => {
    const { id, cartNumber } = await order()
    const shipped = await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', id, { number: '1Z' })
    const payload = await fire(ctx, 'ITEM_EXCHANGE', id, {
      items: [{ itemId: shipped.items[0]?.id }],
      replacements: [{ sku: 'B', name: 'B', qty: 1, unitPrice: '1' }],
    })
    const told = payload.updates.filter(({ destination }) => destination === 'CHANNEL')
    expect(told.map(({ payload: sent }) => (sent as { cartNumber: string }).cartNumber)).toEqual([
      cartNumber,
      cartNumber,
    ])
  })
})

describe('an e-mail to the customer', () => {
  test('is due once for an action that reaches a mailing label', async () => {
    const { id } = await order()
    const payload = await fire(ctx, 'ORDER_ADD_TRACKING_NUMBER', id, { number: '1Z' })
    expect(payload.updates.filter(({ destination }) => destination === 'EMAIL')).toMatchObject([
      { due: true, label: { name: 'Shipped' }, holdSeconds: 60, tells: [] },
    ])
  })

  test('is not due for a label reached before, a label that mails nothing, or when suppressed', async () => {
    const { id } = await order()
    const approved = await fire(ctx, 'ORDER_APPROVE', id)
    expect(to(approved, 'EMAIL')).toMatchObject({ due: false, condition: 'LABEL_DOES_NOT_MAIL' })
    const shipped = await fire(ctx, 'ORDER_ADD_TRACKING_NUMBER', id, {
      number: '1Z',
      suppressEmail: true,
    })
    expect(to(shipped, 'EMAIL')).toMatchObject({ due: false, condition: 'SUPPRESSED' })
    const again = await fire(ctx, 'ORDER_ADD_TRACKING_NUMBER', id, { number: '1Z-B' })
    expect(to(again, 'EMAIL')).toMatchObject({ due: false, condition: 'LABEL_DOES_NOT_MAIL' })
  })

  test('has nowhere to go without an address', async () => {
    const { order: nameless } = await imported(ctx, { billTo: { name: 'Nobody' } })
    const payload = await fire(ctx, 'ORDER_ADD_TRACKING_NUMBER', nameless.id, { number: '1Z' })
    expect(to(payload, 'EMAIL')).toMatchObject({ due: false, condition: 'NO_ADDRESS' })
  })
})
