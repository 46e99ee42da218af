import { beforeAll, describe, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { fire, fired, imported, itemOf } from '../../../test/events.js'
import {
  insertAccount,
  insertContact,
  insertQuote,
  insertRequest,
} from '../../../test/factories/record.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import type { TestContext } from '../../../test/configuration.js'
import type { Queryable } from '../../kernel/database.js'
import { writeEntry, type RecordEntryKind, type RecordSubject } from '../records/index.js'
import { beginDesksAnew } from './begin-desks-anew.js'
import { changedSince } from './desk-changes.queries.js'
import { deskCursor, moveDeskCursor, positionOf } from './desk-cursor.js'
import { readDeskList } from './desk-lists.queries.js'
import { expiringSql, lateSql, stuckSql, waitingSql } from './desk-lists.sql.js'

const database = await createTestDatabase()
const admin = await contextWithDefaults(database)
const ann = callAs(admin, staff('ACCOUNT_MANAGER', 'ann'))
const bob = callAs(admin, staff('ACCOUNT_MANAGER', 'bob'))

const inReview = 80
const approvedLabel = 60
const canceledLabel = 40
const hour = 3_600_000
const day = 24 * hour
const now = admin.clock.now().getTime()
const at = (offset: number) => new Date(now + offset)

interface Side {
  ctx: TestContext
  accountId: string
  buyerId: string
}
const sides: Record<'ann' | 'bob', Side> = {
  ann: { ctx: ann, accountId: '', buyerId: '' },
  bob: { ctx: bob, accountId: '', buyerId: '' },
}

beforeAll(async () => {
  for (const [managerId, side] of Object.entries(sides)) {
    side.accountId = await insertAccount(database, { managerId, name: `Account of ${managerId}` })
    side.buyerId = await insertContact(database, side.accountId)
  }
})

let sequence = 100
const entry = (
  subject: RecordSubject,
  subjectId: string,
  kind: RecordEntryKind,
  { on, ctx, accountId }: { on?: Queryable; ctx?: TestContext; accountId?: string } = {},
) =>
  writeEntry(on ?? database, ctx ?? admin, admin.configuration.current(), {
    subject,
    subjectId,
    accountId: accountId ?? sides.ann.accountId,
    kind,
    sequence: (sequence += 1),
    operation: 'test',
    leaving: null,
  })

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

/** Everything that changed for somebody since a position, page by page. */
async function changes(ctx: TestContext, first = 100) {
  const request = { ...ctx, loaders: new Map() }
  const cursor = await deskCursor(request)
  const changed = []
  let after: string | null = null
  for (;;) {
    const page = await changedSince(request, cursor, { first, after })
    changed.push(...page.edges.map(({ node }) => node))
    if (!page.pageInfo.hasNextPage) return { changed, position: page.position }
    after = page.pageInfo.endCursor
  }
}

/** Looks at everything that there is. */
async function looked(...people: TestContext[]): Promise<void> {
  for (const ctx of people) await moveDeskCursor(ctx, (await changes(ctx)).position)
}

const told = async (ctx: TestContext, first?: number) =>
  (await changes(ctx, first)).changed.map(({ record, count, entries }) => ({
    id: record.id,
    count,
    kinds: entries.map(({ recordKind, event }) => recordKind ?? event),
  }))

/** Something that one side waits for until the other opens it. */
function gate() {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open: () => open(), opened }
}

describe('what changed since somebody looked', () => {
  test('is nothing for who comes for the first time, and all that happens from then on', async () => {
    const carla = callAs(admin, staff('READ_ONLY', 'carla'))
    expect(await told(carla)).toEqual([])
    const quote = await insertQuote(database, { accountId: sides.ann.accountId })
    await entry('QUOTE', quote, 'CREATED')
    expect(await told(carla)).toEqual([{ id: quote, count: 1, kinds: ['CREATED'] }])
  })

  test('is each thing once, of one’s own accounts, without what one did oneself', async () => {
    await looked(ann, bob, admin)
    const { accountId } = sides.ann
    const quote = await insertQuote(database, { accountId })
    await entry('QUOTE', quote, 'CREATED', { ctx: ann })
    await entry('QUOTE', quote, 'SENT', { ctx: ann })
    const { order } = await imported(admin)
    await database.query('update orders set account_id = $2 where id = $1', [order.id, accountId])
    await entry('QUOTE', quote, 'COMMENTED')
    await fire(admin, 'ORDER_APPROVE', order.id)
    await entry('ACCOUNT', accountId, 'UPDATED')
    await entry('QUOTE', quote, 'NOTED', { ctx: ann })
    expect(await told(ann)).toEqual([
      { id: accountId, count: 1, kinds: ['UPDATED'] },
      { id: order.id, count: 2, kinds: ['ORDER_APPROVE', 'ORDER_IMPORT'] },
      { id: quote, count: 1, kinds: ['COMMENTED'] },
    ])
    expect(await told(bob)).toEqual([])
    expect(await told(admin)).toEqual([
      { id: quote, count: 3, kinds: ['NOTED', 'SENT', 'CREATED'] },
    ])
  })

  test('ends with having looked, and comes back with the way back', async () => {
    const before = positionOf(await deskCursor(ann))
    const seen = await told(ann)
    await looked(ann)
    expect(await told(ann)).toEqual([])
    const back = await moveDeskCursor(ann, before)
    expect(positionOf(back)).toBe(before)
    expect(await told(ann)).toEqual(seen)
  })

  test('belongs to who looks after the account now', async () => {
    await looked(ann, bob)
    const quote = await insertQuote(database, { accountId: sides.bob.accountId })
    await entry('QUOTE', quote, 'UPDATED', { accountId: sides.ann.accountId })
    expect(await told(ann)).toEqual([])
    expect(await told(bob)).toEqual([{ id: quote, count: 1, kinds: ['UPDATED'] }])
  })

  test('comes in pages that no later change moves', async () => {
    await looked(admin, ann)
    const quotes: string[] = []
    for (let n = 0; n < 5; n += 1) {
      const quote = await insertQuote(database, { accountId: sides.ann.accountId })
      quotes.unshift(quote)
      await entry('QUOTE', quote, 'CREATED')
    }
    const cursor = await deskCursor(ann)
    const first = await changedSince(ann, cursor, { first: 2 })
    for (const quote of quotes) await entry('QUOTE', quote, 'UPDATED')
    const rest = await changedSince(ann, cursor, { first: 9, after: first.pageInfo.endCursor })
    const ids = [...first.edges, ...rest.edges].map(({ node }) => node.record.id)
    expect(ids).toEqual(quotes)
    expect(rest.edges.every(({ node }) => node.count === 1)).toBe(true)
    expect(rest.position).not.toBe('')
    await moveDeskCursor(ann, rest.position)
    expect((await told(ann, 2)).map(({ id }) => id)).toEqual([...quotes].reverse())
  })

  test('counts up to a hundred, and tells the last five', async () => {
    await looked(ann)
    const quote = await insertQuote(database, { accountId: sides.ann.accountId })
    for (let n = 0; n < 101; n += 1) await entry('QUOTE', quote, 'UPDATED')
    expect(await told(ann)).toEqual([{ id: quote, count: 100, kinds: Array(5).fill('UPDATED') }])
  })

  test('is not lost when it commits after somebody looked', async () => {
    await looked(ann)
    const slow = await insertQuote(database, { accountId: sides.ann.accountId })
    const quick = await insertQuote(database, { accountId: sides.ann.accountId })
    const written = gate()
    const looks = gate()
    const late = database.transaction(async (on) => {
      await entry('QUOTE', slow, 'UPDATED', { on })
      written.open()
      await looks.opened
    })
    await written.opened
    await entry('QUOTE', quick, 'UPDATED')
    // The quick one has the higher position, and is looked at while the slow one is not there yet.
    expect((await told(ann)).map(({ id }) => id)).toEqual([quick])
    await looked(ann)
    looks.open()
    await late
    expect((await told(ann)).map(({ id }) => id)).toEqual([slow])
  })

  test('with sixteen writers whose transactions stay open, is told exactly once', async () => {
    await looked(ann)
    const writers = 16
    const each = 20
    const expected: string[] = []
    const work = { goesOn: true }
    const write = async () => {
      for (let n = 0; n < each; n += 1) {
        const quote = await insertQuote(database, { accountId: sides.ann.accountId })
        await database.transaction(async (tx) => {
          await entry('QUOTE', quote, 'UPDATED', { on: tx })
          await tx.query('select pg_sleep(random() * 0.03)')
        })
        expected.push(quote)
      }
    }
    const done = Promise.all(Array.from({ length: writers }, write)).finally(
      () => (work.goesOn = false),
    )
    const seen: string[] = []
    const look = async () => {
      const { changed, position } = await changes(ann, 7)
      seen.push(...changed.map(({ record }) => record.id))
      await moveDeskCursor(ann, position)
    }
    while (work.goesOn) await look()
    await done
    await look()
    expect(seen).toHaveLength(writers * each)
    expect(new Set(seen)).toEqual(new Set(expected))
  }, 60_000)

  test.each([
    'x',
    positionOf({ seen: '5:3:', lookedAt: new Date() }),
    positionOf({ seen: '3:9:8,4', lookedAt: new Date() }),
    positionOf({ seen: '900000000000:900000000000:', lookedAt: new Date() }),
  ])('what is no position is refused: %s', async (position) => {
    await expect(moveDeskCursor(ann, position)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  test('is kept for a token too', async () => {
    const erp = callAs(admin, token(['accounts.read']))
    expect(await told(erp)).toEqual([])
    const quote = await insertQuote(database)
    await entry('QUOTE', quote, 'UPDATED', { ctx: erp })
    await entry('QUOTE', quote, 'NOTED')
    expect(await told(erp)).toEqual([{ id: quote, count: 1, kinds: ['NOTED'] }])
  })
})

test('desks begin anew on a server that counts transactions from a lower number on', async () => {
  await looked(ann)
  expect(await beginDesksAnew(database)).toBe(false)
  await database.query(`update desk_cursor set seen = '900000000000:900000000000:'`)
  expect(await beginDesksAnew(database)).toBe(true)
  const quote = await insertQuote(database, { accountId: sides.ann.accountId })
  await entry('QUOTE', quote, 'UPDATED')
  expect(await told(ann)).toEqual([{ id: quote, count: 1, kinds: ['UPDATED'] }])
  expect(await beginDesksAnew(database)).toBe(false)
})

test('both streams of changes have their index', async () => {
  const planOf = async (table: string) => {
    const rows = await database.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off')
      await tx.query('set local enable_bitmapscan = off')
      return tx.query<{ 'QUERY PLAN': string }>(
        `explain select 1 from ${table} e where e.written_by >= '5'::xid8
         order by e.written_by desc, e.id desc limit 20`,
      )
    })
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  for (const table of ['history_entry', 'record_entry']) {
    const plan = await planOf(table)
    expect(plan).toContain(`${table}_written_idx`)
    expect(plan).not.toContain('Sort')
  }
})
