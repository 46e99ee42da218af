import { expect, test } from 'vitest'
import {
  insertAccount,
  insertContact,
  insertQuote,
  insertRequest,
} from '../../../test/factories/record.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { RecordNumbers1700000000098 } from '../../migrations/1700000000098-record-numbers.js'
import { meantNumber } from './record-number.js'

const database = await createTestDatabase()

test.each([
  ['1028', 'Q-1028'],
  [' q1028 ', 'Q-1028'],
  ['Q-1028', 'Q-1028'],
  ['R-1028', 'R-1028'],
  ['PO-1028', 'PO-1028'],
  ['Q-', 'Q-'],
  ['', ''],
])('%s means the quote %s', (given, meant) => {
  expect(meantNumber('QUOTE', given)).toBe(meant)
})

const accountId = await insertAccount(database)
const buyerId = await insertContact(database, accountId)
const numbersOf = async (table: 'quote' | 'order_request') =>
  database.query<{ number: string; text: string }>(
    `select number, search_text as text from ${table} order by created_at, id`,
  )

test('what was numbered before gets its letter, also what the version before writes meanwhile', async () => {
  await database.query(`drop trigger quote_number_has_prefix on quote;
    drop trigger order_request_number_has_prefix on order_request; drop function number_has_prefix`)
  const quoteId = await insertQuote(database)
  const requestId = await insertRequest(database, { accountId, buyerId, state: 'DRAFT' })
  await database.query(`update quote set number = '1028', search_text = 'mug' where id = $1`, [
    quoteId,
  ])
  await database.query(
    `update order_request set number = '1028', search_text = '1028 po-1028' where id = $1`,
    [requestId],
  )
  const runner = database.dataSource.createQueryRunner()
  await new RecordNumbers1700000000098().up(runner).finally(() => runner.release())
  expect(await numbersOf('quote')).toEqual([{ number: 'Q-1028', text: 'mug' }])
  expect(await numbersOf('order_request')).toEqual([{ number: 'R-1028', text: 'r-1028 po-1028' }])

  const copy = (table: string, columns: string) =>
    database.query(
      `insert into ${table} (id, number, ${columns}) select gen_random_uuid(), '1029', ${columns} from ${table}`,
    )
  await copy('quote', 'currency, created_by, created_at, updated_at')
  await copy(
    'order_request',
    'account_id, buyer_id, currency, state, created_by, created_at, updated_at',
  )
  const second = async (table: 'quote' | 'order_request') =>
    (await numbersOf(table)).map((row) => row.number).sort()
  expect(await second('quote')).toEqual(['Q-1028', 'Q-1029'])
  expect(await second('order_request')).toEqual(['R-1028', 'R-1029'])
})
