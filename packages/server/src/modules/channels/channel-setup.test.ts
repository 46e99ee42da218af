import { beforeEach, describe, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { at, channelSetup, done, type ChannelPayload } from '../../../test/channel-setup.js'
import { fired, imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { startReceiver } from '../../../test/webhook-receiver.js'
import { makeSigningSecret } from '../../kernel/webhook-signature.js'
import { readSecrets } from '../deliveries/index.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const receiver = await startReceiver()
const setup = await channelSetup(ctx, `${receiver.url}/in`)
const { run, create, update, signedChannel, secret } = setup

beforeEach(() => {
  receiver.received.length = 0
  receiver.answerWith((_request, response) => response.writeHead(204).end())
})

describe('settings', () => {
  test('a secret goes in and never comes out, only since when it has been set', async () => {
    const channel = await signedChannel()
    expect(channel.setup).toMatchObject({
      missing: [],
      settings: [
        { key: 'url', value: `${receiver.url}/in`, isSet: true, setAt: null },
        { key: 'secret', value: null, isSet: true, setAt: '2026-03-02T10:00:00.000Z' },
      ],
    })
    const [kept] = await database.query<{ text: string }>(
      `select c.settings::text || coalesce(encode(t.secrets, 'escape'), '') as text
       from channel c join destination t on t.channel_id = c.id where c.id = $1`,
      [channel.id],
    )
    expect(kept?.text).not.toContain(secret)
    const audit = await database.query('select data from audit_entry')
    expect(JSON.stringify(audit)).not.toContain(secret)
  })

  test('settings that cannot be are refused by their place, and nothing is written', async () => {
    const channel = await signedChannel()
    const settings = [
      { key: 'url', value: 'ftp://shop.example' },
      { key: 'secret', value: 'short' },
      { key: 'consumerKey', value: 'ck_1' },
    ]
    const refused = await update({ ...at(channel), name: 'Other', settings })
    expect(refused.userErrors.map(({ code, path }) => [code, ...path])).toEqual([
      ['INVALID_INPUT', 'settings', '0', 'value'],
      ['INVALID_INPUT', 'settings', '1', 'value'],
      ['INVALID_INPUT', 'settings', '2', 'key'],
    ])
    const [row] = await database.query<{ name: string }>('select name from channel where id = $1', [
      channel.id,
    ])
    expect(row?.name).toBe(channel.code)
  })

  test('private addresses are refused unless the operator allows them', async () => {
    const strict = { ...ctx, addressRules: { ...ctx.addressRules, allowPrivate: false } }
    const data = await run<{ channelCreate: ChannelPayload }>(
      `mutation ($input: ChannelCreateInput!) {
         channelCreate(input: $input) { channel { id } userErrors { path } } }`,
      {
        input: {
          code: 'private',
          name: 'Private',
          adapter: 'WEBHOOK',
          settings: [{ key: 'url', value: 'https://127.0.0.1/' }],
        },
      },
      strict,
    )
    expect(data.channelCreate).toMatchObject({ userErrors: [{ path: ['settings', '0', 'value'] }] })
  })

  test('a replaced signing secret is good for another day, a replaced key of a shop is not', async () => {
    const channel = await signedChannel()
    const other = makeSigningSecret()
    done(await update({ ...at(channel), settings: [{ key: 'secret', value: other }] }))
    const [destination] = await database.query<{ id: number }>(
      'select id from destination where channel_id = $1',
      [channel.id],
    )
    const secrets = await readSecrets(database, ctx.sealer, destination?.id ?? 0)
    expect(secrets.current).toEqual({ secret: other })
    const [row] = await database.query<{ until: Date }>(
      'select former_until as until from destination where id = $1',
      [destination?.id],
    )
    expect(row?.until.toISOString()).toBe('2026-03-03T10:00:00.000Z')
    const key = (value: string) => ({ settings: [{ key: 'consumerKey', value }] })
    const woo = done(
      await create({ code: 'keys', name: 'Keys', adapter: 'WOOCOMMERCE', ...key('ck_1') }),
    )
    done(await update({ ...at(woo), ...key('ck_2') }))
    const [shop] = await database.query<{ former: Buffer | null }>(
      'select former_secrets as former from destination where channel_id = $1',
      [woo.id],
    )
    expect(shop?.former).toBeNull()
  })

  test('another kind of cart begins with nothing of the former', async () => {
    const channel = await signedChannel()
    const after = done(await update({ ...at(channel), adapter: 'WOOCOMMERCE' }))
    expect(after).toMatchObject({
      adapter: 'WOOCOMMERCE',
      capabilities: ['ORDER_LABEL', 'ITEM_LABELS', 'TRACKING', 'DATES', 'RETURNS'],
      setup: { missing: ['url', 'consumerKey', 'consumerSecret'] },
    })
    const [row] = await database.query<{ secrets: Buffer | null }>(
      'select secrets from destination where channel_id = $1',
      [channel.id],
    )
    expect(row?.secrets).toBeNull()
  })
})

describe('switches', () => {
  test('what is omitted stays, and a second writer is told', async () => {
    const channel = await signedChannel()
    const after = done(
      await update({ ...at(channel), sendStatusUpdates: false, capabilities: ['TRACKING'] }),
    )
    expect(after).toMatchObject({ version: channel.version + 1, capabilities: ['TRACKING'] })
    const late = await update({ ...at(channel), active: false })
    expect(late.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    const nothing = await update({ ...at(after), sendStatusUpdates: false })
    expect(nothing.userErrors).toMatchObject([{ code: 'NOTHING_TO_DO' }])
  })

  test('a channel is told of nothing that its kind cannot be told', async () => {
    const channel = await signedChannel()
    const capabilities = ['TRACKING', 'RETURNS']
    const refused = await update({ ...at(channel), adapter: 'VENDURE', capabilities })
    expect(refused.userErrors).toMatchObject([{ path: ['capabilities', '1'] }])
  })

  test('with e-mails switched off nobody is written to about its orders', async () => {
    const channel = await signedChannel()
    done(await update({ ...at(channel), suppressEmails: true }))
    const order = await imported(ctx, { channel: channel.code, cartNumber: 'E-1' })
    await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', order.order.id, { carrier: 'UPS', number: '1Z' })
    const plans = await database.query<{ plan: { destination: string; condition: string }[] }>(
      'select plan from outbox where order_id = $1 order by id desc limit 1',
      [order.order.id],
    )
    const email = plans[0]?.plan.find(({ destination }) => destination === 'EMAIL')
    expect(email?.condition).toBe('CHANNEL_SENDS_NO_EMAILS')
  })
})

describe('the test button', () => {
  const tested = async (id: number) =>
    (
      await run<{ channelTest: { ok: boolean; detail: string; exchanges: object[] } }>(
        `mutation ($id: Int!) { channelTest(id: $id) {
           ok detail words exchanges { method url status request } userErrors { code } } }`,
        { id },
      )
    ).channelTest

  test('it calls the cart and says what came of it', async () => {
    const { id } = await signedChannel()
    expect(await tested(id)).toMatchObject({
      ok: true,
      exchanges: [{ method: 'POST', url: `${receiver.url}/in`, status: 204 }],
    })
    receiver.answerWith((_request, response) => response.writeHead(500).end('broken'))
    expect(await tested(id)).toMatchObject({ ok: false, exchanges: [{ status: 500 }] })
    expect(JSON.stringify(receiver.received)).not.toContain(secret)
  })

  test('without its settings it says which lack', async () => {
    const { id } = done(await create({ code: 'bare', name: 'Bare', adapter: 'SHOPIFY' }))
    expect(await tested(id)).toMatchObject({
      ok: false,
      detail: 'Settings are missing: url, secret.',
      exchanges: [],
    })
  })
})

test('a token of one channel sees and writes no other', async () => {
  const [mine, other] = [await signedChannel(), await signedChannel()]
  const bound = callAs(ctx, token(['channels.read', 'channels.write'], mine.id))
  const seen = await run<{ channels: { id: number }[]; other: null }>(
    `query ($id: Int!) { channels { id } other: channel(id: $id) { id } }`,
    { id: other.id },
    bound,
  )
  expect(seen).toEqual({ channels: [{ id: mine.id }], other: null })
  const refused = await run<{ channelUpdate: ChannelPayload }>(
    `mutation ($input: ChannelUpdateInput!) {
       channelUpdate(input: $input) { channel { id } userErrors { code } } }`,
    { input: { ...at(other), active: false } },
    bound,
  )
  expect(refused.channelUpdate.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
})

test('who may only read sees the setting up, but no way to write', async () => {
  const reader = callAs(ctx, staff('READ_ONLY'))
  const { channelAdapters } = await run<{ channelAdapters: { kind: string }[] }>(
    '{ channelAdapters { kind capabilities settings { key kind required fallback } words } }',
    {},
    reader,
  )
  expect(channelAdapters.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['WEBHOOK', 'WOOCOMMERCE', 'SHOPIFY']),
  )
  const { id } = await signedChannel()
  await expect(
    run('mutation ($id: Int!) { channelTest(id: $id) { ok } }', { id }, reader),
  ).rejects.toThrow('channels.write')
})
