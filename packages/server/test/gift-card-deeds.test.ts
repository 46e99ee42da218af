import { beforeAll, expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from './callers.js'
import { fired } from './events.js'
import { cardsOf, giftDeliveries, giftOrder, issuesAt, told } from './gift-orders.js'
import { createTestDatabase } from './harness.js'
import { nobody } from './events.js'
import { Refusal } from '../src/kernel/refusal.js'
import { cancelGiftCard } from '../src/modules/gift-cards/cancel-gift-card.js'
import { giftCardCodes, giftCardsOf } from '../src/modules/gift-cards/index.js'
import { resendGiftCard } from '../src/modules/gift-cards/resend-gift-card.js'
import { verify } from '../src/modules/status-events/index.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
beforeAll(() => issuesAt(ctx, 1000))

const issued = async (qty = 2) => {
  const { order } = await giftOrder(ctx, qty)
  await fired(ctx, 'ORDER_APPROVE', order.id)
  const cards = await cardsOf(database, order.id)
  return { orderId: order.id, cards, ids: cards.map(({ id }) => id) }
}
const reasonsOf = async (deed: () => Promise<unknown>) => {
  const reasons = await deed().then(
    () => [],
    (error: unknown) => (error instanceof Refusal ? error.reasons : []),
  )
  return reasons.map(({ code, path }) => [code, path?.join('.')])
}

test('a canceled card is dead: not mailed, not sent again, and its piece gets no other', async () => {
  const { orderId, ids } = await issued(1)
  const [id = ''] = ids
  expect(await cancelGiftCard(ctx, { id, reason: 'Bought with a stolen card' })).toMatchObject({
    state: 'CANCELED',
    canceledFor: 'STAFF',
    cancelReason: 'Bought with a stolen card',
  })
  expect(await giftDeliveries(database, orderId)).toMatchObject([
    { state: 'DROPPED', reason: 'GIFT_CARD_CANCELED' },
  ])
  expect(await giftCardCodes(ctx, ids, 'bo@example.org')).toEqual(new Map())
  expect(await reasonsOf(async () => cancelGiftCard(ctx, { id, reason: 'x' }))).toEqual([
    ['GIFT_CARD_CANCELED', 'id'],
  ])
  expect(await reasonsOf(() => resendGiftCard(ctx, { id }))).toEqual([['GIFT_CARD_CANCELED', 'id']])
  await fired(ctx, 'ORDER_UNAPPROVE', orderId)
  await fired(ctx, 'ORDER_APPROVE', orderId)
  expect(await told(database, orderId)).toEqual(['1 CANCELED'])
})

test('a mail about several cards leaves without the one that was canceled', async () => {
  const { orderId, ids } = await issued()
  await cancelGiftCard(ctx, { id: ids[0] ?? '', reason: 'By mistake' })
  expect(await giftDeliveries(database, orderId)).toMatchObject([{ state: 'WAITING' }])
  expect([...(await giftCardCodes(ctx, ids, 'bo@example.org')).keys()]).toEqual([ids[1]])
})

test('sent again: to the same recipient, or to another one from then on and to nobody else', async () => {
  const { orderId, ids } = await issued()
  const [first = '', second = ''] = ids
  const moved = await resendGiftCard(ctx, { id: first, recipient: 'ann@example.org' })
  expect(moved).toMatchObject({ recipient: 'ann@example.org', state: 'ISSUED' })
  const mails = await giftDeliveries(database, orderId)
  expect(mails.map(({ state, to, content }) => [state, to, content.cards.length])).toEqual([
    ['WAITING', 'Bo@example.org', 2],
    ['WAITING', 'ann@example.org', 1],
  ])
  // The mail that waited is only about the other card by now, whatever it has places for.
  expect([...(await giftCardCodes(ctx, ids, 'bo@example.org')).keys()]).toEqual([second])
  expect([...(await giftCardCodes(ctx, ids, 'ANN@example.org')).keys()]).toEqual([first])
  await resendGiftCard(ctx, { id: second })
  expect((await giftDeliveries(database, orderId)).map(({ state }) => state)).toEqual([
    'DROPPED',
    'WAITING',
    'WAITING',
  ])
})

test('while a mail is on its way, nobody sends it twice', async () => {
  const { orderId, ids } = await issued(1)
  await database.query(
    `update delivery set state = 'SENDING', lease_until = now() + interval '1 hour' where order_id = $1 and event is null`,
    [orderId],
  )
  expect(await reasonsOf(() => resendGiftCard(ctx, { id: ids[0] ?? '' }))).toEqual([
    ['DELIVERY_UNDER_WAY', 'id'],
  ])
  await database.query(
    `update delivery set state = 'DROPPED', reason = 'x', ended_at = now(), lease_until = null where order_id = $1 and event is null`,
    [orderId],
  )
})

test('what is no mailbox, no reason or no card is refused', async () => {
  const { ids } = await issued(1)
  const [id = ''] = ids
  const twoMailboxes = 'a@b.example, c@d.example'
  expect(await reasonsOf(() => resendGiftCard(ctx, { id, recipient: twoMailboxes }))).toEqual([
    ['INVALID_INPUT', 'recipient'],
  ])
  expect(await reasonsOf(async () => cancelGiftCard(ctx, { id, reason: ' ' }))).toEqual([
    ['INVALID_INPUT', 'reason'],
  ])
  for (const other of [nobody, 'x'])
    expect(await reasonsOf(() => resendGiftCard(ctx, { id: other }))).toEqual([['NOT_FOUND', 'id']])
  const elsewhere = callAs(ctx, token(['giftcards.write'], 999))
  expect(await reasonsOf(() => resendGiftCard(elsewhere, { id }))).toEqual([['NOT_FOUND', 'id']])
})

test('staff see the last four characters, and the audit neither code nor recipient', async () => {
  const { orderId, ids } = await issued(1)
  await resendGiftCard(ctx, { id: ids[0] ?? '', recipient: 'ann@example.org' })
  const [code = ''] = (await giftCardCodes(ctx, ids, 'ann@example.org')).values()
  const [shown] = await giftCardsOf(callAs(ctx, staff('READ_ONLY')), orderId)
  expect(shown?.codeEnd).toBe(code.slice(-4))
  expect(JSON.stringify(shown)).not.toContain(code.slice(0, 9))
  const audit = await database.query(
    `select operation, data from audit_entry where subject_type = 'GIFT_CARD' and subject_id = $1`,
    [ids[0]],
  )
  expect(audit).toEqual([{ operation: 'giftCardResend', data: { orderId, otherRecipient: true } }])
})

test('all invariants hold after all this', async () => {
  expect(await verify(database)).toEqual([])
})
