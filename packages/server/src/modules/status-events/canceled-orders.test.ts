import type { StatusEventKey } from '@waypost/shared'
import { afterAll, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { fire, fired, imported, itemOf } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { eventsOnOrders } from './catalog/index.js'
import { sceneOf } from './scene.js'
import { verify } from './verify.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

afterAll(async () => {
  expect(await verify(database)).toEqual([])
})

/** What a canceled order still accepts; everything else answers ORDER_CANCELED. */
const accepted: StatusEventKey[] = [
  'DROP_SHIP_CANCELED',
  'ITEM_CHANGE_STATUS',
  'ITEM_RETURN',
  'ITEM_UNRETURN',
  'ORDER_CHANGE_STATUS',
  'ORDER_CREDIT_ISSUED',
  'ORDER_EDIT_TRACKING_NUMBER',
  'ORDER_PAYMENT_EDIT',
  'ORDER_PAYMENT_RECEIVED',
  'ORDER_PAYMENT_VOID',
  'ORDER_UNCANCEL',
]

test('a canceled order accepts just the events that it is meant to', async () => {
  const { order, items } = await imported(ctx)
  await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', order.id, {
    items: [{ itemId: items[0]?.id, qty: 1 }],
    number: '1Z',
  })
  const state = await fired(ctx, 'ORDER_CANCEL', order.id)
  const scene = await sceneOf(ctx, database, ctx.configuration.current(), { force: true }, false)
  for (const { key, guard } of eventsOnOrders) {
    const codes = guard(state, { ...scene, entryId: '' }).map(({ code }) => code)
    expect(codes.includes('ORDER_CANCELED'), key).toBe(!accepted.includes(key))
  }
})

test('uncancel restores exactly what that cancel canceled', async () => {
  const { order } = await imported(ctx, {
    items: [
      { sku: 'MUG', name: 'Mug', qty: 7, unitPrice: '9.99' },
      { sku: 'TEA', name: 'Tea', qty: 3, unitPrice: '0.07' },
    ],
    tax: '4.01',
    discount: '1.13',
  })
  const named = (sku: string, qty: number) => ({
    items: [{ itemId: itemOf(start, sku).id, qty }],
  })
  let start = await fired(ctx, 'ORDER_APPROVE', order.id)
  start = await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', order.id, {
    ...named('MUG', 2),
    number: '1Z',
  })
  start = await fired(ctx, 'ITEM_RETURN', order.id, named('MUG', 1))
  start = await fired(ctx, 'ITEM_FORCE_BACKORDER', order.id, named('TEA', 2))
  // An earlier cancel and its way back leave nothing behind for the next one to find.
  for (let round = 0; round < 2; round += 1) {
    const canceled = await fired(ctx, 'ORDER_CANCEL', order.id)
    expect(canceled.items.map((item) => [item.canceled, item.needed])).toEqual([
      [5, 0],
      [3, 0],
    ])
    const back = await fired(ctx, 'ORDER_UNCANCEL', order.id)
    const facts = (state: typeof start) =>
      state.items.map(({ labelId: _, customerLabelId: _customer, ...item }) => item)
    expect(facts(back)).toEqual(facts(start))
    expect(back.order).toMatchObject({ total: start.order.total, canceledAt: null })
  }
})

test('a drop-ship order stands until somebody cancels it, whatever becomes of its items', async () => {
  const start = await imported(ctx)
  const mug = itemOf(start, 'MUG').id
  const { id } = start.order
  const orderMugs = { items: [{ itemId: mug }], supplier: 'Potters & Sons' }
  await fired(ctx, 'DROP_SHIP_ORDERED', id, orderMugs)
  await fired(ctx, 'ORDER_CANCEL', id)
  let state = await fired(ctx, 'ORDER_UNCANCEL', id)
  expect(state.dropShipOrders).toMatchObject([{ state: 'OPEN', lines: [{ qty: 2, shipped: 0 }] }])
  const again = await fire(ctx, 'DROP_SHIP_ORDERED', id, orderMugs)
  expect(again.userErrors).toMatchObject([{ code: 'QUANTITY_EXCEEDED' }])

  await fired(ctx, 'ITEM_FORCE_BACKORDER', id, { items: [{ itemId: mug, qty: 1 }] })
  state = await fired(ctx, 'ORDER_SET_ACTUAL_SHIP_DATE', id)
  expect(state.dropShipOrders).toMatchObject([{ state: 'OPEN', lines: [{ qty: 2, shipped: 1 }] }])
  state = await fired(ctx, 'DROP_SHIP_CANCELED', id, {
    dropShipOrderId: state.dropShipOrders[0]?.id,
  })
  expect(state.dropShipOrders).toMatchObject([{ state: 'CANCELED', lines: [{ shipped: 1 }] }])
})
