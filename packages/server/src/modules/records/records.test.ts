import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { addEndpoint } from '../../../test/queue.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import { changeRecords, refuseOtherVersion, type RecordInput } from './change-records.js'
import { chosenLabel, ownLabel, refuseForbiddenMove } from './decide-label.js'
import { historyOf } from './record-history.queries.js'
import { notesOf, writeNote } from './record-note.js'
import type { NewRecordEntry } from './record.js'
import { writeEntries } from './write-entries.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const destinationId = await addEndpoint(ctx, 'http://127.0.0.1:9')

const entry = (subjectId: string, sequence: number, more: Partial<NewRecordEntry> = {}) => ({
  ...{ subject: 'ACCOUNT' as const, subjectId, accountId: subjectId, kind: 'UPDATED' as const },
  ...{ sequence, operation: 'test', leaving: { id: subjectId } },
  ...more,
})

async function makeAccount(on: Queryable = database): Promise<string> {
  const id = newId()
  await on.query("insert into account (id, name) values ($1, 'Acme')", [id])
  return id
}

/** A deed that makes an account; how often it ran is how many there are of the name. */
const make = (name: string, input: RecordInput, by = ctx, refuse = false) =>
  changeRecords<string, { id: string }>(by, {
    operation: 'test',
    input: { ...input, note: input.note ?? name },
    work: async (tx, configuration) => {
      const id = await makeAccount(tx)
      await tx.query('update account set name = $2 where id = $1', [id, name])
      await writeEntries(tx, by, configuration, [entry(id, 1)])
      if (refuse) throw new Refusal(userError('NOTHING_TO_DO'))
      return { id }
    },
    read: (_on, { id }) => Promise.resolve(id),
  })

const made = async (name: string) => {
  const [row] = await database.query<{ accounts: number; left: number }>(
    `select count(*)::int as accounts, (select count(*)::int from record_entry e join account a on a.id = e.subject_id
       where a.name = $1) as left from account where name = $1`,
    [name],
  )
  return row
}

test('a repeated key answers what was done, for the same caller and the same input', async () => {
  const input = { idempotencyKey: 'k1' }
  const first = await make('once', input)
  expect(first.applied).toBe(true)
  expect(await make('once', input)).toEqual(first)
  expect(await made('once')).toEqual({ accounts: 1, left: 1 })
  const mismatch = [{ code: 'IDEMPOTENCY_MISMATCH', path: ['idempotencyKey'] }]
  expect(await make('other', input)).toMatchObject({ applied: false, userErrors: mismatch })
  await make('once', input, callAs(ctx, staff('OPERATIONS')))
  expect(await made('once')).toEqual({ accounts: 2, left: 2 })
})

test('a key that an event used is no key of a record', async () => {
  await database.query(
    `insert into idempotency_key (caller, key, digest, answer, created_at)
     select caller, 'k2', digest, '{"orderId": "x"}', created_at from idempotency_key where key = 'k1' limit 1`,
  )
  expect((await make('event', { idempotencyKey: 'k2' })).userErrors).toMatchObject([
    { code: 'IDEMPOTENCY_MISMATCH' },
  ])
})

test('sixteen at once with one key do it once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => make('sixteen', { idempotencyKey: 'k3' })),
  )
  expect(new Set(answers.map(({ answer }) => answer)).size).toBe(1)
  expect(await made('sixteen')).toEqual({ accounts: 1, left: 1 })
})

test('a dry run and a refusal leave nothing, not even their key', async () => {
  const dry = await make('dry', { dryRun: true, idempotencyKey: 'k4' })
  expect(dry).toMatchObject({ applied: false, userErrors: [] })
  expect(dry.answer).not.toBeNull()
  const refused = await make('dry', { idempotencyKey: 'k4' }, ctx, true)
  expect(refused).toMatchObject({ answer: null, userErrors: [{ code: 'NOTHING_TO_DO' }] })
  expect(await made('dry')).toEqual({ accounts: 0, left: 0 })
  expect((await make('dry', { idempotencyKey: 'k4' })).applied).toBe(true)
})

test('what the input says besides has its bounds', async () => {
  const { userErrors } = await make('bounds', {
    ...{ idempotencyKey: 'no blanks', note: 'n'.repeat(2001), reason: 'r'.repeat(1001) },
  })
  expect(userErrors.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`)).toEqual([
    'INVALID_INPUT idempotencyKey',
    'INVALID_INPUT note',
    'INVALID_INPUT reason',
  ])
  expect(() => {
    refuseOtherVersion(2, { expectedVersion: 1 })
  }).toThrow('VERSION_CONFLICT')
})

const queued = (recordId: string) =>
  database.query<{ sequence: number; previous_sequence: number | null; type: string }>(
    `select d.sequence, d.previous_sequence, b.payload->>'type' as type from delivery d join outbox b on b.id = d.outbox_id
     where d.record_id = $1 and d.destination_id = $2 order by d.id`,
    [recordId, destinationId],
  )

test('messages know what came before them, of the same call and of former ones', async () => {
  const [a, b] = [await makeAccount(), await makeAccount()]
  const configuration = ctx.configuration.current()
  const write = (entries: NewRecordEntry[]) =>
    database.transaction((tx) => writeEntries(tx, ctx, configuration, entries))
  await write([entry(a, 1, { kind: 'CREATED' })])
  await write([
    entry(a, 2),
    entry(b, 1),
    entry(a, 3, { kind: 'ASSIGNED' }),
    entry(a, 4, { leaving: null }),
  ])
  expect(await queued(a)).toEqual([
    { sequence: 1, previous_sequence: null, type: 'account.created' },
    { sequence: 2, previous_sequence: 1, type: 'account.updated' },
    { sequence: 3, previous_sequence: 2, type: 'account.assigned' },
  ])
  expect(await queued(b)).toMatchObject([{ sequence: 1, previous_sequence: null }])
  const history = (await historyOf(ctx, a, { first: 3 })).edges
  expect(history.map(({ node }) => node.sequence)).toEqual([4, 3, 2])
  const rest = await historyOf(ctx, a, { first: 3, after: history.at(-1)?.cursor ?? null })
  expect(rest.edges.map(({ node }) => node.sequence)).toEqual([1])
})

/** How many endpoints are told of an entry, where there is one with these types and channels. */
async function told(
  types: string[],
  more: Partial<NewRecordEntry> = {},
  { sendUpdates = true, channelIds = null as number[] | null } = {},
): Promise<number> {
  const configuration = ctx.configuration.current()
  const { business, endpoints } = configuration
  const [[id, endpoint] = []] = endpoints
  if (id === undefined || !endpoint) throw new Error('no endpoint')
  const subjectId = await makeAccount()
  const seen = {
    ...configuration,
    business: { ...business, sendUpdates },
    endpoints: new Map([[id, { ...endpoint, types, channelIds }]]),
  }
  const entries = [entry(subjectId, 1, { ...more, accountId: null })]
  await database.transaction((tx) => writeEntries(tx, ctx, seen, entries))
  return (await queued(subjectId)).length
}

test('nothing is sent while updates are switched off, nor to an endpoint that wants other types', async () => {
  const moved = {
    kind: 'SUBMITTED' as const,
    subject: 'ORDER_REQUEST' as const,
    from: null,
    to: ctx.configuration.current().labels.get(50),
  }
  expect(await told(['*'], {}, { sendUpdates: false })).toBe(0)
  expect(await told(['*'])).toBe(1)
  expect(await told(['account.*'])).toBe(1)
  expect(await told(['account.updated'])).toBe(1)
  expect(await told(['quote.*', 'account.created', 'account.label_changed'])).toBe(0)
  expect(await told(['order_request.label_changed'], moved)).toBe(1)
  expect(await told(['order_request.label_changed'], { ...moved, to: null })).toBe(0)
})

test.each<[string[], Partial<NewRecordEntry>, number]>([
  [['*'], { subject: 'QUOTE', channelId: 7 }, 1],
  [['quote.*'], { subject: 'QUOTE', channelId: 7 }, 1],
  [['account.*'], { subject: 'QUOTE', channelId: 7 }, 0],
  [['*'], { subject: 'QUOTE', channelId: 8 }, 0],
  [['quote.updated'], { subject: 'QUOTE', channelId: 8 }, 0],
  [['quote.*'], { subject: 'QUOTE', channelId: null }, 0],
  [['*'], { subject: 'ACCOUNT' }, 0],
  [['*', 'account.*'], { subject: 'ACCOUNT' }, 1],
  [['account.updated'], { subject: 'ACCOUNT' }, 1],
  [['account.created'], { subject: 'ACCOUNT' }, 0],
  [['order_request.*'], { subject: 'ORDER_REQUEST' }, 1],
  [['*', 'order.*'], { subject: 'ORDER_REQUEST' }, 0],
])(
  'an endpoint of one channel that is told of %j hears of %j: %i',
  async (types, more, messages) => {
    expect(await told(types, more, { channelIds: [7] })).toBe(messages)
  },
)

test('labels are chosen by id or code, for their scope, by declared moves', () => {
  const configuration = ctx.configuration.current()
  expect(chosenLabel(configuration, { labelCode: 'DRAFT' }, 'ACCOUNT').id).toBe(90)
  const choose =
    (which: object, scope: 'ACCOUNT' | 'QUOTE' = 'ACCOUNT') =>
    () =>
      chosenLabel(configuration, which, scope)
  expect(choose({})).toThrow('INVALID_INPUT')
  expect(choose({ labelId: 90, labelCode: 'DRAFT' })).toThrow('INVALID_INPUT')
  expect(choose({ labelId: 1 })).toThrow('NOT_FOUND')
  expect(choose({ labelId: 90 }, 'QUOTE')).toThrow('LABEL_SCOPE_MISMATCH')
  expect(ownLabel(configuration, 'DRAFT', 'QUOTE')).toBeNull()
  expect(() => {
    refuseForbiddenMove(configuration, 'ACCOUNT', 90, 90)
  }).toThrow('NOTHING_TO_DO')
})

test('notes are read newest first, and blank ones are refused', async () => {
  const subjectId = await makeAccount()
  const add = (text: string) => writeNote(database, ctx, { subject: 'ACCOUNT', subjectId, text })
  await add(' One ')
  await add('Two')
  await expect(add(' ')).rejects.toThrow('INVALID_INPUT')
  await expect(add('x'.repeat(10_001))).rejects.toThrow('INVALID_INPUT')
  expect((await notesOf(database, subjectId)).map(({ text }) => text)).toEqual(['Two', 'One'])
})
