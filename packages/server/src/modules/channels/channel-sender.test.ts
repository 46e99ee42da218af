import { Webhook } from 'standardwebhooks'
import { beforeEach, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { createTestDatabase } from '../../../test/harness.js'
import { startReceiver } from '../../../test/webhook-receiver.js'
import { makeSigningSecret } from '../../kernel/webhook-signature.js'
import { keepSecrets, type ClaimedDelivery } from '../deliveries/index.js'
import { createChannelSender } from './channel-sender.js'
import { createChannel } from './create-channel.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const receiver = await startReceiver()
const sender = createChannelSender(ctx)
const secret = makeSigningSecret()

const channel = await createChannel(ctx, {
  code: 'shop',
  name: 'Shop',
  autoApprove: false,
  adapter: 'WEBHOOK',
})
const { destinationId } = channel

/** The channel as a test wants it, in force at once. */
async function set(columns: string, url: string | null = `${receiver.url}/in`): Promise<void> {
  const settings = url === null ? {} : { url }
  await database.query(`update channel set settings = $1, ${columns}`, [settings])
  await keepSecrets(database, ctx.sealer, { destinationId, secrets: { secret }, formerUntil: null })
  await database.query(
    `insert into configuration_revision (revision, document, actor_kind, actor_name, comment, at)
     select max(revision) + 1, '{}', 'SYSTEM', 'Test', '', now() from configuration_revision`,
  )
  await ctx.configuration.refresh()
}
beforeEach(async () => {
  receiver.received.length = 0
  receiver.answerWith((_request, response) => response.writeHead(204).end())
  await set('active = true')
})

const claimed = (more: Partial<ClaimedDelivery> = {}): ClaimedDelivery => ({
  id: 1,
  attempt: 1,
  destinationId,
  messageId: 'evt_1',
  orderId: null,
  sequence: 2,
  previousSequence: 1,
  message: { timestamp: '2026-03-02T10:00:00.000Z', data: { event: 'ORDER_APPROVE' } },
  content: {
    order: {
      orderNumber: '1001',
      cartNumber: 'W-1',
      billToName: 'Ada',
      shipToName: 'Ada',
      label: 'Approved',
      items: [
        {
          sku: 'MUG',
          name: 'Mug',
          ordered: 2,
          shipped: 1,
          needed: 0,
          canceled: 0,
          returned: 0,
          label: 'Approved',
          expectedShipDate: null,
          actualShipDate: null,
        },
      ],
      tracking: [{ carrier: 'UPS', number: '1Z', shipDate: '2026-03-02' }],
    },
    orderWord: 'approved',
    itemWords: ['packing'],
    labelIds: { order: 1, items: [1] },
  },
  ...more,
})
const send = (delivery = claimed()) => sender(delivery, new AbortController().signal)

test('a shop gets a request that it can check, labels in its own words', async () => {
  expect(await send()).toMatchObject({ outcome: 'DELIVERED', exchanges: [{ status: 204 }] })
  const [message] = receiver.received
  expect(message).toMatchObject({ method: 'POST', path: '/in' })
  const headers = message?.headers as Record<string, string>
  ctx.clock.set(new Date())
  await send()
  const [, now] = receiver.received
  expect(now?.body).toBe(message?.body)
  const body = new Webhook(secret).verify(now?.body ?? '', now?.headers as Record<string, string>)
  expect(headers['webhook-id']).toBe('evt_1')
  expect(body).toMatchObject({
    type: 'channel.order_updated',
    data: {
      sequence: 2,
      event: 'ORDER_APPROVE',
      order: {
        cartNumber: 'W-1',
        status: 'approved',
        items: [{ sku: 'MUG', status: 'packing' }],
        tracking: [{ number: '1Z' }],
      },
    },
  })
  expect(JSON.stringify(body)).not.toContain('labelIds')
})

test.each([
  ['active = false', 'RETRY', 'CHANNEL_INACTIVE'],
  ['send_status_updates = false', 'RETRY', 'CHANNEL_INACTIVE'],
  [`adapter = 'NONE'`, 'REFUSED', 'CHANNEL_CANNOT'],
])('what is switched off sends nothing: %s', async (columns, outcome, reason) => {
  await set(columns)
  expect(await send()).toMatchObject({ outcome, reason, exchanges: [] })
  expect(receiver.received).toEqual([])
  await set(`send_status_updates = true, adapter = 'WEBHOOK'`)
})

test('a channel that is not set up waits for somebody to do it', async () => {
  await set('active = true', null)
  expect(await send()).toMatchObject({ outcome: 'RETRY', reason: 'NOT_SET_UP' })
  await set('active = true')
  expect(await send()).toMatchObject({ outcome: 'DELIVERED' })
})

test('a shop that is gone, fails, or asks for patience', async () => {
  receiver.answerWith((_request, response) => response.writeHead(410).end())
  expect(await send()).toMatchObject({ outcome: 'GONE' })
  receiver.answerWith((_request, response) => response.writeHead(429, { 'retry-after': '7' }).end())
  expect(await send()).toMatchObject({ outcome: 'RETRY', reason: 'HTTP_429', retryAfter: 7 })
})

test('a channel that was deleted is told nothing', async () => {
  expect(await send(claimed({ destinationId: 999 }))).toMatchObject({
    outcome: 'REFUSED',
    reason: 'CHANNEL_DELETED',
  })
})
