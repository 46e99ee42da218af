import type { StatusEventKey } from '@waypost/shared'
import { statusEvents } from '@waypost/shared'
import { Webhook } from 'standardwebhooks'
import { expect, test, vi } from 'vitest'
import { systemClock } from '../../src/kernel/clock.js'
import { readSecrets } from '../../src/modules/deliveries/index.js'
import { resendMany } from '../../src/modules/deliveries/resend-deliveries.js'
import type { OrderState } from '../../src/modules/orders/index.js'
import { casesOf } from '../../src/modules/status-events/catalog/all.cases.js'
import { contextWithDefaults } from '../callers.js'
import { fire, fired, imported, itemOf } from '../events.js'
import { createTestDatabase } from '../harness.js'
import { addCart, addEndpoint, deliveriesOf } from '../queue.js'
import { startReceiver, type ReceivedMessage } from '../webhook-receiver.js'
import { work } from '../workers.js'

vi.setConfig({ testTimeout: 90_000 })

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const patience = { timeout: 60_000 }

const cart = await startReceiver()
const integrator = await startReceiver()
const cartPlace = await addCart(ctx, 'shop', cart.url)
const hookPlace = await addEndpoint(ctx, integrator.url)

/** The column "notify cart" of the default rules. */
const notifies: Record<StatusEventKey, boolean> = {
  DROP_SHIP_CANCELED: false,
  DROP_SHIP_ORDERED: false,
  ITEM_ADD: false,
  ITEM_CANCEL: true,
  ITEM_CHANGE_STATUS: true,
  ITEM_EXCHANGE: true,
  ITEM_FILL_BACKORDER: true,
  ITEM_FORCE_BACKORDER: true,
  ITEM_RETURN: true,
  ITEM_REVISE: false,
  ITEM_SET_EXPECTED_SHIP_DATE: true,
  ITEM_SET_ACTUAL_SHIP_DATE: true,
  ITEM_UNRETURN: true,
  ORDER_ADD_TRACKING_NUMBER: true,
  ORDER_APPROVE: true,
  ORDER_CANCEL: true,
  ORDER_CANCEL_BACK_ORDER: true,
  ORDER_CHANGE_STATUS: true,
  ORDER_CREDIT_ISSUED: true,
  ORDER_EDIT_TRACKING_NUMBER: true,
  ORDER_FILL_BACKORDER: true,
  ORDER_FORCE_BACKORDER: true,
  ORDER_IMPORT: false,
  ORDER_PACK: false,
  ORDER_PAYMENT_EDIT: false,
  ORDER_PAYMENT_RECEIVED: false,
  ORDER_PAYMENT_VOID: false,
  ORDER_SET_ACTUAL_SHIP_DATE: true,
  ORDER_UNAPPROVE: false,
  ORDER_UNCANCEL: true,
}

interface Message {
  type: string
  data: { event: StatusEventKey; order: { orderNumber: string; status?: string } }
}
const read = ({ body }: ReceivedMessage) => JSON.parse(body) as Message
const idOf = ({ headers }: ReceivedMessage) => String(headers['webhook-id'])

/** Starts a worker and waits until nothing is on its way any more. */
async function letLeave(): Promise<void> {
  const worker = await work({ ...ctx, clock: systemClock }, { poll: 20 })
  const open = async () =>
    [
      ...(await deliveriesOf(database, cartPlace)),
      ...(await deliveriesOf(database, hookPlace)),
    ].filter(({ state }) => state === 'WAITING' || state === 'SENDING').length
  await expect.poll(open, patience).toBe(0)
  await worker.stop()
}

/** An entry of history that an event left. */
interface Entry {
  id: string
  event: StatusEventKey
  number: string
  /** The code of the label that the cart is to be shown. */
  label: string | null
}

/** What the firing of an event wrote, of all orders that it touched. */
const entriesOf = (eventId: string | undefined) =>
  database.query<Entry>(
    `select h.id, h.event, o.number, l.code as label from history_entry h join orders o on o.id = h.order_id
       left join label l on l.id = o.customer_label_id
     where h.action_id = (select action_id from history_entry where id = $1) order by h.position`,
    [eventId],
  )

const importedFromCart = (cartNumber: string) => imported(ctx, { channel: 'shop', cartNumber })

/** Ships one mug under this number; the label is Shipped each time. */
async function shipMug(order: OrderState, number: string): Promise<void> {
  const items = [{ itemId: itemOf(order, 'MUG').id, qty: 1 }]
  const after = await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', order.order.id, { number, items })
  expect(after.order.labelId).toBe(20)
}

test('all thirty events deliver exactly what the default rules owe, signed', async () => {
  const written: Entry[] = []
  for (const [event, { fires }] of Object.entries(casesOf)) {
    const [first] = fires
    if (!first) throw new Error(`no case of ${event}`)
    const state = await first.given(ctx)
    await database.query(
      `update orders set channel_id = (select id from channel), cart_number = 'C-' || number where id = $1`,
      [state.order.id],
    )
    const payload = await fire(ctx, event as StatusEventKey, state.order.id, first.input?.(state))
    expect(payload.userErrors, event).toEqual([])
    written.push(...(await entriesOf(payload.event?.id)))
  }
  const imports = await importedFromCart('C-import')
  const [entry] = await database.query<{ id: string }>(
    'select id from history_entry where order_id = $1',
    [imports.order.id],
  )
  written.push(...(await entriesOf(entry?.id)))
  expect(new Set(written.map(({ event }) => event)).size).toBe(Object.keys(statusEvents).length)
  await letLeave()

  const told = new Map(cart.received.map((call) => [idOf(call), read(call)]))
  const owed = written.filter(({ event }) => notifies[event])
  expect([...told.keys()].toSorted()).toEqual(owed.map(({ id }) => `evt_${id}`).toSorted())
  expect(cart.received).toHaveLength(owed.length)
  for (const { id, event, number, label } of owed)
    expect(told.get(`evt_${id}`)).toMatchObject({
      data: { event, order: { orderNumber: number, status: label } },
    })

  const { current } = await readSecrets(database, ctx.sealer, hookPlace)
  const verifier = new Webhook(current['signing'] ?? '')
  for (const { body, headers } of integrator.received)
    verifier.verify(body, headers as Record<string, string>)
  const heard = new Map(integrator.received.map((call) => [idOf(call), read(call)]))
  expect(heard.size).toBe(integrator.received.length)
  for (const { id, event, number } of written)
    expect(heard.get(`evt_${id}`)).toMatchObject({
      type: statusEvents[event].messageType,
      data: { event, order: { orderNumber: number } },
    })
  // The orders' own past is told as well: every event there is, once.
  const [all] = await database.query('select count(*)::int as n from history_entry')
  expect({ n: heard.size }).toEqual(all)
})

test('a label that a second event repeats still carries its tracking number out', async () => {
  const order = await importedFromCart('C-tracking')
  for (const number of ['1Z-ONE', '1Z-TWO']) {
    await shipMug(order, number)
    await letLeave()
    expect(cart.received.at(-1)?.body).toContain(number)
  }
})

test('the switch for the old way leaves out what changes no label', async () => {
  const order = await importedFromCart('C-legacy')
  const legacy = async (on: boolean) => {
    await database.query('update channel set only_when_label_changes = $1', [on])
    await ctx.configuration.refresh()
  }
  await legacy(true)
  await shipMug(order, '1Z-OLD')
  await letLeave()
  const before = { cart: cart.received.length, integrator: integrator.received.length }
  await shipMug(order, '1Z-NEW')
  await letLeave()
  expect(cart.received).toHaveLength(before.cart)
  expect(integrator.received).toHaveLength(before.integrator + 1)
  await legacy(false)
})

test('suppressing the cart touches no webhook', async () => {
  const order = await importedFromCart('C-suppressed')
  await letLeave()
  const before = { cart: cart.received.length, integrator: integrator.received.length }
  await fired(ctx, 'ORDER_APPROVE', order.order.id, { suppressChannel: true, suppressEmail: true })
  await letLeave()
  expect(cart.received).toHaveLength(before.cart)
  expect(integrator.received).toHaveLength(before.integrator + 1)
})

test('a range that is sent again changes nothing for a receiver that knows ids', async () => {
  const effects = new Set(integrator.received.map(idOf))
  const before = integrator.received.length
  const { run } = await resendMany(ctx, {
    filter: { destinationId: String(hookPlace), states: ['DELIVERED'], event: 'ORDER_APPROVE' },
    perSecond: 100,
    dryRun: false,
  })
  expect(run?.total).toBeGreaterThan(1)
  await letLeave()
  expect(integrator.received).toHaveLength(before + (run?.total ?? 0))
  const bodies = new Map(
    integrator.received.slice(0, before).map((call) => [idOf(call), call.body]),
  )
  for (const again of integrator.received.slice(before)) {
    expect(effects.has(idOf(again))).toBe(true)
    expect(again.body).toBe(bodies.get(idOf(again)))
  }
})
