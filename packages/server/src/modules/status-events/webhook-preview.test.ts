import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { statusEventKeys, type StatusEventKey } from '@waypost/shared'
import { callAs, contextWithDefaults, token } from '../../../test/callers.js'
import { fire, imported } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { createChannel } from '../channels/index.js'
import { previewWebhook } from './webhook-preview.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const preview = (event: StatusEventKey, orderNumber: string | null = null, as = ctx) =>
  previewWebhook(as, { event, orderNumber, endpointId: null })

interface Message {
  type: string
  data: { sequence: number; previousSequence: number | null; changes: object[]; order: object }
}
const parsed = (body: string) => JSON.parse(body) as Message

test.each(statusEventKeys)('%s has a sample that receivers can verify', async (event) => {
  ctx.clock.set(new Date())
  const { source, body, headers, secret } = await preview(event)
  const given = Object.fromEntries(headers.map(({ name, value }) => [name, value]))
  expect(source).toBe('SAMPLE')
  expect(new Webhook(secret).verify(body, given)).toMatchObject({ data: { event } })
})

test('what happened to an order is shown as it was told', async () => {
  const { order } = await imported(ctx)
  await fire(ctx, 'ORDER_APPROVE', order.id)
  await fire(ctx, 'ORDER_CANCEL', order.id)
  const { source, body, headers } = await preview('ORDER_APPROVE', order.number)
  expect(source).toBe('HAPPENED')
  expect(parsed(body)).toMatchObject({
    type: 'order.approve',
    data: { sequence: 2, previousSequence: 1, order: { label: 'ORDER APPROVED' } },
  })
  const [entry] = await database.query<{ id: string }>(
    `select id from history_entry where order_id = $1 and event = 'ORDER_APPROVE'`,
    [order.id],
  )
  expect(headers).toContainEqual({ name: 'webhook-id', value: `evt_${entry?.id}` })
})

test('what can happen is shown as it would be told, and does not happen', async () => {
  const { order } = await imported(ctx)
  const { source, body } = await preview('ORDER_APPROVE', order.number)
  expect(source).toBe('WOULD_HAPPEN')
  expect(parsed(body).data).toMatchObject({ sequence: 2, previousSequence: 1 })
  expect(parsed(body).data.changes).toContainEqual({
    subject: 'ORDER',
    subjectId: order.id,
    from: 'SUBMITTED',
    to: 'ORDER APPROVED',
  })
  const after = await database.query('select version from orders where id = $1', [order.id])
  expect(after).toEqual([{ version: 1 }])
})

test('what cannot happen is shown with the order as it is', async () => {
  const { order } = await imported(ctx)
  const { source, body } = await preview('ORDER_UNAPPROVE', order.number)
  expect(source).toBe('AS_IT_STANDS')
  expect(parsed(body)).toMatchObject({ type: 'order.unapprove', data: { changes: [] } })
})

test('the command of a shell holds the body whatever quotes are in it', async () => {
  const { order } = await imported(ctx, {
    billTo: { name: `O'Neill "Tea"`, email: 'o@example.org', country: 'IE' },
  })
  const { curl } = await preview('ORDER_APPROVE', order.number)
  expect(curl).toContain(`curl 'https://example.com/webhooks' \\\n  -H 'content-type`)
  expect(curl).toContain(`O'\\''Neill \\"Tea\\"`)
})

test('who may not see orders is shown made-up ones alone', async () => {
  const { order } = await imported(ctx)
  const curious = callAs(ctx, token(['webhooks.read']))
  await expect(preview('ORDER_IMPORT', order.number, curious)).rejects.toThrow('orders.read')
  expect(await preview('ORDER_IMPORT', null, curious)).toMatchObject({ source: 'SAMPLE' })
})

test('an order that the caller may not see is not there', async () => {
  const channel = await createChannel(ctx, {
    ...{ code: 'shop', name: 'Shop', autoApprove: false },
    adapter: 'NONE',
  })
  const { order } = await imported(ctx)
  const bound = callAs(ctx, token(['webhooks.read', 'orders.read'], channel.id))
  await expect(preview('ORDER_IMPORT', order.number, bound)).rejects.toThrow('No order')
  await expect(
    previewWebhook(ctx, { event: 'ORDER_IMPORT', orderNumber: null, endpointId: 7 }),
  ).rejects.toThrow('no endpoint')
})
