import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { changeAccountStatus } from './change-account-status.js'
import { createAccount } from './create-account.js'
import { listAccounts } from './account-list.queries.js'
import { countAccountLabels } from './account-list.queries.js'
import { updateAccount } from './update-account.js'
import type { AccountCreateInput } from './account.inputs.js'

const database = await createTestDatabase()
const admin = await contextWithDefaults(database)

const create = async (input: Partial<AccountCreateInput>, ctx = admin) => {
  const { answer, userErrors } = await createAccount(ctx, {
    name: 'Acme',
    ...input,
  } as AccountCreateInput)
  if (!answer) throw new Error(JSON.stringify(userErrors))
  return answer
}

test('creates, edits and lists', async () => {
  const made = await create({
    name: ' Acme ',
    externalId: 'E-1',
    creditLimit: '1000',
    contacts: [{ name: 'Ann', email: 'ann@example.org', role: 'ADMINISTRATOR', active: true }],
    addresses: [{ kind: 'BILL_TO', party: { name: 'Acme', city: 'Bonn' }, isDefault: true }],
  })
  expect(made).toMatchObject({ name: 'Acme', externalId: 'E-1', creditLimit: 100000, labelId: 60 })
  const annId = made.contacts[0]?.id
  const changed = await updateAccount(admin, {
    accountId: made.id,
    name: 'Acme Ltd',
    contacts: [{ id: annId, name: 'Ann B', role: 'MANAGER', active: true }],
  })
  expect(changed).toMatchObject({
    applied: true,
    answer: {
      name: 'Acme Ltd',
      version: 2,
      contacts: [{ name: 'Ann B', email: 'ann@example.org' }],
    },
  })
  const status = await changeAccountStatus(admin, {
    externalId: 'E-1',
    labelCode: 'PENDING APPROVAL',
  })
  expect(status).toMatchObject({ applied: true, answer: { labelId: 50, version: 3 } })
  for (const field of ['NAME', 'CREATED_AT', 'UPDATED_AT'] as const) {
    const list = await listAccounts(admin, {
      filter: { text: 'acm', labelIds: [50, 60], archived: false, overCreditLimit: false },
      orderBy: { field, direction: 'DESC' },
      first: 1,
    })
    expect(list.edges.map(({ node }) => node.name)).toEqual(['Acme Ltd'])
    expect(await list.totalCount()).toEqual({ count: 1, exact: true })
    expect(
      (
        await listAccounts(admin, {
          orderBy: { field, direction: 'DESC' },
          after: list.pageInfo.endCursor,
        })
      ).edges,
    ).toEqual([])
  }
  expect(await countAccountLabels(admin, {})).toMatchObject([{ label: { id: 50 }, count: 1 }])
})
