import { formatMinor } from '@waypost/shared'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { importFile } from './import-file.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

/** Text as people write it: any script, quotes, separators, line breaks; nothing at its ends. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('"', ',', ';', '\t', '\n', "'", ' '),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 20,
  })
  .map((value) => value.replace(/[\0\r\p{Surrogate}]/gu, '').trim())
  .filter((value) => value !== '')

const item = fc.record({
  sku: text,
  name: text,
  qty: fc.integer({ min: 1, max: 9999 }),
  price: fc.integer({ min: 0, max: 99_999_999 }),
})
const order = fc.record({
  currency: fc.constantFrom('USD', 'JPY', 'KWD', 'EUR'),
  name: text,
  comments: text,
  shipping: fc.integer({ min: 0, max: 99_999 }),
  items: fc.array(item, { minLength: 1, maxLength: 5 }),
})
const layout = fc.record({
  mark: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  quoteAll: fc.boolean(),
})

type Order = typeof order extends fc.Arbitrary<infer Value> ? Value : never
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never

const header = [
  'Web Order #',
  'Order Date',
  'Currency',
  'Bill To Name',
  'Comments',
  'Shipping',
  'SKU',
  'Product Name',
  'Quantity',
  'Unit Price',
]

function fileOf(
  orders: readonly Order[],
  prefix: string,
  { mark, end, bom, quoteAll }: Layout,
): string {
  const rows = orders.flatMap(({ currency, name, comments, shipping, items }, place) =>
    items.map(({ sku, name: product, qty, price }) => [
      `${prefix}-${place}`,
      '2026-03-01',
      currency,
      name,
      comments,
      formatMinor(shipping, currency),
      sku,
      product,
      String(qty),
      formatMinor(price, currency),
    ]),
  )
  const cell = (value: string) =>
    quoteAll || /[",;\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
  return (bom ? '\uFEFF' : '') + [header, ...rows].map((row) => row.map(cell).join(mark)).join(end)
}

const stored = (prefix: string) =>
  database.query(
    `select o.cart_number as number, o.currency, d.bill_to ->> 'name' as name, d.comments, o.shipping,
      jsonb_agg(jsonb_build_object('sku', i.sku, 'name', i.name, 'qty', i.ordered, 'price', i.unit_price) order by i.position) as items
     from orders o join order_detail d on d.order_id = o.id join order_item i on i.order_id = o.id
     where starts_with(o.cart_number, $1) group by o.id, d.order_id order by o.created_at, length(o.cart_number), o.cart_number`,
    [`${prefix}-`],
  )

test('a file made of any orders brings exactly these orders, however it is written', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(order, { minLength: 1, maxLength: 6 }),
      layout,
      async (orders, form) => {
        run += 1
        const prefix = `P${run}`
        const input = {
          content: fileOf(orders, prefix, form),
          currency: 'USD',
          slashDates: 'NONE' as const,
          dryRun: false,
        }
        const report = await importFile(ctx, input)
        expect(report.issues).toEqual([])
        expect(await stored(prefix)).toEqual(
          orders.map((entry, place) => ({ number: `${prefix}-${place}`, ...entry })),
        )
        expect(await importFile(ctx, input)).toMatchObject({
          created: 0,
          itemsAdded: 0,
          unchanged: orders.length,
          issues: [],
        })
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)
