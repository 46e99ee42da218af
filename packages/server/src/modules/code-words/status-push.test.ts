import { beforeAll, describe, expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { fired, imported } from '../../../test/events.js'
import { settableClock } from '../../kernel/clock.js'
import type { Context } from '../../kernel/context.js'
import { createApiToken, systemActor } from '../auth/index.js'
import { createChannel } from '../channels/index.js'
import type { OrderState } from '../orders/index.js'
import { ensureDefaults } from '../status-events/index.js'
import { tidyPushes } from './index.js'

const clock = settableClock('2026-03-02T10:00:00Z')
const app = await createTestApp({ clock })
const ctx = app.contextFor(systemActor)
const administrator = await app.tokenOf('ADMINISTRATOR')

const production = 160
const waiting = 170
const shipped = 20

interface Result {
  outcome: string
  pushId: string | null
  eventId: string | null
  label: { code: string } | null
  userErrors: { code: string; path: string[] | null }[]
}
type Input = Record<string, unknown>

let shops = 0

/** A shop with a token of its own, and orders that it has sent. */
async function shop(more: { scopes?: string[] } = {}) {
  shops += 1
  const code = `shop-${shops}`
  const channel = await createChannel(ctx, {
    code,
    name: `Shop ${shops}`,
    autoApprove: false,
    adapter: 'NONE',
  })
  const scopes = more.scopes ?? ['events.fire', 'orders.read', 'orders.import']
  const { token, secret } = await createApiToken(ctx, { name: code, scopes, channel: code })
  const headers = { authorization: `Bearer ${secret}` }
  let orders = 0
  const owner = { channelId: channel.id }
  return {
    channel,
    token,
    headers,
    owner,
    order: () => imported(ctx, { channel: code, cartNumber: `${code}-${(orders += 1)}` }),
    push: (...pushes: Input[]) => push(headers, pushes),
    map: (words: Record<string, number | null>, scope = 'ORDER') => map(owner, words, scope),
    parked: () => parked(owner),
    words: () => words(owner),
  }
}

async function push(headers: Record<string, string>, pushes: Input[]): Promise<Result[]> {
  const { data, errors } = await app.ask(
    headers,
    `mutation ($input: StatusPushInput!) { statusPush(input: $input) {
      results { outcome pushId eventId label { code } userErrors { code path } } } }`,
    { input: { pushes } },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return (data['statusPush'] as { results: Result[] }).results
}

async function update(input: Input) {
  const { data, errors } = await app.ask(
    administrator,
    `mutation ($input: CodeWordsUpdateInput!) { codeWordsUpdate(input: $input) {
      codeWords { waiting words { scope word label { code } } unknown { word } }
      userErrors { code path } } }`,
    { input },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data['codeWordsUpdate'] as {
    codeWords: {
      waiting: number
      words: { scope: string; word: string; label: { code: string } | null }[]
      unknown: { word: string }[]
    } | null
    userErrors: { code: string; path: string[] }[]
  }
}

async function map(owner: Input, given: Record<string, number | null>, scope: string) {
  const changes = Object.entries(given).map(([word, labelId]) => ({ scope, word, labelId }))
  const payload = await update({ ...owner, changes })
  expect(payload.userErrors).toEqual([])
  return payload.codeWords
}

interface Parked {
  id: string
  orderNumber: string
  word: string
  state: string
  skus: string[]
  eventId: string | null
  label: { code: string } | null
  reasons: { code: string }[]
  dismissReason: string | null
  dismissedBy: string | null
}

const parkedFields = `id orderNumber word state skus eventId label { code } reasons { code }
  dismissReason dismissedBy`

async function parked(filter: Input): Promise<Parked[]> {
  const { data, errors } = await app.ask(
    administrator,
    `query ($filter: ParkedPushFilter) { parkedPushes(filter: $filter) {
      edges { node { ${parkedFields} } } } }`,
    { filter },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  const { edges } = data['parkedPushes'] as { edges: { node: Parked }[] }
  return edges.map(({ node }) => node).reverse()
}

async function settle(mutation: 'Replay' | 'Dismiss', input: Input) {
  const { data, errors } = await app.ask(
    administrator,
    `mutation ($input: ParkedPush${mutation}Input!) { settled: parkedPush${mutation}(input: $input) {
      pushes { ${parkedFields} } userErrors { code path } } }`,
    { input },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data['settled'] as {
    pushes: Parked[]
    userErrors: { code: string; path: string[] }[]
  }
}

async function words(owner: { channelId?: number; tokenId?: string }) {
  const { data } = await app.ask(
    administrator,
    `query ($channelId: Int, $tokenId: ID) { codeWords(channelId: $channelId, tokenId: $tokenId) {
      name waiting words { scope word label { code } }
      unknown { scope word waiting count suggestion { code } } } }`,
    owner,
  )
  return data?.['codeWords'] as {
    name: string
    waiting: number
    words: unknown[]
    unknown: unknown[]
  }
}

const labelOf = async ({ order }: OrderState): Promise<number | null> => {
  const [row] = await app.database.query<{ id: number | null }>(
    'select label_id as id from orders where id = $1',
    [order.id],
  )
  return row?.id ?? null
}
const itemLabels = async ({ order }: OrderState): Promise<(number | null)[]> => {
  const rows = await app.database.query<{ id: number | null }>(
    'select label_id as id from order_item where order_id = $1 order by position',
    [order.id],
  )
  return rows.map(({ id }) => id)
}
const events = (context: Context, { order }: OrderState) =>
  context.database.query<{ event: string; actor: string; reason: string | null }>(
    `select event, actor_name as actor, reason from history_entry
     where order_id = $1 and event like '%CHANGE_STATUS' order by sequence`,
    [order.id],
  )

beforeAll(() => ensureDefaults(ctx))

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
    expect(await events(ctx, state)).toEqual([
      { event: 'ORDER_CHANGE_STATUS', actor: token.name, reason: '“wc_production”' },
    ])
    // The order by our number, its channel named: the same order, and nothing left to do.
    const again = await push({ orderNumber: number, channel: channel.code, word: 'wc_production' })
    expect(again).toMatchObject([{ outcome: 'UNCHANGED', userErrors: [] }])
    expect(await events(ctx, state)).toHaveLength(1)
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
    expect(await events(ctx, state)).toHaveLength(1)
    // Both at once are one, and the same key with something else is not taken for it.
    const twice = { orderId: state.order.id, word: 'made', idempotencyKey: 'k-2' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => push(twice, twice)))
    expect(new Set(answers.flat().map(({ eventId }) => eventId)).size).toBe(1)
    expect(await events(ctx, state)).toHaveLength(2)
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
    expect((await events(ctx, state)).map(({ reason }) => reason)).toEqual([
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
    expect(await events(ctx, state)).toHaveLength(1)
  })
})

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
    expect(await events(ctx, one)).toEqual([
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
    expect((await events(ctx, state)).map(({ reason }) => reason)).toEqual([
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
    expect(await events(ctx, state)).toEqual([])
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
    for (const state of states) expect(await events(ctx, state)).toHaveLength(1)
  })
})

describe('a word that gets its meaning while newer news come in', () => {
  test('never wins against them', async () => {
    const { order, push, map } = await shop()
    await map({ sent: shipped })
    for (let round = 0; round < 4; round += 1) {
      const states = await Promise.all(Array.from({ length: 8 }, () => order()))
      const tell = (word: string) => states.map(({ order: { id } }) => push({ orderId: id, word }))
      await Promise.all(tell(`old-${round}`))
      await Promise.all([map({ [`old-${round}`]: production }), ...tell('sent')])
      await tidyPushes(ctx)
      expect(await Promise.all(states.map(labelOf))).toEqual(states.map(() => shipped))
    }
  })

  test('never wins against them either where they had nothing to do', async () => {
    const { order, push, map } = await shop()
    await map({ sent: shipped })
    for (let round = 0; round < 4; round += 1) {
      const states = await Promise.all(Array.from({ length: 8 }, () => order()))
      const tell = (word: string) => states.map(({ order: { id } }) => push({ orderId: id, word }))
      await Promise.all(tell('sent'))
      await Promise.all(tell(`old-${round}`))
      await Promise.all([map({ [`old-${round}`]: production }), ...tell('sent')])
      await tidyPushes(ctx)
      expect(await Promise.all(states.map(labelOf))).toEqual(states.map(() => shipped))
    }
  })

  test('waits when its order has moved on, and finds itself overtaken', async () => {
    const { order, push, map, parked, token, channel } = await shop()
    await map({ sent: shipped, old: production })
    const [moved, overtaken] = [await order(), await order()]
    // Taken up by a process that stood still before it fired the event.
    for (const {
      order: { id, version },
    } of [moved, overtaken])
      await app.database.query(
        `insert into status_push (pusher_id, channel_id, order_id, scope, word, received_at, state, parked,
           label_id, taken_at, expected_version)
         values ($1, $2, $3, 'ORDER', 'old', $4, 'TAKEN', true, $5, $4, $6)`,
        [token.id, channel.id, id, clock.now(), production, version],
      )
    await fired(ctx, 'ORDER_APPROVE', moved.order.id)
    await push({ orderId: overtaken.order.id, word: 'sent' })
    clock.advance(61_000)
    await tidyPushes(ctx)
    expect((await parked()).map(({ state }) => state)).toEqual(['APPLIED', 'OVERTAKEN'])
    expect([await labelOf(moved), await labelOf(overtaken)]).toEqual([production, shipped])
  })
})

describe('what others left undone', () => {
  test('is taken up again: a push whose process died, a word whose pushes nobody replayed', async () => {
    const { order, push, map, channel, token, parked } = await shop()
    await map({ made: production })
    const died = await order()
    const stranded = await order()
    await push({ orderId: stranded.order.id, word: 'unheard' })
    await app.database.query(
      `insert into status_push (pusher_id, channel_id, order_id, scope, word, received_at, state, parked, label_id, taken_at)
       values ($1, $2, $3, 'ORDER', 'made', $4, 'TAKEN', false, $5, $4)`,
      [token.id, channel.id, died.order.id, clock.now(), production],
    )
    await app.database.query(
      `insert into code_word (channel_id, scope, word, label_id) values ($1, 'ORDER', 'unheard', $2)`,
      [channel.id, waiting],
    )
    await tidyPushes(ctx)
    expect([await labelOf(died), await labelOf(stranded)]).toEqual([10, waiting])
    clock.advance(61_000)
    await tidyPushes(ctx)
    expect(await labelOf(died)).toBe(production)
    await tidyPushes(ctx)
    expect(await events(ctx, died)).toHaveLength(1)
    clock.advance(31 * 24 * 3_600_000)
    await tidyPushes(ctx)
    expect(await parked()).toEqual([])
  })

  test('hears what came of it when its event had happened already', async () => {
    const { order, push, map } = await shop()
    await map({ made: production })
    const state = await order()
    const told = { orderId: state.order.id, word: 'made', idempotencyKey: 'died' }
    const [first] = await push(told)
    // As a process leaves it that dies between the event and the note of it.
    await app.database.query(
      `update status_push set state = 'TAKEN', entry_id = null, ended_at = null where id = $1`,
      [first?.pushId],
    )
    expect(await push(told)).toEqual([first])
    expect(await events(ctx, state)).toHaveLength(1)
  })
})

describe('what words mean', () => {
  test('is kept by scope and letter by letter, audited, all or nothing', async () => {
    const { owner, map, words } = await shop()
    await map({ Ém: production, ém: waiting })
    await map({ ém: shipped }, 'ORDER_ITEM')
    const change = (more: Input) =>
      update({ ...owner, changes: [{ scope: 'ORDER', word: 'n', ...more }] })
    expect((await change({ labelId: 99_999 })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['changes', '0', 'labelId'] },
    ])
    expect((await change({ labelId: 30 })).userErrors).toMatchObject([
      { code: 'LABEL_SCOPE_MISMATCH' },
    ])
    expect((await change({ word: 'a\nb' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['changes', '0', 'word'] },
    ])
    expect(
      (await change({ word: 'ém', labelId: shipped, formerLabelId: null })).userErrors,
    ).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    const twice = [
      { scope: 'ORDER', word: 'fresh', labelId: shipped },
      { scope: 'ORDER', word: ' fresh', labelId: shipped },
    ]
    expect((await update({ ...owner, changes: twice })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['changes', '1', 'word'] },
    ])
    expect((await update({ ...owner, changes: [] })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['changes'] },
    ])
    expect((await update({ changes: twice })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
    expect(
      (await change({ word: 'ém', labelId: shipped, formerLabelId: waiting })).userErrors,
    ).toEqual([])
    expect((await change({ word: 'Ém', remove: true })).userErrors).toEqual([])
    expect(await words()).toMatchObject({
      words: [
        { scope: 'ORDER', word: 'ém', label: { code: 'SHIPPED' } },
        { scope: 'ORDER_ITEM', word: 'ém', label: { code: 'SHIPPED' } },
      ],
    })
    const audit = await app.database.query<{ data: unknown }>(
      `select data from audit_entry where operation = 'codeWordsUpdate' and subject_id = $1 order by id desc limit 1`,
      [String(owner.channelId)],
    )
    expect(audit).toEqual([{ data: { words: [{ scope: 'ORDER', word: 'Ém', from: production }] } }])
  })

  test('is the own of a token that speaks for no channel, or that has words of its own', async () => {
    const bound = await shop()
    const state = await bound.order()
    const { token, secret } = await createApiToken(ctx, {
      name: 'ERP',
      scopes: ['events.fire', 'orders.read'],
    })
    const headers = { authorization: `Bearer ${secret}` }
    const { cartNumber } = state.order
    const told = { cartNumber, channel: bound.channel.code, word: 'E7' }
    expect(await push(headers, [told])).toMatchObject([{ outcome: 'PARKED' }])
    expect(await words({ tokenId: token.id })).toMatchObject({
      name: 'ERP',
      unknown: [{ word: 'E7' }],
    })
    expect(await bound.words()).toMatchObject({ unknown: [] })
    await map({ tokenId: token.id }, { E7: production }, 'ORDER')
    expect(await labelOf(state)).toBe(production)

    await bound.map({ w: waiting })
    await map({ tokenId: bound.token.id }, { w: shipped }, 'ORDER')
    await bound.push({ orderId: state.order.id, word: 'w' })
    expect(await labelOf(state)).toBe(shipped)
    expect(await words({ channelId: 99_999 })).toBeNull()
  })

  test('moves with a label that is merged into another', async () => {
    const { owner, map, words } = await shop()
    const create = await app.ask(
      administrator,
      `mutation { labelCreate(input: { code: "MERGE ME", name: "Merge me", category: OPEN, color: "#3b82f6",
        isOrderState: true }) { label { id version } userErrors { message } } }`,
    )
    const { label } = create.data?.['labelCreate'] as { label: { id: number; version: number } }
    await map({ m: label.id })
    const merge = await app.ask(
      administrator,
      `mutation ($input: LabelMergeInput!) { labelMerge(input: $input) { userErrors { message } } }`,
      { input: { id: label.id, expectedVersion: label.version, intoId: waiting } },
    )
    expect(merge.data?.['labelMerge']).toEqual({ userErrors: [] })
    expect(await words()).toMatchObject({
      words: [{ word: 'm', label: { code: 'WAITING TO SHIP' } }],
    })
    expect(owner.channelId).toBeGreaterThan(0)
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
