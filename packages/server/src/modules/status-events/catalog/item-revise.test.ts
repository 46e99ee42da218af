import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../../test/callers.js'
import { fired, imported, itemOf, stateIn, fire, undo } from '../../../../test/events.js'
import { createTestDatabase } from '../../../../test/harness.js'
import { reverseReductions, type ItemRecord, type OrderState } from '../../orders/index.js'
import { sceneOf } from '../scene.js'
import { verify } from '../verify.js'
import { itemRevise } from './item-revise.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const facts = ({ labelId: _l, customerLabelId: _c, ...rest }: ItemRecord) => rest

/** Revises the mug, and takes the revision back. */
async function thereAndBack(before: OrderState, input: Record<string, unknown>) {
  const payload = await fire(ctx, 'ITEM_REVISE', before.order.id, {
    itemId: itemOf(before, 'MUG').id,
    ...input,
  })
  return {
    there: stateIn(payload),
    back: stateIn(await undo(ctx, payload.event?.id ?? '')),
  }
}

test('a revision and its way back leave every fact as it was, discounts cut short included', async () => {
  const before = await imported(ctx, { tax: '3.33', discount: '12.01', shipping: '4.00' })
  for (const input of [
    { qty: 7 },
    { name: 'Cup' },
    { unitPrice: '0.07', qty: 1, name: 'Dented mug' },
    { unitPrice: '0' },
  ]) {
    const order = await imported(ctx, { tax: '3.33', discount: '12.01', shipping: '4.00' })
    const { there, back } = await thereAndBack(order, input)
    expect(itemOf(there, 'MUG').discount).toBeLessThanOrEqual(
      itemOf(there, 'MUG').ordered * itemOf(there, 'MUG').unitPrice,
    )
    expect(back.items.map(facts)).toEqual(order.items.map(facts))
    expect(back.order.total).toBe(before.order.total)
  }
})

test('the way back is free of what freezes content since', async () => {
  const order = await imported(ctx)
  const state = await fired(ctx, 'ITEM_REVISE', order.order.id, {
    itemId: itemOf(order, 'MUG').id,
    qty: 3,
  })
  const scene = await sceneOf(ctx, database, ctx.configuration.current(), { force: false }, false)
  const frozen = { ...state, order: { ...state.order, labelId: 180, approvedAt: scene.now } }
  expect(itemRevise.guard(frozen, { ...scene, entryId: '' })).toHaveLength(2)
  expect(itemRevise.guard(frozen, { ...scene, entryId: '', undoing: true })).toEqual([])
})

test('a discount that comes back is no more than the item costs since it was revised', async () => {
  const order = await imported(ctx, { discount: '10.00' })
  const { id } = order.order
  const itemId = itemOf(order, 'MUG').id
  await fired(ctx, 'ORDER_SET_ACTUAL_SHIP_DATE', id)
  await fired(ctx, 'ITEM_RETURN', id, { items: [{ itemId, qty: 1 }] })
  await fired(ctx, 'ITEM_CHANGE_STATUS', id, { labelId: 10, itemIds: [itemId] })
  const revised = await fired(ctx, 'ITEM_REVISE', id, { itemId, unitPrice: '3.00' })
  expect(itemOf(revised, 'MUG').discount).toBe(300)
  const back = reverseReductions(revised, new Set(revised.reductions.map((record) => record.id)))
  expect(itemOf(back, 'MUG')).toMatchObject({ returned: 0, discount: 600 })
  expect(await verify(database)).toEqual([])
})
