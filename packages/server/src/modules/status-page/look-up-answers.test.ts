import { beforeEach, expect, test } from 'vitest'
import { makeAccount } from '../../../test/factories/account.factory.js'
import { createTestStatusPage, outside } from '../../../test/status-page.js'
import { newId } from '../../kernel/uuid.js'
import { systemActor } from '../auth/index.js'

const page = await createTestStatusPage()
const { app, look, form } = page

beforeEach(() => page.forgetTries())

const nothing = '{"order":null}'
const refusal = (code: string) => ({ errors: [{ extensions: { code } }] })

test('P1: an unknown number is missed, whatever the proof', async () => {
  for (const proof of ['12345', 'dana@example.org', 'x']) {
    const answer = await look({ number: '999999', proof })
    expect([answer.statusCode, answer.body]).toEqual([200, nothing])
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})

test('P2: a wrong proof is the same miss, byte for byte, as JSON and as a page', async () => {
  const { number } = await page.order()
  const unknown = outside(await look({ number: 'no-such', proof: '54321' }))
  const unknownPage = outside(await form('/status', { number: 'no-such', proof: '54321' }))
  expect(unknown.statusCode).toBe(200)
  for (const proof of ['54321', 'eve@example.org', '+1 555 0100']) {
    expect(outside(await look({ number, proof }))).toEqual(unknown)
    expect(outside(await form('/status', { number, proof }))).toEqual(unknownPage)
    await page.forgetTries()
  }
})

test('P2, P17: all take the same statements', async () => {
  const { number } = await page.order()
  const said: string[] = []
  const query = app.database.pool.query.bind(app.database.pool)
  app.database.pool.query = ((config: { name?: string; text: string }, values?: unknown) => {
    said.push(config.name ?? config.text)
    return query(config as never, values as never)
  }) as never
  const statementsOf = async (attempt: { number: string; proof: string }) => {
    said.length = 0
    await look(attempt)
    return [...said]
  }
  const wrong = await statementsOf({ number, proof: '54321' })
  const unknown = await statementsOf({ number: 'no-such', proof: '54321' })
  await app.database.query('update orders set hidden_at = now() where number = $1', [number])
  const hidden = await statementsOf({ number, proof: '12345' })
  app.database.pool.query = query
  expect(hidden).toEqual(unknown)
  expect(wrong).toEqual(['status_page.look_up_order'])
  expect(unknown).toEqual(wrong)
})

test('P3: without a proof the answer is the same refusal for every number', async () => {
  const { number } = await page.order()
  for (const proof of ['', '   ', null, undefined, 12345]) {
    const known = outside(await look({ number, proof }))
    expect(known.statusCode).toBe(400)
    expect(outside(await look({ number: 'no-such', proof }))).toEqual(known)
  }
  expect((await look({ number })).json()).toMatchObject(refusal('BAD_USER_INPUT'))
  const known = outside(await form('/status', `number=${number}&proof=`))
  expect(known.statusCode).toBe(400)
  expect(outside(await form('/status', 'number=no-such&proof='))).toEqual(known)
})

test('P11: only one number and one proof are looked up', async () => {
  const { number } = await page.order()
  const send = (payload: string) =>
    app.http.inject({
      method: 'POST',
      url: '/status',
      headers: { 'content-type': 'application/json' },
      payload,
    })
  const one = `{"number":"${number}","proof":"12345"}`
  for (const body of [
    `[${one},${one}]`,
    `[${one}]`,
    `{"number":["${number}","1"],"proof":"12345"}`,
    `{"number":"${number}","proof":["1","12345"]}`,
    `{"number":"${number}","proof":"1","proof":"12345"}`,
    `{"number":"1","n\\u0075mber":"${number}","proof":"12345"}`,
    `{"number":{"a":"${number}"},"proof":"12345"}`,
    `{"number":"${number}"`,
    'null',
    '"text"',
    '',
  ])
    expect((await send(body)).statusCode, body).toBe(400)
  for (const body of [
    `number=${number}&number=1&proof=12345`,
    `number=${number}&proof=1&proof=12345`,
    `number[]=${number}&proof=12345`,
  ])
    expect((await form('/status', body)).statusCode, body).toBe(400)
  const tries = await app.database.query('select 1 from look_up_counter')
  expect(tries).toEqual([])
  expect((await send(one)).json()).toHaveProperty('order.numbers.order', number)
})

test('P14: hostile numbers are missed or refused like any other', async () => {
  await page.order({ number: 'P14-0' })
  for (const number of [
    "P14-0' or '1'='1",
    'P14-%',
    'P14-_',
    '%',
    '\u0000',
    'P14-0\ud800',
    'P14-О', // a Cyrillic letter
    '0'.repeat(101),
    'x'.repeat(10_240),
    '###',
  ]) {
    const answer = await look({ number, proof: '12345', from: '192.0.2.14' })
    expect([200, 400], number).toContain(answer.statusCode)
    if (answer.statusCode === 200) expect(answer.body).toBe(nothing)
  }
})

test('P15: the proof of one order opens no other of the same customer', async () => {
  const first = await page.order({ billTo: { name: 'Dana', zip: '11111', email: 'd@example.org' } })
  const second = await page.order({
    billTo: { name: 'Dana', zip: '22222', email: 'd@example.org' },
  })
  expect((await look({ number: second.number, proof: '11111' })).body).toBe(nothing)
  expect((await look({ number: first.number, proof: '22222' })).body).toBe(nothing)
  const own = await look({ number: second.number, proof: 'D@Example.org' })
  expect(own.json()).toHaveProperty('order.numbers.order', second.number)
})

test('P16: nothing matches in part', async () => {
  const { number } = await page.order({
    billTo: { zip: '12345-6789', email: 'dana@example.org', phone: '5550100' },
  })
  for (const proof of [
    '123',
    '1234',
    '1234*',
    '12345*',
    '%',
    '_____',
    'dana',
    '@example.org',
    'ana@example.org',
    '5550100',
  ]) {
    expect((await look({ number, proof })).body, proof).toBe(nothing)
    await page.forgetTries()
  }
  for (const proof of ['12345', '12345-0000', ' 123 45', 'DANA@example.ORG'])
    expect((await look({ number, proof })).json(), proof).toHaveProperty('order.label')
})

test('P17: an order without proofs is missed, and a hidden label leaves no hint', async () => {
  const bare = await page.order({
    billTo: { name: 'Dana', zip: '00000' },
    shipTo: { name: 'Dana' },
  })
  for (const proof of ['00000', 'dana@example.org', 'null', 'undefined'])
    expect((await look({ number: bare.number, proof })).body).toBe(nothing)
  // 1040 is a label that customers do not see.
  const hidden = await page.order({ labelId: 1040, customerLabelId: null })
  const answer = await look({ number: hidden.number, proof: '12345' })
  expect(answer.json()).toHaveProperty('order.label', 'Received')
  const [label] = await app.database.query<{ name: string; shown: boolean }>(
    'select name, is_show_to_customer as shown from label where id = 1040',
  )
  expect(label?.shown).toBe(false)
  expect(answer.body).not.toContain(label?.name)
})

/** The ways in which an order is kept from its customers, each with its way back. */
const keptFromCustomers = {
  'hidden by staff': async ({ id }: { id: string }) => {
    await page.deed('orderHideFromCustomers', 'OrderVisibilityInput', { orderId: id })
    return () => page.deed('orderShowToCustomers', 'OrderVisibilityInput', { orderId: id })
  },
  'of an archived account': async ({ accountId }: { accountId: string }) => {
    await page.deed('accountArchive', 'AccountArchiveInput', { accountId })
    return () => page.deed('accountRestore', 'AccountArchiveInput', { accountId })
  },
}

test.each(Object.entries(keptFromCustomers))(
  'P17: an order %s is as if there were none, whatever way customers come',
  async (_, keep) => {
    const { id: accountId } = await makeAccount(app.contextFor(systemActor))
    const { id, number } = await page.order({ accountId, cartNumber: `CART-${newId()}` })
    const [{ cart } = { cart: '' }] = await app.database.query<{ cart: string }>(
      'select cart_number as cart from orders where id = $1',
      [id],
    )
    const notice = await page.link(id)
    const requested = await page.link(id, 'REQUESTED')
    const unknown = { number: 'no-such', proof: '12345', from: '192.0.2.1' }
    const miss = outside(await look(unknown))
    const missedPage = outside(await form('/status', unknown))
    const noLink = outside(await page.get('/status/no-such'))
    const noLinkPressed = outside(await form('/status/no-such', ''))
    const answered = outside(await form('/status/link', unknown))
    expect([miss.statusCode, missedPage.statusCode, noLink.statusCode]).toEqual([200, 200, 404])
    expect((await page.get(notice)).body).toContain(number)

    const bringBack = await keep({ id, accountId })
    await page.forgetTries()
    const ways = [number, `#${number}`, cart].flatMap((typed) =>
      ['12345', 'dana@example.org'].map((proof) => ({ number: typed, proof })),
    )
    for (const way of ways) {
      expect(outside(await look(way)), way.proof).toEqual(miss)
      expect(outside(await form('/status', way)), way.proof).toEqual(missedPage)
      expect(outside(await form('/status/link', way)), way.proof).toEqual(answered)
      await page.forgetTries()
    }
    for (const path of [notice, requested]) {
      expect(outside(await page.get(path))).toEqual(noLink)
      expect(outside(await form(path, ''))).toEqual(noLinkPressed)
    }
    // The same limits count it, and hold it the same.
    const wrong = async (typed: string) => {
      const answers = []
      for (let n = 0; n < 7; n += 1)
        answers.push(outside(await look({ number: typed, proof: '12345' })))
      await page.forgetTries()
      return answers
    }
    const limited = await wrong(number)
    expect(limited.map(({ statusCode }) => statusCode)).toEqual([
      ...Array<number>(5).fill(200),
      429,
      429,
    ])
    expect(limited).toEqual(await wrong('no-such'))

    await bringBack()
    for (const way of ways)
      expect((await look(way)).json(), way.proof).toHaveProperty('order.numbers.order', number)
    expect((await page.get(notice)).body).toContain(number)
    expect((await form(requested, '')).body).toContain(number)
    // What was asked for while it was kept back was silent: the one link is that of now.
    await form('/status/link', { number, proof: '12345' })
    const links = () =>
      app.database.query(
        `select 1 from delivery where order_id = $1 and content ->> 'purpose' = 'STATUS_LINK'`,
        [id],
      )
    await expect.poll(async () => (await links()).length, { timeout: 20_000 }).toBe(1)
  },
)

test('P17: a cart number leads past a hidden order to the one that was made from it', async () => {
  const first = await page.order({ number: 'P17-1', cartNumber: 'P17-CART' })
  const second = await page.order({ number: 'P17-2', cartNumber: null })
  await app.database.query('update orders set original_cart_number = $2 where id = $1', [
    second.id,
    'P17-CART',
  ])
  await app.database.query(`delete from setting where key = 'look-up-proofs'`)
  await page.order()
  const found = async () => (await look({ number: 'P17-CART', proof: '12345' })).body
  expect(await found()).toContain('"P17-1"')
  await page.deed('orderHideFromCustomers', 'OrderVisibilityInput', { orderId: first.id })
  expect(await found()).toContain('"P17-2"')
  expect(await found()).not.toContain('P17-1')
})

test('P18: an order shows what is on the list and nothing else', async () => {
  const party = {
    name: 'Dana Canary',
    street: 'Canary Street 9',
    city: 'Canaryville',
    state: 'CN',
    zip: '98765',
    email: 'canary@example.org',
    phone: '555-CANARY',
  }
  const { id, number } = await page.order({
    billTo: party,
    shipTo: party,
    cartNumber: 'CART-18',
    items: [{ sku: 'A', qty: 2, labelId: 10, customerLabelId: 10 }],
    shipments: [{ carrier: 'UPS', trackingNumber: '1Z999', items: [0] }],
    payments: [777],
  })
  const { order } = (await look({ number, proof: '98765' })).json<{
    order: Record<string, unknown> & { items: object[]; parcels: object[] }
  }>()
  expect(Object.keys(order).sort()).toEqual([
    'items',
    'label',
    'labelAt',
    'names',
    'numbers',
    'parcels',
    'steps',
    'timeline',
  ])
  expect(order['names']).toEqual({ billTo: 'D. C.', shipTo: 'D. C.' })
  expect(order['numbers']).toEqual({ order: number, cart: 'CART-18' })
  expect(Object.keys(order.items[0] ?? {}).sort()).toEqual([
    'expectedShipDate',
    'label',
    'name',
    'needed',
    'ordered',
    'shipDate',
    'shipped',
    'sku',
  ])
  expect(Object.keys(order.parcels[0] ?? {}).sort()).toEqual([
    'carrier',
    'number',
    'shipDate',
    'url',
  ])
  const asPage = await form('/status', { number, proof: 'canary@example.org' })
  const byLink = await page.get(await page.link(id))
  for (const text of [JSON.stringify(order), asPage.body, byLink.body])
    for (const secret of [
      '98765',
      'canary@',
      'Canary Street',
      'Canaryville',
      '555-CANARY',
      '7.77',
      id,
    ])
      expect(text).not.toContain(secret)
  expect(asPage.body).not.toContain('Canary')
  expect(byLink.body).toContain('Dana Canary')
})

test('P19: extra keys and other ways to ask bring no further fields', async () => {
  const { number } = await page.order()
  const plain = await look({ number, proof: '12345' })
  const more = await app.http.inject({
    method: 'POST',
    url: '/status',
    headers: { 'content-type': 'application/json', accept: 'application/xml' },
    payload: JSON.stringify({
      number,
      proof: '12345',
      fields: ['billTo'],
      include: 'payments',
      billZip: '1',
      __proto__: { x: 1 },
    }),
  })
  expect(more.body).toBe(plain.body)
  const graphql = await app.ask({}, '{ orders { edges { node { number } } } }')
  expect(graphql.status).toBe(401)
  expect(graphql.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
})

test('P20: what stands in the address is no look-up', async () => {
  const { number } = await page.order()
  const answer = await page.get(`/status?number=${number}&proof=12345`)
  expect(outside(answer)).toEqual(outside(await page.get('/status')))
  expect(answer.body).toContain('method="post"')
  expect(await app.database.query('select 1 from look_up_counter')).toEqual([])
})

test('an order is found by its own number, its cart’s, and that of the order it was made from', async () => {
  const first = await page.order({ number: 'OWN-1', cartNumber: 'CART-1' })
  const second = await page.order({ number: 'OWN-2', originalOrderId: first.id })
  await app.database.query('update orders set original_cart_number = $2 where id = $1', [
    second.id,
    'CART-0',
  ])
  await app.database.query(`delete from setting where key = 'look-up-proofs'`)
  await page.order()
  for (const [typed, own] of [
    ['#own-1', 'OWN-1'],
    ['cart-1', 'OWN-1'],
    ['ＯＷＮ-２', 'OWN-2'],
    ['CART-0', 'OWN-2'],
  ])
    expect((await look({ number: typed, proof: '12345' })).json()).toHaveProperty(
      'order.numbers.order',
      own,
    )
})

test('an imported order can be looked up at once', async () => {
  const headers = await app.tokenOf('ADMINISTRATOR')
  const { data } = await app.ask(
    headers,
    `mutation { orderImport(input: { order: { currency: "USD", billTo: { zip: "K1A 0B1", email: "i@example.org" },
      items: [{ sku: "A", name: "A", qty: 1, unitPrice: "1.00" }] } }) { order { number } userErrors { code path } } }`,
  )
  const { order } = data?.['orderImport'] as { order: { number: string } }
  const answer = await look({ number: order.number, proof: 'k1a0b1' })
  expect(answer.json()).toHaveProperty('order.numbers.order', order.number)
})
