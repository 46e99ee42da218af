import { graphql } from 'graphql'
import { expect, test } from 'vitest'
import { createSchema } from '../src/schema.js'
import { administrator, configuredContext } from './configuration.js'
import { labeledOrder } from './factories/labeled-order.factory.js'
import { createTestDatabase } from './harness.js'

const database = await createTestDatabase()
const ctx = await configuredContext(database)
const schema = await createSchema()

async function run(
  source: string,
  variableValues: Record<string, unknown> = {},
  contextValue = ctx,
) {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues,
    contextValue: { ...contextValue, loaders: new Map() },
  })
  if (errors) throw errors[0] ?? new Error('no data')
  return data
}

test('labels come with customer wording and with what refers to them', async () => {
  const order = await labeledOrder(database, { items: 2 })
  await order.label(20)
  await order.labelItem(0, 20)
  await run(
    `mutation ($input: LabelUpdateInput!) { labelUpdate(input: $input) { userErrors { code } } }`,
    {
      input: { id: 20, expectedVersion: 1, customerNames: [{ language: 'fr', text: 'Expédié' }] },
    },
  )
  const usage = '{ orders items quotes accounts rules transitions }'
  const data = await run(
    `{ label(code: "SHIPPED") { id customerNames { language text } isQuoteState archivedAt usage ${usage} } }`,
  )
  expect(data).toEqual({
    label: {
      id: 20,
      customerNames: [{ language: 'fr', text: 'Expédié' }],
      isQuoteState: null,
      archivedAt: null,
      usage: {
        orders: 1,
        items: 1,
        quotes: 0,
        accounts: 0,
        rules: ['ORDER_ADD_TRACKING_NUMBER'],
        transitions: 0,
      },
    },
  })
  const manager = {
    ...ctx,
    actor: { ...administrator, id: 'manager', role: 'ACCOUNT_MANAGER' as const },
  }
  const restricted = await run('{ label(id: 20) { usage { orders items } } }', {}, manager)
  expect(restricted).toEqual({ label: { usage: { orders: 0, items: 0 } } })
})

test('a label travels through its whole life over the API', async () => {
  const write = async (operation: string, type: string, input: object) => {
    const payload = 'label { id version archivedAt isOrderState }'
    const data = await run(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { ${payload} userErrors { code path } } }`,
      { input },
    )
    return data?.[operation] as {
      label: { id: number; version: number } | null
      userErrors: unknown[]
    }
  }
  const fields = { code: 'READY', name: 'Ready', color: '#0D9488', category: 'OPEN' }
  const { label } = await write('labelCreate', 'LabelCreateInput', fields)
  const id = label?.id
  expect(await write('labelCreate', 'LabelCreateInput', fields)).toEqual({
    label: null,
    userErrors: [{ code: 'LABEL_CODE_TAKEN', path: ['code'] }],
  })
  const flags = { id, expectedVersion: 1, isOrderState: true }
  expect((await write('labelSetFlags', 'LabelSetFlagsInput', flags)).label).toMatchObject({
    isOrderState: true,
  })
  const version = (expectedVersion: number) => ({ id, expectedVersion })
  expect((await write('labelArchive', 'LabelVersionInput', version(2))).label?.version).toBe(3)
  expect((await write('labelRestore', 'LabelVersionInput', version(3))).label?.version).toBe(4)
  const data = await run(
    `mutation ($input: LabelVersionInput!) { labelDelete(input: $input) { deletedId } }`,
    {
      input: version(4),
    },
  )
  expect(data).toEqual({ labelDelete: { deletedId: id } })
})

test('a refused change of the grid answers the grid as it is', async () => {
  const data = await run(
    `mutation ($input: StatusRulesUpdateInput!) { statusRulesUpdate(input: $input) {
       applied configuration { revision } rules { event } diff { field } findings { code }
       userErrors { code path data } } }`,
    {
      input: {
        changes: [{ event: 'ORDER_IMPORT', notifyCart: true }],
        expectedRevision: 1,
        comment: 'Late',
      },
    },
  )
  const { revision } = ctx.configuration.current()
  expect(data?.['statusRulesUpdate']).toMatchObject({
    applied: false,
    configuration: { revision },
    diff: [],
    userErrors: [
      {
        code: 'VERSION_CONFLICT',
        path: ['expectedRevision'],
        data: { expected: 1, actual: revision },
      },
    ],
  })
})

test('defaults over the API: nothing is missing, what differs says how', async () => {
  const data = await run(
    `mutation { defaultsLoad(input: { dryRun: true }) { applied created configuration { revision author { name } }
       entries { kind key difference details { field from to } } userErrors { code } } }`,
  )
  expect(data?.['defaultsLoad']).toMatchObject({ applied: false, created: 0, userErrors: [] })
})

test('revisions page by key, newest first, each with author, moment and comment', async () => {
  const page = async (after: string | null) => {
    const data = await run(
      `query ($after: String) { configurationRevisions(first: 2, after: $after) {
         edges { node { revision comment at author { kind name } } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    return data?.['configurationRevisions'] as {
      edges: { node: { revision: number } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
  }
  const seen: number[] = []
  let after: string | null = null
  do {
    const { edges, pageInfo }: Awaited<ReturnType<typeof page>> = await page(after)
    seen.push(...edges.map(({ node }) => node.revision))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  const { revision } = ctx.configuration.current()
  expect(seen).toEqual(Array.from({ length: revision }, (_, index) => revision - index))
  await expect(page('nonsense')).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  const newest = await run('{ configuration { revision comment author { kind id name } at } }')
  expect(newest?.['configuration']).toEqual({
    revision,
    comment: expect.stringContaining('deleted') as string,
    author: { kind: 'USER', id: 'user-admin', name: 'Ada Admin' },
    at: '2026-03-02T10:00:00.000Z',
  })
})

test('a channel is added once, with a code of the form that imports take', async () => {
  const create = (input: object) =>
    run(
      `mutation ($input: ChannelCreateInput!) { channelCreate(input: $input) {
         channel { code name active sendStatusUpdates autoApprove } userErrors { code path } } }`,
      { input },
    )
  const input = { code: 'web-shop', name: ' Web shop ', autoApprove: true }
  expect(await create(input)).toEqual({
    channelCreate: {
      channel: {
        code: 'web-shop',
        name: 'Web shop',
        active: true,
        sendStatusUpdates: true,
        autoApprove: true,
      },
      userErrors: [],
    },
  })
  const refusal = (...fields: string[]) => ({
    channelCreate: {
      channel: null,
      userErrors: fields.map((field) => ({ code: 'INVALID_INPUT', path: [field] })),
    },
  })
  expect(await create(input)).toEqual(refusal('code'))
  expect(await create({ code: 'web shop', name: '' })).toEqual(refusal('code', 'name'))
  const channels = (await run('{ channels { code } }'))?.['channels']
  expect(channels).toEqual([{ code: 'web-shop' }])
})

test('the settings of the business: UTC until somebody says where it is', async () => {
  const fields = 'name timeZone setUpAt defaultsLoaded'
  expect(await run(`{ settings { ${fields} } }`)).toEqual({
    settings: { name: '', timeZone: 'UTC', setUpAt: null, defaultsLoaded: true },
  })
  const update = (input: object) =>
    run(
      `mutation ($input: BusinessSettingsInput!) { settingsUpdate(input: $input) {
         settings { ${fields} } userErrors { code path } } }`,
      { input },
    )
  const settings = {
    name: 'Blue Lantern',
    timeZone: 'Europe/Paris',
    setUpAt: '2026-03-02T10:00:00.000Z',
    defaultsLoaded: true,
  }
  expect(await update({ name: 'Blue Lantern', timeZone: 'europe/paris', setUpDone: true })).toEqual(
    {
      settingsUpdate: { settings, userErrors: [] },
    },
  )
  const refusal = (code: string, path: string[] | null) => ({
    settingsUpdate: { settings: null, userErrors: [{ code, path }] },
  })
  expect(await update({ timeZone: 'Mars/Olympus' })).toEqual(refusal('INVALID_INPUT', ['timeZone']))
  expect(await update({ timeZone: '+02:00' })).toEqual(refusal('INVALID_INPUT', ['timeZone']))
  expect(await update({ name: 'Blue Lantern' })).toEqual(refusal('NOTHING_TO_DO', null))
})

test.each([
  { field: 'waitingAlertMinutes', usual: 15, refused: [0, 10_081] },
  { field: 'emailHoldSeconds', usual: 60, refused: [-1, 3601] },
  { field: 'approvalReminderDays', usual: 3, refused: [-1, 91] },
])('$field can be set within limits', async ({ field, usual, refused }) => {
  const update = (value: number) =>
    run(
      `mutation ($input: BusinessSettingsInput!) { settingsUpdate(input: $input) {
         settings { ${field} } userErrors { code path } } }`,
      { input: { [field]: value } },
    )
  expect(await run(`{ settings { ${field} } }`)).toEqual({ settings: { [field]: usual } })
  expect(await update(45)).toEqual({
    settingsUpdate: { settings: { [field]: 45 }, userErrors: [] },
  })
  for (const value of refused)
    expect(await update(value)).toMatchObject({
      settingsUpdate: { userErrors: [{ code: 'INVALID_INPUT', path: [field] }] },
    })
})
