import { describe, expect, test } from 'vitest'
import { openRequestShop } from '../../../test/order-requests.js'

const shop = await openRequestShop()
const { app, ask, change, changed, request, submitted } = shop
const acme = await shop.account(['Max', 'Bea'], {
  name: 'Acme Ltd',
  addresses: [
    {
      kind: 'SHIP_TO',
      isDefault: true,
      party: { name: 'Acme Store', street: '1 Way', city: 'Bonn', zip: '53111', country: 'DE' },
    },
  ],
})

const ordersOf = async () => {
  const rows = await app.database.query<{ count: number }>(
    'select count(*)::integer as count from orders where account_id = $1',
    [acme.id],
  )
  return rows[0]?.count
}

describe('an approved request becomes an order', () => {
  test('of the account, with its buyer to turn to and at its prices', async () => {
    const sent = await submitted(acme, '12.50')
    const done = await changed('Order', {
      requestId: sent.id,
      expectedVersion: sent.version,
      paymentMethod: 'Invoice',
    })
    expect(done).toMatchObject({
      state: 'ORDERED',
      label: { code: 'ORDERED' },
      order: { source: 'REQUEST' },
    })
    const { order } = await ask<{ order: object }>(
      `query($number: String!) { order(number: $number) {
        orderRequest { id number } quote { id } account { id } billTo { name email } shipTo { city } totals { total { amount } }
        items { sku unitPrice { amount } } } }`,
      { number: done.order?.number },
    )
    expect(order).toMatchObject({
      orderRequest: { id: sent.id, number: sent.number },
      quote: null,
      account: { id: acme.id },
      billTo: { name: 'Acme Ltd', email: 'bea@example.org' },
      shipTo: { city: 'Bonn' },
      totals: { total: { amount: '12.50' } },
      items: [{ sku: 'MUG', unitPrice: { amount: '12.50' } }],
    })
  })

  test('once, however many calls come at the same time', async () => {
    const sent = await submitted(acme, '20')
    const before = (await ordersOf()) ?? 0
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => change('Order', { requestId: sent.id })),
    )
    const made = answers.filter(({ applied }) => applied)
    expect(made).toHaveLength(1)
    expect(await ordersOf()).toBe(before + 1)
    const number = made[0]?.request?.order?.number
    for (const { applied, userErrors } of answers.filter((answer) => !answer.applied)) {
      expect(applied).toBe(false)
      expect(userErrors).toMatchObject([
        { code: 'REQUEST_ALREADY_ORDERED', data: { orderNumber: number } },
      ])
    }
  })

  test('once for one key, which always answers the same', async () => {
    const sent = await submitted(acme, '20')
    const before = (await ordersOf()) ?? 0
    const input = { requestId: sent.id, idempotencyKey: `order-${sent.number}` }
    const answers = await Promise.all(Array.from({ length: 6 }, () => change('Order', input)))
    expect(answers.map(({ applied }) => applied)).toEqual(Array(6).fill(true))
    expect(new Set(answers.map(({ request: one }) => one?.order?.number)).size).toBe(1)
    expect(await ordersOf()).toBe(before + 1)
    const other = await submitted(acme, '20')
    expect((await change('Order', { ...input, requestId: other.id })).userErrors[0]?.code).toBe(
      'IDEMPOTENCY_MISMATCH',
    )
  })

  test('not in a dry run, not before it is approved, and not at another version', async () => {
    await shop.scheme(acme, [['100', null, 'ANY', 'Max']])
    const waits = await submitted(acme, '500')
    expect((await change('Order', { requestId: waits.id })).userErrors).toMatchObject([
      { code: 'REQUEST_NOT_APPROVED', data: { state: 'PENDING' } },
    ])
    const sent = await submitted(acme, '20')
    const before = await ordersOf()
    expect(await change('Order', { requestId: sent.id, dryRun: true })).toMatchObject({
      applied: false,
      request: { state: 'ORDERED' },
      userErrors: [],
    })
    expect(
      (await change('Order', { requestId: sent.id, expectedVersion: 1 })).userErrors[0]?.code,
    ).toBe('VERSION_CONFLICT')
    expect(await ordersOf()).toBe(before)
    expect(await request(sent.id)).toMatchObject({ state: 'APPROVED', order: null })
  })

  test('and stays one', async () => {
    const sent = await submitted(acme, '20')
    const done = await changed('Order', { requestId: sent.id })
    for (const deed of ['Cancel', 'Order'])
      expect((await change(deed, { requestId: sent.id })).userErrors).toMatchObject([
        { code: 'REQUEST_ALREADY_ORDERED', data: { orderNumber: done.order?.number } },
      ])
    for (const deed of ['Update', 'Submit'])
      expect((await change(deed, { requestId: sent.id })).userErrors[0]?.code).toBe(
        'REQUEST_NOT_EDITABLE',
      )
  })
})
