import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'

const app = await createTestApp()
const headers = await app.tokenOf('OPERATIONS')

async function create(input: Record<string, unknown>) {
  const { data } = await app.ask(
    headers,
    `mutation ($input: SupplierCreateInput!) { supplierCreate(input: $input)
      { supplier { id name email notes inUse version } userErrors { code path } } }`,
    { input },
  )
  return data?.['supplierCreate'] as {
    supplier: { id: string; version: number }
    userErrors: unknown[]
  }
}

test('a supplier has a name that is unique whatever the case, and where orders go', async () => {
  expect(await create({ name: 'Acme', email: ' orders@acme.example ', notes: ' ' })).toMatchObject({
    supplier: { name: 'Acme', email: 'orders@acme.example', notes: null, inUse: false, version: 1 },
    userErrors: [],
  })
  expect((await create({ name: 'ACME' })).userErrors).toEqual([
    { code: 'NAME_TAKEN', path: ['name'] },
  ])
  expect(
    (await create({ name: 'a\nb', email: 'nobody', notes: 'x'.repeat(2001) })).userErrors,
  ).toEqual([
    { code: 'INVALID_INPUT', path: ['name'] },
    { code: 'INVALID_INPUT', path: ['email'] },
    { code: 'INVALID_INPUT', path: ['notes'] },
  ])
})

test('reading is for whoever reads orders, writing for whoever edits lists', async () => {
  const reader = await app.tokenOf('READ_ONLY')
  const { errors } = await app.ask(reader, '{ suppliers { name } }')
  expect(errors).toBeUndefined()
  const refused = await app.ask(
    reader,
    'mutation { supplierCreate(input: { name: "X" }) { supplier { id } } }',
  )
  expect(refused.errors?.[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
    permission: 'lists.write',
  })
})
