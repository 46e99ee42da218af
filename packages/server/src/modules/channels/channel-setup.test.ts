import { graphql } from 'graphql'
import { beforeEach, describe, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { fired, imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { startReceiver } from '../../../test/webhook-receiver.js'
import { createSchema } from '../../schema.js'
import { makeSigningSecret } from '../../kernel/webhook-signature.js'
import { readSecrets } from '../deliveries/index.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const schema = await createSchema()
const receiver = await startReceiver()

/** What the API answers; fails the test when it does not. */
async function run<Data>(source: string, variableValues: object = {}, as = ctx): Promise<Data> {
  const contextValue = callAs(as, as.actor)
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue,
    variableValues: variableValues as Record<string, unknown>,
  })
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '))
  return data as Data
}

interface ChannelShape {
  id: number
  version: number
  capabilities: string[]
  adapter: string
  setup: {
    settings: { key: string; value: string | null; isSet: boolean; setAt: string | null }[]
    missing: string[]
    labels: { labelId: number; need: string; word: string | null; suggestion: string | null }[]
    unmapped: number
    untold: number
  }
}
interface Payload {
  channel: ChannelShape | null
  requeued: number
  userErrors: { code: string; path: string[]; message: string }[]
}

const fields = `id version adapter capabilities setup { missing unmapped untold
  settings { key value isSet setAt } labels { labelId need word suggestion } }`

const write = async (name: string, type: string, input: object): Promise<Payload> => {
  const data = await run<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
       channel { ${fields} } requeued userErrors { code path message } } }`,
    { input },
  )
  const payload = data[name]
  if (!payload) throw new Error('no answer')
  return payload
}
const create = (input: object) => write('channelCreate', 'ChannelCreateInput', input)
const update = (input: object) => write('channelUpdate', 'ChannelUpdateInput', input)
const setLabels = (input: object) => write('channelSetLabels', 'ChannelSetLabelsInput', input)

/** The channel of a write that must go well. */
function done({ channel, userErrors }: Payload): ChannelShape {
  if (!channel || userErrors.length > 0) throw new Error(JSON.stringify(userErrors))
  return channel
}

let count = 0
const secret = makeSigningSecret()
/** A new channel that is told by signed requests. */
const signedChannel = async (): Promise<ChannelShape & { code: string }> => {
  const code = `shop-${(count += 1)}`
  const settings = [
    { key: 'url', value: `${receiver.url}/in` },
    { key: 'secret', value: secret },
  ]
  return { ...done(await create({ code, name: code, adapter: 'WEBHOOK', settings })), code }
}
const at = ({ id, version }: ChannelShape) => ({ id, expectedVersion: version })

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
    const data = await run<{ channelCreate: Payload }>(
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

describe('the label map', () => {
  const idOf = (code: string): number => {
    const found = [...ctx.configuration.current().labels.values()].find((one) => one.code === code)
    if (!found) throw new Error(`no label ${code}`)
    return found.id
  }

  test('it lists what the cart may be told of, and what of it rules or orders use', async () => {
    const channel = await signedChannel()
    const { labels } = ctx.configuration.current()
    const required = channel.setup.labels.filter(({ need }) => need === 'REQUIRED')
    expect(required.length).toBe(channel.setup.unmapped)
    expect(required.map(({ labelId }) => labelId)).toContain(idOf('ORDER APPROVED'))
    for (const { labelId } of required) expect(labels.get(labelId)?.isShowToCustomer).toBe(true)
    expect(channel.setup.labels.some(({ need }) => need === 'POSSIBLE')).toBe(true)
  })

  test('a WooCommerce shop gets suggestions out of its own words', async () => {
    const { setup } = done(await create({ code: 'woo', name: 'Woo', adapter: 'WOOCOMMERCE' }))
    const suggestion = (code: string) =>
      setup.labels.find(({ labelId }) => labelId === idOf(code))?.suggestion
    expect(suggestion('ORDER APPROVED')).toBe('processing')
    expect(suggestion('CANCELED')).toBe('cancelled')
  })

  test('words that cannot be are refused by their place', async () => {
    const channel = await signedChannel()
    const words = [
      { labelId: 999_999, word: 'x' },
      { labelId: idOf('CANCELED'), word: 'two\nlines' },
      { labelId: idOf('CANCELED'), word: 'again' },
    ]
    const refused = await setLabels({ ...at(channel), words })
    expect(refused.userErrors.map(({ path }) => path)).toEqual([
      ['words', '0', 'labelId'],
      ['words', '1', 'word'],
      ['words', '2', 'labelId'],
    ])
  })

  const stateOf = async (orderId: string) =>
    (
      await database.query<{ event: string; state: string; reason: string | null; detail: string }>(
        `select d.event, d.state, d.reason, d.detail from delivery d
         join destination t on t.id = d.destination_id
         where d.order_id = $1 and t.kind = 'CHANNEL' order by d.id`,
        [orderId],
      )
    ).map(({ event, state, reason, detail }) => [event, state, reason ?? detail])

  test('what failed for want of a word waits again once the word is there, the newest alone', async () => {
    const channel = await signedChannel()
    const one = await imported(ctx, { channel: channel.code, cartNumber: 'R-1' })
    await fired(ctx, 'ORDER_APPROVE', one.order.id)
    await fired(ctx, 'ORDER_CANCEL', one.order.id)
    expect(await stateOf(one.order.id)).toMatchObject([
      ['ORDER_APPROVE', 'SUPERSEDED', 'UNMAPPED'],
      ['ORDER_CANCEL', 'FAILED', 'UNMAPPED'],
    ])
    const other = await imported(ctx, { channel: channel.code, cartNumber: 'R-2' })
    await fired(ctx, 'ORDER_APPROVE', other.order.id)
    const half = await setLabels({
      ...at(channel),
      words: [{ labelId: idOf('CANCELED'), word: 'Storniert' }],
    })
    expect(half).toMatchObject({ requeued: 0, channel: { setup: { untold: 2 } } })
    const [detail] = await database.query<{ detail: string }>(
      `select detail from delivery where order_id = $1 and state = 'FAILED'`,
      [one.order.id],
    )
    expect(detail?.detail).toBe('No word for ITEM CANCELED.')
    const word = { labelId: idOf('ITEM CANCELED'), word: 'Position storniert' }
    const after = await setLabels({ ...at(done(half)), words: [word] })
    expect(after).toMatchObject({ requeued: 1, channel: { setup: { untold: 1 } } })
    expect(await stateOf(one.order.id)).toMatchObject([
      ['ORDER_APPROVE', 'SUPERSEDED', 'UNMAPPED'],
      ['ORDER_CANCEL', 'WAITING', null],
    ])
    const [delivery] = await database.query<{ content: object; tries: number; ended: unknown }>(
      `select d.content, d.tries, d.ended_at as ended from delivery d
       join destination t on t.id = d.destination_id
       where d.order_id = $1 and d.state = 'WAITING' and t.kind = 'CHANNEL'`,
      [one.order.id],
    )
    expect(delivery).toMatchObject({
      tries: 0,
      ended: null,
      content: {
        orderWord: 'Storniert',
        itemWords: ['Position storniert', 'Position storniert'],
        order: { cartNumber: 'R-1' },
      },
    })
    expect(await stateOf(other.order.id)).toMatchObject([['ORDER_APPROVE', 'FAILED', 'UNMAPPED']])
    const rest = await setLabels({
      ...at(done(after)),
      words: [{ labelId: idOf('ORDER APPROVED'), word: 'Freigegeben' }],
    })
    expect(rest).toMatchObject({ requeued: 1, channel: { setup: { untold: 0 } } })
  })

  test('a word that the shop did not know is sent again only when it is another one', async () => {
    const channel = await signedChannel()
    const words = [{ labelId: idOf('ORDER APPROVED'), word: 'aproved' }]
    const mapped = done(await setLabels({ ...at(channel), words }))
    const order = await imported(ctx, { channel: channel.code, cartNumber: 'W-1' })
    await fired(ctx, 'ORDER_APPROVE', order.order.id)
    await database.query(
      `update delivery set state = 'FAILED', reason = 'WORD_UNKNOWN', ended_at = now()
       where order_id = $1`,
      [order.order.id],
    )
    const canceled = [{ labelId: idOf('CANCELED'), word: 'canceled' }]
    const unrelated = await setLabels({ ...at(mapped), words: canceled })
    expect(unrelated.requeued).toBe(0)
    const mended = [{ labelId: idOf('ORDER APPROVED'), word: 'approved' }]
    expect(await setLabels({ ...at(done(unrelated)), words: mended })).toMatchObject({
      requeued: 1,
    })
  })

  test('a channel that is not told of labels any more needs no words', async () => {
    const channel = await signedChannel()
    const order = await imported(ctx, { channel: channel.code, cartNumber: 'T-1' })
    await fired(ctx, 'ORDER_APPROVE', order.order.id)
    const after = await update({ ...at(channel), capabilities: ['TRACKING'] })
    expect(after).toMatchObject({ requeued: 1, channel: { setup: { unmapped: 0, untold: 0 } } })
  })

  test('while a channel is switched off nothing waits again', async () => {
    const channel = await signedChannel()
    const order = await imported(ctx, { channel: channel.code, cartNumber: 'O-1' })
    await fired(ctx, 'ORDER_APPROVE', order.order.id)
    const off = done(await update({ ...at(channel), sendStatusUpdates: false }))
    const words = [{ labelId: idOf('ORDER APPROVED'), word: 'ok' }]
    const mapped = await setLabels({ ...at(off), words })
    expect(mapped.requeued).toBe(0)
    expect(await update({ ...at(done(mapped)), sendStatusUpdates: true })).toMatchObject({
      requeued: 1,
    })
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

test('what a cart is told is said in words', async () => {
  const channel = await signedChannel()
  const labels = [...ctx.configuration.current().labels.values()]
  const words = labels.map(({ id, code }) => ({ labelId: id, word: `cart ${code}` }))
  done(await setLabels({ ...at(channel), words }))
  const order = await imported(ctx, { channel: channel.code, cartNumber: 'T-2' })
  await fired(ctx, 'ORDER_APPROVE', order.order.id)
  const told = [
    `Order ${order.order.number} (cart number T-2)`,
    'Status of the order: cart ORDER APPROVED',
    'MUG: cart ORDER APPROVED',
    'TEA: cart ORDER APPROVED',
  ]
  const { deliveries } = await run<{ deliveries: { edges: { node: { tells: string[] } }[] } }>(
    '{ deliveries(first: 1) { edges { node { tells } } } }',
  )
  expect(deliveries.edges[0]?.node.tells).toEqual(told)
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
  const refused = await run<{ channelUpdate: Payload }>(
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
