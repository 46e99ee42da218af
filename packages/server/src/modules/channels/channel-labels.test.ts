import { describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { at, channelSetup, done } from '../../../test/channel-setup.js'
import { fired, imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
// Nothing is sent here, so nobody listens.
const setup = await channelSetup(ctx, 'https://shop.example/in')
const { run, create, update, setLabels, signedChannel } = setup

describe('the label map', () => {
  const idOf = (code: string): number => {
    const found = [...ctx.configuration.current().labels.values()].find((one) => one.code === code)
    if (!found) throw new Error(`no label ${code}`)
    return found.id
  }

  test('it lists what the cart may be told of, and what of it rules or orders use', async () => {
    const channel = await signedChannel()
    const { labels } = ctx.configuration.current()
    const required = channel.setup.labels.filter(({ need }) => need === 'REQUIRED')
    expect(required.length).toBe(channel.setup.unmapped)
    expect(required.map(({ labelId }) => labelId)).toContain(idOf('ORDER APPROVED'))
    for (const { labelId } of required) expect(labels.get(labelId)?.isShowToCustomer).toBe(true)
    expect(channel.setup.labels.some(({ need }) => need === 'POSSIBLE')).toBe(true)
  })

  test('a WooCommerce shop gets suggestions out of its own words', async () => {
    const { setup } = done(await create({ code: 'woo', name: 'Woo', adapter: 'WOOCOMMERCE' }))
    const suggestion = (code: string) =>
      setup.labels.find(({ labelId }) => labelId === idOf(code))?.suggestion
    expect(suggestion('ORDER APPROVED')).toBe('processing')
    expect(suggestion('CANCELED')).toBe('cancelled')
  })

  test('words that cannot be are refused by their place', async () => {
    const channel = await signedChannel()
    const words = [
      { labelId: 999_999, word: 'x' },
      { labelId: idOf('CANCELED'), word: 'two\nlines' },
      { labelId: idOf('CANCELED'), word: 'again' },
    ]
    const refused = await setLabels({ ...at(channel), words })
    expect(refused.userErrors.map(({ path }) => path)).toEqual([
      ['words', '0', 'labelId'],
      ['words', '1', 'word'],
      ['words', '2', 'labelId'],
    ])
  })

  const stateOf = async (orderId: string) =>
    (
      await database.query<{ event: string; state: string; reason: string | null; detail: string }>(
        `select d.event, d.state, d.reason, d.detail from delivery d
         join destination t on t.id = d.destination_id
         where d.order_id = $1 and t.kind = 'CHANNEL' order by d.id`,
        [orderId],
      )
    ).map(({ event, state, reason, detail }) => [event, state, reason ?? detail])

  test('what failed for want of a word waits again once the word is there, the newest alone', async () => {
    const channel = await signedChannel()
    const one = await imported(ctx, { channel: channel.code, cartNumber: 'R-1' })
    await fired(ctx, 'ORDER_APPROVE', one.order.id)
    await fired(ctx, 'ORDER_CANCEL', one.order.id)
    expect(await stateOf(one.order.id)).toMatchObject([
      ['ORDER_APPROVE', 'SUPERSEDED', 'UNMAPPED'],
      ['ORDER_CANCEL', 'FAILED', 'UNMAPPED'],
    ])
    const other = await imported(ctx, { channel: channel.code, cartNumber: 'R-2' })
    await fired(ctx, 'ORDER_APPROVE', other.order.id)
    const half = await setLabels({
      ...at(channel),
      words: [{ labelId: idOf('CANCELED'), word: 'Storniert' }],
    })
    expect(half).toMatchObject({ requeued: 0, channel: { setup: { untold: 2 } } })
    const [detail] = await database.query<{ detail: string }>(
      `select detail from delivery where order_id = $1 and state = 'FAILED'`,
      [one.order.id],
    )
    expect(detail?.detail).toBe('No word for ITEM CANCELED.')
    const word = { labelId: idOf('ITEM CANCELED'), word: 'Position storniert' }
    const after = await setLabels({ ...at(done(half)), words: [word] })
    expect(after).toMatchObject({ requeued: 1, channel: { setup: { untold: 1 } } })
    expect(await stateOf(one.order.id)).toMatchObject([
      ['ORDER_APPROVE', 'SUPERSEDED', 'UNMAPPED'],
      ['ORDER_CANCEL', 'WAITING', null],
    ])
    const [delivery] = await database.query<{ content: object; tries: number; ended: unknown }>(
      `select d.content, d.tries, d.ended_at as ended from delivery d
       join destination t on t.id = d.destination_id
       where d.order_id = $1 and d.state = 'WAITING' and t.kind = 'CHANNEL'`,
      [one.order.id],
    )
    expect(delivery).toMatchObject({
      tries: 0,
      ended: null,
      content: {
        orderWord: 'Storniert',
        itemWords: ['Position storniert', 'Position storniert'],
        order: { cartNumber: 'R-1' },
      },
    })
    expect(await stateOf(other.order.id)).toMatchObject([['ORDER_APPROVE', 'FAILED', 'UNMAPPED']])
    const rest = await setLabels({
      ...at(done(after)),
      words: [{ labelId: idOf('ORDER APPROVED'), word: 'Freigegeben' }],
    })
    expect(rest).toMatchObject({ requeued: 1, channel: { setup: { untold: 0 } } })
  })

  test('a word that the shop did not know is sent again only when it is another one', async () => {
    const channel = await signedChannel()
    const words = [{ labelId: idOf('ORDER APPROVED'), word: 'aproved' }]
    const mapped = done(await setLabels({ ...at(channel), words }))
    const order = await imported(ctx, { channel: channel.code, cartNumber: 'W-1' })
    await fired(ctx, 'ORDER_APPROVE', order.order.id)
    await database.query(
      `update delivery set state = 'FAILED', reason = 'WORD_UNKNOWN', ended_at = now()
       where order_id = $1`,
      [order.order.id],
    )
    const canceled = [{ labelId: idOf('CANCELED'), word: 'canceled' }]
    const unrelated = await setLabels({ ...at(mapped), words: canceled })
    expect(unrelated.requeued).toBe(0)
    const mended = [{ labelId: idOf('ORDER APPROVED'), word: 'approved' }]
    expect(await setLabels({ ...at(done(unrelated)), words: mended })).toMatchObject({
      requeued: 1,
    })
  })

  test('a channel that is not told of labels any more needs no words', async () => {
    const channel = await signedChannel()
    const order = await imported(ctx, { channel: channel.code, cartNumber: 'T-1' })
    await fired(ctx, 'ORDER_APPROVE', order.order.id)
    const after = await update({ ...at(channel), capabilities: ['TRACKING'] })
    expect(after).toMatchObject({ requeued: 1, channel: { setup: { unmapped: 0, untold: 0 } } })
  })

  test('while a channel is switched off nothing waits again', async () => {
    const channel = await signedChannel()
    const order = await imported(ctx, { channel: channel.code, cartNumber: 'O-1' })
    await fired(ctx, 'ORDER_APPROVE', order.order.id)
    const off = done(await update({ ...at(channel), sendStatusUpdates: false }))
    const words = [{ labelId: idOf('ORDER APPROVED'), word: 'ok' }]
    const mapped = await setLabels({ ...at(off), words })
    expect(mapped.requeued).toBe(0)
    expect(await update({ ...at(done(mapped)), sendStatusUpdates: true })).toMatchObject({
      requeued: 1,
    })
  })
})

test('what a cart is told is said in words', async () => {
  const channel = await signedChannel()
  const labels = [...ctx.configuration.current().labels.values()]
  const words = labels.map(({ id, code }) => ({ labelId: id, word: `cart ${code}` }))
  done(await setLabels({ ...at(channel), words }))
  const order = await imported(ctx, { channel: channel.code, cartNumber: 'T-2' })
  await fired(ctx, 'ORDER_APPROVE', order.order.id)
  const told = [
    `Order ${order.order.number} (cart number T-2)`,
    'Status of the order: cart ORDER APPROVED',
    'MUG: cart ORDER APPROVED',
    'TEA: cart ORDER APPROVED',
  ]
  const { deliveries } = await run<{ deliveries: { edges: { node: { tells: string[] } }[] } }>(
    '{ deliveries(first: 1) { edges { node { tells } } } }',
  )
  expect(deliveries.edges[0]?.node.tells).toEqual(told)
})
