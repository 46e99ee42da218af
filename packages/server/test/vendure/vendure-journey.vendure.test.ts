import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../../src/kernel/config.js'
import { createApiToken, systemActor } from '../../src/modules/auth/index.js'
import { ensureDefaults } from '../../src/modules/status-events/index.js'
import { createTestApp } from '../app.js'
import { work } from '../workers.js'
import { openShop } from './open-shop.js'
import { wayposter } from './vendure-shop.js'

const { vendure, shop } = await openShop()

const app = await createTestApp()
const ctx = app.contextFor(systemActor)
await ensureDefaults(ctx)
await app.http.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.http.server.address() as AddressInfo
const staff = await app.tokenOf('ADMINISTRATOR')
const patience = { timeout: 60_000 }

/** Fires, or writes, as staff. @throws when it is refused */
const write = <Written extends object>(mutation: string, input: object, answer: string) =>
  app.write<Written>(staff, mutation, input, answer)

/** The channel as staff set it up; its version counts their writes. */
const { channel } = await write<{ channel: { id: number; version: number } }>(
  'channelCreate',
  {
    code: 'vendure',
    name: 'Shop',
    adapter: 'VENDURE',
    settings: Object.entries({
      url: vendure.address,
      username: wayposter.identifier,
      password: wayposter.password,
    }).map(([key, value]) => ({ key, value })),
  },
  'channel { id version }',
)
async function change(mutation: string, input: object): Promise<void> {
  const { id, version: expectedVersion } = channel
  const written = await write<{ channel: { version: number } }>(
    mutation,
    { id, expectedVersion, ...input },
    'channel { version }',
  )
  channel.version = written.channel.version
}
const setPassword = (value: string) =>
  change('channelUpdate', { settings: [{ key: 'password', value }] })

/** Sets what the shop calls labels, by their codes. */
async function setWords(words: Record<string, string | null>): Promise<void> {
  const byCode = new Map(
    [...ctx.configuration.current().labels.values()].map((l) => [l.code, l.id]),
  )
  await change('channelSetLabels', {
    words: Object.entries(words).map(([code, word]) => ({ labelId: byCode.get(code), word })),
  })
}

const { secret } = await createApiToken(ctx, {
  name: 'Orders of the shop',
  scopes: ['orders.import'],
  channel: 'vendure',
})

/** Runs the script of the examples as its users would. */
function importOrders(...args: string[]): Promise<{ code: number | null; output: string }> {
  const env = {
    ...process.env,
    WAYPOST_URL: `http://127.0.0.1:${port}`,
    WAYPOST_TOKEN: secret,
    VENDURE_URL: `${vendure.address}/admin-api`,
    VENDURE_USER: wayposter.identifier,
    VENDURE_PASSWORD: wayposter.password,
  }
  const script = join(repositoryRoot, 'examples/import-from-vendure.mjs')
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, '--channel', 'vendure', ...args], { env })
    const parts: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => parts.push(part))
    child.on('error', fail)
    child.on('close', (code) => done({ code, output: parts.join('') }))
  })
}

interface KnownOrder {
  id: string
  number: string
  items: { id: string }[]
}

/** A customer buys, and the order comes in. */
async function orderedAndImported(
  quantities: Record<string, number>,
): Promise<KnownOrder & { code: string }> {
  const code = await shop.placeOrder(quantities)
  expect((await importOrders()).output).toMatch(/^1 created, \d+ known, 0 refused\n$/)
  return { ...(await known<KnownOrder>(code, 'id number items { id }')), code }
}

/** The order of a code, as staff see it here. */
async function known<Order>(code: string, fields: string): Promise<Order> {
  const { data, errors } = await app.ask(
    staff,
    `query ($code: String!) { order(cartNumber: $code, channel: "vendure") { ${fields} } }`,
    { code },
  )
  if (!data?.['order']) throw new Error(JSON.stringify(errors ?? `No order ${code}`))
  return data['order'] as Order
}

/** The newest update of an order to the shop. */
async function update(
  orderId: string,
): Promise<{ state: string; reason: string | null; detail: string | null } | undefined> {
  const [row] = await app.database.query<{
    state: string
    reason: string | null
    detail: string | null
  }>(
    `select d.state, d.reason, (select a.detail from delivery_attempt a where a.delivery_id = d.id
       order by a.attempt desc limit 1) as detail
     from delivery d where d.order_id = $1 order by d.id desc limit 1`,
    [orderId],
  )
  return row
}
const arrived = (orderId: string) =>
  expect.poll(() => update(orderId), patience).toMatchObject({ state: 'DELIVERED' })

/** Starts to send; what fails is tried again within seconds. */
const startSending = () => work(ctx, { poll: 100, timeScale: 0.0005 })

await setWords({
  'ORDER APPROVED': 'Approved',
  'SOME ITEMS BACKORDERED': 'Backordered',
  'BACKORDER FILLED': 'Backorder filled',
  'TRACKING UPDATED': 'Shipped',
  SHIPPED: 'Shipped',
  CANCELED: 'Cancelled',
})

test('the test of the channel tells which words the shop knows', async () => {
  const { data } = await app.ask(
    staff,
    'mutation ($id: Int!) { channelTest(id: $id) { ok detail words userErrors { code } } }',
    { id: channel.id },
  )
  expect(data?.['channelTest']).toMatchObject({
    ok: true,
    detail: `Signed in to the default channel as ${wayposter.identifier}.`,
    words: expect.arrayContaining(['Shipped']) as string[],
  })
})

test('an order comes in from Vendure once, as the customer placed it', async () => {
  const code = await shop.placeOrder({ 'DRP-V60': 2, 'BEA-ETH': 3 })
  expect(await importOrders('--try')).toEqual({
    code: 0,
    output: '1 created, 0 known, 0 refused\n',
  })
  expect(await importOrders()).toEqual({ code: 0, output: '1 created, 0 known, 0 refused\n' })
  expect(await importOrders()).toEqual({ code: 0, output: '0 created, 1 known, 0 refused\n' })
  const fields = `totals { total { amount } tax { amount } shipping { amount } balance { amount } }
    billTo { name street city zip country email } items { sku name qtyOrdered unitPrice { amount } }`
  expect(await shop.orderOf(code)).toMatchObject({ totalWithTax: 10700 })
  expect(await known(code, fields)).toEqual({
    totals: {
      total: { amount: '107.00' },
      tax: { amount: '16.30' },
      shipping: { amount: '4.90' },
      balance: { amount: '0.00' },
    },
    billTo: {
      name: 'Jürgen Weiß',
      street: 'Königstraße 27',
      city: 'Düsseldorf',
      zip: '40212',
      country: 'DE',
      email: 'juergen.weiss@example.org',
    },
    items: [
      {
        sku: 'DRP-V60',
        name: 'Dripper, white ceramic',
        qtyOrdered: 2,
        unitPrice: { amount: '22.50' },
      },
      {
        sku: 'BEA-ETH',
        name: 'Ethiopia Guji, 250 g',
        qtyOrdered: 3,
        unitPrice: { amount: '13.60' },
      },
    ],
  })
})

test('what the shop takes off comes in as a discount, to the cent', async () => {
  await shop.offerDiscount('TENTH')
  const code = await shop.placeOrder({ 'DRP-V60': 1, 'BEA-ETH': 2 }, 'TENTH')
  await importOrders()
  const { totalWithTax } = await shop.orderOf(code)
  expect(
    await known(code, 'totals { total { amount } discount { amount } balance { amount } }'),
  ).toEqual({
    totals: {
      total: { amount: (totalWithTax / 100).toFixed(2) },
      discount: { amount: '4.97' },
      balance: { amount: '0.00' },
    },
  })
})

test('Vendure shows the state and the tracking codes of what happens here', async () => {
  const order = await orderedAndImported({ 'DRP-V60': 2, 'BEA-ETH': 3 })
  await startSending()
  await write('orderApprove', { orderId: order.id }, '')
  await arrived(order.id)
  expect(await shop.orderOf(order.code)).toMatchObject({
    state: 'PaymentSettled',
    history: { items: [{ data: { note: `Waypost ${order.number}, status: Approved` } }] },
  })

  const [dripper] = order.items
  await write(
    'orderAddTrackingNumber',
    { orderId: order.id, carrier: 'DHL', number: 'JD01', items: [{ itemId: dripper?.id, qty: 1 }] },
    '',
  )
  await arrived(order.id)
  expect(await shop.orderOf(order.code)).toMatchObject({
    state: 'PartiallyShipped',
    fulfillments: [
      {
        state: 'Shipped',
        trackingCode: 'JD01',
        method: `DHL (${order.number})`,
        lines: [{ quantity: 1, orderLine: { productVariant: { sku: 'DRP-V60' } } }],
      },
    ],
  })

  await write('orderAddTrackingNumber', { orderId: order.id, carrier: 'UPS', number: '1Z02' }, '')
  await expect
    .poll(() => shop.orderOf(order.code), patience)
    .toMatchObject({
      state: 'Shipped',
      fulfillments: [{ trackingCode: 'JD01' }, { trackingCode: '1Z02' }],
    })
  await arrived(order.id)
})

test('a label without a word is named, and told once there is one', async () => {
  await setWords({ 'ORDER APPROVED': null })
  const order = await orderedAndImported({ 'DRP-V60': 1 })
  await startSending()
  await write('orderApprove', { orderId: order.id }, '')
  expect(await update(order.id)).toMatchObject({ state: 'FAILED', reason: 'UNMAPPED' })
  expect((await shop.orderOf(order.code)).history.items).toEqual([])
  await setWords({ 'ORDER APPROVED': 'Approved' })
  await arrived(order.id)
  expect((await shop.orderOf(order.code)).history.items).toMatchObject([
    { data: { note: `Waypost ${order.number}, status: Approved` } },
  ])
})

test('a wrong password waits for the right one', async () => {
  const order = await orderedAndImported({ 'DRP-V60': 1 })
  await setPassword('wrong')
  await startSending()
  await write('orderApprove', { orderId: order.id }, '')
  await expect
    .poll(() => update(order.id), patience)
    .toMatchObject({
      reason: 'CREDENTIALS_REFUSED',
      detail: expect.stringContaining('did not let waypost@example.com in') as string,
    })
  await setPassword(wayposter.password)
  await arrived(order.id)
})

test('a shop that is down is told when it is back', async () => {
  const order = await orderedAndImported({ 'DRP-V60': 1 })
  await startSending()
  await vendure.stop()
  await write('orderAddTrackingNumber', { orderId: order.id, carrier: 'DHL', number: 'JD03' }, '')
  await expect.poll(() => update(order.id), patience).toMatchObject({ reason: 'CONNECTION_FAILED' })
  await vendure.start(['cookie'])
  await shop.signIn()
  await arrived(order.id)
  expect(await shop.orderOf(order.code)).toMatchObject({
    state: 'Shipped',
    fulfillments: [{ state: 'Shipped', trackingCode: 'JD03' }],
  })
})

test('an order that Vendure does not have ends among the dead letters, others go on', async () => {
  const stranger = await write<{ order: { id: string } }>(
    'orderImport',
    {
      order: {
        channel: 'vendure',
        cartNumber: 'NOWHERE',
        currency: 'EUR',
        items: [{ sku: 'DRP-V60', name: 'Dripper', qty: 1, unitPrice: '22.50' }],
      },
    },
    'order { id }',
  )
  const order = await orderedAndImported({ 'DRP-V60': 1 })
  await startSending()
  await write('orderApprove', { orderId: stranger.order.id }, '')
  await write('orderApprove', { orderId: order.id }, '')
  await arrived(order.id)
  await expect
    .poll(() => update(stranger.order.id), patience)
    .toMatchObject({ state: 'FAILED', reason: 'ORDER_UNKNOWN' })
})

test('a cancelled order is cancelled there', async () => {
  const order = await orderedAndImported({ 'DRP-V60': 2 })
  await startSending()
  await write('orderCancel', { orderId: order.id }, '')
  await arrived(order.id)
  expect(await shop.orderOf(order.code)).toMatchObject({
    state: 'Cancelled',
    lines: [{ quantity: 0 }],
  })
})

test('a filled backorder is told to the order in Vendure that it came from', async () => {
  const order = await orderedAndImported({ 'DRP-V60': 3 })
  const { id: orderId } = order
  await startSending()
  await write('orderApprove', { orderId }, '')
  const items = order.items.map(({ id }) => ({ itemId: id, qty: 2 }))
  await write('itemForceBackorder', { orderId, items }, '')
  const shipped = await write<{ order: { shipments: { id: string }[] } }>(
    'orderAddTrackingNumber',
    { orderId, carrier: 'DHL', number: 'JD04' },
    'order { shipments { id } }',
  )
  const { createdOrder: filled } = await write<{ createdOrder: { id: string; number: string } }>(
    'orderFillBackorder',
    { orderId, approve: true },
    'createdOrder { id number }',
  )
  await write('orderAddTrackingNumber', { orderId: filled.id, carrier: 'UPS', number: '1Z05' }, '')
  await arrived(orderId)
  await arrived(filled.id)
  const [shipmentId] = shipped.order.shipments.map(({ id }) => id)
  await write('orderEditTrackingNumber', { orderId, shipmentId, number: 'JD06' }, '')
  await arrived(orderId)
  const { state, fulfillments } = await shop.orderOf(order.code)
  expect(state).toBe('Shipped')
  const inForce = fulfillments.filter((fulfillment) => fulfillment.state !== 'Cancelled')
  expect(inForce).toHaveLength(2)
  expect(inForce).toMatchObject([
    { trackingCode: '1Z05', method: `UPS (${filled.number})`, lines: [{ quantity: 2 }] },
    { trackingCode: 'JD06', method: `DHL (${order.number})`, lines: [{ quantity: 1 }] },
  ])
})
