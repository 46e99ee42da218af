import { beforeEach, describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { approved, fire, fired, imported, itemOf, shipped, undo } from '../../../test/events.js'
import { createTestDatabase } from '../../../test/harness.js'
import { newId } from '../../kernel/uuid.js'
import {
  seenByCustomer,
  type CustomerLook,
  type CustomerView,
  type SeenOrder,
} from './customer-view.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

async function view(orderId: string, look: Partial<CustomerLook> = {}): Promise<CustomerView> {
  const usual = { language: 'en', byLink: false, at: null } as const
  return present(await seenByCustomer(ctx, { orderId, ...usual, ...look }))
}

function present(seen: SeenOrder | null): CustomerView {
  if (!seen) throw new Error('no order')
  return seen.view
}

async function show(...visible: [labelId: number, isVisible: boolean][]): Promise<void> {
  for (const [id, isVisible] of visible)
    await database.query('update label set is_show_to_customer = $2 where id = $1', [id, isVisible])
  await ctx.configuration.refresh()
}
beforeEach(() => show([10, true], [1000, true], [1030, false], [20, true]))

const note = (orderId: string, text: string, isPublic: boolean) => {
  ctx.clock.advance(1000)
  return database.query(
    `insert into order_note (id, order_id, text, public, actor_kind, actor_name, at)
     values ($1, $2, $3, $4, 'USER', 'Canary Staff', $5)`,
    [newId(), orderId, text, isPublic, ctx.clock.now()],
  )
}
const words = (seen: CustomerView) => seen.timeline.map((entry) => entry.words)

describe('P17: labels that customers may not see', () => {
  test('the last visible one is shown, and nothing hints at a hidden one, not even its time', async () => {
    const { order } = await imported(ctx)
    const before = await view(order.id)
    await show([1000, false])
    ctx.clock.advance(60_000)
    await fired(ctx, 'ORDER_APPROVE', order.id)
    const paid = { amount: '20', method: 'Visa', mode: 'LOG' }
    await fired(ctx, 'ORDER_PAYMENT_RECEIVED', order.id, paid)
    expect(await view(order.id)).toEqual(before)
    expect(before).toMatchObject({ label: 'Submitted', labelAt: expect.any(String) as string })
  })

  test('a hidden one between two of the same leaves no trace', async () => {
    const { order } = await imported(ctx)
    await show([1000, false])
    const before = await view(order.id)
    await fired(ctx, 'ORDER_APPROVE', order.id)
    await fired(ctx, 'ORDER_CHANGE_STATUS', order.id, { labelId: 10 })
    expect(await view(order.id)).toEqual(before)
  })

  test('where none was ever visible the order was received', async () => {
    await show([10, false], [1000, false])
    const { order } = await approved(ctx)
    const seen = await view(order.id)
    expect(seen).toMatchObject({
      label: 'Received',
      labelAt: new Date(order.placedAt).toISOString(),
      items: [{ label: 'Received' }, { label: 'Received' }],
      timeline: [{ words: 'Received' }],
    })
    const german = await view(order.id, { language: 'de' })
    expect([german.label, german.items[0]?.label]).toEqual(['Eingegangen', 'Eingegangen'])
  })

  test('one that was taken back is gone', async () => {
    const { order } = await imported(ctx)
    const before = await view(order.id)
    const answer = await fire(ctx, 'ORDER_APPROVE', order.id)
    expect((await view(order.id)).label).toBe('Order Approved')
    ctx.clock.advance(1)
    await undo(ctx, answer.events[0]?.id ?? '')
    expect(await view(order.id)).toEqual(before)
  })
})

describe('P18: what is shown', () => {
  test('the view has these keys and no others', async () => {
    const { order } = await shipped(ctx)
    await note(order.id, 'It left today.', true)
    expect(keysOf(await view(order.id))).toEqual([
      'items.#.expectedShipDate',
      'items.#.label',
      'items.#.name',
      'items.#.needed',
      'items.#.ordered',
      'items.#.shipDate',
      'items.#.shipped',
      'items.#.sku',
      'label',
      'labelAt',
      'names.billTo',
      'names.shipTo',
      'numbers.cart',
      'numbers.order',
      'parcels.#.carrier',
      'parcels.#.number',
      'parcels.#.shipDate',
      'parcels.#.url',
      'steps.#.state',
      'steps.#.words',
      'timeline.#.at',
      'timeline.#.words',
    ])
  })

  test('nothing else of the order is in it', async () => {
    const { order } = await imported(ctx, {
      billTo: {
        name: 'Canary Billname',
        street: 'Canary Street 1',
        city: 'Canaryville',
        zip: '90210-CANARY',
        email: 'canary@example.org',
        phone: '+1 555 CANARY',
      },
      shipTo: {
        name: 'Canary Shipname',
        street: 'Canary Way 2',
        city: 'Canary City',
        zip: 'CANARY',
      },
      comments: 'Canary comment',
    })
    const payment = { amount: '20', method: 'Canary card', reference: '4111 CANARY', mode: 'LOG' }
    await fired(ctx, 'ORDER_PAYMENT_RECEIVED', order.id, { ...payment, note: 'Canary remark' })
    await note(order.id, 'Canary internal', false)
    const seen = await view(order.id)
    expect(JSON.stringify(seen)).not.toMatch(/canary/i)
    expect(seen.names).toEqual({ billTo: 'C. B.', shipTo: 'C. S.' })
    const byLink = await view(order.id, { byLink: true })
    expect(byLink.names).toEqual({ billTo: 'Canary Billname', shipTo: 'Canary Shipname' })
  })

  test('names are in full where the branding says so', async () => {
    const { order } = await imported(ctx)
    await database.query('update branding set full_names = true where channel_id is null')
    await ctx.configuration.refresh()
    expect((await view(order.id)).names.billTo).toBe('Ada Lovelace')
    await database.query('update branding set full_names = null where channel_id is null')
  })

  test('an expected date is shown only while the rule of its event has an item label', async () => {
    const state = await imported(ctx)
    const items = [{ itemId: itemOf(state, 'MUG').id }]
    await fired(ctx, 'ITEM_SET_EXPECTED_SHIP_DATE', state.order.id, { items, date: '2026-04-01' })
    expect((await view(state.order.id)).items[0]?.expectedShipDate).toBe('2026-04-01')
    const rule = `update status_rule set item_label_id = $1 where event = 'ITEM_SET_EXPECTED_SHIP_DATE'`
    await database.query(rule, [null])
    await ctx.configuration.refresh()
    expect((await view(state.order.id)).items[0]?.expectedShipDate).toBeNull()
    await database.query(rule, [1220])
  })

  test('public notes and parcels are told, the newest first', async () => {
    const { order } = await shipped(ctx)
    await note(order.id, 'For you', true)
    await note(order.id, 'For us', false)
    expect(words(await view(order.id))).toEqual([
      'For you',
      'Parcel sent',
      'Shipped',
      'Submitted',
      'Received',
    ])
  })
})

describe('B11: links to carriers', () => {
  const parcel = async (carrier: string | null, number: string) => {
    const { order } = await imported(ctx)
    await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', order.id, { carrier, number })
    return (await view(order.id)).parcels[0]
  }

  test.each([
    ['1Z 999', 'https://www.ups.com/track?tracknum=1Z%20999'],
    ['@evil.example/', 'https://www.ups.com/track?tracknum=%40evil.example%2F'],
    ['"><script>', 'https://www.ups.com/track?tracknum=%22%3E%3Cscript%3E'],
    ['1&x=2#y', 'https://www.ups.com/track?tracknum=1%26x%3D2%23y'],
    ['javascript:alert(1)', 'https://www.ups.com/track?tracknum=javascript%3Aalert(1)'],
  ])('the number %s stays a number', async (number, url) => {
    expect(await parcel('ups ', number)).toMatchObject({ number, url })
  })

  test('a carrier that nobody knows is text alone', async () => {
    expect(await parcel('javascript:alert(1)', '42')).toMatchObject({ number: '42', url: null })
    expect(await parcel(null, '42')).toMatchObject({ carrier: null, number: '42', url: null })
  })
})

test('at each moment of its timeline an order looks as it did then', async () => {
  const state = await imported(ctx)
  const { id } = state.order
  const [mug, tea] = [itemOf(state, 'MUG').id, itemOf(state, 'TEA').id]
  const seen: { at: string; view: CustomerView }[] = []
  const remember = async () => {
    seen.push({ at: ctx.clock.now().toISOString(), view: await view(id) })
    ctx.clock.advance(60_000)
  }
  await remember()
  const steps: [Parameters<typeof fire>[1], Record<string, unknown>?][] = [
    ['ITEM_ADD', { sku: 'CUP', name: 'Cup', qty: 1, unitPrice: '3.00' }],
    ['ORDER_APPROVE'],
    ['ITEM_FORCE_BACKORDER', { items: [{ itemId: mug, qty: 1 }] }],
    ['ITEM_SET_EXPECTED_SHIP_DATE', { items: [{ itemId: mug }], date: '2026-04-01' }],
    ['ORDER_ADD_TRACKING_NUMBER', { carrier: 'UPS', number: '1Z1', items: [{ itemId: tea }] }],
    ['ORDER_CANCEL_BACK_ORDER'],
    ['ORDER_CHANGE_STATUS', { labelId: 1070 }],
  ]
  for (const [event, input] of steps) {
    const { userErrors } = await fire(ctx, event, id, input)
    expect({ event, userErrors }).toEqual({ event, userErrors: [] })
    await remember()
  }
  await note(id, 'It takes a little longer.', true)
  await remember()
  const { events } = await fire(ctx, 'ORDER_CHANGE_STATUS', id, { labelId: 10 })
  await remember()
  await undo(ctx, events[0]?.id ?? '')
  await remember()
  for (const { at, view: then } of seen) expect(await view(id, { at }), at).toEqual(then)
  expect(new Set(seen.map(({ view: then }) => JSON.stringify(then))).size).toBeGreaterThan(6)
  const before = { orderId: id, language: null, byLink: false, at: '2001-01-01T00:00:00Z' }
  expect(await seenByCustomer(ctx, before)).toBeNull()
})

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, field]) =>
    keysOf(field, [path, Array.isArray(value) ? '#' : key].filter(Boolean).join('.')),
  )
  return [...new Set(inner)].sort()
}
