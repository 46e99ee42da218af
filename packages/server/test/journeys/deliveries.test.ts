import { statusEventKeys, statusEvents, type StatusEventKey } from '@waypost/shared'
import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '../../src/modules/auth/index.js'
import type { OrderState } from '../../src/modules/orders/index.js'
import { chanceOf } from '../../src/modules/sample-data/chance.js'
import { draftOrder } from '../../src/modules/sample-data/draft-order.js'
import { stories, type Story } from '../../src/modules/sample-data/stories.js'
import { casesOf } from '../../src/modules/status-events/catalog/all.cases.js'
import { ensureDefaults, verify } from '../../src/modules/status-events/index.js'
import { createTestApp } from '../app.js'
import { contextWithDefaults } from '../callers.js'
import { fire as fireHere, stored } from '../events.js'
import { groupBy } from '../../src/kernel/group.js'
import { openEndpoint, openShop } from '../listeners.js'
import { Ledger, sorted, turnsOf, typeOf, type Happened, type Owed } from '../owed-updates.js'
import { work } from '../workers.js'

const patience = { timeout: 60_000, interval: 10 }
const app = await createTestApp()
const { database } = app
await ensureDefaults(app.contextFor(systemActor))
const headers = await app.tokenOf('ADMINISTRATOR')

const cart = await openShop(app, headers)
const { words } = cart
const everything = await openEndpoint(app, headers, 'Everything', ['*'])
const chosen = await openEndpoint(app, headers, 'Chosen', ['item.*', 'order.label_changed'])

beforeEach(() => {
  for (const listener of [cart, everything, chosen]) {
    listener.received.length = 0
    listener.answerWith((_request, response) => response.writeHead(204).end())
  }
})

const numberOf = ({ data }: Owed) => (data['order'] as { orderNumber: string }).orderNumber

/** Messages by the number of their order, in the order in which they arrived. */
function byOrder(messages: readonly Owed[], shown: (message: Owed) => Owed): Map<string, Owed[]> {
  const groups = groupBy(messages, numberOf)
  return new Map([...groups].map(([number, list]) => [number, list.map(shown)]))
}
/** Messages to one endpoint go out side by side: their place is told by their sequence. */
const inTurn = (groups: Map<string, Owed[]>) =>
  new Map(
    [...groups].map(([number, list]) => [
      number,
      list.toSorted((a, b) => Number(a.data['sequence']) - Number(b.data['sequence'])),
    ]),
  )
const withoutOrder = ({ id, type, data: { order: _, ...data } }: Owed): Owed => ({
  id,
  type,
  data: { ...data, changes: sorted(data['changes'] as Happened['changes']) },
})
const filled = (owed: Map<string, Owed[]>) =>
  new Map([...owed].filter(([, list]) => list.length > 0))
const countOf = (owed: Map<string, Owed[]>) =>
  [...owed.values()].reduce((sum, { length }) => sum + length, 0)

/** Waits until nothing is under way for the order; its mails wait for more news. */
const settled = (orderId: string) =>
  expect
    .poll(
      () =>
        database.query(
          `select d.state from delivery d join destination t on t.id = d.destination_id
           where d.order_id = $1 and d.state in ('WAITING', 'SENDING') and t.kind <> 'EMAIL'`,
          [orderId],
        ),
      patience,
    )
    .toEqual([])

interface Fired {
  order: { id: string }
  createdOrder: { id: string } | null
  event: { id: string }
}
/** Fires an event over the API. */
const fire = (event: StatusEventKey, input: object): Promise<Fired> =>
  app.write(
    headers,
    statusEvents[event].mutation,
    input,
    'order { id } createdOrder { id } event { id }',
  )
let orders = 0
const importAs = (order: object) =>
  fire('ORDER_IMPORT', { order: { ...order, channel: 'shop', cartNumber: `W-${(orders += 1)}` } })
/** A new order of two mugs and a tea. */
const newOrder = async (): Promise<OrderState> => {
  const items = [
    { sku: 'MUG', name: 'Mug', qty: 2, unitPrice: '10.00' },
    { sku: 'TEA', name: 'Tea', qty: 1, unitPrice: '5.00' },
  ]
  const billTo = { name: 'Ada Lovelace', email: `ada-${orders}@example.org` }
  const { order } = await importAs({ currency: 'USD', billTo, items })
  return stored(database, order.id)
}

const entriesOf = ({ order }: OrderState) =>
  database.query<{ id: string }>('select id from history_entry where order_id = $1', [order.id])

/** Lives a story of the sample data over the API; each event is let out before the next happens. */
async function live(story: Story, place: number, after: (fired: Fired) => Promise<void>) {
  const chance = chanceOf(place + 1)
  const drafted = draftOrder(chance, story.arrival ?? {}, {})
  const arrived = await importAs(drafted.order)
  await after(arrived)
  let created: string | null = null
  for (const deed of story.deeds ?? []) {
    const orderId = deed.toCreated ? created : arrived.order.id
    if (orderId === null) throw new Error(`${story.name} has led to no order`)
    const order = await stored(database, orderId)
    const input = deed.input?.({ order, chance, place: drafted.place })
    const fired = await fire(deed.event, { ...input, orderId })
    created = fired.createdOrder?.id ?? created
    await after(fired)
  }
}

test(
  'each event by itself, under the default rules, delivers exactly what its rule owes',
  { timeout: 240_000 },
  async () => {
    const ctx = await contextWithDefaults(database)
    await work(app.contextFor(systemActor))
    const owed = new Ledger(words)
    const happened: Happened[] = []
    const follow = async (eventId = '') => {
      for (const turn of await turnsOf(database, eventId)) {
        owed.add(turn)
        happened.push(...turn.events)
        await settled(turn.state.order.id)
      }
    }
    const arrived = await newOrder()
    await follow((await entriesOf(arrived))[0]?.id)
    for (const [event, { fires }] of Object.entries(casesOf)) {
      const [first] = fires
      if (!first) throw new Error(`no case of ${event}`)
      const state = await first.given(ctx)
      // The case's order has had its past without a cart.
      await database.query(
        `update orders set channel_id = $2, cart_number = 'C-' || number where id = $1`,
        [state.order.id, cart.channelId],
      )
      const input = first.input?.(state)
      const payload = await fireHere(ctx, event as StatusEventKey, state.order.id, input)
      expect(payload.userErrors, event).toEqual([])
      await follow(payload.event?.id)
    }
    expect(new Set(happened.map(({ event }) => event))).toEqual(new Set(statusEventKeys))
    expect(byOrder(cart.told(), (message) => message)).toEqual(filled(owed.cart))
    const heard = new Map(everything.told().map((each) => [each.id, each]))
    for (const { id, event, sequence } of happened)
      expect(heard.get(`evt_${id}`)).toMatchObject({
        type: typeOf(event),
        data: { event, sequence },
      })
    // The orders' own past is told as well: every event there is, once.
    const entries = await database.query<{ id: string }>('select id from history_entry')
    expect(everything.received).toHaveLength(entries.length)
    expect(new Set(heard.keys())).toEqual(new Set(entries.map(({ id }) => `evt_${id}`)))
  },
)

test(
  'the lives of orders, under the default rules, deliver exactly what these owe',
  { timeout: 240_000 },
  async () => {
    await work(app.contextFor(systemActor))
    const owed = new Ledger(words)
    const wanted = new Ledger(
      words,
      ({ event, changes }) =>
        event.startsWith('ITEM_') ||
        changes.some(({ subject, from, to }) => subject === 'ORDER' && from !== to),
    )
    const waiting = stories.map((story, place) => ({ story, place }))
    const next = async (): Promise<void> => {
      const one = waiting.pop()
      if (!one) return
      await live(one.story, one.place, async ({ event }) => {
        for (const turn of await turnsOf(database, event.id)) {
          owed.add(turn)
          wanted.add(turn)
          await settled(turn.state.order.id)
        }
      })
      return next()
    }
    await Promise.all(Array.from({ length: 4 }, next))
    expect(cart.received).toHaveLength(countOf(owed.cart))
    expect(byOrder(cart.told(), (message) => message)).toEqual(filled(owed.cart))
    expect(inTurn(byOrder(everything.told(), withoutOrder))).toEqual(owed.hook)
    expect(inTurn(byOrder(chosen.told(), withoutOrder))).toEqual(filled(wanted.hook))
    expect(await verify(database)).toEqual([])
  },
)

/** What the cart was told of an order, in turn: the event, its label and the tracking numbers. */
const toldToCart = (number: string) =>
  cart
    .told()
    .filter((message) => numberOf(message) === number)
    .map(({ data }) => {
      const { label, tracking } = data['order'] as { label: string; tracking: { number: string }[] }
      return [data['event'], label, tracking.map((parcel) => parcel.number).join(' ')]
    })
/** The events of an order that reached the endpoint of all types. */
const toldToAll = (number: string) =>
  everything
    .told()
    .filter((message) => numberOf(message) === number)
    .map(({ data }) => data['event'])

/** Another parcel of the order; the labels are those that the first one has set. */
async function addParcel({ order }: OrderState, number: string): Promise<void> {
  await fire('ORDER_ADD_TRACKING_NUMBER', { orderId: order.id, carrier: 'UPS', number })
  await settled(order.id)
}

test('a second event with the same labels still carries its tracking number out', async () => {
  await work(app.contextFor(systemActor))
  const state = await newOrder()
  await addParcel(state, '1Z1')
  await addParcel(state, '1Z2')
  expect(toldToCart(state.order.number)).toEqual([
    ['ORDER_ADD_TRACKING_NUMBER', 'Shipped', '1Z1'],
    ['ORDER_ADD_TRACKING_NUMBER', 'Shipped', '1Z1 1Z2'],
  ])
})

test('the switch for the legacy behaviour swallows it, as it used to be', async () => {
  await work(app.contextFor(systemActor))
  await cart.change({ onlyWhenLabelChanges: true })
  const state = await newOrder()
  await addParcel(state, '1Z1')
  await addParcel(state, '1Z2')
  expect(toldToCart(state.order.number)).toEqual([['ORDER_ADD_TRACKING_NUMBER', 'Shipped', '1Z1']])
  expect(toldToAll(state.order.number)).toHaveLength(3)

  await cart.change({ onlyWhenLabelChanges: false })
  await addParcel(state, '1Z3')
  expect(toldToCart(state.order.number).slice(1)).toEqual([
    ['ORDER_ADD_TRACKING_NUMBER', 'Shipped', '1Z1 1Z2 1Z3'],
  ])
})

test('suppressing the channel touches no webhook', async () => {
  await work(app.contextFor(systemActor))
  const { order } = await newOrder()
  await fire('ORDER_APPROVE', { orderId: order.id, suppressChannel: true })
  await fire('ORDER_CANCEL', { orderId: order.id })
  await settled(order.id)
  expect(toldToCart(order.number)).toEqual([['ORDER_CANCEL', 'Canceled', '']])
  expect(toldToAll(order.number).sort()).toEqual(['ORDER_APPROVE', 'ORDER_CANCEL', 'ORDER_IMPORT'])
})

test('a newer update supersedes the one that waits and the one in flight', async () => {
  await work(app.contextFor(systemActor), { poll: 50 })
  const answers: ((status: number) => void)[] = []
  cart.answerWith((_request, response) => {
    answers.push((status) => response.writeHead(status).end())
  })
  const { order } = await newOrder()
  const states = async () => {
    const rows = await database.query<{ event: string; state: string }>(
      `select d.event, d.state from delivery d join destination t on t.id = d.destination_id
       where d.order_id = $1 and t.channel_id is not null order by d.id`,
      [order.id],
    )
    return rows.map(({ event, state }) => `${event} ${state}`)
  }
  await fire('ORDER_APPROVE', { orderId: order.id })
  await expect.poll(() => answers.length, patience).toBe(1)
  await fire('ORDER_CANCEL', { orderId: order.id })
  await fire('ORDER_UNCANCEL', { orderId: order.id })
  expect(await states()).toEqual([
    'ORDER_APPROVE SENDING',
    'ORDER_CANCEL SUPERSEDED',
    'ORDER_UNCANCEL WAITING',
  ])
  answers[0]?.(500)
  await expect.poll(() => answers.length, patience).toBe(2)
  answers[1]?.(204)
  await settled(order.id)
  expect(await states()).toEqual([
    'ORDER_APPROVE SUPERSEDED',
    'ORDER_CANCEL SUPERSEDED',
    'ORDER_UNCANCEL DELIVERED',
  ])
  expect(toldToCart(order.number).map(([event]) => event)).toEqual([
    'ORDER_APPROVE',
    'ORDER_UNCANCEL',
  ])
})

test('to send a range again does nothing to who knows messages by their ids', async () => {
  await work(app.contextFor(systemActor))
  const bodies = new Map<string, string>()
  const seen = { effects: 0, repeats: 0 }
  everything.answerWith((request, response) => {
    const id = String(request.headers['webhook-id'])
    const body = everything.received.at(-1)?.body ?? ''
    if (!bodies.has(id)) seen.effects += 1
    else if (bodies.get(id) === body) seen.repeats += 1
    bodies.set(id, body)
    response.writeHead(204).end()
  })
  const from = new Date().toISOString()
  for (let n = 0; n < 5; n += 1) {
    const { order } = await newOrder()
    await fire('ORDER_APPROVE', { orderId: order.id })
    await settled(order.id)
  }
  expect(seen).toEqual({ effects: 10, repeats: 0 })

  const filter = { destinationId: String(everything.destinationId), from }
  const answer = await app.write<{ preview: { count: number } }>(
    headers,
    'deliveryResendMany',
    { filter, perSecond: 100 },
    'preview { count }',
  )
  expect(answer.preview.count).toBe(10)
  await expect.poll(() => seen.repeats, patience).toBe(10)
  expect(seen.effects).toBe(10)
  expect(everything.told()).toHaveLength(20)
})

/** Changes a quote or an order request over the API; answers its id. */
async function change(deed: string, input: object): Promise<string> {
  const shows = deed.startsWith('quote') ? 'quote' : 'request'
  const answer = await app.write<Record<string, { id: string }>>(
    headers,
    deed,
    input,
    `${shows} { id }`,
  )
  return answer[shows]?.id ?? ''
}

test('what happens to quotes and order requests arrives signed, and nothing is missing', async () => {
  await work(app.contextFor(systemActor))
  const { account } = await app.write<{ account: { id: string; contacts: { id: string }[] } }>(
    headers,
    'accountCreate',
    { name: 'Acme', currency: 'EUR', contacts: [{ name: 'Bea', role: 'BUYER' }] },
    'account { id contacts { id } }',
  )
  const [buyer] = account.contacts
  const line = { sku: 'MUG', name: 'Mug', qty: 2, unitPrice: '8.00' }
  const lines = [{ ...line, listPrice: '10.00' }]
  const quoteId = await change('quoteCreate', { accountId: account.id, lines })
  await change('quoteUpdate', { quoteId, shipping: '5.00' })
  await change('quoteChangeStatus', { quoteId, labelCode: 'APPROVED' })
  await change('quoteConvert', { quoteId })
  const asked = { accountId: account.id, buyerId: buyer?.id, lines: [line] }
  const requestId = await change('orderRequestCreate', asked)
  await change('orderRequestSubmit', { requestId })
  await change('orderRequestOrder', { requestId })
  const toldOf = (id: string) =>
    everything
      .told()
      .filter(({ data }) => (data['record'] as { id: string } | undefined)?.id === id)
      .toSorted((a, b) => Number(a.data['sequence']) - Number(b.data['sequence']))
      .map(({ type, data }) => [type, data['sequence'], data['previousSequence']])
  await expect
    .poll(() => toldOf(quoteId), patience)
    .toEqual([
      ['quote.created', 1, null],
      ['quote.updated', 2, 1],
      ['quote.label_changed', 3, 2],
      ['quote.converted', 4, 3],
    ])
  await expect
    .poll(() => toldOf(requestId), patience)
    .toEqual([
      ['order_request.created', 1, null],
      ['order_request.submitted', 2, 1],
      ['order_request.ordered', 3, 2],
    ])
  const last = everything.told().find(({ type }) => type === 'quote.converted')
  expect(last?.data['record']).toMatchObject({
    ...{ id: quoteId, revision: 2, label: 'APPROVED', total: '21.00', currency: 'EUR' },
    account: { id: account.id, name: 'Acme' },
    lines: [{ sku: 'MUG', name: 'Mug', qty: 2, unitPrice: '8.00' }],
    orderNumber: expect.stringMatching(/^\d+$/) as string,
  })
  expect(chosen.told().filter(({ data }) => data['record'])).toEqual([])
})
