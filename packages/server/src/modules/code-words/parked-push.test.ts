import { describe, expect, test } from 'vitest'
import { fired } from '../../../test/events.js'
import { openWordShops, production, waiting, shipped } from '../../../test/word-shops.js'

const { app, ctx, administrator, labelOf, itemLabels, events, shop, settle } = await openWordShops()

describe('an unknown word', () => {
  test('is accepted, shown with a suggestion, and carried out once it is mapped', async () => {
    const { order, push, map, words, parked, channel, token } = await shop()
    const one = await order()
    const two = await order()
    const results = await push(
      { orderId: one.order.id, word: 'in_production' },
      { orderId: two.order.id, word: 'in_production', at: '2026-03-01T09:00:00Z' },
      { orderId: two.order.id, sku: 'TEA', word: 'quack' },
    )
    expect(results).toMatchObject(
      Array.from('123', () => ({ outcome: 'PARKED', label: null, userErrors: [] })),
    )
    expect(await labelOf(one)).toBe(10)
    expect(await words()).toMatchObject({
      name: channel.name,
      waiting: 3,
      words: [],
      unknown: [
        {
          scope: 'ORDER',
          word: 'in_production',
          waiting: 2,
          suggestion: { code: 'IN PRODUCTION' },
        },
        { scope: 'ORDER_ITEM', word: 'quack', waiting: 1, suggestion: null },
      ],
    })
    const { data } = await app.ask(administrator, '{ channels { id unknownWords } }')
    const counted = data?.['channels'] as { id: number; unknownWords: number }[]
    expect(counted.find(({ id }) => id === channel.id)?.unknownWords).toBe(2)
    expect(await map({ in_production: production })).toMatchObject({
      waiting: 1,
      unknown: [{ word: 'quack' }],
    })
    expect(await labelOf(one)).toBe(production)
    expect(await labelOf(two)).toBe(production)
    expect(await events(one)).toEqual([
      { event: 'ORDER_CHANGE_STATUS', actor: token.name, reason: '“in_production”' },
    ])
    expect(await parked()).toMatchObject([
      { state: 'APPLIED', word: 'in_production', label: { code: 'IN PRODUCTION' }, skus: [] },
      { state: 'APPLIED', orderNumber: two.order.number },
      { state: 'PARKED', word: 'quack', skus: ['TEA'] },
    ])
  })

  test('is carried out on each order in the order of arrival', async () => {
    const { order, push, map, parked } = await shop()
    const state = await order()
    const { id: orderId } = state.order
    for (const word of ['x', 'y', 'x', 'z']) await push({ orderId, word })
    await map({ x: production, y: waiting, z: shipped })
    expect((await parked()).map(({ word, state: reached }) => [word, reached])).toEqual(
      ['x', 'y', 'x', 'z'].map((word) => [word, 'APPLIED']),
    )
    expect((await events(state)).map(({ reason }) => reason)).toEqual([
      ...['“x”', '“y”', '“x”', '“z”'],
    ])
    expect(await labelOf(state)).toBe(shipped)
  })

  test('never takes an order back behind what came later', async () => {
    const { order, push, map, parked, words } = await shop()
    await map({ sent: shipped })
    const state = await order()
    const { id: orderId } = state.order
    await push({ orderId, word: 'late' }, { orderId, word: 'sent' })
    expect(await labelOf(state)).toBe(shipped)
    expect(await parked()).toMatchObject([{ word: 'late', state: 'OVERTAKEN' }])
    // It still wants a meaning for the next time.
    expect(await words()).toMatchObject({
      waiting: 0,
      unknown: [{ word: 'late', waiting: 0, count: 1 }],
    })
    await map({ late: production })
    expect(await labelOf(state)).toBe(shipped)
    expect(await words()).toMatchObject({ unknown: [] })

    // Of two that wait, mapping the later one first ends the earlier one.
    const other = await order()
    await push({ orderId: other.order.id, word: 'p' }, { orderId: other.order.id, word: 'q' })
    await map({ q: waiting })
    await map({ p: production })
    expect(await labelOf(other)).toBe(waiting)
  })

  test('of items is overtaken item by item', async () => {
    const { order, push, map, parked } = await shop()
    await map({ sent: shipped }, 'ORDER_ITEM')
    const state = await order()
    const { id: orderId } = state.order
    await push(
      { orderId, scope: 'ORDER_ITEM', word: 'made' },
      { orderId, sku: 'TEA', word: 'sent' },
    )
    expect(await parked()).toMatchObject([{ word: 'made', state: 'PARKED', skus: ['MUG'] }])
    await map({ made: production }, 'ORDER_ITEM')
    expect(await itemLabels(state)).toEqual([production, shipped])
    // A word for the order says nothing of its items, and the other way round.
    await push({ orderId, word: 'whole' }, { orderId, scope: 'ORDER_ITEM', word: 'sent' })
    expect((await parked()).map(({ word, state: reached }) => [word, reached])).toEqual([
      ['made', 'APPLIED'],
      ['whole', 'PARKED'],
    ])
  })

  test('that means nothing here is passed over', async () => {
    const { order, push, map, parked } = await shop()
    const state = await order()
    const told = { orderId: state.order.id, word: 'viewed', idempotencyKey: 'v' }
    await push(told)
    await map({ viewed: null })
    expect(await parked()).toMatchObject([{ state: 'IGNORED' }])
    expect(await push(told)).toMatchObject([{ outcome: 'IGNORED' }])
    expect(await push({ orderId: state.order.id, word: 'viewed' })).toMatchObject([
      { outcome: 'IGNORED', pushId: null },
    ])
    expect(await events(state)).toEqual([])
  })

  test('shows why the order did not take it, and can be tried again or dismissed', async () => {
    const { order, push, map, parked } = await shop()
    const state = await order()
    const { id: orderId } = state.order
    const [item] = state.items
    await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', orderId, { carrier: 'UPS', number: '1Z' })
    await push({ orderId, word: 'x', idempotencyKey: 'x-1' }, { orderId, word: 'never' })
    const returned = await fired(ctx, 'ITEM_RETURN', orderId, {
      items: [{ itemId: item?.id, qty: 1 }],
      open: true,
    })
    await map({ x: production })
    const [refused, never] = await parked()
    expect(refused).toMatchObject({ state: 'REFUSED', reasons: [{ code: 'OPEN_RETURN' }] })
    expect(await push({ orderId, word: 'x', idempotencyKey: 'x-1' })).toMatchObject([
      { outcome: 'REFUSED', pushId: refused?.id, userErrors: [{ code: 'OPEN_RETURN' }] },
    ])

    expect((await settle('Replay', { ids: [never?.id] })).userErrors).toMatchObject([
      { code: 'WORD_UNKNOWN', path: ['ids', '0'] },
    ])
    await fired(ctx, 'ITEM_UNRETURN', orderId, { returnId: returned.returns[0]?.id })
    expect(await settle('Replay', { ids: [refused?.id] })).toMatchObject({
      pushes: [{ state: 'APPLIED', reasons: [] }],
      userErrors: [],
    })
    expect(await labelOf(state)).toBe(production)
    for (const mutation of ['Replay', 'Dismiss'] as const) {
      const over = await settle(mutation, {
        ids: [refused?.id],
        ...(mutation === 'Dismiss' && { reason: 'x' }),
      })
      expect(over.userErrors).toMatchObject([{ code: 'NOTHING_TO_DO' }])
    }

    const later = await order()
    await push({ orderId: later.order.id, word: 'never' })
    const [, , waitingOne] = await parked()
    const ids = [waitingOne?.id]
    expect((await settle('Dismiss', { ids, reason: ' ' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['reason'] },
    ])
    expect(
      (await settle('Dismiss', { ids: ['7777777', 'x'], reason: 'y' })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND', path: ['ids', '1'] }])
    expect(await settle('Dismiss', { ids, reason: 'A test of theirs' })).toMatchObject({
      pushes: [
        {
          state: 'DISMISSED',
          dismissReason: 'A test of theirs',
          dismissedBy: 'Test ADMINISTRATOR',
        },
      ],
    })
    await map({ never: production })
    expect(await labelOf(later)).toBe(10)
    const audit = await app.database.query<{ operation: string }>(
      `select operation from audit_entry where subject_type = 'STATUS_PUSH' and subject_id = any($1) order by id`,
      [[refused?.id, waitingOne?.id]],
    )
    expect(audit.map(({ operation }) => operation)).toEqual([
      'parkedPushReplay',
      'parkedPushDismiss',
    ])
  })

  test('of many orders is carried out on all of them', async () => {
    const { push, map, order } = await shop()
    const states = await Promise.all(Array.from({ length: 30 }, () => order()))
    await push(...states.map(({ order: { id } }) => ({ orderId: id, word: 'many' })))
    const [one, two] = await Promise.all([map({ many: production }), map({ many: production })])
    expect([one?.waiting, two?.waiting]).toContain(0)
    await expect
      .poll(async () => Promise.all(states.map(labelOf)))
      .toEqual(states.map(() => production))
    for (const state of states) expect(await events(state)).toHaveLength(1)
  })
})

test('pages of parked pushes go on where the last one ended', async () => {
  const { order, push, owner } = await shop()
  const state = await order()
  await push(...Array.from({ length: 5 }, (_, at) => ({ orderId: state.order.id, word: `w${at}` })))
  const seen: string[] = []
  let after: string | null = null
  for (;;) {
    const { data } = await app.ask(
      administrator,
      `query ($filter: ParkedPushFilter, $after: String) {
        parkedPushes(filter: $filter, first: 2, after: $after) {
          edges { node { word } } pageInfo { hasNextPage endCursor } } }`,
      { filter: owner, after },
    )
    const page = data?.['parkedPushes'] as {
      edges: { node: { word: string } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
    seen.push(...page.edges.map(({ node }) => node.word))
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  expect(seen).toEqual(['w4', 'w3', 'w2', 'w1', 'w0'])
})

test('a token that is bound to a channel sees its own words and pushes only', async () => {
  const own = await shop({
    scopes: ['events.fire', 'orders.read', 'channels.read', 'updates.read'],
  })
  const other = await shop()
  const state = await other.order()
  await other.push({ orderId: state.order.id, word: 'theirs' })
  const { data } = await app.ask(
    own.headers,
    `query ($id: Int) { codeWords(channelId: $id) { name } parkedPushes { edges { node { id } } } }`,
    { id: other.channel.id },
  )
  expect(data).toEqual({ codeWords: null, parkedPushes: { edges: [] } })
})
