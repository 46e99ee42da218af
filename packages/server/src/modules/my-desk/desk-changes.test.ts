import { describe, expect, test } from 'vitest'
import { callAs, staff, token } from '../../../test/callers.js'
import type { TestContext } from '../../../test/configuration.js'
import { fire, imported } from '../../../test/events.js'
import { insertQuote } from '../../../test/factories/record.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { twoDesks } from '../../../test/two-desks.js'
import { beginDesksAnew } from './begin-desks-anew.js'
import { changedSince } from './desk-changes.queries.js'
import { deskCursor, moveDeskCursor, positionOf } from './desk-cursor.js'

const database = await createTestDatabase()
const { admin, sides, ann, bob, entry } = await twoDesks(database)

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
