import { Webhook } from 'standardwebhooks'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { contextWithDefaults } from './callers.js'
import { fired, imported } from './events.js'
import { cardsOf, gift, giftDeliveries, giftOrder, issuesAt, told } from './gift-orders.js'
import { createTestDatabase } from './harness.js'
import { startReceiver } from './webhook-receiver.js'
import { work } from './workers.js'
import { giftCardCodes } from '../src/modules/gift-cards/index.js'
import { resendGiftCard } from '../src/modules/gift-cards/resend-gift-card.js'
import { testProvider, updateProvider } from '../src/modules/gift-cards/update-provider.js'
import { verify } from '../src/modules/status-events/index.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const receiver = await startReceiver()
let secret = ''

beforeAll(async () => {
  ctx.clock.set(new Date())
  // Mails stay where they are: this is about what happens before.
  await database.query(
    `update destination set stopped_at = now(), stopped_reason = 'test' where kind = 'EMAIL'`,
  )
  await issuesAt(ctx, 1000)
  secret = (await updateProvider(ctx, { url: `${receiver.url}/cards`, newSecret: false })) ?? ''
})

const canary = 'CANARY-CODE'
let made = 0
/** A provider that knows its requests again. */
const answers = new Map<string, string>()
beforeEach(() => {
  receiver.received.length = 0
  receiver.answerWith((request, response) => {
    const key = String(request.headers['idempotency-key'])
    if (!answers.has(key)) answers.set(key, `${canary}-${(made += 1)}`)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ code: answers.get(key) }))
  })
})

const quick = { poll: 20, timeScale: 0.001 }
const until = (orderId: string, states: string[]) =>
  expect.poll(() => told(database, orderId), { timeout: 20_000, interval: 20 }).toEqual(states)

const approved = async (qty = 2) => {
  const { order } = await giftOrder(ctx, qty)
  await fired(ctx, 'ORDER_APPROVE', order.id)
  return order
}

test('the provider is asked for each card with a key of its own, and nothing of the customer', async () => {
  const order = await approved()
  expect(await told(database, order.id)).toEqual(['1 ISSUING', '2 ISSUING'])
  expect(await giftDeliveries(database, order.id)).toEqual([])
  await work(ctx, quick)
  await until(order.id, ['1 ISSUED', '2 ISSUED'])
  const cards = await cardsOf(database, order.id)
  expect(receiver.received.map(({ headers }) => headers['idempotency-key']).sort()).toEqual(
    cards.map(({ id }) => `gift_card_${id}`).sort(),
  )
  const verifier = new Webhook(secret)
  for (const { headers, body } of receiver.received) {
    verifier.verify(body, headers as Record<string, string>)
    const { type, data } = JSON.parse(body) as { type: string; data: Record<string, string> }
    expect(type).toBe('gift_card.issue')
    expect(data).toEqual({
      id: data['id'],
      orderNumber: order.number,
      sku: 'GIFT',
      amount: '25.00',
      currency: 'USD',
    })
  }
  const codes = await giftCardCodes(
    ctx,
    cards.map(({ id }) => id),
    gift.recipient,
  )
  expect([...codes.values()].every((code) => code.startsWith(canary))).toBe(true)
})

test('codes of one action that come one after the other share a mail', async () => {
  const order = await approved(3)
  await work(ctx, quick)
  await until(order.id, ['1 ISSUED', '2 ISSUED', '3 ISSUED'])
  const mails = await giftDeliveries(database, order.id)
  expect(mails.map(({ content }) => content.cards.length)).toEqual([3])
})

test('a failing provider is tried again with the same key, and its log shows no code', async () => {
  let tries = 0
  receiver.answerWith((_request, response) => {
    tries += 1
    response.writeHead(tries < 3 ? 503 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ code: `${canary}-LATE` }))
  })
  const order = await approved(1)
  await work(ctx, quick)
  await until(order.id, ['1 ISSUED'])
  expect(new Set(receiver.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  await expect
    .poll(async () => (await giftDeliveries(database, order.id, 'GIFT_CARDS'))[0]?.state, {
      timeout: 20_000,
    })
    .toBe('DELIVERED')
  const log = await database.query('select exchanges from delivery_attempt')
  expect(JSON.stringify(log)).toContain('gift_card.issue')
  expect(JSON.stringify(log)).not.toContain(canary)
})

test.each([
  ['no code', '{"code": ""}', 'NO_CODE'],
  ['no JSON', 'CANARY-CODE-1', 'NO_CODE'],
  ['the code of another card', `{"code": "${canary}-1"}`, 'CODE_TAKEN'],
])('an answer with %s is no card; with a better one it becomes one', async (_, body, reason) => {
  receiver.answerWith((_request, response) => response.writeHead(200).end(body))
  const order = await approved(1)
  const worker = await work(ctx, quick)
  await expect
    .poll(() => giftDeliveries(database, order.id, 'GIFT_CARDS'), { timeout: 20_000 })
    .toMatchObject([{ state: 'FAILED', reason }])
  expect(await told(database, order.id)).toEqual(['1 ISSUING'])
  await worker.stop()
  receiver.answerWith((_request, response) =>
    response.writeHead(200).end(JSON.stringify({ code: `${canary}-${reason}-${body.length}` })),
  )
  const [card] = await cardsOf(database, order.id)
  await resendGiftCard(ctx, { id: card?.id ?? '' })
  await work(ctx, quick)
  await until(order.id, ['1 ISSUED'])
})

test('a card that is canceled before the provider was asked is never asked for', async () => {
  const { order } = await giftOrder(ctx, 1)
  await fired(ctx, 'ORDER_APPROVE', order.id)
  await fired(ctx, 'ORDER_CANCEL', order.id)
  expect(await giftDeliveries(database, order.id, 'GIFT_CARDS')).toMatchObject([
    { state: 'DROPPED', reason: 'GIFT_CARD_CANCELED' },
  ])
})

test('what was answered before the worker ended is not asked for again', async () => {
  const order = await approved(1)
  const worker = await work(ctx, quick)
  await until(order.id, ['1 ISSUED'])
  await worker.stop()
  const before = receiver.received.length
  await database.query(
    `update delivery d set state = 'WAITING', ended_at = null, lease_until = null, due_at = now()
     from destination t where t.id = d.destination_id and t.kind = 'GIFT_CARDS' and d.order_id = $1`,
    [order.id],
  )
  await work(ctx, quick)
  await expect
    .poll(() => giftDeliveries(database, order.id, 'GIFT_CARDS'), { timeout: 20_000 })
    .toMatchObject([{ state: 'DELIVERED' }])
  expect(receiver.received).toHaveLength(before)
})

test('a test calls it and says what came of it', async () => {
  expect(await testProvider(ctx)).toEqual({ ok: true, status: 200, detail: null })
  receiver.answerWith((_request, response) => response.writeHead(401).end())
  expect(await testProvider(ctx)).toMatchObject({ ok: false, status: 401 })
})

test('without a provider by now, sending again makes a code of our own', async () => {
  const { order } = await imported(ctx, {
    items: [{ sku: 'GIFT', name: 'G', qty: 1, unitPrice: '5', giftCard: gift }],
  })
  await fired(ctx, 'ORDER_APPROVE', order.id)
  await updateProvider(ctx, { url: null, newSecret: false })
  const [card] = await cardsOf(database, order.id)
  await resendGiftCard(ctx, { id: card?.id ?? '' })
  expect(await told(database, order.id)).toEqual(['1 ISSUED'])
  expect(await giftDeliveries(database, order.id, 'GIFT_CARDS')).toMatchObject([
    { state: 'DROPPED', reason: 'GIFT_CARD_SENT_ANEW' },
  ])
})

test('all invariants hold after all this', async () => {
  expect(await verify(database)).toEqual([])
})
