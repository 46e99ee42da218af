import { describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../../test/callers.js'
import { address, draft, imported, plainly, stored } from '../../../../test/events.js'
import { createTestDatabase } from '../../../../test/harness.js'
import { importOrder } from '../import-order.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
ctx.clock.set('2026-03-02T10:00:00Z')

describe('ORDER_IMPORT', () => {
  const plain = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }

  test('creates order and items with their first labels, history and outbox', async () => {
    const state = await imported(ctx, { shipping: '4.90', tax: '1.01', discount: '2.00' })
    expect(state.order).toMatchObject({
      version: 1,
      labelId: 10,
      total: 2891,
      source: 'MANUAL',
      customerName: 'Ada Lovelace',
    })
    expect(state.items.map(({ labelId, tax, discount }) => [labelId, tax, discount])).toEqual([
      [10, 81, 160],
      [10, 20, 40],
    ])
    expect(plainly(await stored(database, state.order.id))).toEqual(plainly(state))
    const events = await database.query('select event from history_entry where order_id = $1', [
      state.order.id,
    ])
    expect(events).toEqual([{ event: 'ORDER_IMPORT' }])
  })

  test('fires what the order brings with it, in turn', async () => {
    const payload = await importOrder(ctx, {
      ...plain,
      order: draft({
        amountPaid: '25',
        approve: true,
        shipDate: '2026-03-01',
        carrier: 'DHL',
        trackingNumber: 'JD1',
      }),
    })
    expect(payload.events.map(({ event, sequence }) => [event, sequence])).toEqual([
      ['ORDER_IMPORT', 1],
      ['ORDER_PAYMENT_RECEIVED', 2],
      ['ORDER_APPROVE', 3],
      ['ORDER_SET_ACTUAL_SHIP_DATE', 4],
      ['ORDER_ADD_TRACKING_NUMBER', 5],
    ])
    expect(payload.order?.state?.order).toMatchObject({ labelId: 20, complete: true })
    expect(payload.order?.state?.shipments).toMatchObject([
      { trackingNumber: 'JD1', shipDate: '2026-03-01' },
    ])
    expect(payload.updates.filter(({ destination }) => destination === 'EMAIL')).toHaveLength(1)
  })

  test('a label that comes with the order stands, also against later events of the import', async () => {
    const state = await imported(ctx, { approve: true, label: 'In Production' })
    expect(state.order.labelId).toBe(160)
    expect(state.items.map(({ labelId }) => labelId)).toEqual([1000, 1000])
  })

  test('what needs review is not approved by itself', async () => {
    const state = await imported(ctx, {
      approve: true,
      billTo: { name: 'Nobody' },
      comments: 'Ring twice',
    })
    expect(state.order).toMatchObject({
      approvedAt: null,
      reviewReasons: ['NO_DELIVERABLE_ADDRESS', 'CUSTOMER_COMMENT'],
    })
  })

  test('a second order of the same customer, day and items is noticed', async () => {
    const same = {
      billTo: { ...address, email: 'twin@example.org' },
      placedAt: new Date('2026-01-05T08:00:00Z'),
    }
    expect((await imported(ctx, same)).order.reviewReasons).toEqual([])
    expect((await imported(ctx, same)).order.reviewReasons).toEqual(['DUPLICATE_ORDER'])
  })

  test('every problem of a bad order is named at its place, and nothing is written', async () => {
    const payload = await importOrder(ctx, {
      ...plain,
      order: draft({
        shipping: '-1',
        label: 'Nonsense',
        items: [
          { sku: ' ', name: 'A', qty: 0, unitPrice: 'x' },
          { sku: 'B', name: 'B', qty: 1, unitPrice: '1.234' },
        ],
      }),
    })
    expect(payload.order).toBeNull()
    expect(payload.userErrors.map(({ code, path }) => [code, path?.join('.')])).toEqual([
      ['INVALID_INPUT', 'order.items.0.sku'],
      ['INVALID_INPUT', 'order.items.1.unitPrice'],
      ['INVALID_INPUT', 'order.shipping'],
      ['NOT_FOUND', 'order.label'],
    ])
  })

  test('a dry run creates nothing', async () => {
    const before = await database.query(
      'select count(*)::int as n, (select last_value from order_number_seq) from orders',
    )
    const payload = await importOrder(ctx, { ...plain, dryRun: true, order: draft() })
    expect(payload).toMatchObject({ applied: false, event: null, userErrors: [] })
    expect(
      await database.query(
        'select count(*)::int as n, (select last_value from order_number_seq) from orders',
      ),
    ).toEqual(before)
  })

  test('takes the tax from the rates for where the order goes, when asked', async () => {
    await database.query(
      `insert into tax_rate (id, country, region, rate, taxes_shipping) values
       (gen_random_uuid(), 'US', null, 1, true), (gen_random_uuid(), 'US', 'NY', 8.875, false)`,
    )
    const taxOf = async (more: Parameters<typeof draft>[0]) => {
      const order = draft({ shipping: '10.00', discount: '5.00', ...more, taxFromRates: true })
      const payload = await importOrder(ctx, { ...plain, dryRun: true, order })
      return (await payload.order?.totals.tax())?.amount ?? payload.userErrors
    }
    const shipTo = { ...address, country: 'USA', state: 'ny' }
    expect(await taxOf({ shipTo })).toBe('1.78')
    expect(await taxOf({ shipTo: { ...shipTo, state: 'CA' } })).toBe('0.30')
    expect(await taxOf({})).toBe('0.00')
    expect(await taxOf({ shipTo, discount: '26.00' })).toMatchObject([
      { code: 'INVALID_INPUT', path: ['order', 'discount'] },
    ])
    expect(await taxOf({ shipTo, tax: '1.00' })).toMatchObject([
      { code: 'INVALID_INPUT', path: ['order', 'tax'] },
    ])
    const order = draft({ shipTo, taxFromRates: true })
    const { order: made } = await importOrder(ctx, { ...plain, order })
    const state = await stored(database, made?.id ?? '')
    expect(state.items.map(({ tax }) => tax)).toEqual([178, 44])
  })
})
