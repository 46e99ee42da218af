import type { StatusEventKey } from '@waypost/shared'
import { expect, test } from 'vitest'
import type { OrderState } from '../../src/modules/orders/index.js'
import { updateSettings } from '../../src/modules/settings/update-settings.js'
import { eventsOnOrders } from '../../src/modules/status-events/catalog/index.js'
import type { Scene } from '../../src/modules/status-events/event-spec.js'
import { verify } from '../../src/modules/status-events/index.js'
import { sceneOf } from '../../src/modules/status-events/scene.js'
import type { StatusEventPayload } from '../../src/modules/status-events/status-event.types.js'
import { callAs, contextWithDefaults, staff } from '../callers.js'
import type { TestContext } from '../configuration.js'
import { fire, imported, stored, undo } from '../events.js'
import { createTestDatabase } from '../harness.js'
import { addCart, addEndpoint } from '../queue.js'
import { startReceiver } from '../webhook-receiver.js'
import { work } from '../workers.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const [cart, hook] = [await startReceiver(), await startReceiver()]
await addCart(ctx, 'shop', cart.url)
await addEndpoint(ctx, hook.url)
await updateSettings(ctx, { emailHoldSeconds: 1 })

const clients = 16
const seconds = Number(process.env['TEST_TRAFFIC_SECONDS'] ?? 20)
/** An order that has had so many events makes room for a new one. */
const longLife = 60
let carts = 0
/** An order of the cart. */
const newOrder = async (own: TestContext): Promise<string> =>
  (await imported(own, { channel: 'shop', cartNumber: `W-${(carts += 1)}` })).order.id
/** Few orders for many clients, so that they meet all the time. */
const orders = await Promise.all(Array.from({ length: 8 }, () => newOrder(ctx)))

const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
const chance = (share: number): boolean => Math.random() < share

/** How often each event was applied; undo among them. */
const applied = new Map<string, number>()
const count = (event: string) => applied.get(event) ?? 0

/** One of the events that seem possible, with one of their inputs; mostly the one that came least. */
function nextEvent(state: OrderState, scene: Scene): [StatusEventKey, object] | null {
  const possible = eventsOnOrders
    .filter((spec) => spec.guard(state, scene).length === 0)
    .map((spec) => ({ key: spec.key, inputs: spec.candidates(state, scene, null) }))
    .filter(({ inputs }) => inputs.length > 0)
  const rarest = possible.toSorted((a, b) => count(a.key) - count(b.key))[0]
  if (!rarest) return null
  const { key, inputs } = chance(0.5) ? rarest : oneOf(possible)
  return [key, oneOf(inputs)]
}

/** The last event of each order that was applied, for taking it back. */
const lastOf = new Map<string, string>()

async function act(own: TestContext, place: number): Promise<StatusEventPayload | null> {
  const orderId = orders[place] ?? ''
  const last = lastOf.get(orderId)
  if (last !== undefined && chance(0.15)) return undo(own, last, { dryRun: chance(0.1) })
  const state = await stored(database, orderId)
  if (state.order.version > longLife) {
    orders[place] = await newOrder(own)
    return null
  }
  const configuration = own.configuration.current()
  const scene = await sceneOf(own, database, configuration, { force: false }, false)
  const next = nextEvent(state, { ...scene, entryId: '' })
  if (!next) return null
  const payload = await fire(own, next[0], orderId, { ...next[1], force: chance(0.05) })
  if (payload.event) lastOf.set(orderId, payload.event.id)
  // An order that was made from this one takes part at times.
  if (payload.createdOrder && chance(0.3)) orders[place] = payload.createdOrder.id
  return payload
}

/** Acts until the time is over; answers what broke. */
async function traffic(client: number, end: number): Promise<unknown[]> {
  const own = callAs(ctx, staff('ADMINISTRATOR', `client-${client}`))
  const broken: unknown[] = []
  while (Date.now() < end && broken.length === 0) {
    const place = Math.floor(Math.random() * orders.length)
    const payload = await act(own, place).catch((error: unknown) => {
      broken.push(error)
      return null
    })
    for (const { event, undoes } of payload?.events ?? []) {
      applied.set(event, count(event) + 1)
      if (undoes) applied.set('undo', count('undo') + 1)
    }
  }
  return broken
}

/** Each message of the endpoint and the newest update of each order must have arrived, and in turn. */
async function checkDelivered(): Promise<void> {
  await expect
    .poll(
      () => database.query(`select state from delivery where state in ('WAITING', 'SENDING')`),
      { timeout: 120_000, interval: 100 },
    )
    .toEqual([])
  const idOf = ({ headers }: (typeof hook.received)[number]) => String(headers['webhook-id'])
  const entries = await database.query<{ id: string }>(
    `select 'evt_' || id as id from history_entry where kind = 'STATUS_EVENT'`,
  )
  expect(hook.received.map(idOf).sort()).toEqual(entries.map(({ id }) => id).sort())
  const newest = await database.query<{ id: string; sequence: number; number: string }>(
    `select distinct on (d.order_id) 'evt_' || x.entry_id as id, d.sequence, o.number
     from delivery d join outbox x on x.id = d.outbox_id join orders o on o.id = d.order_id
       join destination t on t.id = d.destination_id
     where t.kind = 'CHANNEL' order by d.order_id, d.id desc`,
  )
  const last = new Map<string, { id: string; sequence: number }>()
  for (const message of cart.received) {
    const { data } = JSON.parse(message.body) as {
      data: { sequence: number; order: { orderNumber: string } }
    }
    const { orderNumber } = data.order
    expect(data.sequence).toBeGreaterThan(last.get(orderNumber)?.sequence ?? 0)
    last.set(orderNumber, { id: idOf(message), sequence: data.sequence })
  }
  expect(last.size).toBeGreaterThan(0)
  expect(last).toEqual(new Map(newest.map(({ number, ...rest }) => [number, rest])))
}

test(
  `sixteen clients firing random events for ${seconds} seconds: no deadlock, no gap, every invariant holds, every owed update arrives`,
  { timeout: (seconds + 240) * 1000 },
  async () => {
    await work(ctx)
    const end = Date.now() + seconds * 1000
    const all = Array.from({ length: clients }, (_, client) => traffic(client, end))
    expect((await Promise.all(all)).flat()).toEqual([])
    // Every event took part, and events were taken back.
    const events = [...eventsOnOrders.map(({ key }) => key), 'undo']
    expect(events.filter((event) => count(event) === 0)).toEqual([])
    await checkDelivered()
    expect(await verify(database)).toEqual([])
    const [history] = await database.query<{ entries: number; undone: number }>(
      `select count(*)::int as entries, count(undoes_id)::int as undone from history_entry`,
    )
    expect(history?.undone).toBe(count('undo'))
    process.stdout.write(`${JSON.stringify({ ...history, ...Object.fromEntries(applied) })}\n`)
  },
)
