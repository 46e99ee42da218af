import { beforeEach, describe, expect, test } from 'vitest'
import { channelTarget, channelUpdate, parcel, toldItem } from '../../../../test/channel-update.js'
import { startWooCommerce, wooKey, type WooOrder } from '../../../../test/fake-woocommerce.js'
import { createCall } from '../../../kernel/outgoing.js'
import { Unsent, type ChannelTarget, type ChannelUpdate } from './adapter.js'
import { wooCommerceAdapter } from './woocommerce.js'

const shop = await startWooCommerce()
const call = createCall({ allowPrivate: true, ownOrigin: 'http://127.0.0.1:4000' })
const base = '/wp-json/wc/v3'

const targetOf = (more: Record<string, string> = {}, secrets = wooKey): ChannelTarget =>
  channelTarget({
    settings: { url: `${shop.url}/`, findBy: 'ID', trackingNote: 'PRIVATE', ...more },
    secrets,
  })

let order: WooOrder
beforeEach(() => {
  order = { id: 7001, number: '7001', status: 'processing', meta_data: [], notes: [] }
  shop.orders.clear()
  shop.orders.set(order.id, order)
  shop.asked.length = 0
})

/** What came of a send, also where it ended early, and what it asked for. */
async function send(update: ChannelUpdate, target = targetOf()) {
  shop.asked.length = 0
  const outcome = await wooCommerceAdapter.send(target, update, call).catch((error: unknown) => {
    if (error instanceof Unsent) return error.outcome
    throw error
  })
  return { ...outcome, asked: shop.asked.map((line) => line.replace(base, '')) }
}

const shipped = () =>
  channelUpdate(
    {
      tracking: [parcel('1Z1'), parcel('R&D-2', null)],
      items: [
        toldItem('MUG', { shipped: 2, returned: 1, actualShipDate: '2026-03-02' }),
        toldItem('TEA', { ordered: 1, expectedShipDate: '2026-03-09' }),
      ],
    },
    { orderWord: 'completed', itemWords: ['Sent', null] },
  )

test('an order gets its status, its meta data and a note for each parcel', async () => {
  expect(await send(shipped())).toMatchObject({
    outcome: 'DELIVERED',
    asked: [
      'GET /orders/7001',
      'PUT /orders/7001',
      'GET /orders/7001/notes',
      'POST /orders/7001/notes',
      'POST /orders/7001/notes',
    ],
  })
  expect(order.status).toBe('completed')
  expect(Object.fromEntries(order.meta_data.map(({ key, value }) => [key, value]))).toEqual({
    waypost_items: '1001: MUG: Sent',
    waypost_tracking: '1001: 1Z1, UPS, 2026-03-02\n1001: R&D-2, 2026-03-02',
    waypost_dates: '1001: MUG: shipped on 2026-03-02\n1001: TEA: expected to ship on 2026-03-09',
    waypost_returns: '1001: MUG: 1 returned',
  })
  expect(order.notes.map(({ note, customer_note: told }) => [note, told])).toEqual([
    ['Shipped on 2026-03-02 with UPS, tracking number 1Z1.', false],
    ['Shipped on 2026-03-02, tracking number R&amp;D-2.', false],
  ])
})

test('the same content again writes nothing', async () => {
  await send(shipped())
  const before = structuredClone(order)
  expect(await send(shipped())).toMatchObject({
    outcome: 'DELIVERED',
    asked: ['GET /orders/7001', 'GET /orders/7001/notes'],
  })
  expect(order).toEqual(before)
})

test('a try that ended between two notes is completed without doubling', async () => {
  shop.disturb(4, { status: 502, body: '<html>Bad gateway</html>' })
  expect(await send(shipped())).toMatchObject({ outcome: 'RETRY', reason: 'HTTP_502' })
  expect(order.notes).toHaveLength(1)
  expect(await send(shipped())).toMatchObject({
    outcome: 'DELIVERED',
    asked: ['GET /orders/7001', 'GET /orders/7001/notes', 'POST /orders/7001/notes'],
  })
  expect(order.notes).toHaveLength(2)
})

test('a number that is taken back leaves the meta data', async () => {
  await send(channelUpdate({ tracking: [parcel('1Z1')] }))
  await send(channelUpdate())
  expect(order.meta_data.find(({ key }) => key === 'waypost_tracking')?.value).toBe('')
})

test('two orders that are one order of the shop leave each other alone', async () => {
  const other = channelUpdate({ orderNumber: '1002', tracking: [parcel('1Z9')] })
  await send(channelUpdate({ tracking: [parcel('1Z1')] }))
  await send(other)
  const tracking = () => order.meta_data.find(({ key }) => key === 'waypost_tracking')?.value
  expect(tracking()).toBe('1001: 1Z1, UPS, 2026-03-02\n1002: 1Z9, UPS, 2026-03-02')
  expect((await send(other)).asked).not.toContain('PUT /orders/7001')
  await send(channelUpdate())
  expect(tracking()).toBe('1002: 1Z9, UPS, 2026-03-02')
})

test('a shorter number is not taken for the longer one that a note names', async () => {
  await send(channelUpdate({ tracking: [parcel('1Z10')] }))
  await send(channelUpdate({ tracking: [parcel('1Z10'), parcel('1Z1')] }))
  expect(order.notes).toHaveLength(2)
})

test('notes go to the customer, or nowhere, as the channel says', async () => {
  const update = channelUpdate({ tracking: [parcel('1Z1')] })
  expect((await send(update, targetOf({ trackingNote: 'NONE' }))).asked).toEqual([
    'GET /orders/7001',
    'PUT /orders/7001',
  ])
  await send(update, targetOf({ trackingNote: 'CUSTOMER' }))
  expect(order.notes).toMatchObject([{ customer_note: true }])
})

describe('which order it is', () => {
  test('an order is found by the number that a plug-in gave it, and by no other', async () => {
    shop.orders.set(5, { ...order, id: 5, number: 'WEB-70011' })
    shop.orders.set(6, { ...order, id: 6, number: 'WEB-7001', notes: [] })
    const update = channelUpdate({ cartNumber: '#WEB-7001' }, { orderWord: 'on-hold' })
    expect(await send(update, targetOf({ findBy: 'NUMBER' }))).toMatchObject({
      outcome: 'DELIVERED',
      asked: ['GET /orders', 'PUT /orders/6'],
    })
    expect(order.status).toBe('processing')
  })

  test.each([
    ['9999', 'ID'],
    ['WEB-1', 'ID'],
    ['WEB-1', 'NUMBER'],
    [null, 'ID'],
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
  test('a status that the shop does not know is named', async () => {
    expect(await send(channelUpdate({}, { orderWord: 'Shipped' }))).toMatchObject({
      outcome: 'REFUSED',
      reason: 'WORD_UNKNOWN',
      detail: 'The shop knows no status "Shipped".',
    })
  })

  test('a wrong key waits for somebody to mend it', async () => {
    const target = targetOf({}, { ...wooKey, consumerSecret: 'cs_wrong' })
    expect(await send(channelUpdate(), target)).toMatchObject({
      outcome: 'RETRY',
      reason: 'CREDENTIALS_REFUSED',
    })
  })

  test('a shop that asks for patience gets it', async () => {
    shop.disturb(0, { status: 429, headers: { 'retry-after': '30' } })
    expect(await send(shipped())).toMatchObject({ outcome: 'RETRY', retryAfter: 30 })
  })

  test.each([
    [{ status: 503 }, 'HTTP_503'],
    [{ status: 404, body: { code: 'rest_no_route' } }, 'HTTP_404'],
    [{ status: 301, headers: { location: 'https://elsewhere.example/' } }, 'HTTP_301'],
    [{ status: 200, body: '<html>Maintenance</html>' }, 'ANSWER_UNREADABLE'],
    [{ status: 200, body: { maintenance: true } }, 'ANSWER_UNREADABLE'],
    [{ status: 200, body: 'null' }, 'ANSWER_UNREADABLE'],
  ])('later may go better: %o', async (answer, reason) => {
    shop.disturb(0, answer)
    expect(await send(shipped())).toMatchObject({ outcome: 'RETRY', reason })
  })
})

test('the test reads orders and brings the statuses of the shop', async () => {
  const now = new Date()
  expect(await wooCommerceAdapter.test(targetOf(), call, now)).toMatchObject({
    ok: true,
    words: expect.arrayContaining(['completed', 'on-hold']) as string[],
  })
  const wrong = wooCommerceAdapter.test(targetOf({}, { ...wooKey, consumerKey: 'x' }), call, now)
  await expect(wrong).rejects.toMatchObject({ outcome: { reason: 'CREDENTIALS_REFUSED' } })
})
