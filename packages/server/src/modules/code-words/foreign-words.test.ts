import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { draft, imported } from '../../../test/events.js'
import { repositoryRoot } from '../../kernel/config.js'
import { createApiToken, systemActor } from '../auth/index.js'
import { createChannel } from '../channels/index.js'
import { ensureDefaults } from '../status-events/index.js'
import { updateCodeWords } from './update-code-words.js'

const app = await createTestApp()
const ctx = app.contextFor(systemActor)
const production = 160
const waiting = 170
let shops = 0

beforeAll(() => ensureDefaults(ctx))

async function shop(words: Record<string, number | null> = {}) {
  const code = `shop-${(shops += 1)}`
  const channel = await createChannel(ctx, {
    code,
    name: code,
    autoApprove: false,
    adapter: 'NONE',
  })
  const { secret } = await createApiToken(ctx, {
    name: code,
    scopes: ['events.fire', 'orders.read', 'orders.import', 'updates.read'],
    channel: code,
  })
  const map = (given: Record<string, number | null>, scope: 'ORDER' | 'ORDER_ITEM' = 'ORDER') =>
    updateCodeWords(ctx, {
      channelId: channel.id,
      changes: Object.entries(given).map(([word, labelId]) => ({
        scope,
        word,
        labelId,
        remove: false,
      })),
    })
  if (Object.keys(words).length > 0) await map(words)
  const headers = { authorization: `Bearer ${secret}` }
  return { code, headers, map, order: () => imported(ctx, { channel: code }) }
}

interface Payload {
  applied: boolean
  parkedPushId: string | null
  order: { id: string; label: { code: string }; items: { label: { code: string } }[] } | null
  event: { event: string } | null
  userErrors: { code: string; path: string[] | null }[]
}

async function call(
  headers: Record<string, string>,
  mutation: 'orderChangeStatus' | 'itemChangeStatus' | 'orderImport',
  input: Record<string, unknown>,
): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await app.ask(
    headers,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { applied parkedPushId
      order { id label { code } items { label { code } } } event { event }
      userErrors { code path } } }`,
    { input },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data[mutation] as Payload
}

const codeOf = async (headers: Record<string, string>, id: string) => {
  const { data } = await app.ask(
    headers,
    `{ order(id: "${id}") { label { code } items { label { code } } } }`,
  )
  const order = data?.['order'] as Payload['order']
  return [order?.label.code, ...(order?.items ?? []).map(({ label }) => label.code)]
}

const channelOf = async (orderId: string): Promise<number> => {
  const [row] = await app.database.query<{ id: number }>(
    'select channel_id as id from orders where id = $1',
    [orderId],
  )
  return row?.id ?? 0
}

const parkedWords = async (headers: Record<string, string>) => {
  const { data } = await app.ask(headers, '{ parkedPushes { edges { node { word skus } } } }')
  const { edges } = data?.['parkedPushes'] as { edges: { node: object }[] }
  return edges.map(({ node }) => node)
}

describe('a change of status by a token that speaks words of its own', () => {
  test('takes the word in place of the code, of the order and of items', async () => {
    const { headers, map, order } = await shop({ made: production })
    await map({ made: waiting }, 'ORDER_ITEM')
    const { id: orderId } = (await order()).order
    const whole = await call(headers, 'orderChangeStatus', { orderId, labelCode: 'made' })
    expect(whole).toMatchObject({
      applied: true,
      parkedPushId: null,
      event: { event: 'ORDER_CHANGE_STATUS' },
      order: { label: { code: 'IN PRODUCTION' } },
      userErrors: [],
    })
    await call(headers, 'itemChangeStatus', { orderId, labelCode: ' made ' })
    expect(await codeOf(headers, orderId)).toEqual([
      'IN PRODUCTION',
      'WAITING TO SHIP',
      'WAITING TO SHIP',
    ])
    // Our own codes and ids go on as before.
    const ours = await call(headers, 'orderChangeStatus', { orderId, labelCode: 'INVOICED' })
    expect(ours.order?.label.code).toBe('INVOICED')
    const byId = await call(headers, 'orderChangeStatus', { orderId, labelId: waiting })
    expect(byId.order?.label.code).toBe('WAITING TO SHIP')
  })

  test('parks what nobody has mapped, with its manners, and answers a retry the same', async () => {
    const { headers, map, order } = await shop({ made: production })
    const { id: orderId } = (await order()).order
    const input = { orderId, labelCode: 'quack', idempotencyKey: 'k', note: 'From the shop' }
    const first = await call(headers, 'orderChangeStatus', input)
    expect(first).toMatchObject({
      applied: false,
      parkedPushId: expect.any(String) as string,
      event: null,
      order: { id: orderId, label: { code: 'SUBMITTED' } },
      userErrors: [],
    })
    expect(await call(headers, 'orderChangeStatus', input)).toEqual(first)
    expect(
      (await call(headers, 'orderChangeStatus', { ...input, labelCode: 'moo' })).userErrors,
    ).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
    await map({ quack: waiting })
    expect(await codeOf(headers, orderId)).toContain('WAITING TO SHIP')
    expect(
      await app.database.query(
        `select note, reason from history_entry where order_id = $1 and event = 'ORDER_CHANGE_STATUS'`,
        [orderId],
      ),
    ).toEqual([{ note: 'From the shop', reason: '“quack”' }])
    const later = await call(headers, 'orderChangeStatus', input)
    expect(later).toMatchObject({ applied: false, parkedPushId: first.parkedPushId })
    expect(later.order?.label.code).toBe('WAITING TO SHIP')
  })

  test('answers a retry the same, whatever its word has come to mean meanwhile', async () => {
    const { headers, map, order } = await shop({ made: production })
    const { id: orderId } = (await order()).order
    const input = { orderId, labelCode: 'made', idempotencyKey: 'k' }
    const first = await call(headers, 'orderChangeStatus', input)
    expect(first).toMatchObject({ applied: true, order: { label: { code: 'IN PRODUCTION' } } })
    for (const meaning of [waiting, null]) {
      await map({ made: meaning })
      expect(await call(headers, 'orderChangeStatus', input)).toEqual(first)
    }
    const forgotten = { scope: 'ORDER', word: 'made', remove: true } as const
    const kept = { scope: 'ORDER', word: 'other', labelId: waiting, remove: false } as const
    const channelId = await channelOf(orderId)
    await updateCodeWords(ctx, { channelId, changes: [forgotten, kept] })
    expect(await call(headers, 'orderChangeStatus', input)).toEqual(first)
    expect(await parkedWords(headers)).toEqual([])
    const other = { ...input, labelCode: 'other' }
    expect((await call(headers, 'orderChangeStatus', other)).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_MISMATCH' },
    ])
  })

  test('refuses what cannot be before it parks anything', async () => {
    const { headers, order } = await shop({ made: production, seen: null })
    const { id: orderId } = (await order()).order
    const unknown = { orderId, labelCode: 'quack' }
    const refusals: [Record<string, unknown>, string][] = [
      [{ ...unknown, orderId: undefined, orderNumber: 'nowhere' }, 'NOT_FOUND'],
      [{ ...unknown, expectedVersion: 7 }, 'VERSION_CONFLICT'],
      [{ ...unknown, force: true }, 'PERMISSION_DENIED'],
      [{ ...unknown, idempotencyKey: 'a b' }, 'INVALID_INPUT'],
      [{ ...unknown, note: 'x'.repeat(2_001) }, 'INVALID_INPUT'],
      [{ ...unknown, labelCode: '' }, 'INVALID_INPUT'],
      [{ ...unknown, orderNumber: '1' }, 'INVALID_INPUT'],
    ]
    for (const [input, code] of refusals)
      expect([input, (await call(headers, 'orderChangeStatus', input)).userErrors]).toMatchObject([
        input,
        [{ code }],
      ])
    const dry = await call(headers, 'orderChangeStatus', { ...unknown, dryRun: true })
    expect(dry).toMatchObject({ applied: false, parkedPushId: null, userErrors: [] })
    const passedOver = await call(headers, 'orderChangeStatus', { orderId, labelCode: 'seen' })
    expect(passedOver).toMatchObject({ applied: false, parkedPushId: null, userErrors: [] })
    expect(await parkedWords(headers)).toEqual([])
  })

  test('changes nothing for tokens and staff without such words', async () => {
    const { headers, order } = await shop()
    const { id: orderId } = (await order()).order
    const input = { orderId, labelCode: 'quack' }
    const plain = [{ code: 'NOT_FOUND', path: ['labelCode'] }]
    expect((await call(headers, 'orderChangeStatus', input)).userErrors).toEqual(plain)
    const staff = await app.tokenOf('ADMINISTRATOR')
    expect((await call(staff, 'itemChangeStatus', input)).userErrors).toEqual(plain)
  })
})

test('the request in the guide runs', async () => {
  const guide = await readFile(`${repositoryRoot}/docs/guide/integrators.md`, 'utf8')
  const [, request = ''] = /```graphql\n(mutation \{\n {2}statusPush[^]*?)```/.exec(guide) ?? []
  const { code, headers } = await shop({ 'wc-processing': production })
  const { order } = await imported(ctx, { channel: code, cartNumber: 'W-1001' })
  const { data } = await app.ask(headers, request.replaceAll('"1001"', `"${order.number}"`))
  expect(data?.['statusPush']).toMatchObject({
    results: [{ outcome: 'APPLIED' }, { outcome: 'PARKED', userErrors: [] }],
  })
})

describe('an order that comes in from a cart', () => {
  const { billTo, ...rest } = draft()
  const order = (more: Record<string, unknown> = {}) => ({ ...rest, billTo, ...more })

  test('belongs to the channel of the token, and cannot come twice or to another', async () => {
    const { code, headers } = await shop()
    const other = await shop()
    const first = await call(headers, 'orderImport', { order: order({ cartNumber: 'A1' }) })
    expect(first).toMatchObject({ applied: true, userErrors: [] })
    const id = first.order?.id ?? ''
    const [row] = await app.database.query<{ channel: string; source: string }>(
      'select c.code as channel, o.source from orders o join channel c on c.id = o.channel_id where o.id = $1',
      [id],
    )
    expect(row).toEqual({ channel: code, source: 'CHANNEL' })
    const again = await call(headers, 'orderImport', {
      order: order({ cartNumber: 'A1', channel: code }),
    })
    expect(again).toMatchObject({
      applied: false,
      order: { id },
      userErrors: [{ code: 'ORDER_EXISTS' }],
    })
    const foreign = order({ cartNumber: 'A2', channel: other.code })
    expect((await call(headers, 'orderImport', { order: foreign })).userErrors).toMatchObject([
      { code: 'PERMISSION_DENIED', path: ['order', 'channel'] },
    ])
    // The same number of another channel is another order.
    const theirs = await call(other.headers, 'orderImport', { order: order({ cartNumber: 'A1' }) })
    expect(theirs.applied).toBe(true)
    const retried = { order: order({ cartNumber: 'A3' }), idempotencyKey: 'once' }
    const [one, two] = [
      await call(headers, 'orderImport', retried),
      await call(headers, 'orderImport', retried),
    ]
    expect(two.order?.id).toBe(one.order?.id)
  })

  test('may bring its labels in words of the cart; an unknown one keeps no order out', async () => {
    const { headers, map } = await shop({ made: production, seen: null })
    await map({ packed: waiting }, 'ORDER_ITEM')
    const [mug, tea] = rest.items
    const known = await call(headers, 'orderImport', {
      order: order({
        label: 'made',
        items: [
          { ...mug, label: 'packed' },
          { ...tea, label: 'In Production' },
        ],
      }),
    })
    expect(await codeOf(headers, known.order?.id ?? '')).toEqual([
      'IN PRODUCTION',
      'WAITING TO SHIP',
      'IN PRODUCTION',
    ])
    const passedOver = await call(headers, 'orderImport', { order: order({ label: 'seen' }) })
    expect(passedOver).toMatchObject({ applied: true, order: { label: { code: 'SUBMITTED' } } })

    const input = {
      idempotencyKey: 'new-words',
      order: order({ label: 'quack', items: [mug, { ...tea, label: 'moo' }] }),
    }
    const dry = await call(headers, 'orderImport', { ...input, dryRun: true })
    expect(dry).toMatchObject({ applied: false, userErrors: [] })
    const unknown = await call(headers, 'orderImport', input)
    expect(unknown).toMatchObject({ applied: true, order: { label: { code: 'SUBMITTED' } } })
    expect(unknown.parkedPushId).not.toBeNull()
    expect((await call(headers, 'orderImport', input)).parkedPushId).toBe(unknown.parkedPushId)
    expect(await parkedWords(headers)).toEqual([
      { word: 'moo', skus: ['TEA'] },
      { word: 'quack', skus: [] },
    ])
    await map({ quack: waiting })
    await map({ moo: production }, 'ORDER_ITEM')
    expect(await codeOf(headers, unknown.order?.id ?? '')).toEqual([
      'WAITING TO SHIP',
      'SUBMITTED',
      'IN PRODUCTION',
    ])
  })

  test('answers a retry the same, whatever its words have come to mean meanwhile', async () => {
    const { headers, map } = await shop({ made: production })
    const once = { idempotencyKey: 'once', order: order({ label: 'made', cartNumber: 'B1' }) }
    const first = await call(headers, 'orderImport', once)
    await map({ made: waiting })
    expect(await call(headers, 'orderImport', once)).toEqual(first)

    const parking = { idempotencyKey: 'parking', order: order({ label: 'quack' }) }
    const parked = await call(headers, 'orderImport', parking)
    await map({ quack: waiting })
    const { parkedPushId, order: now } = await call(headers, 'orderImport', parking)
    expect({ parkedPushId, id: now?.id }).toEqual({
      parkedPushId: parked.parkedPushId,
      id: parked.order?.id,
    })
    expect(parkedPushId).not.toBeNull()
  })

  test('and its unknown words are kept together or not at all', async () => {
    const { headers } = await shop({ made: production })
    const { database } = app
    await database.query(
      `create function refuse_push() returns trigger language plpgsql as
         $$ begin raise exception 'the connection is gone'; end $$`,
    )
    await database.query(
      'create trigger refuse_push before insert on status_push execute function refuse_push()',
    )
    const input = { order: order({ label: 'quack', cartNumber: 'C1' }) }
    await expect(call(headers, 'orderImport', input)).rejects.toThrow()
    await database.query('drop trigger refuse_push on status_push')
    const made = await call(headers, 'orderImport', input)
    expect(made).toMatchObject({ applied: true, parkedPushId: expect.any(String) as string })
  })
})
