import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'

const app = await createTestApp()
const headers = await app.tokenOf('ADMINISTRATOR')

async function create(input: Record<string, unknown>) {
  const { data, errors } = await app.ask(
    headers,
    `mutation ($input: TaxRateCreateInput!) { taxRateCreate(input: $input)
      { taxRate { id country region rate taxesShipping version } userErrors { code path } } }`,
    { input },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data['taxRateCreate'] as { taxRate: { id: string }; userErrors: unknown[] }
}

test('a country has one rate and one for each region', async () => {
  expect(await create({ country: 'us', rate: '0' })).toMatchObject({
    taxRate: { country: 'US', region: null, rate: '0', taxesShipping: true, version: 1 },
  })
  expect(
    await create({ country: 'US', region: ' CA ', rate: '7.2500', taxesShipping: false }),
  ).toMatchObject({
    taxRate: { country: 'US', region: 'CA', rate: '7.25', taxesShipping: false },
  })
  const taken = [{ code: 'NAME_TAKEN', path: ['region'] }]
  expect((await create({ country: 'US', region: 'ca', rate: '8' })).userErrors).toEqual(taken)
  expect((await create({ country: 'US', rate: '8' })).userErrors).toEqual(taken)
  const { data } = await app.ask(headers, '{ taxRates { country region } }')
  expect(data?.['taxRates']).toEqual([
    { country: 'US', region: null },
    { country: 'US', region: 'CA' },
  ])
})

test('a rate is a percentage with up to four decimals of a country that exists', async () => {
  for (const rate of ['100.0001', '-1', '7.12345']) {
    expect((await create({ country: 'DE', rate })).userErrors).toEqual([
      { code: 'INVALID_INPUT', path: ['rate'] },
    ])
  }
  expect((await create({ country: 'Germany', rate: '19' })).userErrors).toEqual([
    { code: 'INVALID_INPUT', path: ['country'] },
  ])
  const insert = app.database.query(
    `insert into tax_rate (id, country, rate) values (gen_random_uuid(), 'DE', 0.12345)`,
  )
  await expect(insert).rejects.toMatchObject({ code: '23514' })
})

test('a rate is changed and deleted', async () => {
  const { taxRate } = await create({ country: 'FR', rate: '20' })
  const { data } = await app.ask(
    headers,
    `mutation { taxRateUpdate(input: { id: "${taxRate.id}", expectedVersion: 1, rate: "20.6" })
      { taxRate { rate version } userErrors { code } }
      taxRateDelete(input: { id: "${taxRate.id}", expectedVersion: 2 }) { deletedId } }`,
  )
  expect(data).toEqual({
    taxRateUpdate: { taxRate: { rate: '20.6', version: 2 }, userErrors: [] },
    taxRateDelete: { deletedId: taxRate.id },
  })
})
