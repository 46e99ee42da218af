import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff } from '../../../test/callers.js'
import { addManager, contactInput, makeAccount } from '../../../test/factories/account.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { newId } from '../../kernel/uuid.js'
import { historyOf } from '../records/index.js'
import { lockAccount } from './account.queries.js'
import { archiveAccount, restoreAccount } from './archive-account.js'
import { assignAccounts } from './assign-accounts.js'
import { createAccount } from './create-account.js'
import { updateAccount } from './update-account.js'

const database = await createTestDatabase()
const admin = await contextWithDefaults(database)

const codesOf = ({
  userErrors,
}: {
  userErrors: readonly { code: string; path?: string[] | null }[]
}) => userErrors.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim())

const kindsOf = async (id: string) =>
  (await historyOf(admin, id, {})).edges.map(({ node }) => node.kind)

test('an account is APPROVED unless said otherwise, and keeps what it was given', async () => {
  const account = await makeAccount(admin, {
    name: ' Acme ',
    externalId: ' E-1 ',
    currency: 'EUR',
    creditLimit: '1000.5',
    budgetStartMonth: 4,
    contacts: [{ name: 'Ann', email: 'ann@example.org', role: 'ADMINISTRATOR', budget: '10' }],
    addresses: [{ kind: 'BILL_TO', party: { name: 'Acme', city: ' Bonn ' }, isDefault: true }],
  })
  expect(account).toMatchObject({
    name: 'Acme',
    externalId: 'E-1',
    currency: 'EUR',
    creditLimit: 100_050,
    budgetStartMonth: 4,
    labelId: 60,
    managerId: null,
    version: 1,
    contacts: [{ name: 'Ann', email: 'ann@example.org', budget: 1000, active: true }],
    addresses: [{ kind: 'BILL_TO', party: { name: 'Acme', city: 'Bonn' }, isDefault: true }],
  })
  expect(await makeAccount(admin, { labelCode: 'DRAFT' })).toMatchObject({ labelId: 90 })
})

test('everything that is wrong is told at once, with its place', async () => {
  const refused = await createAccount(admin, {
    name: ' ',
    externalId: 'x'.repeat(201),
    currency: 'euro',
    budgetStartMonth: 13,
  })
  expect(codesOf(refused)).toEqual([
    'INVALID_INPUT name',
    'INVALID_INPUT externalId',
    'INVALID_INPUT currency',
    'INVALID_INPUT budgetStartMonth',
  ])
  const lists = await createAccount(admin, {
    name: 'A',
    creditLimit: '1.234',
    contacts: [contactInput({ name: '', email: 'nobody', budget: '-1' })],
    addresses: [
      { kind: 'BILL_TO', party: {}, isDefault: true },
      { kind: 'BILL_TO', party: {}, isDefault: true },
    ],
  })
  expect(codesOf(lists)).toEqual([
    'INVALID_INPUT creditLimit',
    'INVALID_INPUT contacts.0.name',
    'INVALID_INPUT contacts.0.email',
    'INVALID_INPUT contacts.0.budget',
    'INVALID_INPUT addresses',
  ])
  const twice = [
    contactInput({ name: 'A', email: 'a@x.org' }),
    contactInput({ name: 'B', email: 'A@x.org' }),
  ]
  expect(codesOf(await createAccount(admin, { name: 'A', contacts: twice }))).toEqual([
    'INVALID_INPUT contacts.1.email',
  ])
  await makeAccount(admin, { externalId: 'TAKEN' })
  expect(codesOf(await createAccount(admin, { name: 'A', externalId: 'TAKEN' }))).toEqual([
    'EXTERNAL_ID_TAKEN externalId',
  ])
  expect(codesOf(await createAccount(admin, { name: 'A', labelCode: 'SHIPPED' }))).toEqual([
    'LABEL_SCOPE_MISMATCH labelCode',
  ])
})

test('an edit changes what it names, and history tells no contact data', async () => {
  const account = await makeAccount(admin, {
    contacts: [
      { name: 'Ann', email: 'ann@example.org', role: 'MANAGER' },
      { name: 'Bob', email: 'bob@example.org' },
    ],
  })
  const [ann, bob] = account.contacts
  const input = {
    accountId: account.id,
    expectedVersion: 1,
    reason: 'They asked',
    creditLimit: '50',
    contacts: [
      contactInput({ id: ann?.id, name: 'Ann', email: 'bob@example.org', role: 'MANAGER' }),
      contactInput({ name: 'Cid', email: 'ann@example.org' }),
    ],
  }
  const changed = await updateAccount(admin, input)
  expect(changed.answer).toMatchObject({ name: 'Acme', creditLimit: 5000, version: 2 })
  expect(changed.answer?.contacts.map(({ name, email, active }) => [name, email, active])).toEqual([
    ['Ann', 'bob@example.org', true],
    ['Cid', 'ann@example.org', true],
    ['Bob', 'bob@example.org', false],
  ])
  const [newest] = (await historyOf(admin, account.id, {})).edges
  expect(newest?.node).toMatchObject({ kind: 'UPDATED', sequence: 2, reason: 'They asked' })
  expect(newest?.node.changes).toContainEqual({ field: 'creditLimit', from: null, to: '50.00' })
  expect(newest?.node.changes).toContainEqual({ field: 'contactData', to: { name: 'Ann' } })
  expect(JSON.stringify(newest?.node.changes)).not.toContain('@')
  expect(codesOf(await updateAccount(admin, input))).toEqual(['VERSION_CONFLICT expectedVersion'])
  expect(codesOf(await updateAccount(admin, { accountId: account.id, name: 'Acme' }))).toEqual([
    'NOTHING_TO_DO',
  ])
  // Two who swap their addresses stand in nobody's way.
  const cid = changed.answer?.contacts[1]
  const swapped = await updateAccount(admin, {
    accountId: account.id,
    contacts: [
      contactInput({ id: ann?.id, name: 'Ann', email: 'ann@example.org', role: 'MANAGER' }),
      contactInput({ id: cid?.id, name: 'Cid', email: 'bob@example.org' }),
    ],
  })
  expect(swapped.applied).toBe(true)
  expect(swapped.answer?.contacts.map(({ id }) => id)).toContain(bob?.id)
})

test('a dry run answers what would come of it, people included, and changes nothing', async () => {
  const { answer, applied } = await createAccount(admin, {
    name: 'Dry',
    dryRun: true,
    contacts: [contactInput({ name: 'Ann' })],
  })
  expect({ applied, answer }).toMatchObject({
    applied: false,
    answer: { contacts: [{ name: 'Ann' }] },
  })
  const rows = await database.query("select from account where name = 'Dry'")
  expect(rows).toEqual([])
})

test('whom approvals or open requests depend on does not vanish', async () => {
  const account = await makeAccount(admin, {
    contacts: [
      { name: 'Ann', role: 'MANAGER' },
      { name: 'Bob', role: 'BUYER' },
    ],
  })
  const [ann, bob] = account.contacts.map((contact) => contactInput({ ...contact, budget: null }))
  if (!ann || !bob) throw new Error('no contacts')
  const schemeId = newId()
  await database.query(
    `with s as (insert into approval_scheme (id, account_id, active, created_by, created_at) values ($1, $2, true, 't', now())),
       l as (insert into approval_level (scheme_id, level, from_amount, rule) values ($1, 1, 0, 'ANY'))
     insert into approval_approver (scheme_id, account_id, level, contact_id) values ($1, $2, 1, $3)`,
    [schemeId, account.id, ann.id],
  )
  await database.query(
    `insert into order_request (id, number, account_id, buyer_id, currency, state, created_by, created_at, updated_at)
     values ($1, 'R1', $2, $3, 'USD', 'DRAFT', 't', now(), now())`,
    [newId(), account.id, bob.id],
  )
  const edit = (contacts: ReturnType<typeof contactInput>[]) =>
    updateAccount(admin, { accountId: account.id, contacts })
  const gone = await edit([])
  expect(gone.userErrors.map(({ code, data }) => ({ code, data }))).toEqual([
    {
      code: 'CONTACT_IN_USE',
      data: { contactId: ann.id, name: 'Ann', approves: true, requests: [] },
    },
    {
      code: 'CONTACT_IN_USE',
      data: { contactId: bob.id, name: 'Bob', approves: false, requests: ['R1'] },
    },
  ])
  expect(codesOf(await edit([{ ...ann, role: 'BUYER' }, bob]))).toEqual(['CONTACT_IN_USE contacts'])
  await database.query('update approval_scheme set active = false')
  await database.query("update order_request set state = 'CANCELED'")
  expect((await edit([])).answer?.contacts.map(({ active }) => active)).toEqual([false, false])
})

test('there is one level of children, with the manager and currency of their parent', async () => {
  const managerId = await addManager(admin, 'Mia')
  const parent = await makeAccount(admin, { managerId, currency: 'EUR' })
  const child = await makeAccount(admin, { parentId: parent.id })
  expect(child).toMatchObject({ managerId, currency: 'EUR', parentId: parent.id })
  const grandchild = await createAccount(admin, { name: 'G', parentId: child.id })
  expect(codesOf(grandchild)).toEqual(['INVALID_INPUT parentId'])
  const other = await makeAccount(admin)
  const under = (accountId: string, parentId: string) =>
    updateAccount(admin, { accountId, parentId })
  expect(codesOf(await under(parent.id, other.id))).toEqual(['INVALID_INPUT parentId'])
  expect(codesOf(await under(parent.id, parent.id))).toEqual(['INVALID_INPUT parentId'])
  expect((await under(other.id, parent.id)).applied).toBe(true)
})

test('a currency stays once something is written in it', async () => {
  const account = await makeAccount(admin, {
    creditLimit: '100',
    contacts: [{ name: 'A', budget: '5' }],
  })
  const toYen = () => updateAccount(admin, { accountId: account.id, currency: 'JPY' })
  expect((await toYen()).answer).toMatchObject({ creditLimit: 100, contacts: [{ budget: 5 }] })
  await database.query(
    `insert into quote (id, number, account_id, currency, created_by, created_at, updated_at)
     values ($1, 'Q1', $2, 'JPY', 't', now(), now())`,
    [newId(), account.id],
  )
  expect(codesOf(await updateAccount(admin, { accountId: account.id, currency: 'USD' }))).toEqual([
    'INVALID_INPUT currency',
  ])
})

test('an archived account rests until it is restored', async () => {
  const { id: accountId } = await makeAccount(admin)
  expect(
    (await archiveAccount(admin, { accountId, reason: 'Closed' })).answer?.archivedAt,
  ).not.toBeNull()
  expect(codesOf(await archiveAccount(admin, { accountId }))).toEqual(['NOTHING_TO_DO'])
  expect(codesOf(await updateAccount(admin, { accountId, name: 'X' }))).toEqual([
    'ACCOUNT_ARCHIVED',
  ])
  expect((await restoreAccount(admin, { accountId })).answer?.archivedAt).toBeNull()
  expect(await kindsOf(accountId)).toEqual(['RESTORED', 'ARCHIVED', 'CREATED'])
})

test('accounts are handed over, with their children where that is asked for', async () => {
  const [mia, max] = [await addManager(admin, 'Mia'), await addManager(admin, 'Max')]
  const reader = await addManager(admin, 'Ron', 'READ_ONLY')
  const parent = await makeAccount(admin, { managerId: mia })
  const child = await makeAccount(admin, { parentId: parent.id })
  const other = await makeAccount(admin, { managerId: max })
  const assign = (accountIds: string[], managerId: string | null, includeChildren = false) =>
    assignAccounts(admin, { accountIds, managerId, includeChildren })
  expect(codesOf(await assign([parent.id], reader))).toEqual(['NOT_FOUND managerId'])
  expect(codesOf(await assign([parent.id, newId()], max))).toEqual(['NOT_FOUND accountIds'])
  const moved = await assign([parent.id, other.id], max, true)
  expect(moved.answer?.map(({ managerId }) => managerId)).toEqual([max, max, max])
  expect(await kindsOf(child.id)).toEqual(['ASSIGNED', 'CREATED'])
  expect(await kindsOf(other.id)).toEqual(['CREATED'])
  const [entry] = (await historyOf(admin, parent.id, {})).edges
  expect(entry?.node.changes).toEqual([{ field: 'manager', from: 'Mia', to: 'Max' }])
  expect(codesOf(await assign([parent.id], max))).toEqual(['NOTHING_TO_DO'])
  expect((await assign([parent.id], null)).answer?.[0]?.managerId).toBeNull()
})

test('only who may hand accounts over names another manager for a new one', async () => {
  const mia = await addManager(admin, 'Mia')
  const operations = callAs(admin, staff('OPERATIONS'))
  expect(codesOf(await createAccount(operations, { name: 'A', managerId: mia }))).toEqual([
    'PERMISSION_DENIED managerId',
  ])
  const manager = callAs(admin, staff('ACCOUNT_MANAGER', mia))
  expect(codesOf(await createAccount(manager, { name: 'A', managerId: null }))).toEqual([
    'PERMISSION_DENIED managerId',
  ])
  const own = await makeAccount(manager)
  expect(own.managerId).toBe(mia)
  const seen = await database.transaction((tx) => lockAccount(tx, manager, { id: own.id }))
  expect(seen.id).toBe(own.id)
})
