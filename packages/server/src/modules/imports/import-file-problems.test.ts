import { describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { countOrders, orderFile as file, orderRow as row } from '../../../test/order-files.js'
import { importFile } from './import-file.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const run = (content: string) =>
  importFile(ctx, { content, currency: 'USD', slashDates: 'NONE', dryRun: false })

describe('what is wrong is named by line and column', () => {
  const issuesOf = async (content: string) =>
    (await run(content)).issues.map(({ line, column, code }) => [line, column, code])

  test('bad orders stay out as a whole, good ones go in', async () => {
    const content = file(
      'Order Status,Item Status,Discount,Bill To Zip',
      row('H-1', 'x', ',,,1'),
      row('H-2', 'x', ',,,'),
      'H-2,2026-03-01,y,Y,none,10,,,,',
      row('H-3', 'x', 'Lost in Space,,,'),
      row('H-4', 'x', ',,,'),
      row('H-4', 'y', ',Approved,,'),
      row('H-5', 'x', ',,100.00,'),
      row('H-6', 'x', `,,,${'9'.repeat(301)}`),
      'H-7,2026-02-30,x,X,1,1.005,,,,',
    )
    const report = await run(content)
    expect(report).toMatchObject({ created: 1, refused: 6 })
    expect(report.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, 'Quantity', 'INVALID_INPUT'],
      [5, 'Order Status', 'NOT_FOUND'],
      [7, 'Item Status', 'LABEL_SCOPE_MISMATCH'],
      [8, 'Discount', 'INVALID_INPUT'],
      [9, 'Bill To Zip', 'INVALID_INPUT'],
      [10, 'Order Date', 'INVALID_INPUT'],
    ])
    const found = await database.query<{ cart_number: string }>(
      `select cart_number from orders where cart_number like 'H-%'`,
    )
    expect(found).toEqual([{ cart_number: 'H-1' }])
  })

  test('places inside the order lead to the row of the item', async () => {
    expect(
      await issuesOf(file('', row('I-1', 'x'), row('I-2', 'x'), 'I-1,2026-03-01,y,Y,1,1.005')),
    ).toEqual([[4, 'Unit Price', 'INVALID_INPUT']])
    expect(await issuesOf(file('Amount Paid', row('I-3', 'x', ''), row('I-3', 'y', '-5')))).toEqual(
      [[3, 'Amount Paid', 'INVALID_INPUT']],
    )
  })

  test('rows of one order agree, blank cells say nothing', async () => {
    expect(
      await issuesOf(
        file(
          'Tax,Bill To City',
          row('I-4', 'x', ',Rome'),
          row('I-4', 'y', '5.00,'),
          row('I-4', 'z', '5,Oslo'),
        ),
      ),
    ).toEqual([[4, 'Bill To City', 'INVALID_INPUT']])
  })

  test('ragged rows, blank cells and values that are too long', async () => {
    expect(
      await issuesOf(
        file(
          'Comments',
          row('I-5', 'x'),
          row('I-6', 'x', ',,spare'),
          row('I-7', 'x', ',,'),
          'I-8,2026-03-01,,,1,1,',
          `,2026-03-01,x,X,1,1,`,
          row('I-9', 'x', 'z'.repeat(65_537)),
          'I-10,,x,X,1,1,',
        ),
      ),
    ).toEqual([
      [2, null, 'INVALID_INPUT'],
      [3, null, 'INVALID_INPUT'],
      [5, 'SKU', 'INVALID_INPUT'],
      [5, 'Product Name', 'INVALID_INPUT'],
      [6, 'Web Order #', 'INVALID_INPUT'],
      [7, 'Comments', 'INVALID_INPUT'],
      [8, 'Order Date', 'INVALID_INPUT'],
    ])
  })

  test('an order has at most a thousand rows', async () => {
    const rows = Array.from({ length: 1001 }, (_, place) => row('I-11', `s${place}`))
    expect(await issuesOf(file('', ...rows))).toEqual([[2, null, 'INVALID_INPUT']])
  })
})

describe('a file whose structure cannot be read changes nothing', () => {
  test.each([
    ['broken quoting', `${file('', row('J-1', 'x'))}\nJ-2,"open`, []],
    ['missing columns', 'Web Order #,SKU\nJ-3,x', ['placedAt', 'name', 'qty', 'unitPrice']],
    ['two columns of one name', file('SKU', row('J-4', 'x', 'y')), []],
    ['nothing at all', '', []],
  ])('%s', async (_, content, missing) => {
    const before = await countOrders(database)
    const report = await run(content)
    expect(report).toMatchObject({ applied: false, created: 0, orders: [], missing })
    expect(report.issues.length).toBe(Math.max(1, missing.length))
    expect(await countOrders(database)).toBe(before)
  })
})
