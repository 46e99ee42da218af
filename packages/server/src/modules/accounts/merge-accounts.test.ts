import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../../../test/callers.js'
import { addManager, makeAccount } from '../../../test/factories/account.factory.js'
import { insertOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { newId } from '../../kernel/uuid.js'
import { historyOf, notesOf } from '../records/index.js'
import { addAccountNote } from './add-account-note.js'
import { mergeAccounts } from './merge-accounts.js'
import { restoreAccount } from './archive-account.js'
import type { WholeAccount } from './account.record.js'

const database = await createTestDatabase()
const admin = await contextWithDefaults(database)

const accountOf = async (table: string, id: string) => {
  const [row] = await database.query<{ account_id: string }>(
    `select account_id from ${table} where id = $1`,
    [id],
  )
  return row?.account_id
}

/** A scheme with one approver, and a request that waits for them. */
async function approvals(account: WholeAccount, number: string) {
  const [approver, buyer] = account.contacts
  const [schemeId, requestId] = [newId(), newId()]
  await database.query(
    `with s as (insert into approval_scheme (id, account_id, active, created_by, created_at) values ($1, $2, true, 't', now())),
       l as (insert into approval_level (scheme_id, level, from_amount, rule) values ($1, 1, 0, 'ANY'))
     insert into approval_approver (scheme_id, account_id, level, contact_id) values ($1, $2, 1, $3)`,
    [schemeId, account.id, approver?.id],
  )
  await database.query(
    `insert into order_request (id, number, account_id, buyer_id, currency, state, scheme_id, round, last_level,
       current_level, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, 'USD', 'PENDING', $5, 1, 1, 1, 't', now(), now())`,
    [requestId, number, account.id, buyer?.id, schemeId],
  )
  return { schemeId, requestId }
}

const people = [
  { name: 'Ann', email: 'ann@example.org', role: 'MANAGER' as const },
  { name: 'Bob', email: 'bob@example.org', budget: '100' },
]

test('all that a duplicate has goes to the account that stays, in one deed with history on both', async () => {
  const loser = await makeAccount(admin, {
    name: 'ACME Inc',
    externalId: 'OLD',
    contacts: people,
    addresses: [
      { kind: 'BILL_TO', party: { city: 'Bonn' }, isDefault: true },
      { kind: 'SHIP_TO', party: { city: 'Kiel' }, isDefault: true },
    ],
  })
  const survivor = await makeAccount(admin, {
    contacts: [{ name: 'Ann A', email: 'ANN@example.org' }, { name: 'Cid' }],
    addresses: [{ kind: 'BILL_TO', party: { city: 'Bonn' }, isDefault: true }],
  })
  const child = await makeAccount(admin, { parentId: loser.id })
  const { schemeId, requestId } = await approvals(loser, 'R1')
  const { order } = await insertOrder(database, { accountId: loser.id })
  const quoteId = newId()
  await database.query(
    `insert into quote (id, number, account_id, contact_id, currency, created_by, created_at, updated_at)
     values ($1, 'Q1', $2, $3, 'USD', 't', now(), now())`,
    [quoteId, loser.id, loser.contacts[0]?.id],
  )
  await addAccountNote(admin, { accountId: loser.id, text: 'Calls on Mondays' })

  const input = { accountId: loser.id, intoId: survivor.id, reason: 'Twice' }
  const dry = await mergeAccounts(admin, { ...input, dryRun: true })
  const moved = {
    contacts: 2,
    people: 1,
    schemes: 1,
    requests: 1,
    quotes: 1,
    orders: 1,
    addresses: 1,
    notes: 1,
    children: 1,
  }
  expect(dry).toMatchObject({ applied: false, answer: { moved } })
  expect(await accountOf('orders', order.id)).toBe(loser.id)

  const { applied, answer } = await mergeAccounts(admin, input)
  expect(applied).toBe(true)
  expect(answer).toMatchObject({
    moved,
    account: {
      externalId: 'OLD',
      version: 2,
      contacts: [
        { name: 'Ann A', role: 'MANAGER', active: true },
        { name: 'Bob', budget: 10_000, active: true },
        { name: 'Cid', active: true },
        { name: 'Ann', active: false },
      ],
      addresses: [
        { kind: 'BILL_TO', isDefault: true },
        { kind: 'SHIP_TO', isDefault: true, party: { city: 'Kiel' } },
      ],
    },
  })
  for (const [table, id] of [
    ['orders', order.id],
    ['quote', quoteId],
    ['order_request', requestId],
    ['approval_scheme', schemeId],
  ] as const)
    expect([table, await accountOf(table, id)]).toEqual([table, survivor.id])
  // The scheme came along, and the approver is the one person whom both had.
  const ann = answer?.account.contacts[0]?.id
  expect(
    await database.query(
      'select contact_id, account_id from approval_approver where scheme_id = $1',
      [schemeId],
    ),
  ).toEqual([{ contact_id: ann, account_id: survivor.id }])
  expect(
    await database.query('select active from approval_scheme where id = $1', [schemeId]),
  ).toEqual([{ active: true }])
  expect(await database.query('select contact_id from quote where id = $1', [quoteId])).toEqual([
    { contact_id: ann },
  ])
  expect((await notesOf(database, survivor.id)).map(({ text }) => text)).toEqual([
    'Calls on Mondays',
  ])
  expect(
    await database.query(
      'select external_id, archived_at is not null as archived, merged_into_id from account where id = $1',
      [loser.id],
    ),
  ).toEqual([{ external_id: null, archived: true, merged_into_id: survivor.id }])
  expect(await database.query('select parent_id from account where id = $1', [child.id])).toEqual([
    { parent_id: survivor.id },
  ])
  for (const id of [loser.id, survivor.id]) {
    const [entry] = (await historyOf(admin, id, {})).edges
    expect(entry?.node).toMatchObject({
      kind: 'MERGED',
      sequence: id === loser.id ? 3 - 1 : 2,
      reason: 'Twice',
    })
  }
  expect((await restoreAccount(admin, { accountId: loser.id })).userErrors).toMatchObject([
    { code: 'ACCOUNT_ARCHIVED', data: { mergedIntoId: survivor.id } },
  ])
})

test('the account that stays keeps its external id and its scheme', async () => {
  const loser = await makeAccount(admin, { externalId: 'L', contacts: people })
  const survivor = await makeAccount(admin, { externalId: 'S', contacts: people })
  const [theirs, own] = [await approvals(loser, 'R2'), await approvals(survivor, 'R3')]
  expect(
    (await mergeAccounts(admin, { accountId: loser.id, intoId: survivor.id })).answer,
  ).toMatchObject({
    account: { externalId: 'S' },
    moved: { people: 2, schemes: 1 },
  })
  const schemes = await database.query<{ id: string; active: boolean }>(
    'select id, active from approval_scheme where account_id = $1 order by id',
    [survivor.id],
  )
  expect(schemes).toEqual([
    { id: theirs.schemeId, active: false },
    { id: own.schemeId, active: true },
  ])
  expect(await database.query('select external_id from account where id = $1', [loser.id])).toEqual(
    [{ external_id: 'L' }],
  )
})

test('what does not fit is refused, and nothing has moved', async () => {
  const parent = await makeAccount(admin)
  const child = await makeAccount(admin, { parentId: parent.id })
  const withChild = await makeAccount(admin)
  await makeAccount(admin, { parentId: withChild.id })
  const euros = await makeAccount(admin, {
    currency: 'EUR',
    contacts: [{ name: 'A', budget: '1' }],
  })
  const codes = async (accountId: string, intoId: string) =>
    (await mergeAccounts(admin, { accountId, intoId })).userErrors.map(({ code, path }) => [
      code,
      path?.[0],
    ])
  expect(await codes(parent.id, parent.id)).toEqual([['INVALID_INPUT', 'intoId']])
  expect(await codes(withChild.id, child.id)).toEqual([['INVALID_INPUT', 'intoId']])
  expect(await codes(euros.id, parent.id)).toEqual([['INVALID_INPUT', 'intoId']])
  expect(await codes(newId(), parent.id)).toEqual([['NOT_FOUND', 'accountId']])
  expect(await codes(parent.id, newId())).toEqual([['NOT_FOUND', 'intoId']])
  const mia = await addManager(admin, 'Mia')
  const own = await makeAccount(admin, { managerId: mia })
  const manager = callAs(admin, staff('ACCOUNT_MANAGER', mia))
  expect(
    (await mergeAccounts(manager, { accountId: own.id, intoId: parent.id })).userErrors,
  ).toMatchObject([{ code: 'NOT_FOUND', path: ['intoId'] }])
  // A parent goes into its child, which stands alone then.
  expect(
    (await mergeAccounts(admin, { accountId: parent.id, intoId: child.id })).answer,
  ).toMatchObject({
    account: { id: child.id, parentId: null },
  })
  expect(await codes(parent.id, own.id)).toEqual([['ACCOUNT_ARCHIVED', 'accountId']])
})

test('sixteen who merge the same duplicate at once merge it once', async () => {
  const [loser, survivor] = [await makeAccount(admin), await makeAccount(admin)]
  const all = await Promise.all(
    Array.from({ length: 16 }, (_, n) =>
      mergeAccounts(
        admin,
        n % 2
          ? { accountId: loser.id, intoId: survivor.id }
          : { accountId: survivor.id, intoId: loser.id },
      ),
    ),
  )
  expect(all.filter(({ applied }) => applied)).toHaveLength(1)
  const codes = all.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
  expect(codes).toEqual(Array.from({ length: 15 }, () => 'ACCOUNT_ARCHIVED'))
})
