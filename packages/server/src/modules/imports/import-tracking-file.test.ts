import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { fired, imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { verify } from '../status-events/index.js'
import { importFile } from './import-file.js'
import { importTrackingFile } from './import-tracking-file.js'
import type { TrackingImportInput } from './tracking.inputs.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
await database.query(
  `insert into channel (code, name, adapter, capabilities)
   values ('shop', 'Shop', 'WEBHOOK', '{ORDER_LABEL,TRACKING}'), ('other', 'Other', 'WEBHOOK', '{ORDER_LABEL}')`,
)
await ctx.configuration.refresh()

const run = (content: string, more: Partial<TrackingImportInput> = {}, by = ctx) =>
  importTrackingFile(by, {
    content,
    slashDates: 'NONE',
    setActualShipDate: false,
    dryRun: false,
    ...more,
  })
const file = (...rows: string[]) =>
  ['Carrier,Tracking Number,Order Number,Ship Date', ...rows].join('\n')

let carts = 0
const inShop = (by = ctx) => imported(by, { channel: 'shop', cartNumber: `SHOP-${(carts += 1)}` })

const eventsOf = async (orderId: string) => {
  const rows = await database.query<{ event: string; action: string }>(
    'select event, action_id as action from history_entry where order_id = $1 order by sequence',
    [orderId],
  )
  return {
    events: rows.map(({ event }) => event),
    actions: new Set(rows.map(({ action }) => action)).size,
  }
}
const shipmentsOf = (orderId: string) =>
  database.query<Record<string, unknown>>(
    `select carrier, tracking_number as number, ship_date as date,
       (select coalesce(sum(qty), 0)::int from shipment_line l where l.shipment_id = s.id) as qty
     from shipment s where order_id = $1 order by tracking_number`,
    [orderId],
  )
const told = (orderId: string) =>
  database.query<{ due: boolean; condition: string }>(
    `select p ->> 'due' = 'true' as due, p ->> 'condition' as condition
     from outbox x join history_entry h on h.id = x.entry_id, jsonb_array_elements(x.plan) p
     where x.order_id = $1 and p ->> 'destination' = 'CHANNEL' order by h.sequence`,
    [orderId],
  )

describe('tracking numbers go in', () => {
  test('a number ships what is open, a second one of the same order is a further parcel', async () => {
    const [one, other] = [await imported(ctx), await imported(ctx)]
    const report = await run(
      file(
        `UPS,1Z1,${one.order.number},2026-03-02`,
        `DHL,JJD1,${other.order.number},2026-03-03`,
        `UPS,1Z2,${one.order.number},2026-03-04`,
      ),
    )
    expect(report).toMatchObject({ applied: true, rows: 3, added: 3, orders: 2, issues: [] })
    expect(report.lines.map(({ line, outcome, number }) => [line, outcome, number])).toEqual([
      [2, 'ADDED', one.order.number],
      [3, 'ADDED', other.order.number],
      [4, 'ADDED', one.order.number],
    ])
    expect(await shipmentsOf(one.order.id)).toEqual([
      { carrier: 'UPS', number: '1Z1', date: '2026-03-02', qty: 3 },
      { carrier: 'UPS', number: '1Z2', date: '2026-03-04', qty: 0 },
    ])
    expect(await eventsOf(one.order.id)).toEqual({
      events: ['ORDER_IMPORT', 'ORDER_ADD_TRACKING_NUMBER', 'ORDER_ADD_TRACKING_NUMBER'],
      actions: 2,
    })
  })

  test('the ship date is set first when asked for, in the same action', async () => {
    const order = await inShop()
    const content = file(
      `UPS,1Z3,${order.order.number},2026-03-05`,
      `UPS,1Z4,${order.order.number},`,
    )
    expect(await run(content, { setActualShipDate: true })).toMatchObject({ added: 2, issues: [] })
    expect(await eventsOf(order.order.id)).toEqual({
      events: [
        'ORDER_IMPORT',
        'ORDER_SET_ACTUAL_SHIP_DATE',
        'ORDER_ADD_TRACKING_NUMBER',
        'ORDER_ADD_TRACKING_NUMBER',
      ],
      actions: 2,
    })
    expect(await shipmentsOf(order.order.id)).toMatchObject([
      { number: '1Z3', date: '2026-03-05', qty: 3 },
      { number: '1Z4', qty: 0 },
    ])
    expect((await told(order.order.id)).filter(({ due }) => due)).toHaveLength(1)
  })

  test('a ship date that the order has already is no reason to refuse the number', async () => {
    const order = await imported(ctx)
    await fired(ctx, 'ORDER_SET_ACTUAL_SHIP_DATE', order.order.id, { date: '2026-03-05' })
    const content = file(`UPS,1Z5,${order.order.number},2026-03-05`)
    expect(await run(content, { setActualShipDate: true })).toMatchObject({ added: 1, issues: [] })
    expect((await eventsOf(order.order.id)).events.slice(2)).toEqual(['ORDER_ADD_TRACKING_NUMBER'])
  })

  test('the same file twice changes nothing, and says what a known number has otherwise', async () => {
    const order = await imported(ctx)
    const content = file(`UPS,1Z6,${order.order.number},2026-03-02`)
    await run(content, { setActualShipDate: true })
    const before = await eventsOf(order.order.id)
    const again = await run(content, { setActualShipDate: true })
    expect(again).toMatchObject({ applied: true, added: 0, known: 1, orders: 0, issues: [] })
    const differing = await run(
      file(`DHL,1Z6,${order.order.number},2026-03-09`, `DHL,1Z6,${order.order.number},`),
    )
    expect(differing).toMatchObject({ added: 0, known: 2 })
    expect(differing.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'Carrier', 'NOTHING_TO_DO'],
      [2, 'Ship Date', 'NOTHING_TO_DO'],
      [3, 'Carrier', 'NOTHING_TO_DO'],
    ])
    expect(await eventsOf(order.order.id)).toEqual(before)
  })

  test('a number that comes twice in a file is added once', async () => {
    const order = await imported(ctx)
    const line = `UPS,1Z7,${order.order.number},2026-03-02`
    expect(await run(file(line, line))).toMatchObject({ added: 1, known: 1, issues: [] })
    expect(await shipmentsOf(order.order.id)).toHaveLength(1)
  })

  test('a dry run reports the same and changes nothing', async () => {
    const order = await imported(ctx)
    const content = file(`UPS,1Z8,${order.order.number},2026-03-02`)
    const tried = await run(content, { dryRun: true })
    expect(tried).toMatchObject({ applied: false, added: 1, orders: 1 })
    expect((await eventsOf(order.order.id)).events).toEqual(['ORDER_IMPORT'])
    expect((await run(content)).lines).toEqual(tried.lines)
  })

  test('a second number goes out although its label repeats the first', async () => {
    const order = await inShop()
    const number = order.order.number
    await run(file(`UPS,1ZA,${number},2026-03-02`))
    await run(file(`UPS,1ZA,${number},2026-03-02`, `UPS,1ZB,${number},2026-03-03`))
    const conditions = (await told(order.order.id)).map(({ condition }) => condition)
    expect(conditions.slice(1)).toEqual(['DUE', 'DUE'])
  })

  test('the same new file twice at the same time adds each number once', async () => {
    const orders = await Promise.all(Array.from({ length: 12 }, () => imported(ctx)))
    const content = file(...orders.map(({ order }) => `UPS,C-${order.number},${order.number},`))
    const reports = await Promise.all([run(content), run(content), run(content)])
    expect(reports.reduce((sum, { added }) => sum + added, 0)).toBe(12)
    expect(reports.map(({ added, known }) => added + known)).toEqual([12, 12, 12])
  })
})

describe('orders are known', () => {
  test("by the cart's number, within the channel", async () => {
    const order = await inShop()
    const content = `tracking-no;web order #\nW1;${order.order.cartNumber}`
    expect((await run(content, { channel: 'other' })).issues).toMatchObject([
      { line: 2, column: 'web order #', code: 'NOT_FOUND' },
    ])
    expect((await run(content)).refused).toBe(1)
    expect(await run(content, { channel: 'shop' })).toMatchObject({ added: 1, issues: [] })
  })

  test('by both numbers only where they mean the same order', async () => {
    const [one, other] = [await inShop(), await inShop()]
    const head = 'Order Number,Web Order #,Tracking Number'
    const mixed = `${head}\n${one.order.number},${other.order.cartNumber},B1\n${other.order.number},${other.order.cartNumber},B2\n,${other.order.cartNumber},B3`
    const report = await run(mixed, { channel: 'shop' })
    expect(report).toMatchObject({ added: 2, refused: 1, orders: 1 })
    expect(report.issues).toMatchObject([{ line: 2, column: 'Web Order #', code: 'INVALID_INPUT' }])
    expect((await eventsOf(other.order.id)).actions).toBe(2)
  })

  test('only where the caller may see them', async () => {
    const [hidden, shown] = [await imported(ctx), await inShop()]
    const shop = [...ctx.configuration.current().channels.values()].find(
      ({ code }) => code === 'shop',
    )
    const bound = callAs(ctx, token(['events.fire'], shop?.id ?? 0))
    const content = file(`UPS,V1,${hidden.order.number},`, `UPS,V2,${shown.order.number},`)
    expect((await run(content, {}, bound)).lines.map(({ outcome }) => outcome)).toEqual([
      'REFUSED',
      'ADDED',
    ])
    const manager = callAs(ctx, staff('ACCOUNT_MANAGER'))
    expect((await run(content, {}, manager)).refused).toBe(2)
  })

  test('by a mapping where the header says nothing', async () => {
    const order = await imported(ctx)
    const content = `Ref,Label\n${order.order.number},M1`
    expect((await run(content)).missing).toEqual(['orderNumber', 'trackingNumber'])
    const mapping = [
      { header: 'Ref', field: 'orderNumber' },
      { header: 'Label', field: 'trackingNumber' },
    ]
    expect(await run(content, { mapping })).toMatchObject({ added: 1, issues: [] })
  })
})

test('a problem keeps all numbers of its order out, and no other order', async () => {
  const [bad, canceled, good] = [await imported(ctx), await imported(ctx), await imported(ctx)]
  await fired(ctx, 'ORDER_CANCEL', canceled.order.id)
  const report = await run(
    file(
      `UPS,P1,${bad.order.number},2026-02-30`,
      `UPS,P2,${bad.order.number},2026-02-28`,
      `UPS,P3,${canceled.order.number},`,
      `UPS,P4,${good.order.number},`,
      `UPS,,${good.order.number},`.replace(good.order.number, '999999'),
      'UPS,P5,,',
      `${'x'.repeat(101)},P6,424242,`,
      'UPS,P7,no-such-order,',
    ),
  )
  expect(report).toMatchObject({ added: 1, refused: 7, orders: 1 })
  expect(report.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 'Ship Date', 'INVALID_INPUT'],
    [4, 'Order Number', 'ORDER_CANCELED'],
    [6, 'Tracking Number', 'INVALID_INPUT'],
    [7, 'Order Number', 'INVALID_INPUT'],
    [8, 'Carrier', 'INVALID_INPUT'],
    [9, 'Order Number', 'NOT_FOUND'],
  ])
  expect(await shipmentsOf(bad.order.id)).toEqual([])
})

test('thousands of numbers take a few round trips', async () => {
  const counted = { statements: 0 }
  const many = Array.from({ length: 1200 }, (_, place) => place)
  const content = [
    'Web Order #,Order Date,SKU,Product Name,Quantity,Unit Price',
    ...many.map((place) => `MANY-${place},2026-03-01,X,Article,1,1.00`),
  ].join('\n')
  await importFile(ctx, { content, currency: 'USD', slashDates: 'NONE', dryRun: false })
  const counting = {
    ...ctx,
    database: Object.assign(Object.create(ctx.database) as typeof ctx.database, {
      rows: (...parameters: Parameters<typeof database.rows>) => {
        counted.statements += 1
        return database.rows(...parameters)
      },
    }),
  }
  const numbers = ['Web Order #,Tracking Number', ...many.map((n) => `MANY-${n},T-${n}`)]
  expect(await run(numbers.join('\n'), {}, counting)).toMatchObject({ added: 1200, issues: [] })
  expect(counted.statements).toBe(10)
}, 30_000)

test('the example file fits the example of orders', async () => {
  const example = (name: string) =>
    readFile(resolve(import.meta.dirname, '../../../../../examples', name), 'utf8')
  const orders = await example('orders.csv')
  await importFile(ctx, { content: orders, currency: 'USD', slashDates: 'NONE', dryRun: false })
  const report = await run(await example('tracking.csv'), { setActualShipDate: true })
  expect(report).toMatchObject({ rows: 13, added: 12, known: 1, refused: 0, issues: [] })
  expect(await verify(database)).toEqual([])
})
