import { expect, test } from 'vitest'
import { createCall, type Call } from '../../src/kernel/outgoing.js'
import { recordedCall } from '../../src/modules/channels/recorded-call.js'
import {
  Unsent,
  type ChannelOutcome,
  type ChannelTarget,
  type ChannelUpdate,
} from '../../src/modules/channels/adapters/adapter.js'
import { createVendureAdapter } from '../../src/modules/channels/adapters/vendure.js'
import { testUrl } from '../app.js'
import { openShop } from './open-shop.js'
import { wayposter } from './vendure-shop.js'

const { vendure, shop } = await openShop()

const adapter = createVendureAdapter()

const targetWith = (
  settings: Record<string, string> = {},
  secrets: Record<string, string> = { password: wayposter.password },
): ChannelTarget => ({
  settings: {
    url: vendure.address,
    username: wayposter.identifier,
    notes: 'INTERNAL',
    ...settings,
  },
  secrets,
  formerSecrets: null,
  capabilities: ['ORDER_LABEL', 'TRACKING'],
  words: [],
})
const target = targetWith()

interface Told {
  number?: string
  cartNumber: string | null
  word?: string | null
  shipped?: Record<string, number>
  /** What was ordered beyond what has shipped. */
  open?: Record<string, number>
  tracking?: [string | null, string][]
}

/** What Waypost tells of an order. */
const update = ({
  number = '1001',
  cartNumber,
  word,
  shipped,
  open,
  tracking,
}: Told): ChannelUpdate => ({
  order: {
    orderNumber: number,
    cartNumber,
    billToName: null,
    shipToName: null,
    label: null,
    items: Object.keys({ ...shipped, ...open }).map((sku) => ({
      sku,
      name: sku,
      ordered: (shipped?.[sku] ?? 0) + (open?.[sku] ?? 0),
      shipped: shipped?.[sku] ?? 0,
      needed: 0,
      canceled: 0,
      returned: null,
      label: null,
      expectedShipDate: null,
      actualShipDate: null,
    })),
    tracking: (tracking ?? []).map(([carrier, number]) => ({
      carrier,
      number,
      shipDate: '2026-03-02',
    })),
  },
  orderWord: word ?? null,
  itemWords: [],
  labelIds: { order: null, items: [] },
  messageId: 'evt_1',
  at: '2026-03-02T10:00:00.000Z',
  event: null,
  sequence: 1,
  previousSequence: null,
  sentAt: new Date(),
})

const call = createCall({ allowPrivate: true, ownOrigin: testUrl })

/** A way out that loses the answer to one operation: it is done, and nobody hears of it. */
function breakingAfter(operation: string | undefined): Call {
  return async (request) => {
    const answer = await call(request)
    return operation !== undefined && request.body?.includes(`mutation ${operation}(`)
      ? { ...answer, failure: 'TIMEOUT', status: null }
      : answer
  }
}

/** The fulfilments in force: state, method, tracking code, and how much is in each. */
const inForce = async (code: string) =>
  (await shop.orderOf(code)).fulfillments
    .filter(({ state }) => state !== 'Cancelled')
    .map(({ state, method, trackingCode, lines }) => [
      state,
      method,
      trackingCode,
      lines.reduce((sum, { quantity }) => sum + quantity, 0),
    ])

const notesOf = async (code: string) =>
  (await shop.orderOf(code)).history.items.map(({ isPublic, data }) => [isPublic, data.note])

/** The test of the channel as its page shows it. */
const tried = (to: ChannelTarget) =>
  adapter.test(to, call, new Date()).catch((error: unknown) => {
    if (error instanceof Unsent) return { ok: false, detail: error.message }
    throw error
  })

/** Sends as the worker does, and tells with what came of it which requests it took. */
async function send(
  told: Told,
  to = target,
  breakingAt?: string,
): Promise<ChannelOutcome & { requests: number; log: string }> {
  const recorded = recordedCall(breakingAfter(breakingAt), to.secrets)
  const outcome = await adapter.send(to, update(told), recorded.call).catch((error: unknown) => {
    if (error instanceof Unsent) return error.outcome
    throw error
  })
  const { exchanges } = recorded
  return { ...outcome, requests: exchanges.length, log: JSON.stringify(exchanges) }
}

test('an order ships in two parcels, and twice the same changes nothing', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 2, 'BEA-ETH': 3 })
  const first: Told = {
    cartNumber: code,
    word: 'PartiallyShipped',
    shipped: { 'DRP-V60': 2 },
    tracking: [['DHL', 'JD0146']],
  }
  expect(await send(first)).toMatchObject({
    outcome: 'DELIVERED',
    detail: 'Written: fulfilment JD0146.',
  })
  expect(await shop.orderOf(code)).toMatchObject({
    state: 'PartiallyShipped',
    fulfillments: [
      {
        state: 'Shipped',
        method: 'DHL (1001)',
        trackingCode: 'JD0146',
        lines: [{ quantity: 2, orderLine: { productVariant: { sku: 'DRP-V60' } } }],
      },
    ],
    history: { totalItems: 0 },
  })

  const rest: Told = {
    cartNumber: code,
    word: 'Shipped',
    shipped: { 'DRP-V60': 2, 'BEA-ETH': 3 },
    tracking: [
      ['DHL', 'JD0146'],
      ['UPS', '1Z999'],
    ],
  }
  await send(rest)
  const after = await shop.orderOf(code)
  expect(after).toMatchObject({
    state: 'Shipped',
    fulfillments: [
      { trackingCode: 'JD0146' },
      { trackingCode: '1Z999', method: 'UPS (1001)', lines: [{ quantity: 3 }] },
    ],
  })
  expect(await send(rest)).toMatchObject({ detail: 'Vendure had all of it.', requests: 1 })
  expect(await shop.orderOf(code)).toEqual(after)
})

test('goods that left without a number get it later, and a number put right is put right there', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 1 })
  const told = { cartNumber: code, shipped: { 'DRP-V60': 1 } }
  await send(told)
  expect(await inForce(code)).toEqual([['Shipped', 'Shipment (1001)', '', 1]])
  await send({ ...told, tracking: [['DHL', 'JD01']] })
  expect(await inForce(code)).toEqual([['Shipped', 'DHL (1001)', 'JD01', 1]])
  await send({ ...told, tracking: [['UPS', 'JD02']] })
  expect(await inForce(code)).toEqual([['Shipped', 'UPS (1001)', 'JD02', 1]])
  await send({
    ...told,
    tracking: [
      ['UPS', 'JD02'],
      [null, 'second parcel'],
    ],
  })
  expect(await inForce(code)).toEqual([['Shipped', 'UPS (1001)', 'JD02, second parcel', 1]])
  await send(told)
  expect(await inForce(code)).toEqual([['Shipped', 'Shipment (1001)', '', 1]])
  expect(await send(told)).toMatchObject({ requests: 1 })
  expect((await shop.orderOf(code)).state).toBe('Shipped')
})

test('an attempt that broke off after half of it is completed, not repeated', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 1, 'BEA-ETH': 1 })
  const told: Told = {
    cartNumber: code,
    word: 'Packed',
    shipped: { 'DRP-V60': 1, 'BEA-ETH': 1 },
    tracking: [['DHL', 'JD0147']],
  }
  for (const brokenAt of ['AddFulfilment', 'MoveFulfilment', 'AddNote']) {
    expect(await send(told, target, brokenAt)).toMatchObject({
      outcome: 'RETRY',
      reason: 'TIMEOUT',
    })
  }
  expect(await send(told)).toMatchObject({ detail: 'Vendure had all of it.' })
  expect(await inForce(code)).toEqual([['Shipped', 'DHL (1001)', 'JD0147', 2]])
  expect((await shop.orderOf(code)).fulfillments).toHaveLength(1)
  expect(await notesOf(code)).toEqual([[false, 'Waypost 1001, status: Packed']])
})

test('a label that is no state becomes a note, or a field where there is one', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 1 })
  await send({ cartNumber: code, word: 'On Hold' })
  await send({ cartNumber: code, word: 'On Hold' })
  await send({ cartNumber: code, word: 'Packed' }, targetWith({ notes: 'PUBLIC' }))
  await send({ cartNumber: code, word: 'On Hold' })
  expect(await notesOf(code)).toEqual([
    [false, 'Waypost 1001, status: On Hold'],
    [true, 'Waypost 1001, status: Packed'],
    [false, 'Waypost 1001, status: On Hold'],
  ])
  const withField = targetWith({ labelField: 'fulfilmentStatus' })
  expect(await send({ cartNumber: code, word: 'Packed' }, withField)).toMatchObject({
    detail: 'Written: fulfilmentStatus Packed.',
  })
  expect(await send({ cartNumber: code, word: 'Packed' }, withField)).toMatchObject({ requests: 1 })
  expect(await shop.orderOf(code)).toMatchObject({
    state: 'PaymentSettled',
    customFields: { fulfilmentStatus: 'Packed' },
    history: { totalItems: 3 },
  })
})

test('a state that Vendure does not go to is told as a note, and the log says why', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 2 })
  const told: Told = { cartNumber: code, word: 'Shipped', shipped: { 'DRP-V60': 1 } }
  const { outcome, detail } = await send(told)
  expect(outcome).toBe('DELIVERED')
  expect(detail).toMatch(/Vendure says: .*PartiallyShipped.* Its state stays PartiallyShipped\.$/)
  const after = await shop.orderOf(code)
  expect(after.state).toBe('PartiallyShipped')
  expect(await notesOf(code)).toEqual([[false, 'Waypost 1001, status: Shipped']])
  await send(told)
  expect(await shop.orderOf(code)).toEqual(after)
})

test('an order is cancelled as a whole, or as far as it has not shipped', async () => {
  const whole = await shop.placeOrder({ 'DRP-V60': 2 })
  const all: Told = { cartNumber: whole, word: 'Cancelled', open: { 'DRP-V60': 2 } }
  await send({ ...all, number: '1001-1', open: { 'DRP-V60': 1 } })
  expect(await shop.orderOf(whole)).toMatchObject({ lines: [{ quantity: 2 }] })
  expect(await notesOf(whole)).toEqual([[false, 'Waypost 1001-1, status: Cancelled']])
  await send(all)
  expect(await shop.orderOf(whole)).toMatchObject({ state: 'Cancelled', lines: [{ quantity: 0 }] })
  expect(await send(all)).toMatchObject({ requests: 1 })

  const part = await shop.placeOrder({ 'DRP-V60': 2 })
  const told: Told = {
    cartNumber: part,
    word: 'Cancelled',
    shipped: { 'DRP-V60': 1 },
    open: { 'DRP-V60': 1 },
  }
  expect(await send(told)).toMatchObject({
    detail: expect.stringContaining('what had not shipped cancelled') as string,
  })
  const after = await shop.orderOf(part)
  expect(after).toMatchObject({ state: 'PartiallyShipped', lines: [{ quantity: 1 }] })
  await send(told)
  expect(await shop.orderOf(part)).toEqual(after)
})

test('delivered goods are delivered there', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 1 })
  const told: Told = { cartNumber: code, word: 'Delivered', shipped: { 'DRP-V60': 1 } }
  await send(told)
  expect(await inForce(code)).toEqual([['Delivered', 'Shipment (1001)', '', 1]])
  expect((await shop.orderOf(code)).state).toBe('Delivered')
  expect(await send(told)).toMatchObject({ requests: 1 })
})

test('what others have shipped stays, and a number without goods there becomes a note', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 3 })
  await shop.fulfilOne(code, 'by hand')
  await send({ cartNumber: code, shipped: { 'DRP-V60': 1 }, tracking: [['DHL', 'of 1001']] })
  await send({
    number: '1002',
    cartNumber: code,
    shipped: { 'DRP-V60': 2, 'NOT-IN-SHOP': 1 },
    tracking: [['UPS', 'of 1002']],
  })
  const after = [
    ['Pending', 'by hand', '', 1],
    ['Shipped', 'DHL (1001)', 'of 1001', 1],
    ['Shipped', 'UPS (1002)', 'of 1002', 1],
  ]
  expect(await inForce(code)).toEqual(after)
  const stray: Told = { number: '1003', cartNumber: code, tracking: [['GLS', 'of 1003']] }
  await send(stray)
  await send(stray)
  expect(await inForce(code)).toEqual(after)
  expect(await notesOf(code)).toEqual([[false, 'Waypost 1003, parcel: of 1003 (GLS)']])
})

test('an order that is not there is refused for good, other hindrances are not', async () => {
  expect(await send({ cartNumber: 'NOWHERE' })).toMatchObject({
    outcome: 'REFUSED',
    reason: 'ORDER_UNKNOWN',
  })
  expect(await send({ cartNumber: null })).toMatchObject({ outcome: 'REFUSED', requests: 0 })
  const code = await shop.placeOrder({ 'DRP-V60': 1 })
  const withoutField = targetWith({ labelField: 'noSuchField' })
  expect(await send({ cartNumber: code, word: 'Packed' }, withoutField)).toMatchObject({
    outcome: 'RETRY',
    reason: 'FIELD_UNKNOWN',
    detail: 'Orders in Vendure have no text field "noSuchField" to write to.',
  })
  await shop.setStock('DRP-V60', 0)
  const told = { cartNumber: code, shipped: { 'DRP-V60': 1 } }
  expect(await send(told)).toMatchObject({
    outcome: 'RETRY',
    reason: 'SHOP_REFUSED',
    detail: expect.stringContaining('0 in stock') as string,
  })
  await shop.setStock('DRP-V60', 1000)
  expect(await send(told)).toMatchObject({ outcome: 'DELIVERED' })
})

test('who may not is told so, and nobody reads a password in the log', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 1 })
  const wrong = targetWith({}, { password: 'a "wrong" one' })
  const { log, ...outcome } = await send({ cartNumber: code, word: 'Packed' }, wrong)
  expect(outcome).toMatchObject({ outcome: 'RETRY', reason: 'CREDENTIALS_REFUSED', requests: 1 })
  expect(outcome.detail).toContain('The provided credentials are invalid')
  const right = await send({ cartNumber: code, word: 'Packed' }, targetWith())
  for (const said of [log, right.log]) {
    expect(said).not.toContain(wayposter.password)
    expect(said).not.toContain('wrong')
  }
  expect(await send({ cartNumber: code }, targetWith({}, {}))).toMatchObject({
    reason: 'NOT_SET_UP',
    requests: 0,
  })
  const account = { identifier: 'reader@example.com', password: 'reads no orders' }
  await shop.addAccount(account, ['ReadCatalog'])
  const reader = targetWith({ username: account.identifier }, { password: account.password })
  expect(await send({ cartNumber: code }, reader)).toMatchObject({ reason: 'CREDENTIALS_REFUSED' })
  expect(await tried(reader)).toEqual({
    ok: false,
    detail: 'The role of reader@example.com lacks ReadOrder and UpdateOrder.',
  })
})

test('the test of a channel says whether the shop lets us in, and which states it has', async () => {
  expect(await tried(target)).toMatchObject({
    ok: true,
    detail: `Signed in to the default channel as ${wayposter.identifier}.`,
    words: expect.arrayContaining(['PaymentSettled', 'Shipped', 'Cancelled']) as string[],
  })
  expect(await tried(targetWith({ channelToken: 'of nobody' }))).toEqual({
    ok: false,
    detail: 'The account has no rights in the channel of this token.',
  })
  expect(await tried(targetWith({ url: `${vendure.address}/nothing-here` }))).toMatchObject({
    ok: false,
  })
})

test('an API key needs no session', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 1 })
  const byKey = targetWith({ username: '' }, { apiKey: await shop.makeApiKey() })
  expect(await send({ cartNumber: code, word: 'Packed' }, byKey)).toMatchObject({
    outcome: 'DELIVERED',
    requests: 2,
  })
  expect(await send({ cartNumber: code }, targetWith({}, { apiKey: 'made:up' }))).toMatchObject({
    reason: 'CREDENTIALS_REFUSED',
  })
})

test('a session is kept, and made again when it has ended', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 1 })
  const own = targetWith()
  expect(await send({ cartNumber: code }, own)).toMatchObject({ requests: 2 })
  expect(await send({ cartNumber: code }, own)).toMatchObject({ requests: 1 })
  await shop.endSessions()
  expect(await send({ cartNumber: code }, own)).toMatchObject({ outcome: 'DELIVERED', requests: 3 })
})

test('a shop that is down is told later, also by cookies', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 1 })
  await vendure.stop()
  const told: Told = { cartNumber: code, shipped: { 'DRP-V60': 1 }, tracking: [['DHL', 'JD0148']] }
  expect(await send(told)).toMatchObject({ outcome: 'RETRY', reason: 'CONNECTION_FAILED' })
  await vendure.start(['cookie'])
  await shop.signIn()
  const own = targetWith()
  expect(await send(told, own)).toMatchObject({ outcome: 'DELIVERED' })
  expect(await send(told, own)).toMatchObject({ detail: 'Vendure had all of it.', requests: 1 })
  expect(await inForce(code)).toEqual([['Shipped', 'DHL (1001)', 'JD0148', 1]])
})

test('a channel of the shop has its own orders and rights', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 1 })
  await shop.openChannel('wholesale')
  const wholesale = targetWith({ channelToken: 'wholesale' })
  expect(await send({ cartNumber: code }, wholesale)).toMatchObject({
    reason: 'CREDENTIALS_REFUSED',
  })
  expect(await tried(wholesale)).toMatchObject({ ok: false })
  expect(await send({ cartNumber: code }, targetWith({ channelToken: 'none' }))).toMatchObject({
    reason: 'SHOP_REFUSED',
    detail: expect.stringContaining('none') as string,
  })
  expect(await send({ cartNumber: code })).toMatchObject({ outcome: 'DELIVERED' })
})
