import { describe, expect, test } from 'vitest'
import type { TestContext } from '../../../test/configuration.js'
import { fired, imported, itemOf } from '../../../test/events.js'
import { insertQuote, insertRequest } from '../../../test/factories/record.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { twoDesks, type Side } from '../../../test/two-desks.js'
import { readDeskList } from './desk-lists.queries.js'
import { expiringSql, lateSql, stuckSql, waitingSql } from './desk-lists.sql.js'

const database = await createTestDatabase()
const { admin, sides, ann, bob, entry } = await twoDesks(database)

const inReview = 80
const approvedLabel = 60
const canceledLabel = 40
const hour = 3_600_000
const day = 24 * hour
const now = admin.clock.now().getTime()
const at = (offset: number) => new Date(now + offset)

const found = async (ctx: TestContext, list: typeof waitingSql) => {
  const { count, items } = await readDeskList({ ...ctx, loaders: new Map() }, list)
  expect(count).toBe(items.length)
  return items.map(({ record, reason }) => `${reason} ${record.id}`)
}

describe('what waits', () => {
  test('is what is in review, commented on, accepted or approved, of the accounts of whoever asks', async () => {
    const { accountId, buyerId } = sides.ann
    const review = await insertQuote(database, { accountId, labelId: inReview })
    const commented = await insertQuote(database, { accountId, labelId: inReview })
    await entry('QUOTE', commented, 'SENT')
    await entry('QUOTE', commented, 'COMMENTED')
    await entry('QUOTE', commented, 'NOTED')
    const answered = await insertQuote(database, { accountId, labelId: inReview })
    await entry('QUOTE', answered, 'COMMENTED')
    await entry('QUOTE', answered, 'UPDATED')
    const accepted = await insertQuote(database, {
      accountId,
      labelId: approvedLabel,
      acceptedAt: at(-day),
    })
    const { order } = await imported(admin)
    await insertQuote(database, { accountId, acceptedAt: at(-day), orderId: order.id })
    await insertQuote(database, { accountId, labelId: canceledLabel, acceptedAt: at(-day) })
    await insertQuote(database, { accountId, labelId: approvedLabel })
    const approved = await insertRequest(database, {
      accountId,
      buyerId,
      state: 'APPROVED',
      decidedAt: at(-hour),
    })
    await insertRequest(database, { accountId, buyerId, state: 'REJECTED', decidedAt: at(-hour) })
    const other = await insertQuote(database, {
      accountId: sides.bob.accountId,
      labelId: inReview,
    })
    const nobodys = await insertQuote(database, { labelId: inReview })

    const expected = [
      `QUOTE_ACCEPTED ${accepted}`,
      `REQUEST_APPROVED ${approved}`,
      `QUOTE_IN_REVIEW ${review}`,
      `QUOTE_COMMENTED ${commented}`,
      `QUOTE_IN_REVIEW ${answered}`,
    ]
    expect((await found(ann, waitingSql)).sort()).toEqual([...expected].sort())
    expect(await found(bob, waitingSql)).toEqual([`QUOTE_IN_REVIEW ${other}`])
    expect((await found(admin, waitingSql)).sort()).toEqual(
      [...expected, `QUOTE_IN_REVIEW ${other}`, `QUOTE_IN_REVIEW ${nobodys}`].sort(),
    )
  })

  test('says what it is, and since when', async () => {
    const { items } = await readDeskList(bob, waitingSql)
    expect(items).toMatchObject([
      {
        record: {
          subject: 'QUOTE',
          title: expect.stringMatching(/^Q-\d+$/) as string,
          account: { id: sides.bob.accountId, name: 'Account of bob' },
          label: { id: inReview },
          total: { amount: '0.00', currency: 'USD' },
        },
        since: expect.any(Date) as Date,
        dueOn: null,
      },
    ])
  })
})

test('quotes near their end are those of the next seven days that go on', async () => {
  const { accountId } = sides.ann
  const last = await insertQuote(database, { accountId, expiresAt: at(7 * day) })
  const first = await insertQuote(database, { accountId, expiresAt: at(1) })
  await insertQuote(database, { accountId, expiresAt: at(7 * day + 1) })
  await insertQuote(database, { accountId, expiresAt: at(0) })
  await insertQuote(database, { accountId, expiresAt: at(day), labelId: canceledLabel })
  expect(await found(ann, expiringSql)).toEqual([`QUOTE_EXPIRES ${first}`, `QUOTE_EXPIRES ${last}`])
  expect(await found(bob, expiringSql)).toEqual([])
})

test('a request is stuck when nobody decided for two days, whatever was decided in another round', async () => {
  const request = { ...sides.ann, state: 'PENDING' as const }
  const stuck = await insertRequest(database, { ...request, submittedAt: at(-2 * day) })
  await insertRequest(database, { ...request, submittedAt: at(-2 * day + 1) })
  const moves = await insertRequest(database, { ...request, submittedAt: at(-9 * day) })
  const again = await insertRequest(database, { ...request, submittedAt: at(-3 * day) })
  const decide = (id: string, round: number) =>
    database.query(
      `insert into approval_decision (id, request_id, round, level, contact_id, decision, at)
       values (gen_random_uuid(), $1, $2, 1, $3, 'APPROVE', $4)`,
      [id, round, sides.ann.buyerId, at(-hour)],
    )
  await decide(moves, 1)
  await decide(again, 2)
  expect(await found(ann, stuckSql)).toEqual([`REQUEST_STUCK ${again}`, `REQUEST_STUCK ${stuck}`])
  expect(await found(bob, stuckSql)).toEqual([])
})

test('late orders are those that should have shipped by yesterday, then the backordered ones', async () => {
  const orderOf = async ({ accountId }: Side) => {
    const state = await imported(admin)
    await database.query('update orders set account_id = $2 where id = $1', [
      state.order.id,
      accountId,
    ])
    return state
  }
  const late = await orderOf(sides.ann)
  const waiting = await orderOf(sides.ann)
  const today = await orderOf(sides.ann)
  const gone = await orderOf(sides.ann)
  const others = await orderOf(sides.bob)
  const expectOn = (state: typeof late, date: string) =>
    fired(admin, 'ITEM_SET_EXPECTED_SHIP_DATE', state.order.id, {
      items: [{ itemId: itemOf(state, 'MUG').id }],
      date,
    })
  await expectOn(late, '2026-03-01')
  await expectOn(today, '2026-03-02')
  await expectOn(gone, '2026-02-01')
  await expectOn(others, '2026-02-01')
  await fired(admin, 'ORDER_ADD_TRACKING_NUMBER', gone.order.id, { carrier: 'UPS', number: '1Z' })
  await fired(admin, 'ORDER_FORCE_BACKORDER', waiting.order.id, {
    items: [{ itemId: itemOf(waiting, 'MUG').id }],
  })
  expect(await found(ann, lateSql)).toEqual([
    `ORDER_LATE ${late.order.id}`,
    `ORDER_BACKORDERED ${waiting.order.id}`,
  ])
  const { items } = await readDeskList({ ...ann, loaders: new Map() }, lateSql)
  expect(items.map(({ dueOn }) => dueOn)).toEqual(['2026-03-01', null])
  expect(await found(bob, lateSql)).toEqual([`ORDER_LATE ${others.order.id}`])
})
