import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../test/harness.js'

const database = await createTestDatabase()

test('gives columns the types the code works with', async () => {
  const [row] = await database.query(
    `select 9007199254740991::int8 as big, '2026-02-28'::date as day, 12.50::numeric as amount,
            '2026-02-28T10:00:00Z'::timestamptz as moment`,
  )
  expect(row).toEqual({
    big: 9007199254740991,
    day: '2026-02-28',
    amount: '12.50',
    moment: new Date('2026-02-28T10:00:00Z'),
  })
})

test('names statements and answers their rows', async () => {
  const statement = { name: 'test.add', text: 'select $1::int + $2::int as sum' }
  expect(await database.rows(statement, [1, 2])).toEqual([{ sum: 3 }])
  expect(await database.rows(statement, [3, 4])).toEqual([{ sum: 7 }])
})

test('rolls a failed transaction back and commits a good one', async () => {
  await database.query('create table thing (name text)')
  const failing = database.transaction(async (tx) => {
    await tx.query(`insert into thing values ('lost')`)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await database.transaction((tx) => tx.query(`insert into thing values ('kept')`))
  expect(await database.query('select name from thing')).toEqual([{ name: 'kept' }])
})

test('hears notifications, also after its connection was cut', async () => {
  const heard: string[] = []
  let reconnected = 0
  const stop = await database.listen(
    'news',
    (payload) => heard.push(payload),
    () => (reconnected += 1),
  )
  await database.query(`select pg_notify('news', 'one')`)
  await expect.poll(() => heard).toEqual(['one'])
  await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'waypost listener'
    and datname = current_database()`)
  await expect.poll(() => reconnected, { timeout: 5000 }).toBe(1)
  await database.query(`select pg_notify('news', 'two')`)
  await expect.poll(() => heard).toEqual(['one', 'two'])
  await stop()
  await database.query(`select pg_notify('news', 'three')`)
  await sleep(100)
  expect(heard).toEqual(['one', 'two'])
})

test('survives the loss of its pooled connections', async () => {
  await database.query('select 1')
  await database
    .query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()`,
    )
    .catch(() => undefined)
  await sleep(100)
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
})
