import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { contextWithDefaults } from '../../../test/callers.js'
import { insertOrder } from '../../../test/factories/order.factory.js'

const app = await createTestApp()
await contextWithDefaults(app.database)
const headers = await app.tokenOf('OPERATIONS')
const fields = '{ id name aliases trackingUrl archivedAt inUse version }'

interface Carrier {
  id: string
  name: string
  aliases: string[]
  trackingUrl: string | null
  archivedAt: string | null
  inUse: boolean
  version: number
}

async function write(mutation: string, input: Record<string, unknown>) {
  const type = mutation
    .replace('carrier', 'Carrier')
    .replace(/.*(Archive|Restore)/, 'ListEntryVersion')
  const { data, errors } = await app.ask(
    headers,
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input)
      { carrier ${fields} userErrors { code path } } }`,
    { input },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data[mutation] as { carrier: Carrier; userErrors: { code: string; path: string[] }[] }
}

const remove = async (input: Record<string, unknown>) => {
  const document = `mutation ($input: ListEntryVersionInput!)
    { carrierDelete(input: $input) { deletedId userErrors { code path } } }`
  return (await app.ask(headers, document, { input })).data?.['carrierDelete']
}

const list = async (includeArchived = false) => {
  const document = `{ carriers(includeArchived: ${String(includeArchived)}) ${fields} }`
  return (await app.ask(headers, document)).data?.['carriers'] as Carrier[]
}

test('a new installation knows the usual carriers, each with a link that the rules allow', async () => {
  const carriers = await list()
  expect(carriers.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['DHL', 'DPD', 'FedEx', 'GLS', 'Royal Mail', 'UPS', 'USPS']),
  )
  for (const { id, version, trackingUrl } of carriers) {
    const { userErrors } = await write('carrierUpdate', {
      id,
      expectedVersion: version,
      trackingUrl,
    })
    expect(userErrors).toEqual([{ code: 'NOTHING_TO_DO', path: null }])
  }
})

test('a carrier is added, changed, archived, restored and deleted', async () => {
  const url = 'https://example.org/{number}'
  const { carrier } = await write('carrierCreate', {
    name: ' Own van ',
    aliases: ['Van', ' Van', 'Our van'],
    trackingUrl: url,
  })
  expect(carrier).toMatchObject({
    name: 'Own van',
    aliases: ['Van', 'Our van'],
    trackingUrl: url,
    archivedAt: null,
    inUse: false,
    version: 1,
  })
  const at = (expectedVersion: number) => ({ id: carrier.id, expectedVersion })
  const changed = await write('carrierUpdate', { ...at(1), trackingUrl: null, aliases: [] })
  expect(changed.carrier).toMatchObject({ name: 'Own van', trackingUrl: null, version: 2 })
  expect((await write('carrierArchive', at(2))).carrier.archivedAt).not.toBeNull()
  expect((await list()).map(({ id }) => id)).not.toContain(carrier.id)
  expect((await list(true)).map(({ id }) => id)).toContain(carrier.id)
  expect((await write('carrierArchive', at(3))).userErrors).toMatchObject([
    { code: 'NOTHING_TO_DO' },
  ])
  expect((await write('carrierRestore', at(3))).carrier.archivedAt).toBeNull()
  expect(await remove(at(3))).toMatchObject({ userErrors: [{ code: 'VERSION_CONFLICT' }] })
  expect(await remove(at(4))).toEqual({ deletedId: carrier.id, userErrors: [] })
  expect(await remove(at(4))).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
  const audit = await app.database.query<{ operation: string }>(
    `select operation from audit_entry where subject_type = 'CARRIER' and subject_id = $1 order by id`,
    [carrier.id],
  )
  expect(audit.map(({ operation }) => operation)).toEqual([
    'carrierCreate',
    'carrierUpdate',
    'carrierArchive',
    'carrierRestore',
    'carrierDelete',
  ])
})

test('no word means two carriers, be it name or alias, whatever the case', async () => {
  const taken = [{ code: 'NAME_TAKEN', path: ['name'] }]
  expect((await write('carrierCreate', { name: 'ups' })).userErrors).toEqual(taken)
  expect((await write('carrierCreate', { name: 'federal EXPRESS' })).userErrors).toEqual(taken)
  expect((await write('carrierCreate', { name: 'X', aliases: ['usps'] })).userErrors).toEqual(taken)
})

test('everything that is wrong is told at once, with its place', async () => {
  const { userErrors } = await write('carrierCreate', {
    name: ' ',
    aliases: ['ok', ''],
    trackingUrl: 'http://example.org/{number}',
  })
  expect(userErrors).toEqual([
    { code: 'INVALID_INPUT', path: ['name'] },
    { code: 'INVALID_INPUT', path: ['aliases', '1'] },
    { code: 'INVALID_INPUT', path: ['trackingUrl'] },
  ])
})

test.each([
  'http://example.org/{number}',
  'https://{number}.example.org/',
  'https://a@b/{number}',
  'https://example.org/track',
])('PostgreSQL itself refuses the template %s', async (url) => {
  const insert = app.database.query(
    `insert into carrier (id, name, tracking_url) values (gen_random_uuid(), 'Bad', $1)`,
    [url],
  )
  await expect(insert).rejects.toMatchObject({ code: '23514' })
})

test('tracking numbers are links by name or alias, archived carriers too, and unknown ones are not', async () => {
  const { order } = await insertOrder(app.database, {
    shipments: [
      { carrier: 'ups', trackingNumber: '1Z 9', items: [] },
      { carrier: 'Federal Express', trackingNumber: '77', items: [] },
      { carrier: 'Pigeon', trackingNumber: '5', items: [] },
      { carrier: 'UPS', items: [] },
    ],
  })
  const fedex = (await list()).find(({ name }) => name === 'FedEx')
  expect(fedex?.inUse).toBe(true)
  const at = { id: fedex?.id, expectedVersion: fedex?.version }
  expect(await remove(at)).toMatchObject({ userErrors: [{ code: 'ENTRY_IN_USE', path: ['id'] }] })
  await write('carrierArchive', at)
  const { data } = await app.ask(
    headers,
    `{ order(id: "${order.id}") { shipments { carrier trackingUrl } } }`,
  )
  const { shipments } = data?.['order'] as {
    shipments: { carrier: string; trackingUrl: string | null }[]
  }
  const urls = shipments.map(({ trackingUrl }) => trackingUrl)
  expect(new Set(urls)).toEqual(
    new Set([
      'https://www.ups.com/track?tracknum=1Z%209',
      'https://www.fedex.com/fedextrack/?trknbr=77',
      null,
    ]),
  )
  expect(urls).toHaveLength(4)
})
