import { graphql } from 'graphql'
import { buildSchema } from 'type-graphql'
import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { addManager, makeAccount } from '../../../test/factories/account.factory.js'
import { insertOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { enforceNeeds } from '../../kernel/needs.js'
import { AccountChangeResolver } from './account-change.resolver.js'
import { pageSql } from './account-list.sql.js'
import { AccountResolver } from './account.resolver.js'
import { accountColumns } from './account.sql.js'
import { assignAccounts } from './assign-accounts.js'
import { mergeAccounts } from './merge-accounts.js'

const database = await createTestDatabase()
const admin = await contextWithDefaults(database)
const schema = await buildSchema({
  resolvers: [AccountResolver, AccountChangeResolver],
  validate: false,
})
enforceNeeds(schema)

async function ask(ctx: typeof admin, source: string) {
  let statements = 0
  const counting = Object.create(database, {
    rows: {
      value: (...args: Parameters<typeof database.rows>) => {
        statements += 1
        return database.rows(...args)
      },
    },
  }) as typeof database
  const contextValue = { ...ctx, database: counting, loaders: new Map() }
  const { data, errors } = await graphql({ schema, source, contextValue })
  const codes = errors?.map(({ message, extensions }) => extensions['code'] ?? message) ?? []
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, codes, statements }
}

const [mia, max] = [await addManager(admin, 'Mia'), await addManager(admin, 'Max')]
const mias = callAs(admin, staff('ACCOUNT_MANAGER', mia))
const theirs = await makeAccount(admin, { name: 'Secret Parent', externalId: 'SP', managerId: max })
const mine = await makeAccount(admin, {
  ...{ name: 'Mine', externalId: 'MINE', parentId: theirs.id, creditLimit: '10' },
  contacts: [{ name: 'Ann', email: 'ann@example.org', phone: '1', budget: '5' }],
  addresses: [{ kind: 'BILL_TO', party: { city: 'Bonn' }, isDefault: true }],
})
const secretChild = await makeAccount(admin, { name: 'Secret Child', parentId: theirs.id })
const own = await makeAccount(admin, { name: 'Own Parent', managerId: mia })
const child = await makeAccount(admin, { name: 'Own Child', parentId: own.id })
await makeAccount(admin, { name: 'Secret Grandson', parentId: own.id })
await assignAccounts(admin, {
  ...{ accountIds: [mine.id], managerId: mia, includeChildren: false },
})
await database.query('update account set manager_id = $1 where name like $2', [max, 'Secret%'])
const gone = await makeAccount(admin, { name: 'Gone', managerId: mia })
await mergeAccounts(admin, { accountId: gone.id, intoId: theirs.id })
await insertOrder(database, {
  accountId: mine.id,
  items: [{ qty: 2, unitPrice: 1000 }],
  payments: [500],
})
await insertOrder(database, { accountId: mine.id, items: [{ unitPrice: 900 }], currency: 'EUR' })
await insertOrder(database, {
  ...{ accountId: mine.id, items: [{ unitPrice: 900 }], canceledAt: '2026-01-16T12:00:00.000Z' },
})

const everything = `id name externalId currency version budgetStartMonth archivedAt label { code }
  creditLimit { amount currency } balance { amount } overCreditLimit manager { name }
  parent { name } children { name } mergedInto { name }
  contacts { name email phone role budget { amount } active } addresses { kind party { city } isDefault }
  counts { orders quotes openQuotes requests pendingRequests }`

test('an account shows what it is, and what it owes in its currency', async () => {
  const { data } = await ask(admin, `{ account(externalId: "MINE") { ${everything} } }`)
  expect(data).toMatchObject({
    account: {
      name: 'Mine',
      label: { code: 'APPROVED' },
      creditLimit: { amount: '10.00', currency: 'USD' },
      balance: { amount: '15.00' },
      overCreditLimit: true,
      manager: { name: 'Mia' },
      parent: { name: 'Secret Parent' },
      contacts: [{ name: 'Ann', email: 'ann@example.org', budget: { amount: '5.00' } }],
      addresses: [{ party: { city: 'Bonn' } }],
      counts: { orders: 3, quotes: 0, openQuotes: 0, requests: 0, pendingRequests: 0 },
    },
  })
})

test('an account manager finds nothing of other accounts on any path', async () => {
  const answers = [
    await ask(mias, `{ accounts { totalCount { count } edges { node { ${everything} } } } }`),
    await ask(
      mias,
      `{ accounts(filter: { archived: true }) { edges { node { ${everything} } } } }`,
    ),
    await ask(
      mias,
      `{ accounts(filter: { text: "secret" }) { totalCount { count } edges { cursor } } }`,
    ),
    await ask(
      mias,
      `{ accounts(filter: { parentId: "${theirs.id}" }) { edges { node { name } } } }`,
    ),
    await ask(mias, `{ accounts(filter: { managerIds: ["${max}"] }) { totalCount { count } } }`),
    await ask(mias, '{ accountLabelCounts { count label { code } } }'),
    await ask(mias, `{ account(id: "${theirs.id}") { name } }`),
    await ask(mias, '{ account(externalId: "SP") { name } }'),
    await ask(
      mias,
      `mutation { accountUpdate(input: { accountId: "${theirs.id}", name: "X" }) { userErrors { code message } } }`,
    ),
    await ask(
      mias,
      `mutation { accountUpdate(input: { accountId: "${child.id}", parentId: "${theirs.id}" }) { userErrors { code message path } } }`,
    ),
    await ask(
      mias,
      `mutation { accountNoteAdd(input: { accountId: "${secretChild.id}", text: "X" }) { userErrors { code } } }`,
    ),
    await ask(
      mias,
      `mutation { accountArchive(input: { accountId: "${secretChild.id}" }) { userErrors { code } } }`,
    ),
  ]
  expect(JSON.stringify(answers)).not.toMatch(/secret/i)
  expect(answers[0]?.data).toMatchObject({
    accounts: {
      totalCount: { count: 3 },
      edges: [
        { node: { name: 'Mine', parent: null } },
        { node: { name: 'Own Child', parent: { name: 'Own Parent' } } },
        { node: { name: 'Own Parent', children: [{ name: 'Own Child' }] } },
      ],
    },
  })
  expect(answers[1]?.data).toMatchObject({
    accounts: { edges: [{ node: { name: 'Gone', mergedInto: null } }] },
  })
  for (const at of [2, 4])
    expect(answers[at]?.data).toMatchObject({ accounts: { totalCount: { count: 0 } } })
  expect(answers[3]?.data).toMatchObject({ accounts: { edges: [{ node: { name: 'Mine' } }] } })
  expect(answers[5]?.data).toEqual({
    accountLabelCounts: [{ count: 3, label: { code: 'APPROVED' } }],
  })
  for (const at of [6, 7]) expect(answers[at]?.data).toEqual({ account: null })
  expect(JSON.stringify(answers.slice(8)).match(/NOT_FOUND/g)).toHaveLength(4)
  const refused = await ask(
    mias,
    `mutation { accountAssign(input: { accountIds: ["${mine.id}"], managerId: "${max}" }) { applied } }`,
  )
  expect(refused.codes).toEqual(['FORBIDDEN'])
})

test('contact data is for those who may read it, and a token of a channel sees no accounts', async () => {
  const reader = await ask(
    callAs(admin, staff('READ_ONLY')),
    `{ account(id: "${mine.id}") { ${everything} } }`,
  )
  expect(reader.data).toMatchObject({
    account: {
      contacts: [{ name: 'Ann', email: null, phone: null }],
      addresses: [{ party: null }],
    },
  })
  const bound = callAs(admin, token(['accounts.read'], 1))
  const nothing = await ask(
    bound,
    `{ accounts { edges { node { name } } } account(externalId: "MINE") { name } accountLabelCounts { count } }`,
  )
  expect(nothing.data).toEqual({ accounts: { edges: [] }, account: null, accountLabelCounts: [] })
})

test('lists page both ways by each sort, and a cursor fits only its own', async () => {
  const names = async (args: string) => {
    const { data } = await ask(admin, `{ accounts(${args}) { edges { cursor node { name } } } }`)
    const { edges } = (
      data as { accounts: { edges: { cursor: string; node: { name: string } }[] } }
    ).accounts
    return {
      names: edges.map(({ node }) => node.name),
      last: edges.at(-1)?.cursor,
      first: edges[0]?.cursor,
    }
  }
  for (const field of ['NAME', 'CREATED_AT', 'UPDATED_AT'])
    for (const direction of ['ASC', 'DESC']) {
      const sort = `orderBy: { field: ${field}, direction: ${direction} }`
      const all = await names(sort)
      expect(all.names).toHaveLength(6)
      const one = await names(`first: 2, ${sort}`)
      const two = await names(`first: 2, after: "${one.last}", ${sort}`)
      const three = await names(`first: 9, after: "${two.last}", ${sort}`)
      expect([...one.names, ...two.names, ...three.names]).toEqual(all.names)
      expect((await names(`last: 2, before: "${three.first}", ${sort}`)).names).toEqual(two.names)
    }
  const { last } = await names('first: 1')
  const wrong = await ask(
    admin,
    `{ accounts(after: "${last}", orderBy: { field: CREATED_AT }) { edges { cursor } } }`,
  )
  expect(wrong.codes).toEqual(['BAD_USER_INPUT'])
})

test('filters find what they say', async () => {
  const names = async (filter: string) => {
    const { data } = await ask(
      admin,
      `{ accounts(filter: { ${filter} }) { totalCount { count } edges { node { name } } } }`,
    )
    const { totalCount, edges } = (
      data as { accounts: { totalCount: { count: number }; edges: { node: { name: string } }[] } }
    ).accounts
    expect(totalCount.count).toBe(edges.length)
    return edges.map(({ node }) => node.name)
  }
  expect(await names('overCreditLimit: true')).toEqual(['Mine'])
  expect(await names('hasParent: false')).toEqual(['Own Parent', 'Secret Parent'])
  expect(await names(`managerIds: ["${mia}"]`)).toEqual(['Mine', 'Own Child', 'Own Parent'])
  expect(await names('labelIds: [60, 50], text: "own"')).toEqual(['Own Child', 'Own Parent'])
  expect(await names('text: "100%"')).toEqual([])
  expect(await names('labelIds: []')).toEqual([])
})

test('a page of many accounts takes as many statements as one of few', async () => {
  const page = (size: number) =>
    ask(admin, `{ accounts(first: ${size}) { edges { node { ${everything} } } } }`)
  expect((await page(6)).statements).toBe((await page(2)).statements)
})

test('the indexes serve the lists of everybody', async () => {
  await database.query(
    `insert into account (id, name, label_id, manager_id, created_at)
     select gen_random_uuid(), 'Bulk ' || n, case when n % 2 = 0 then 60 else 50 end, 'am' || n % 50, now() - n * interval '1 minute'
     from generate_series(1, 20000) n`,
  )
  await database.query('analyze account')
  const planOf = async (
    ctx: typeof admin,
    filter: object,
    field: 'NAME' | 'CREATED_AT' | 'UPDATED_AT',
  ) => {
    const page = { size: 50, backward: false, cursor: null }
    const sort = { field, direction: 'DESC' as const }
    const { text, values } = pageSql({ actor: ctx.actor, filter }, sort, page, accountColumns)
    const rows = await database.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  const manager = callAs(admin, staff('ACCOUNT_MANAGER', 'am7'))
  expect(await planOf(admin, {}, 'NAME')).toContain('account_name_idx')
  expect(await planOf(admin, {}, 'CREATED_AT')).toContain('account_created_idx')
  expect(await planOf(admin, {}, 'UPDATED_AT')).toContain('account_updated_idx')
  expect(await planOf(admin, { labelIds: [50, 60] }, 'CREATED_AT')).toContain('account_label_idx')
  expect(await planOf(manager, {}, 'NAME')).toContain('account_manager_name_idx')
  expect(await planOf(manager, {}, 'CREATED_AT')).toContain('account_manager_idx')
  for (const field of ['NAME', 'CREATED_AT', 'UPDATED_AT'] as const)
    expect(await planOf(manager, {}, field)).not.toContain('Seq Scan')
  expect(await planOf(admin, { text: 'bulk 1999' }, 'NAME')).toContain('account_search_idx')
})
