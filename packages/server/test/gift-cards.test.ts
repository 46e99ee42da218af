import { beforeAll, describe, expect, test } from 'vitest'
import { contextWithDefaults } from './callers.js'
import { draft, fire, fired, imported, itemOf, stateIn, undo } from './events.js'
import { createTestDatabase } from './harness.js'
import { giftCardCodes, placeOfCode } from '../src/modules/gift-cards/index.js'
import type { OrderState } from '../src/modules/orders/index.js'
import {
  cardsOf as storedCards,
  gift,
  giftDeliveries,
  giftOrder as orderOfGifts,
  issuesAt,
  reachLabel,
  told as storedStates,
} from './gift-orders.js'
import { updateChannel } from '../src/modules/channels/update-channel.js'
import { verify } from '../src/modules/status-events/index.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

/** ORDER_APPROVE leads orders to 1000, ITEM_SET_EXPECTED_SHIP_DATE items to 1220. */
beforeAll(async () => {
  await issuesAt(ctx, 1000)
  await issuesAt(ctx, 1220)
})

const giftOrder = (qty = 2, more: Record<string, unknown> = {}) => orderOfGifts(ctx, qty, more)
const cardsOf = (orderId: string) => storedCards(database, orderId)
const told = (orderId: string) => storedStates(database, orderId)
const mailsOf = (orderId: string) => giftDeliveries(database, orderId)
const arrive = (orderId: string) =>
  database.query(
    `update delivery set state = 'DELIVERED', ended_at = now() where order_id = $1 and event is null and state = 'WAITING'`,
    [orderId],
  )

describe('issue', () => {
  test('an order that reaches the label: one card for each piece, and one mail to the recipient', async () => {
    const { order } = await giftOrder()
    expect(await cardsOf(order.id)).toEqual([])
    await fired(ctx, 'ORDER_APPROVE', order.id)
    const cards = await cardsOf(order.id)
    expect(cards).toMatchObject([
      { unit: 1, state: 'ISSUED', amount: 2500, sku: 'GIFT' },
      { unit: 2, state: 'ISSUED', amount: 2500 },
    ])
    const mails = await mailsOf(order.id)
    expect(mails).toMatchObject([
      {
        state: 'WAITING',
        to: 'Bo@example.org',
        content: {
          message: 'Enjoy!',
          cards: cards.map(({ id }) => ({ amount: '$25.00', code: placeOfCode(id) })),
        },
      },
    ])
    const codes = await giftCardCodes(
      ctx,
      cards.map(({ id }) => id),
      'bo@example.org',
    )
    expect(new Set(codes.values()).size).toBe(2)
    const form = /^([2-9A-HJKMNP-Z]{4}-){5}[2-9A-HJKMNP-Z]{4}$/
    for (const code of codes.values()) expect(code).toMatch(form)
    await arrive(order.id)
    expect(await told(order.id)).toEqual(['1 SENT', '2 SENT'])
    // Nobody has really written a mail.
    await database.query(
      `update delivery set state = 'WAITING', ended_at = null where order_id = $1 and event is null`,
      [order.id],
    )
  })

  test('an item that reaches the label gets its own cards alone', async () => {
    const state = await imported(ctx, {
      items: ['A', 'B'].map((sku) => ({
        sku,
        name: sku,
        qty: 1,
        unitPrice: '1',
        giftCard: { recipient: 'a@example.org' },
      })),
    })
    const items = [{ itemId: itemOf(state, 'B').id }]
    await fired(ctx, 'ITEM_SET_EXPECTED_SHIP_DATE', state.order.id, { items, date: '2026-03-09' })
    expect((await cardsOf(state.order.id)).map(({ sku }) => sku)).toEqual(['B'])
    await fired(ctx, 'ORDER_APPROVE', state.order.id)
    expect((await cardsOf(state.order.id)).map(({ sku }) => sku)).toEqual(['A', 'B'])
    expect(await mailsOf(state.order.id)).toHaveLength(2)
  })

  test('a dry run issues nothing, and an order without gift cards has none', async () => {
    const { order } = await giftOrder()
    await fire(ctx, 'ORDER_APPROVE', order.id, { dryRun: true })
    expect(await cardsOf(order.id)).toEqual([])
    const other = await fired(ctx, 'ORDER_APPROVE', (await imported(ctx)).order.id)
    expect(await cardsOf(other.order.id)).toEqual([])
  })

  test('what a card is worth can be another amount in another currency', async () => {
    const { order } = await giftOrder(1, { amount: '5000', currency: 'JPY' })
    await fired(ctx, 'ORDER_APPROVE', order.id)
    const [mail] = await mailsOf(order.id)
    expect(mail?.content.cards[0]?.amount).toBe('¥5,000')
  })
})

describe('once per unit', () => {
  test('the label left and reached again issues nothing twice', async () => {
    const { order } = await giftOrder()
    await fired(ctx, 'ORDER_APPROVE', order.id)
    const before = await cardsOf(order.id)
    await fired(ctx, 'ORDER_UNAPPROVE', order.id)
    await fired(ctx, 'ORDER_APPROVE', order.id)
    expect(await cardsOf(order.id)).toEqual(before)
    expect(await mailsOf(order.id)).toHaveLength(1)
  })

  test('sixteen transitions at once issue each card once', async () => {
    const state = await giftOrder(3)
    const items = [{ itemId: itemOf(state, 'GIFT').id }]
    const { id } = state.order
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        at % 2 === 0
          ? fire(ctx, 'ORDER_APPROVE', id)
          : fire(ctx, 'ITEM_SET_EXPECTED_SHIP_DATE', id, { items, date: `2026-04-${10 + at}` }),
      ),
    )
    expect(answers.filter(({ applied }) => applied).length).toBeGreaterThan(1)
    expect(await told(id)).toEqual(['1 ISSUED', '2 ISSUED', '3 ISSUED'])
    expect(await mailsOf(id)).toHaveLength(1)
  })

  test('an undo and the same again', async () => {
    const { order } = await giftOrder()
    const approved = await fire(ctx, 'ORDER_APPROVE', order.id)
    const before = await cardsOf(order.id)
    await undo(ctx, approved.event?.id ?? '')
    await fired(ctx, 'ORDER_APPROVE', order.id)
    expect(await cardsOf(order.id)).toEqual(before)
  })

  test('a replay of an idempotency key', async () => {
    const { order } = await giftOrder()
    await fire(ctx, 'ORDER_APPROVE', order.id, { idempotencyKey: 'gift-1' })
    await fire(ctx, 'ORDER_APPROVE', order.id, { idempotencyKey: 'gift-1' })
    expect(await told(order.id)).toEqual(['1 ISSUED', '2 ISSUED'])
  })
})

const reach = (state: OrderState) => reachLabel(ctx, state)

describe('pieces that go and come back', () => {
  const cancel = async (qty: number, state: Awaited<ReturnType<typeof giftOrder>>) =>
    fired(ctx, 'ITEM_CANCEL', state.order.id, {
      items: [{ itemId: itemOf(state, 'GIFT').id, qty }],
    })

  test('a cancel takes the latest card that was not sent, and its mail where none is left', async () => {
    const state = await giftOrder(3)
    const { id } = state.order
    await reach(state)
    await cancel(1, state)
    expect(await told(id)).toEqual(['1 ISSUED', '2 ISSUED', '3 CANCELED'])
    const [third] = (await cardsOf(id)).slice(2)
    expect(await giftCardCodes(ctx, [third?.id ?? ''], 'bo@example.org')).toEqual(new Map())
    expect(await mailsOf(id)).toMatchObject([{ state: 'WAITING' }])
    await cancel(2, state)
    expect(await mailsOf(id)).toMatchObject([{ state: 'DROPPED', reason: 'GIFT_CARD_CANCELED' }])
  })

  test('what is not sent goes before what is', async () => {
    const state = await giftOrder(2)
    const { id } = state.order
    await reach(state)
    await database.query(
      `update gift_card set state = 'SENT', sent_at = now() where order_id = $1 and unit = 2`,
      [id],
    )
    await cancel(1, state)
    expect(await told(id)).toEqual(['1 CANCELED', '2 SENT'])
  })

  test('a piece that comes back gets a new card, never an old code', async () => {
    const state = await giftOrder(3)
    const { id } = state.order
    await reach(state)
    const itemId = itemOf(state, 'GIFT').id
    await fired(ctx, 'ITEM_REVISE', id, { itemId, qty: 1 })
    expect(await told(id)).toEqual(['1 ISSUED', '2 CANCELED', '3 CANCELED'])
    await fired(ctx, 'ITEM_REVISE', id, { itemId, qty: 3 })
    const states = ['1 ISSUED', '2 CANCELED', '3 CANCELED', '4 ISSUED', '5 ISSUED']
    expect(await told(id)).toEqual(states)
    const cards = await cardsOf(id)
    expect(new Set(cards.map((card) => card.code_digest?.toString('hex'))).size).toBe(5)
    expect(new Set(cards.flatMap(({ replaces }) => replaces ?? [])).size).toBe(2)
    await reach(state)
    expect(await told(id)).toEqual(states)
  })

  test('a cancel of the order, taken back', async () => {
    const { order } = await giftOrder(2)
    await fired(ctx, 'ORDER_APPROVE', order.id)
    const canceled = await fire(ctx, 'ORDER_CANCEL', order.id)
    expect(await told(order.id)).toEqual(['1 CANCELED', '2 CANCELED'])
    stateIn(await undo(ctx, canceled.event?.id ?? ''))
    expect((await told(order.id)).slice(2)).toEqual(['3 ISSUED', '4 ISSUED'])
  })

  test('a return and its way back', async () => {
    const state = await giftOrder(1)
    const { id } = state.order
    await fired(ctx, 'ORDER_APPROVE', id)
    await fired(ctx, 'ORDER_SET_ACTUAL_SHIP_DATE', id, { date: '2026-03-02' })
    const items = [{ itemId: itemOf(state, 'GIFT').id }]
    const back = await fired(ctx, 'ITEM_RETURN', id, { items })
    expect(await told(id)).toEqual(['1 CANCELED'])
    await fired(ctx, 'ITEM_UNRETURN', id, { returnId: back.returns[0]?.id, items })
    expect(await told(id)).toEqual(['1 CANCELED', '2 ISSUED'])
  })

  test('pieces canceled before the label is reached never get a card', async () => {
    const state = await giftOrder(3)
    await cancel(1, state)
    await fired(ctx, 'ORDER_APPROVE', state.order.id)
    expect(await told(state.order.id)).toEqual(['1 ISSUED', '2 ISSUED'])
  })

  test('pieces that are ordered later get theirs when the label is reached again', async () => {
    const state = await giftOrder(1)
    const { id } = state.order
    await reach(state)
    const itemId = itemOf(state, 'GIFT').id
    await fired(ctx, 'ITEM_REVISE', id, { itemId, qty: 2 })
    expect(await told(id)).toEqual(['1 ISSUED'])
    await reach(state)
    expect(await told(id)).toEqual(['1 ISSUED', '2 ISSUED'])
    await fired(ctx, 'ITEM_REVISE', id, { itemId, qty: 1 })
    expect(await told(id)).toEqual(['1 ISSUED', '2 CANCELED'])
  })
})

describe('pieces that move to an order of their own', () => {
  const fill = async (state: Awaited<ReturnType<typeof giftOrder>>, more = {}) => {
    const items = [{ itemId: itemOf(state, 'GIFT').id, qty: 1 }]
    await fired(ctx, 'ITEM_FORCE_BACKORDER', state.order.id, { items })
    const payload = await fire(ctx, 'ITEM_FILL_BACKORDER', state.order.id, {
      approve: false,
      approveIncomplete: false,
      carryBalance: false,
      carryCredit: false,
      onlyComplete: false,
      ...more,
    })
    const created = payload.createdOrder?.state
    if (!created) throw new Error(JSON.stringify(payload.userErrors))
    return created
  }

  test('a card that is issued goes with its piece, and is not issued again there', async () => {
    const state = await giftOrder(2)
    await fired(ctx, 'ORDER_APPROVE', state.order.id)
    const before = await cardsOf(state.order.id)
    const created = await fill(state, { approve: true })
    expect(created.order.labelId).toBe(1000)
    expect(await told(state.order.id)).toEqual(['1 ISSUED'])
    const moved = await cardsOf(created.order.id)
    expect(moved).toMatchObject([{ id: before[1]?.id, unit: 1, state: 'ISSUED' }])
    expect(moved[0]?.code_digest).toEqual(before[1]?.code_digest)
    await fired(ctx, 'ORDER_CANCEL', created.order.id)
    expect(await told(created.order.id)).toEqual(['1 CANCELED'])
    expect(await told(state.order.id)).toEqual(['1 ISSUED'])
  })

  test('a piece without a card gets its card at the new order', async () => {
    const state = await giftOrder(2)
    const { id } = state.order
    await fired(ctx, 'ORDER_APPROVE', id)
    // As if the label had got its action only now.
    await database.query('delete from gift_card where order_id = $1', [id])
    const created = await fill(state, { approve: true })
    expect(await told(created.order.id)).toEqual(['1 ISSUED'])
    expect(await told(id)).toEqual([])
  })
})

describe('nobody is written to', () => {
  const unsent = async (orderId: string) => {
    const [row] = await database.query<{ state: string; unsent: string }>(
      'select state, unsent from gift_card where order_id = $1',
      [orderId],
    )
    return row
  }

  test('where the cart sends its own e-mails, and the card says so', async () => {
    await database.query(`insert into channel (code, name) values ('own', 'Own mails')`)
    const { channels } = await ctx.configuration.refresh()
    const channel = [...channels.values()].find(({ code }) => code === 'own')
    if (!channel) throw new Error('no channel')
    await updateChannel(ctx, {
      id: channel.id,
      expectedVersion: channel.version,
      suppressEmails: true,
    })
    const { order } = await imported(ctx, {
      channel: 'own',
      items: [{ sku: 'G', name: 'G', qty: 1, unitPrice: '5', giftCard: gift }],
    })
    await fired(ctx, 'ORDER_APPROVE', order.id)
    expect(await unsent(order.id)).toEqual({ state: 'ISSUED', unsent: 'CHANNEL_SENDS_NO_EMAILS' })
    expect(await mailsOf(order.id)).toEqual([])
  })

  test('but a caller who wants no e-mails about the order does not keep a gift from its recipient', async () => {
    const { order } = await giftOrder(1)
    await fired(ctx, 'ORDER_APPROVE', order.id, { suppressEmail: true })
    expect(await mailsOf(order.id)).toMatchObject([{ state: 'WAITING' }])
  })

  test('where the recipient of an old order is no address', async () => {
    const { order } = await giftOrder(1)
    await database.query(
      `update order_item set gift_card = '{"recipient": "Bo"}' where order_id = $1 and gift_card is not null`,
      [order.id],
    )
    await fired(ctx, 'ORDER_APPROVE', order.id)
    expect(await unsent(order.id)).toEqual({ state: 'ISSUED', unsent: 'NO_ADDRESS' })
  })
})

test('what makes an item a gift card is checked, all at once and with its places', async () => {
  const bad = (giftCard: unknown, unitPrice = '0') =>
    imported(
      ctx,
      draft({ items: [{ sku: 'G', name: 'G', qty: 1, unitPrice, giftCard: giftCard as never }] }),
    )
  await expect(bad({ recipient: 'a@b.c, d@e.f', message: '', colour: 'red' })).rejects.toThrow(
    /"giftCard","colour".*"giftCard","recipient".*"giftCard","message".*"giftCard","amount"/s,
  )
  await expect(bad([])).rejects.toThrow(/recipientName/)
  await expect(bad({}, '5')).rejects.toThrow(/needs the e-mail address/)
  await expect(bad({ recipient: 'a@b.c', amount: '1.005' })).rejects.toThrow(/above zero in USD/)
  await expect(bad({ recipient: 'a@b.c', currency: 'JPY' }, '5')).rejects.toThrow(/worth in JPY/)
})

test('more cards than anybody means are refused, and nothing happens', async () => {
  const { order } = await giftOrder(1_001)
  const payload = await fire(ctx, 'ORDER_APPROVE', order.id)
  expect(payload.userErrors).toMatchObject([{ code: 'LIMIT_REACHED', data: { most: 1000 } }])
  expect(await cardsOf(order.id)).toEqual([])
})

test('all invariants hold after all this', async () => {
  expect(await verify(database)).toEqual([])
})
