import { describe, expect, test } from 'vitest'
import { Refusal } from '../../kernel/refusal.js'
import { callAs, contextWithDefaults, token } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import {
  countOrders,
  orderColumns as head,
  orderFile as file,
  orderRow as row,
} from '../../../test/order-files.js'
import { importFile } from './import-file.js'
import type { OrdersImportInput } from './import.inputs.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
await database.query(`insert into channel (code, name) values ('shop', 'Shop'), ('other', 'Other')`)
const { channels } = await ctx.configuration.refresh()
const idOf = (code: string) =>
  [...channels.values()].find((channel) => channel.code === code)?.id ?? 0
const shop = { id: idOf('shop') }
const other = { id: idOf('other') }

const run = (content: string, more: Partial<OrdersImportInput> = {}) =>
  importFile(ctx, { content, currency: 'USD', slashDates: 'NONE', dryRun: false, ...more })

const eventsOf = async (cartNumber: string) => {
  const rows = await database.query<{ event: string }>(
    `select h.event from history_entry h join orders o on o.id = h.order_id where o.cart_number = $1 order by h.sequence`,
    [cartNumber],
  )
  return rows.map(({ event }) => event)
}
const itemsOf = (cartNumber: string) =>
  database.query<Record<string, unknown>>(
    `select i.sku, i.ordered, i.shipped, l.code as label, i.actual_ship_date::text as shipped_on
     from order_item i join orders o on o.id = i.order_id left join label l on l.id = i.label_id
     where o.cart_number = $1 order by i.position`,
    [cartNumber],
  )

describe('orders go in', () => {
  test('rows of one number are one order, adjacent or not, and the same file twice changes nothing', async () => {
    const content = file('', row('A-1', 'x'), row('A-2', 'x'), row('A-1', 'y'))
    const first = await run(content, { channel: 'shop' })
    expect(first).toMatchObject({
      applied: true,
      rows: 3,
      created: 2,
      unchanged: 0,
      refused: 0,
      issues: [],
      missing: [],
    })
    expect(
      first.orders.map(({ cartNumber, outcome, lines }) => [cartNumber, outcome, lines]),
    ).toEqual([
      ['A-1', 'CREATED', [2, 4]],
      ['A-2', 'CREATED', [3]],
    ])
    const before = await countOrders(database)
    const second = await run(content, { channel: 'shop' })
    expect(second).toMatchObject({ created: 0, unchanged: 2, issues: [] })
    expect(second.orders.map(({ orderId, number }) => [orderId, number])).toEqual(
      first.orders.map(({ orderId, number }) => [orderId, number]),
    )
    expect(await countOrders(database)).toBe(before)
  })

  test('without a channel too, and apart from those of a channel', async () => {
    const content = file('', row('B-1', 'x'))
    expect(await run(content)).toMatchObject({ created: 1 })
    expect(await run(content)).toMatchObject({ created: 0, unchanged: 1 })
    expect(await run(content, { channel: 'shop' })).toMatchObject({ created: 1 })
    expect(await run(content, { channel: 'other' })).toMatchObject({ created: 1 })
    const found = await database.query(
      `select source, channel_id from orders where cart_number = 'B-1' order by number`,
    )
    expect(found).toEqual(
      [null, shop.id, other.id].map((channel_id) => ({ source: 'FILE', channel_id })),
    )
  })

  test('the same new file twice at the same time makes each order once', async () => {
    const content = file('', ...Array.from({ length: 20 }, (_, place) => row(`C-${place}`, 'x')))
    const reports = await Promise.all([
      run(content),
      run(content),
      run(content, { channel: 'shop' }),
      run(content, { channel: 'shop' }),
    ])
    expect(reports.map(({ created, unchanged }) => created + unchanged)).toEqual([20, 20, 20, 20])
    expect(reports.reduce((sum, { created }) => sum + created, 0)).toBe(40)
  })

  test('a dry run reports the same and changes nothing', async () => {
    const content = file('', row('D-1', 'x'), row('D-2', 'y'))
    const before = await countOrders(database)
    expect(await run(content, { dryRun: true })).toMatchObject({
      applied: false,
      created: 2,
      orders: [{ outcome: 'CREATED', orderId: null, number: null }, { outcome: 'CREATED' }],
    })
    expect(await countOrders(database)).toBe(before)
  })

  test('columns, samples and fields are told for the mapping', async () => {
    const report = await run(
      'Ref;When;SKU;Product Name;Quantity;Unit Price;Colour\nE-1;2026-03-01;x;X;1;2,50;red',
      {
        mapping: [
          { header: 'Ref', field: 'cartNumber' },
          { header: 'When', field: 'placedAt' },
        ],
        currency: 'EUR',
      },
    )
    expect(report).toMatchObject({ created: 1, issues: [] })
    expect(report.columns.map(({ header, field, sample }) => [header, field, sample])).toEqual([
      ['Ref', 'cartNumber', ['E-1']],
      ['When', 'placedAt', ['2026-03-01']],
      ['SKU', 'sku', ['x']],
      ['Product Name', 'name', ['X']],
      ['Quantity', 'qty', ['1']],
      ['Unit Price', 'unitPrice', ['2,50']],
      ['Colour', null, ['red']],
    ])
    expect(report.fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'Web Order #',
      'Order Date',
      'SKU',
      'Product Name',
      'Quantity',
      'Unit Price',
    ])
  })

  test('a header alone is a file without orders', async () => {
    expect(await run(head)).toMatchObject({ applied: true, rows: 0, orders: [], issues: [] })
  })
})

describe('what a file says has happened', () => {
  const address = 'Bill To Name,Bill To Street,Bill To City,Bill To Country'
  const home = 'Ann,1 Road,Town,US'

  test('one parcel: payment, approval, ship date and tracking number, in this order', async () => {
    const columns = `${address},Payment Method,Amount Paid,Approve,Ship Date,Carrier,Tracking Number`
    const rest = `${home},Visa,40.00,yes,2026-03-02,UPS,1Z1`
    expect(await run(file(columns, row('F-1', 'x', rest), row('F-1', 'y', rest)))).toMatchObject({
      created: 1,
      issues: [],
    })
    expect(await eventsOf('F-1')).toEqual([
      'ORDER_IMPORT',
      'ORDER_PAYMENT_RECEIVED',
      'ORDER_APPROVE',
      'ORDER_SET_ACTUAL_SHIP_DATE',
      'ORDER_ADD_TRACKING_NUMBER',
    ])
    expect((await itemsOf('F-1')).map(({ shipped, shipped_on }) => [shipped, shipped_on])).toEqual([
      [2, '2026-03-02'],
      [2, '2026-03-02'],
    ])
    expect(await database.query(`select carrier, tracking_number from shipment`)).toEqual([
      { carrier: 'UPS', tracking_number: '1Z1' },
    ])
  })

  test('several parcels hold their own rows; what has neither stays open', async () => {
    const columns = 'Ship Date,Carrier,Tracking Number'
    const report = await run(
      file(
        columns,
        row('F-2', 'x', '2026-03-02,UPS,T-1'),
        row('F-2', 'y', ',,T-1'),
        row('F-2', 'z', '2026-03-03,DHL,T-2'),
        row('F-2', 'w', ',UPS,'),
      ),
    )
    expect(report).toMatchObject({ created: 1, issues: [] })
    expect(
      (await itemsOf('F-2')).map(({ sku, shipped, shipped_on }) => [sku, shipped, shipped_on]),
    ).toEqual([
      ['x', 2, '2026-03-02'],
      ['y', 2, '2026-03-02'],
      ['z', 2, '2026-03-03'],
      ['w', 0, null],
    ])
  })

  test('a ship date without a number ships the rest', async () => {
    const report = await run(
      file(
        'Ship Date,Tracking Number',
        row('F-3', 'x', '2026-03-02,T-3'),
        row('F-3', 'y', '2026-03-04,'),
        row('F-3', 'z', '2026-03-04,'),
      ),
    )
    expect(report).toMatchObject({ created: 1, issues: [] })
    expect((await itemsOf('F-3')).map(({ shipped_on }) => shipped_on)).toEqual([
      '2026-03-02',
      '2026-03-04',
      '2026-03-04',
    ])
  })

  test('where it is not clear what shipped, nothing is guessed', async () => {
    const report = await run(file('Ship Date', row('F-4', 'x', '2026-03-02'), row('F-4', 'y', '')))
    expect(report).toMatchObject({ refused: 1, issues: [{ line: 3, column: 'Ship Date' }] })
  })

  test('labels of the file stand, by code or wording, whatever the case', async () => {
    const report = await run(
      file(
        'Order Status,Item Status,Amount Paid,Approve',
        row('F-5', 'x', 'waiting to ship,ITEM BACKORDERED,40,yes'),
        row('F-5', 'y', ',,,'),
      ),
    )
    expect(report).toMatchObject({ created: 1, issues: [] })
    expect((await itemsOf('F-5')).map(({ label }) => label)).toEqual([
      'ITEM BACKORDERED',
      'SUBMITTED',
    ])
    const [order] = await database.query(
      `select l.code from orders o join label l on l.id = o.label_id where o.cart_number = 'F-5'`,
    )
    expect(order).toEqual({ code: 'WAITING TO SHIP' })
  })

  test('currencies, party fields, comments and gift cards arrive', async () => {
    const columns = 'Currency,Bill To Name,Ship To Name,Comments,Gift Card Recipient,Tax'
    const report = await run(
      file(
        columns,
        'F-6,2026-03-01 23:30,x,X,3,1.250,kwd,فاطمة,"Bob\nSons","Ring\r\ntwice 🙏",bo@example.com,0.105',
      ),
    )
    expect(report).toMatchObject({ created: 1, issues: [] })
    const [order] = await database.query<Record<string, unknown>>(
      `select o.currency, o.total, d.bill_to, d.ship_to, d.comments, i.gift_card, o.placed_at
       from orders o join order_detail d on d.order_id = o.id join order_item i on i.order_id = o.id where o.cart_number = 'F-6'`,
    )
    expect(order).toMatchObject({
      currency: 'KWD',
      total: 3855,
      bill_to: { name: 'فاطمة' },
      ship_to: { name: 'Bob\nSons' },
      comments: 'Ring\ntwice 🙏',
      gift_card: { recipient: 'bo@example.com' },
    })
  })
})

describe('known orders', () => {
  test('get the items that they lack, with their labels', async () => {
    await run(file('', row('G-1', 'x'), row('G-1', 'y')), { channel: 'shop' })
    const content = file(
      'Item Status',
      row('G-1', 'x', ''),
      row('G-1', 'y', ''),
      row('G-1', 'x', 'In Production'),
      row('G-1', 'z', ''),
    )
    const report = await run(content, { channel: 'shop' })
    expect(report).toMatchObject({ itemsAdded: 1, created: 0, issues: [] })
    expect(await eventsOf('G-1')).toEqual(['ORDER_IMPORT', 'ITEM_ADD', 'ITEM_ADD'])
    expect((await itemsOf('G-1')).map(({ sku, label }) => [sku, label])).toEqual([
      ['x', 'SUBMITTED'],
      ['y', 'SUBMITTED'],
      ['x', 'IN PRODUCTION'],
      ['z', 'ITEM ADDED'],
    ])
    expect(await run(content, { channel: 'shop' })).toMatchObject({
      itemsAdded: 0,
      unchanged: 1,
      issues: [],
    })
  })

  test('a known item with other values is reported and left alone', async () => {
    await run(file('', row('G-2', 'x'), row('G-2', 'y')))
    const before = await itemsOf('G-2')
    const report = await run(file('', row('G-2', 'x'), 'G-2,2026-03-01,y,Other,3,11.00'))
    expect(report).toMatchObject({ unchanged: 1, refused: 0 })
    expect(report.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'Product Name', 'ORDER_EXISTS'],
      [3, 'Quantity', 'ORDER_EXISTS'],
      [3, 'Unit Price', 'ORDER_EXISTS'],
    ])
    expect(await itemsOf('G-2')).toEqual(before)
  })

  test('that are frozen take no items, and say so', async () => {
    const columns = 'Bill To Name,Bill To Street,Bill To City,Bill To Zip,Approve'
    const rest = 'Ann,1 Road,Town,1,yes'
    await run(file(columns, row('G-3', 'x', rest)))
    const report = await run(file(columns, row('G-3', 'x', rest), row('G-3', 'y', rest)))
    expect(report).toMatchObject({ refused: 1, issues: [{ line: 2, code: 'ORDER_APPROVED' }] })
  })

  test('in another currency are refused', async () => {
    await run(file('', row('G-4', 'x')))
    expect(await run(file('Currency', row('G-4', 'x', 'EUR')))).toMatchObject({
      refused: 1,
      issues: [{ line: 2, column: 'Currency' }],
    })
  })
})

describe('who may import what', () => {
  const refusalOf = async (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof Refusal ? error.reasons[0] : error),
    )

  test('a channel that does not exist is refused, naming those that do', async () => {
    expect(await refusalOf(run(head, { channel: 'nowhere' }))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['channel'],
      message: 'There is no channel "nowhere". There are: shop, other.',
    })
  })

  test('a token of one channel imports for that channel alone', async () => {
    const bound = callAs(ctx, token(['orders.import'], shop.id))
    const input = {
      content: file('', row('K-1', 'x')),
      currency: 'USD',
      slashDates: 'NONE' as const,
      dryRun: false,
    }
    expect(await refusalOf(importFile(bound, { ...input, channel: 'other' }))).toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    expect(await importFile(bound, input)).toMatchObject({ created: 1 })
    expect(await database.query(`select channel_id from orders where cart_number = 'K-1'`)).toEqual(
      [{ channel_id: shop.id }],
    )
  })

  test('a currency that is none is refused', async () => {
    expect(await refusalOf(run(head, { currency: 'dollars' }))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['currency'],
    })
  })
})

test('a file of 10,000 lines goes in, and again without a change', async () => {
  const rows = Array.from({ length: 10_000 }, (_, place) =>
    row(`L-${Math.floor(place / 3)}`, `s${place % 3}`),
  )
  const content = file('', ...rows)
  expect(await run(content)).toMatchObject({ rows: 10_000, created: 3334, issues: [] })
  expect(await run(content)).toMatchObject({ created: 0, unchanged: 3334, issues: [] })
}, 120_000)
