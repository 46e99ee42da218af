import { describe, expect, test } from 'vitest'
import { fired } from '../../../test/events.js'
import {
  openWordShops,
  production,
  waiting,
  shipped,
  type Input,
} from '../../../test/word-shops.js'

const { app, ctx, labelOf, itemLabels, events, shop, push } = await openWordShops()

describe('a status that is pushed', () => {
  test('is carried out at once when its word is mapped', async () => {
    const { order, push, map, channel, token } = await shop()
    await map({ wc_production: production })
    const state = await order()
    const { cartNumber, number } = state.order
    const results = await push({ cartNumber, word: ' wc_production ' })
    expect(results).toMatchObject([
      { outcome: 'APPLIED', label: { code: 'IN PRODUCTION' }, userErrors: [] },
    ])
    expect(await labelOf(state)).toBe(production)
    expect(await events(state)).toEqual([
      { event: 'ORDER_CHANGE_STATUS', actor: token.name, reason: '“wc_production”' },
    ])
    // The order by our number, its channel named: the same order, and nothing left to do.
    const again = await push({ orderNumber: number, channel: channel.code, word: 'wc_production' })
    expect(again).toMatchObject([{ outcome: 'UNCHANGED', userErrors: [] }])
    expect(await events(state)).toHaveLength(1)
  })

  test('means the label with that very code when nobody says otherwise', async () => {
    const { order, push, map } = await shop()
    const state = await order()
    const { id } = state.order
    expect(await push({ orderId: id, word: 'INVOICED' })).toMatchObject([{ outcome: 'APPLIED' }])
    await map({ INVOICED: waiting })
    expect(await push({ orderId: id, word: 'INVOICED' })).toMatchObject([
      { outcome: 'APPLIED', label: { code: 'WAITING TO SHIP' } },
    ])
  })

  test('may be about items: all live ones, those of a number, or those named', async () => {
    const { order, push, map } = await shop()
    await map({ made: production, packed: waiting }, 'ORDER_ITEM')
    const state = await order()
    const [mug, tea] = state.items.map(({ id }) => id)
    const orderId = state.order.id
    expect(await push({ orderId, scope: 'ORDER_ITEM', word: 'made' })).toMatchObject([
      { outcome: 'APPLIED' },
    ])
    expect(await itemLabels(state)).toEqual([production, production])
    await push({ orderId, sku: 'MUG', word: 'packed' })
    expect(await itemLabels(state)).toEqual([waiting, production])
    await push({ orderId, itemIds: [mug, tea?.toUpperCase()], word: 'packed' })
    expect(await itemLabels(state)).toEqual([waiting, waiting])
    expect(await labelOf(state)).toBe(10)
  })

  test('is answered one by one, and one that is refused leaves the others alone', async () => {
    const { order, push, map } = await shop()
    await map({ made: production, hidden: null })
    const state = await order()
    const { id: orderId } = state.order
    const stranger = await (await shop()).order()
    const results = await push(
      { orderId, word: 'made' },
      { orderId: stranger.order.id, word: 'made' },
      { orderNumber: 'nowhere', word: 'made' },
      { cartNumber: 'nowhere', word: 'made' },
      { orderId, word: '' },
      { orderId, orderNumber: state.order.number, word: 'made' },
      { orderId, scope: 'ORDER', sku: 'MUG', word: 'made' },
      { orderId, sku: 'NOTHING', word: 'made' },
      { orderId, itemIds: ['x'], word: 'made' },
      { orderId, itemIds: [stranger.items[0]?.id], word: 'made' },
      { orderId, channel: 'shop-nowhere', word: 'made' },
      { orderId, word: 'made', idempotencyKey: 'with blank' },
      { orderId, word: 'x'.repeat(201) },
      { orderId, word: 'hidden' },
      { orderId, word: 'made' },
    )
    expect(
      results.map(({ outcome, userErrors: [error] }) =>
        [outcome, error?.code, error?.path?.join('.')].filter(Boolean).join(' '),
      ),
    ).toEqual([
      'APPLIED',
      'REFUSED NOT_FOUND orderId',
      'REFUSED NOT_FOUND orderNumber',
      'REFUSED NOT_FOUND cartNumber',
      'REFUSED INVALID_INPUT word',
      'REFUSED INVALID_INPUT orderNumber',
      'REFUSED INVALID_INPUT scope',
      'REFUSED NOT_FOUND sku',
      'REFUSED NOT_FOUND itemIds.0',
      'REFUSED NOT_FOUND itemIds.0',
      'REFUSED NOT_FOUND channel',
      'REFUSED INVALID_INPUT idempotencyKey',
      'REFUSED INVALID_INPUT word',
      'IGNORED',
      'UNCHANGED',
    ])
    expect(
      results.filter(({ outcome }) => outcome === 'REFUSED').every(({ pushId }) => !pushId),
    ).toBe(true)
  })

  test('is known again by its key, whatever was mapped since', async () => {
    const { order, push, map } = await shop()
    await map({ made: production })
    const state = await order()
    const told = { orderId: state.order.id, word: 'made', idempotencyKey: 'k-1' }
    const [first] = await push(told)
    await map({ made: waiting })
    expect(await push(told, told)).toEqual([
      { ...first, label: { code: 'IN PRODUCTION' } },
      { ...first, label: { code: 'IN PRODUCTION' } },
    ])
    expect(await push({ ...told, word: 'other' })).toMatchObject([
      {
        outcome: 'REFUSED',
        userErrors: [{ code: 'IDEMPOTENCY_MISMATCH', path: ['idempotencyKey'] }],
      },
    ])
    expect(await events(state)).toHaveLength(1)
    // Both at once are one, and the same key with something else is not taken for it.
    const twice = { orderId: state.order.id, word: 'made', idempotencyKey: 'k-2' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => push(twice, twice)))
    expect(new Set(answers.flat().map(({ eventId }) => eventId)).size).toBe(1)
    expect(await events(state)).toHaveLength(2)
  })

  test('that the order refuses may come again with the same key', async () => {
    const { order, push, map } = await shop()
    await map({ made: production })
    const state = await order()
    const { id: orderId } = state.order
    const [item] = state.items
    await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', orderId, { carrier: 'UPS', number: '1Z' })
    const returned = await fired(ctx, 'ITEM_RETURN', orderId, {
      items: [{ itemId: item?.id, qty: 1 }],
      open: true,
    })
    const told = { orderId, word: 'made', idempotencyKey: 'again' }
    expect(await push(told)).toMatchObject([
      { outcome: 'REFUSED', pushId: null, userErrors: [{ code: 'OPEN_RETURN' }] },
    ])
    await fired(ctx, 'ITEM_UNRETURN', orderId, { returnId: returned.returns[0]?.id })
    expect(await push(told)).toMatchObject([{ outcome: 'APPLIED' }])
  })

  test('keeps the order of the list, several on one order too', async () => {
    const { order, push, map } = await shop()
    await map({ a: production, b: waiting, c: shipped })
    const state = await order()
    const { id: orderId } = state.order
    const results = await push(...['a', 'b', 'a', 'c'].map((word) => ({ orderId, word })))
    expect(results.map(({ outcome }) => outcome)).toEqual(Array.from('1234', () => 'APPLIED'))
    expect((await events(state)).map(({ reason }) => reason)).toEqual([
      ...['“a”', '“b”', '“a”', '“c”'],
    ])
    expect(await labelOf(state)).toBe(shipped)
  })

  test('comes from a token, and in lists of 1 to 1,000', async () => {
    const { headers } = await shop()
    const ask = (pushes: Input[]) =>
      app.ask(
        headers,
        'mutation ($input: StatusPushInput!) { statusPush(input: $input) { results { outcome } } }',
        { input: { pushes } },
      )
    const many = Array.from({ length: 1_001 }, () => ({ orderNumber: '1', word: 'x' }))
    for (const pushes of [[], many])
      expect((await ask(pushes)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    const reader = await shop({ scopes: ['orders.read'] })
    await expect(push(reader.headers, [{ orderNumber: '1', word: 'x' }])).rejects.toThrow(
      /FORBIDDEN/,
    )
  })

  test('does not tell the cart what it has said itself', async () => {
    const { order, push, map, channel } = await shop()
    await app.database.query(
      `update channel set adapter = 'WEBHOOK', capabilities = '{ORDER_LABEL}' where id = $1`,
      [channel.id],
    )
    await app.database.query(
      `update status_rule set notify_cart = true where event = 'ORDER_CHANGE_STATUS'`,
    )
    await app.configuration.refresh()
    await map({ made: production })
    const state = await order()
    await push({ orderId: state.order.id, word: 'made' })
    const queued = await app.database.query(
      `select d.id from delivery d join destination t on t.id = d.destination_id
       where d.order_id = $1 and t.kind = 'CHANNEL' and d.event = 'ORDER_CHANGE_STATUS'`,
      [state.order.id],
    )
    expect(queued).toEqual([])
    expect(await events(state)).toHaveLength(1)
  })
})
