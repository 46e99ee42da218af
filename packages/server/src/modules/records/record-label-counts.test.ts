import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import {
  insertAccount,
  insertContact,
  insertQuote,
  insertRequest,
} from '../../../test/factories/record.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { RecordLabelCounts1700000000099 } from '../../migrations/1700000000099-record-label-counts.js'
import { foldRecordCounts, keptLabelCounts } from './record-label-counts.js'
import type { RecordSubject } from './record.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const manager = callAs(ctx, staff('ACCOUNT_MANAGER', 'user-own'))

const [own, other] = [
  await insertAccount(database, { managerId: 'user-own', labelId: 60 }),
  await insertAccount(database, { managerId: 'user-other', labelId: 60 }),
]
const buyers = new Map([
  [own, await insertContact(database, own)],
  [other, await insertContact(database, other)],
])
for (const labelId of [10, 10, 20, null]) await insertQuote(database, { accountId: own, labelId })
for (const accountId of [other, null]) await insertQuote(database, { accountId, labelId: 10 })
for (const [accountId, labelId] of [
  [own, 90],
  [own, null],
  [other, 90],
] as const)
  await insertRequest(database, {
    ...{ accountId, buyerId: buyers.get(accountId) ?? '', state: 'DRAFT', labelId },
  })

const tables = { ACCOUNT: 'account', QUOTE: 'quote', ORDER_REQUEST: 'order_request' }
const subjects = Object.keys(tables) as RecordSubject[]
const managerOf = { ACCOUNT: 'r.id', QUOTE: 'r.account_id', ORDER_REQUEST: 'r.account_id' }

/** The counts as they are when all is read. */
const recount = async (subject: RecordSubject, managerId: string | null) => {
  const rows = await database.query<{ labelId: number; count: number }>(
    `select coalesce(r.label_id, 0) as "labelId", count(*)::integer as count from ${tables[subject]} r
     left join account a on a.id = ${managerOf[subject]}
     where ($1::text is null or a.manager_id = $1)
       ${subject === 'ACCOUNT' ? 'and a.archived_at is null' : ''} group by 1 order by 1`,
    [managerId],
  )
  return Object.fromEntries(rows.map(({ labelId, count }) => [labelId, count]))
}

const kept = async (by: typeof ctx, subject: RecordSubject) => {
  const counts = (await keptLabelCounts(by, subject, {})) ?? []
  return Object.fromEntries(counts.map(({ labelId, count }) => [labelId, count]))
}

async function expectRecount(): Promise<void> {
  for (const subject of subjects) {
    expect([subject, await kept(ctx, subject)]).toEqual([subject, await recount(subject, null)])
    const managed = await recount(subject, 'user-own')
    expect([subject, await kept(manager, subject)]).toEqual([subject, managed])
  }
}

test('what is kept equals a recount, whatever is written and however much at once', async () => {
  expect(await kept(ctx, 'QUOTE')).toEqual({ 0: 1, 10: 4, 20: 1 })
  expect(await kept(manager, 'QUOTE')).toEqual({ 0: 1, 10: 2, 20: 1 })
  await expectRecount()
  for (const change of [
    'update quote set label_id = 30 where label_id = 10',
    'update quote set label_id = null where label_id = 20',
    'update quote set total = total + 1',
    'update order_request set label_id = 50',
    `update account set archived_at = now() where manager_id = 'user-other'`,
    'update account set archived_at = null, label_id = 70',
    `update account set manager_id = 'user-own'`,
    'delete from quote where account_id is null',
    'delete from order_request where label_id = 50',
  ]) {
    await database.query(change)
    await expectRecount()
  }
})

test('the differences are folded while others write', async () => {
  const write = () => insertQuote(database, { accountId: own, labelId: 40 })
  await Promise.all([foldRecordCounts(database), write(), foldRecordCounts(database), write()])
  await expectRecount()
  await foldRecordCounts(database)
  await expectRecount()
  const rows = await database.query('select subject, label_id from record_label_count')
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length)
})

test('a list that asks for more than labels is counted by itself', async () => {
  const ask = (by: typeof ctx, filter: object) => keptLabelCounts(by, 'QUOTE', filter)
  expect(await ask(ctx, { labelIds: [40], text: null })).toEqual([{ labelId: 40, count: 2 }])
  expect(await ask(ctx, { labelIds: [] })).toEqual([])
  expect(await ask(ctx, { text: 'mug' })).toBeNull()
  expect(await ask(ctx, { expired: false })).toBeNull()
  expect(await ask(callAs(ctx, token(['quotes.read'], 1)), {})).toEqual([])
})

test('what is there when the counting begins is counted', async () => {
  const runner = database.dataSource.createQueryRunner()
  const migration = new RecordLabelCounts1700000000099()
  await migration.down(runner)
  await insertQuote(database, { accountId: own, labelId: 10 })
  await migration.up(runner).finally(() => runner.release())
  await expectRecount()
})
