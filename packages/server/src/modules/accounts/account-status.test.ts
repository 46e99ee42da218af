import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { addManager, makeAccount } from '../../../test/factories/account.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { newId } from '../../kernel/uuid.js'
import { historyOf } from '../records/index.js'
import type { AccountStatusChange } from './account-status.inputs.js'
import { changeAccountStatus } from './change-account-status.js'
import { changeAccountStatuses } from './change-account-statuses.js'

const database = await createTestDatabase()
const admin = await contextWithDefaults(database)
const [approved, pending, rejected] = [60, 50, 70]

async function erp(words: [word: string, labelId: number | null][]) {
  const id = newId()
  await database.query(
    `insert into api_token (id, name, token_hash, hint, scopes, created_by) values ($1, 'ERP', $2, '', '{}', 't')`,
    [id, Buffer.from(id)],
  )
  for (const [word, labelId] of words)
    await database.query(
      "insert into code_word (token_id, scope, word, label_id) values ($1, 'ACCOUNT', $2, $3)",
      [id, word, labelId],
    )
  return callAs(admin, { ...token(['accounts.read', 'accounts.write']), id })
}

const bulk = async (changes: AccountStatusChange[], ctx = admin, more = {}) => {
  const { applied, answer, userErrors } = await changeAccountStatuses(ctx, { changes, ...more })
  const results = (answer ?? []).map(({ outcome, account, userErrors: errors }) => [
    outcome,
    account?.labelId ?? null,
    ...errors.map(({ code }) => code),
  ])
  return { applied, results, userErrors }
}

test('a label is changed by id, code or word, and history says why', async () => {
  const account = await makeAccount(admin, { externalId: 'S1' })
  const byCode = { externalId: 'S1', labelCode: 'REJECTED', reason: 'Did not pay', note: 'n' }
  expect((await changeAccountStatus(admin, byCode)).answer).toMatchObject({
    labelId: rejected,
    version: 2,
  })
  const [entry] = (await historyOf(admin, account.id, {})).edges
  expect(entry?.node).toMatchObject({
    kind: 'LABEL_CHANGED',
    fromName: 'Approved',
    toName: 'Rejected',
    reason: 'Did not pay',
    actor: { name: 'Ada Admin' },
  })
  const ctx = await erp([
    ['gesperrt', pending],
    ['egal', null],
  ])
  const say = (word: string) => changeAccountStatus(ctx, { accountId: account.id, word })
  expect((await say(' gesperrt ')).answer).toMatchObject({ labelId: pending, version: 3 })
  expect((await say('APPROVED')).answer).toMatchObject({ labelId: approved, version: 4 })
  expect((await say('egal')).answer).toMatchObject({ labelId: approved, version: 4 })
  expect((await say('nie gehört')).userErrors).toMatchObject([
    { code: 'WORD_UNKNOWN', path: ['word'] },
  ])
  expect((await say('SHIPPED')).userErrors).toMatchObject([{ code: 'WORD_UNKNOWN' }])
})

test('declared transitions hold for accounts too', async () => {
  const { id: accountId } = await makeAccount(admin)
  await database.query(
    "insert into label_transition (scope, from_label_id, to_label_id) values ('ACCOUNT', $1, $2)",
    [approved, pending],
  )
  await admin.configuration.refresh()
  expect(
    (await changeAccountStatus(admin, { accountId, labelId: rejected })).userErrors,
  ).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED' }])
  expect((await changeAccountStatus(admin, { accountId, labelId: pending })).applied).toBe(true)
  await database.query("delete from label_transition where scope = 'ACCOUNT'")
  await admin.configuration.refresh()
})

test('many at once: each by itself, in their order, the same account twice goes through both', async () => {
  const [a, b] = [await makeAccount(admin, { externalId: 'B-1' }), await makeAccount(admin)]
  const answer = await bulk([
    { externalId: 'B-1', labelId: pending },
    { accountId: b.id.toUpperCase(), labelCode: 'REJECTED', reason: 'r' },
    { externalId: 'nobody', labelId: pending },
    { accountId: a.id, labelId: approved },
    { accountId: b.id, labelId: rejected },
    { accountId: b.id, labelId: 20 },
    { accountId: b.id, externalId: 'B-1', labelId: 20 },
  ])
  expect(answer).toEqual({
    applied: true,
    userErrors: [],
    results: [
      ['CHANGED', approved],
      ['CHANGED', rejected],
      ['REFUSED', null, 'NOT_FOUND'],
      ['CHANGED', approved],
      ['UNCHANGED', rejected],
      ['REFUSED', rejected, 'LABEL_SCOPE_MISMATCH'],
      ['REFUSED', null, 'INVALID_INPUT'],
    ],
  })
  const history = (await historyOf(admin, a.id, {})).edges.map(({ node }) => node)
  expect(history.map(({ kind, sequence, toName }) => [kind, sequence, toName])).toEqual([
    ['LABEL_CHANGED', 3, 'Approved'],
    ['LABEL_CHANGED', 2, 'Pending Approval'],
    ['CREATED', 1, 'Approved'],
  ])
})

test('a repeated key answers what became of each; a dry run leaves nothing', async () => {
  await makeAccount(admin, { externalId: 'K-1' })
  const changes = [
    { externalId: 'K-1', labelId: pending },
    { externalId: 'K-0', labelId: pending },
  ]
  const results = [
    ['CHANGED', pending],
    ['REFUSED', null, 'NOT_FOUND'],
  ]
  expect(await bulk(changes, admin, { dryRun: true })).toMatchObject({ applied: false, results })
  const key = { idempotencyKey: 'bulk' }
  expect(await bulk(changes, admin, key)).toMatchObject({ applied: true, results })
  expect(await bulk(changes, admin, key)).toMatchObject({ results })
  expect(await bulk(changes)).toMatchObject({
    applied: true,
    results: [['UNCHANGED', pending], results[1]],
  })
  expect(await bulk([], admin)).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] })
  expect(
    (await bulk([{ externalId: 'K-1', labelId: rejected }], admin, key)).userErrors,
  ).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
})

test('a thousand change in a handful of statements', async () => {
  await database.query(
    `insert into account (id, name, external_id, label_id)
     select gen_random_uuid(), 'M' || n, 'M-' || n, $1 from generate_series(1, 1000) n`,
    [approved],
  )
  let statements = 0
  const counting: typeof database = Object.create(database, {
    transaction: {
      value: (work: Parameters<typeof database.transaction>[0]) =>
        database.transaction((tx) =>
          work({
            rows: (...args) => ((statements += 1), tx.rows(...args)),
            query: (...args) => ((statements += 1), tx.query(...args)),
          }),
        ),
    },
  }) as typeof database
  const ctx = await erp([['blocked', rejected]])
  const changes = Array.from({ length: 1000 }, (_, n) => ({
    externalId: `M-${n + 1}`,
    word: 'blocked',
  }))
  const { results } = await bulk(changes, { ...ctx, database: counting })
  expect(new Set(results.map(([outcome]) => outcome))).toEqual(new Set(['CHANGED']))
  expect(statements).toBeLessThan(10)
  const [rows] = await database.query<{ n: number }>(
    "select count(*)::int as n from record_entry where kind = 'LABEL_CHANGED' and actor_kind = 'TOKEN' and to_name = 'Rejected'",
  )
  expect(rows?.n).toBe(1000)
  expect(
    (await bulk([...changes, { externalId: 'M-1', word: 'blocked' }], ctx)).userErrors,
  ).toMatchObject([{ code: 'INVALID_INPUT', path: ['changes'] }])
})

test('account managers change only their own accounts, and hear nothing of others', async () => {
  const mia = await addManager(admin, 'Mia')
  const mine = await makeAccount(admin, { externalId: 'MINE', managerId: mia })
  const other = await makeAccount(admin, { externalId: 'OTHER' })
  const manager = callAs(admin, staff('ACCOUNT_MANAGER', mia))
  const { results } = await bulk(
    [
      { externalId: 'MINE', labelId: pending },
      { externalId: 'OTHER', labelId: pending },
      { accountId: other.id, labelId: 999 },
    ],
    manager,
  )
  expect(results).toEqual([
    ['CHANGED', pending],
    ['REFUSED', null, 'NOT_FOUND'],
    ['REFUSED', null, 'NOT_FOUND'],
  ])
  const bound = callAs(admin, token(['accounts.write'], 1))
  expect(
    (await changeAccountStatus(bound, { accountId: mine.id, labelId: rejected })).userErrors,
  ).toMatchObject([{ code: 'NOT_FOUND' }])
})
