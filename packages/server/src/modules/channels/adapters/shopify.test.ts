import { beforeEach, describe, expect, test } from 'vitest'
import { channelTarget, channelUpdate, parcel, toldItem } from '../../../../test/channel-update.js'
import {
  shopifyApp,
  shopifyToken,
  startShopify,
  type FakeOrder,
} from '../../../../test/fake-shopify.js'
import { createCall } from '../../../kernel/outgoing.js'
import { recordedCall } from '../recorded-call.js'
import { Unsent, type ChannelTarget, type ChannelUpdate } from './adapter.js'
import { createShopifyAdapter } from './shopify.js'
import { SHOPIFY_VERSION } from './shopify-api.js'

const shop = await startShopify(SHOPIFY_VERSION)
const shopifyAdapter = createShopifyAdapter()
const call = createCall({ allowPrivate: true, ownOrigin: 'http://127.0.0.1:4000' })
const id = 'gid://shopify/Order/42'

const targetOf = (
  settings: Record<string, string> = {},
  more: Partial<ChannelTarget> = {},
): ChannelTarget =>
  channelTarget({
    settings: {
      url: shop.url,
      findBy: 'NAME',
      labelAs: 'METAFIELD',
      notifyCustomer: 'NO',
      apiVersion: SHOPIFY_VERSION,
      ...settings,
    },
    secrets: { secret: shopifyToken },
    words: ['In progress', 'Shipped', 'On hold'],
    ...more,
  })

let order: FakeOrder
beforeEach(() => {
  order = {
    id,
    name: '#7001',
    tags: ['vip'],
    metafields: [],
    fulfillments: [],
    fulfillmentOrders: [
      fulfillmentOrder('1', 'London', [
        ['MUG', 2],
        ['TEA', 1],
      ]),
    ],
  }
  shop.orders.clear()
  shop.orders.set(id, order)
  shop.scopes.splice(0, 9, 'write_orders', 'write_merchant_managed_fulfillment_orders')
})

const fulfillmentOrder = (own: string, location: string, lines: [string, number][]) => ({
  id: `gid://shopify/FulfillmentOrder/${own}`,
  location: `gid://shopify/Location/${location}`,
  onHold: false,
  lines: lines.map(([sku, remainingQuantity], index) => ({
    id: `gid://shopify/FulfillmentOrderLineItem/${own}${index}`,
    sku,
    remainingQuantity,
  })),
})

/** What came of a send, also where it ended early, and which operations it asked for. */
async function send(update: ChannelUpdate, target = targetOf()) {
  shop.operations.length = 0
  const outcome = await shopifyAdapter.send(target, update, call).catch((error: unknown) => {
    if (error instanceof Unsent) return error.outcome
    throw error
  })
  return { ...outcome, operations: [...shop.operations] }
}

const looks = ['OrderByName', 'OrderById', 'FulfillmentsOfOrder', 'FulfillmentOrdersOfOrder']

const update = (shipped: number, numbers: string[], carrier: string | null = 'UPS') =>
  channelUpdate(
    {
      items: [toldItem('MUG', { shipped }), toldItem('TEA', { ordered: 1 })],
      tracking: numbers.map((number) => parcel(number, carrier)),
    },
    { orderWord: 'Shipped', itemWords: ['Shipped', null] },
  )

const metafield = (key: string) => order.metafields.find((one) => one.key === key)?.value

describe('what has shipped', () => {
  test('is fulfilled with its numbers, and the label kept as a metafield', async () => {
    expect(await send(update(2, ['1Z1', '1Z2']))).toMatchObject({
      outcome: 'DELIVERED',
      operations: [...looks, 'SetMetafields', 'CreateFulfillment', 'SetMetafields'],
    })
    expect(order.fulfillments).toMatchObject([
      {
        lines: [{ sku: 'MUG', quantity: 2 }],
        trackingInfo: [
          { number: '1Z1', company: 'UPS' },
          { number: '1Z2', company: 'UPS' },
        ],
        notified: false,
      },
    ])
    expect(metafield('status')).toBe('Shipped')
    expect(JSON.parse(metafield('items') ?? '')).toMatchObject({
      '1001': [
        { sku: 'MUG', status: 'Shipped', shipped: 2 },
        { sku: 'TEA', status: null, shipped: 0 },
      ],
    })
  })

  test('the same content again writes nothing', async () => {
    await send(update(2, ['1Z1']))
    expect(await send(update(2, ['1Z1']))).toMatchObject({
      outcome: 'DELIVERED',
      operations: looks,
    })
  })

  test('a second parcel is a second fulfillment of the rest alone', async () => {
    await send(update(1, ['1Z1']))
    await send(update(2, ['1Z1', '1Z2']))
    expect(order.fulfillments.map(({ lines, trackingInfo }) => [lines, trackingInfo])).toEqual([
      [[{ sku: 'MUG', quantity: 1 }], [{ number: '1Z1', company: 'UPS' }]],
      [[{ sku: 'MUG', quantity: 1 }], [{ number: '1Z2', company: 'UPS' }]],
    ])
  })

  test('a number that comes later joins the fulfillment, one that was wrong is replaced', async () => {
    await send(update(2, []))
    await send(update(2, ['1Z1']))
    expect(order.fulfillments[0]?.trackingInfo).toEqual([{ number: '1Z1', company: 'UPS' }])
    expect((await send(update(2, ['1Z9']))).operations).toContain('UpdateTracking')
    expect(order.fulfillments[0]?.trackingInfo).toEqual([{ number: '1Z9', company: 'UPS' }])
    await send(update(2, ['1Z9'], 'DHL Express'))
    expect(order.fulfillments[0]?.trackingInfo).toEqual([{ number: '1Z9', company: 'DHL Express' }])
    await send(update(2, []))
    expect(order.fulfillments[0]?.trackingInfo).toEqual([])
  })

  test('what others have put there stays', async () => {
    order.fulfillments.push({
      id: 'gid://shopify/Fulfillment/other',
      status: 'SUCCESS',
      trackingInfo: [{ number: 'THEIRS', company: 'Post' }],
      lines: [{ sku: 'TEA', quantity: 1 }],
      notified: true,
    })
    await send(update(2, ['1Z1']))
    await send(update(2, []))
    expect(order.fulfillments[0]?.trackingInfo).toEqual([{ number: 'THEIRS', company: 'Post' }])
    expect(order.fulfillments[1]?.trackingInfo).toEqual([])
  })

  test('two orders that are one order of the shop add up, and leave each other alone', async () => {
    const filled = {
      ...update(1, ['1Z2']),
      order: { ...update(1, ['1Z2']).order, orderNumber: '1002' },
    }
    await send(update(1, ['1Z1']))
    await send(filled)
    expect((await send(update(1, ['1Z1']))).operations).toEqual(looks)
    expect(order.fulfillments.map(({ lines, trackingInfo }) => [lines, trackingInfo])).toEqual([
      [[{ sku: 'MUG', quantity: 1 }], [{ number: '1Z1', company: 'UPS' }]],
      [[{ sku: 'MUG', quantity: 1 }], [{ number: '1Z2', company: 'UPS' }]],
    ])
    expect(Object.keys(JSON.parse(metafield('items') ?? '') as object)).toEqual(['1001', '1002'])
    await send(update(1, []))
    expect(order.fulfillments[1]?.trackingInfo).toEqual([{ number: '1Z2', company: 'UPS' }])
  })

  test('a metafield that somebody wrote in between is not written over', async () => {
    order.metafields = [{ namespace: 'waypost', key: 'told', type: 'json', value: '{}' }]
    shop.before('CreateFulfillment', () => {
      order.metafields = [
        {
          namespace: 'waypost',
          key: 'told',
          type: 'json',
          value: '{"1002":{"tracking":[],"shipped":{}}}',
        },
      ]
    })
    expect(await send(update(1, ['1Z1']))).toMatchObject({
      outcome: 'RETRY',
      reason: 'SHOP_REFUSED',
    })
    expect(await send(update(1, ['1Z1']))).toMatchObject({ outcome: 'DELIVERED' })
    expect(Object.keys(JSON.parse(metafield('told') ?? '') as object)).toEqual(['1001', '1002'])
    expect(order.fulfillments).toHaveLength(1)
  })

  test('a canceled fulfillment does not count', async () => {
    await send(update(2, ['1Z1']))
    const [first] = order.fulfillments
    if (first) first.status = 'CANCELLED'
    order.fulfillmentOrders.push(fulfillmentOrder('2', 'London', [['MUG', 2]]))
    await send(update(2, ['1Z1']))
    expect(order.fulfillments).toHaveLength(2)
    expect(order.fulfillments[1]?.trackingInfo).toEqual([{ number: '1Z1', company: 'UPS' }])
  })

  test('two locations are two fulfillments, of which the first has the numbers', async () => {
    order.fulfillmentOrders = [
      fulfillmentOrder('1', 'London', [['MUG', 1]]),
      fulfillmentOrder('2', 'Leeds', [['MUG', 1]]),
    ]
    await send(update(2, ['1Z1']))
    expect(order.fulfillments.map(({ trackingInfo }) => trackingInfo.length)).toEqual([1, 0])
  })

  test('a try that ended between the two is completed without doubling', async () => {
    order.fulfillmentOrders = [
      fulfillmentOrder('1', 'London', [['MUG', 1]]),
      fulfillmentOrder('2', 'Leeds', [['MUG', 1]]),
    ]
    shop.disturb(6, { status: 500, body: '' })
    expect(await send(update(2, ['1Z1']))).toMatchObject({ outcome: 'RETRY', reason: 'HTTP_500' })
    expect(order.fulfillments).toHaveLength(1)
    expect(await send(update(2, ['1Z1']))).toMatchObject({ outcome: 'DELIVERED' })
    expect(order.fulfillments.map(({ lines }) => lines)).toEqual([
      [{ sku: 'MUG', quantity: 1 }],
      [{ sku: 'MUG', quantity: 1 }],
    ])
    expect(order.fulfillments.flatMap(({ trackingInfo }) => trackingInfo)).toHaveLength(1)
  })

  test('more lines than one page has are read to the end', async () => {
    const many = Array.from({ length: 120 }, (_, index): [string, number] => [`S${index}`, 1])
    order.fulfillmentOrders = [fulfillmentOrder('1', 'London', [...many, ['MUG', 2]])]
    const items = [
      ...many.map(([sku]) => toldItem(sku, { shipped: 1 })),
      toldItem('MUG', { shipped: 2 }),
    ]
    await send(channelUpdate({ items }))
    expect(order.fulfillments[0]?.lines).toHaveLength(121)
    expect((await send(channelUpdate({ items }))).operations).toContain('MoreFulfilledLines')
    expect(order.fulfillments).toHaveLength(1)
  })

  test('what is on hold is tried again, its label is there already', async () => {
    for (const one of order.fulfillmentOrders) one.onHold = true
    expect(await send(update(2, []))).toMatchObject({
      outcome: 'RETRY',
      reason: 'FULFILLMENT_HELD',
    })
    expect(metafield('status')).toBe('Shipped')
    expect(order.fulfillments).toEqual([])
  })

  test('Shopify writes to the customer where the channel says so', async () => {
    await send(update(1, ['1Z1']), targetOf({ notifyCustomer: 'YES' }))
    expect(order.fulfillments[0]?.notified).toBe(true)
  })

  test('a channel that is not told of parcels needs no right to see them', async () => {
    shop.scopes.splice(0, 9, 'write_orders')
    const target = targetOf({}, { capabilities: ['ORDER_LABEL'] })
    expect(await send(update(2, []), target)).toMatchObject({
      outcome: 'DELIVERED',
      operations: ['OrderByName', 'OrderById', 'SetMetafields'],
    })
  })
})

test('as a tag, the label takes the place of the other words of the map', async () => {
  order.tags = ['vip', 'In progress']
  const target = targetOf({ labelAs: 'TAG' }, { capabilities: ['ORDER_LABEL'] })
  await send(channelUpdate({}, { orderWord: 'Shipped' }), target)
  expect(order.tags).toEqual(['vip', 'Shipped'])
  const again = await send(channelUpdate({}, { orderWord: 'Shipped' }), target)
  expect(again.operations).toEqual(['OrderByName', 'OrderById'])
  expect(shopifyAdapter.wordProblem?.('a, b', target.settings)).toContain('no comma')
})

describe('which order it is', () => {
  test('by its name, with or without the hash, and by no longer one', async () => {
    shop.orders.set('gid://shopify/Order/43', {
      ...order,
      id: 'gid://shopify/Order/43',
      name: '#70011',
    })
    const named = channelUpdate({ cartNumber: '#7001' }, { orderWord: 'On hold' })
    expect(await send(named)).toMatchObject({ outcome: 'DELIVERED' })
    expect(metafield('status')).toBe('On hold')
  })

  test('by its id', async () => {
    const update = channelUpdate({ cartNumber: '42' })
    expect(await send(update, targetOf({ findBy: 'ID' }))).toMatchObject({ outcome: 'DELIVERED' })
  })

  test.each([
    ['70', 'NAME'],
    ['43', 'ID'],
    ['W-1', 'ID'],
    [null, 'NAME'],
  ])(
    'one that the shop does not know is refused for good: %s by %s',
    async (cartNumber, findBy) => {
      expect(await send(channelUpdate({ cartNumber }), targetOf({ findBy }))).toMatchObject({
        outcome: 'REFUSED',
        reason: 'ORDER_UNKNOWN',
      })
    },
  )
})

describe('what goes wrong', () => {
  test('a throttled shop is asked again when it has enough points', async () => {
    shop.disturb(1, {
      status: 200,
      body: {
        errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
        extensions: {
          cost: {
            requestedQueryCost: 202,
            actualQueryCost: null,
            throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 2, restoreRate: 50 },
          },
        },
      },
    })
    expect(await send(update(2, []))).toMatchObject({
      outcome: 'RETRY',
      reason: 'THROTTLED',
      retryAfter: 4,
    })
  })

  test.each([
    [{ status: 429, headers: { 'retry-after': '2' } }, 'HTTP_429'],
    [{ status: 503, body: '' }, 'HTTP_503'],
    [{ status: 404, body: '' }, 'HTTP_404'],
    [{ status: 200, body: { errors: [{ message: 'Internal error' }] } }, 'SHOP_REFUSED'],
    [{ status: 200, body: {} }, 'ANSWER_UNREADABLE'],
  ])('later may go better: %o', async (answer, reason) => {
    shop.disturb(0, answer)
    expect(await send(update(2, []))).toMatchObject({ outcome: 'RETRY', reason })
  })

  test('what Shopify says to a mutation is told', async () => {
    shop.refuse('fulfillmentCreate', 'Fulfillment order is being edited.')
    expect(await send(update(2, []))).toMatchObject({
      outcome: 'RETRY',
      reason: 'SHOP_REFUSED',
      detail: 'Shopify refused: Fulfillment order is being edited.',
    })
  })

  test('a token that is wrong or lacks a right waits for somebody to mend it', async () => {
    const wrong = targetOf({}, { secrets: { secret: 'shpat_wrong' } })
    const refused = { outcome: 'RETRY', reason: 'CREDENTIALS_REFUSED' }
    expect(await send(update(2, []), wrong)).toMatchObject(refused)
    shop.scopes.splice(0, 9, 'write_orders')
    expect(await send(update(2, []))).toMatchObject(refused)
  })
})

describe('an app with an id and a secret', () => {
  const app = () =>
    targetOf({ clientId: shopifyApp.id }, { secrets: { secret: shopifyApp.secret } })

  test('gets a token for a day, and a new one when the shop forgets it', async () => {
    const target = app()
    const given = shop.tokens.length
    await send(update(1, []), target)
    await send(update(2, []), target)
    expect(shop.tokens).toHaveLength(given + 1)
    shop.tokens.pop()
    expect(await send(update(2, []), target)).toMatchObject({ reason: 'CREDENTIALS_REFUSED' })
    expect(await send(update(2, []), target)).toMatchObject({ outcome: 'DELIVERED' })
    const later = new Date(update(2, []).sentAt.getTime() + 86_400_000)
    const before = shop.tokens.length
    await send({ ...update(2, []), sentAt: later }, target)
    expect(shop.tokens).toHaveLength(before + 1)
  })

  test('the token is in no record', async () => {
    const target = app()
    const recorded = recordedCall(call, target.secrets)
    await shopifyAdapter.test(target, recorded.call, new Date())
    const token = shop.tokens.at(-1) ?? ''
    expect(JSON.stringify(recorded.exchanges)).not.toContain(token)
  })
})

test('the test names the shop and the rights that the token lacks', async () => {
  const now = new Date()
  expect(await shopifyAdapter.test(targetOf(), call, now)).toMatchObject({ ok: true })
  shop.scopes.splice(0, 9, 'read_orders')
  expect(await shopifyAdapter.test(targetOf(), call, now)).toEqual({
    ok: false,
    detail:
      'The shop Blue Lantern knows us, but the token lacks write_orders and write_merchant_managed_fulfillment_orders.',
  })
})
