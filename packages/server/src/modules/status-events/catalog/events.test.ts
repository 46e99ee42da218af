import type { StatusEventKey } from '@waypost/shared'
import { afterAll, describe, expect, test } from 'vitest'
import { contextWithDefaults } from '../../../../test/callers.js'
import {
  address,
  draft,
  fire,
  fired,
  imported,
  itemOf,
  plainly,
  stored,
} from '../../../../test/events.js'
import { createTestDatabase } from '../../../../test/harness.js'
import type { OrderState } from '../../orders/index.js'
import { importOrder } from '../import-order.js'
import { possibilityOf } from '../possible-events.js'
import { sceneOf } from '../scene.js'
import type { StatusEventPayload } from '../status-event.types.js'
import { verify } from '../verify.js'
import { eventsOnOrders } from './index.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)
const today = '2026-03-02'
ctx.clock.set('2026-03-02T10:00:00Z')

afterAll(async () => {
  expect(await verify(database)).toEqual([])
})

const approved = async (): Promise<OrderState> =>
  fired(ctx, 'ORDER_APPROVE', (await imported(ctx)).order.id)
const shipped = async (): Promise<OrderState> =>
  fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', (await imported(ctx)).order.id, {
    carrier: 'UPS',
    number: '1Z',
  })
const canceled = async (): Promise<OrderState> =>
  fired(ctx, 'ORDER_CANCEL', (await imported(ctx)).order.id)

interface Case {
  event: StatusEventKey
  given: () => Promise<OrderState>
  input?: (state: OrderState) => Record<string, unknown>
  /** The order label, then the item labels by position, after the event. */
  labels: [number | null, ...(number | null)[]]
  facts: (before: OrderState, after: OrderState) => void
}

const all = (state: OrderState) => ({ items: state.items.map(({ id }) => ({ itemId: id })) })

const cases: Case[] = [
  {
    event: 'ITEM_ADD',
    given: () => imported(ctx),
    input: () => ({ sku: 'POT', name: 'Teapot', qty: 3, unitPrice: '20.50' }),
    labels: [10, 10, 10, 1150],
    facts: (before, after) => {
      expect(itemOf(after, 'POT')).toMatchObject({ ordered: 3, unitPrice: 2050, position: 3 })
      expect(after.order.total).toBe(before.order.total + 6150)
    },
  },
  {
    event: 'ITEM_CHANGE_STATUS',
    given: () => imported(ctx),
    input: (state) => ({ labelCode: 'IN PRODUCTION', itemIds: [itemOf(state, 'TEA').id] }),
    labels: [10, 10, 160],
    facts: (before, after) => {
      expect(after.order.total).toBe(before.order.total)
    },
  },
  {
    event: 'ITEM_EXCHANGE',
    given: shipped,
    input: (state) => ({
      items: [{ itemId: itemOf(state, 'TEA').id }],
      replacements: [{ sku: 'COFFEE', name: 'Coffee', qty: 1, unitPrice: '7.50' }],
    }),
    labels: [1180, 20, 1170],
    facts: (_before, after) => {
      expect(itemOf(after, 'TEA')).toMatchObject({ returned: 1, shipped: 1 })
      expect(after.returns).toMatchObject([
        { state: 'CLOSED', rmaNumber: `${after.order.number}-1` },
      ])
    },
  },
  {
    event: 'ITEM_FORCE_BACKORDER',
    given: () => imported(ctx),
    input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }] }),
    labels: [1100, 1110, 10],
    facts: (_before, after) => {
      expect(itemOf(after, 'MUG')).toMatchObject({ needed: 1, ordered: 2 })
      expect(after.order.backordered).toBe(true)
    },
  },
  {
    event: 'ITEM_RETURN',
    given: shipped,
    input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: 1 }], restock: true }),
    labels: [1190, 30, 20],
    facts: (before, after) => {
      expect(itemOf(after, 'MUG')).toMatchObject({ returned: 1 })
      expect(after.order.total).toBe(before.order.total - 1000)
      expect(after.returns).toMatchObject([{ state: 'CLOSED', restock: true }])
    },
  },
  {
    event: 'ORDER_ADD_TRACKING_NUMBER',
    given: () => imported(ctx),
    input: () => ({ carrier: 'UPS', number: ' 1Z999 ' }),
    labels: [20, 20, 20],
    facts: (_before, after) => {
      expect(after.shipments).toMatchObject([
        { carrier: 'UPS', trackingNumber: '1Z999', shipDate: today },
      ])
      expect(after.items.map((item) => item.shipped)).toEqual([2, 1])
      expect(after.order.shippingState).toBe('ALL')
    },
  },
  {
    event: 'ORDER_APPROVE',
    given: () => imported(ctx),
    labels: [1000, 1000, 1000],
    facts: (_before, after) => {
      expect(after.order.approvedAt).not.toBeNull()
    },
  },
  {
    event: 'ORDER_CANCEL',
    given: approved,
    labels: [40, 1160, 1160],
    facts: (_before, after) => {
      expect(after.items.map((item) => item.canceled)).toEqual([2, 1])
      expect(after.order).toMatchObject({ total: 0 })
      expect(after.order.canceledAt).not.toBeNull()
    },
  },
  {
    event: 'ORDER_CHANGE_STATUS',
    given: () => imported(ctx),
    input: () => ({ labelId: 160 }),
    labels: [160, 10, 10],
    facts: (before, after) => {
      expect(after.order.total).toBe(before.order.total)
    },
  },
  {
    event: 'ORDER_PAYMENT_RECEIVED',
    given: () => imported(ctx),
    input: () => ({ amount: '12.5', method: 'Check', mode: 'LOG' }),
    labels: [1030, 10, 10],
    facts: (_before, after) => {
      expect(after.ledger).toMatchObject([
        { kind: 'PAYMENT', amount: 1250, mode: 'LOG', method: 'Check' },
      ])
      expect(after.order.netPaid).toBe(1250)
    },
  },
  {
    event: 'ORDER_SET_ACTUAL_SHIP_DATE',
    given: () => imported(ctx),
    input: () => ({ date: '2026-02-28' }),
    labels: [1080, 1080, 1080],
    facts: (_before, after) => {
      expect(after.items.map((item) => item.actualShipDate)).toEqual(['2026-02-28', '2026-02-28'])
      expect(after.shipments).toMatchObject([{ trackingNumber: null, shipDate: '2026-02-28' }])
    },
  },
  {
    event: 'ORDER_UNAPPROVE',
    given: approved,
    labels: [1010, 1010, 1010],
    facts: (_before, after) => {
      expect(after.order.approvedAt).toBeNull()
    },
  },
  {
    event: 'ORDER_UNCANCEL',
    given: canceled,
    labels: [1020, 1020, 1020],
    facts: (before, after) => {
      expect(after.items.map((item) => item.canceled)).toEqual([0, 0])
      expect(after.order.canceledAt).toBeNull()
      expect(after.order.total).toBeGreaterThan(before.order.total)
    },
  },
]

/** An answer without what only a real run can have: ids and numbers of what it made. */
function comparable(payload: StatusEventPayload, known: OrderState) {
  const ids = new Set([known.order.id, ...known.items.map(({ id }) => id)])
  const idOf = (id: string | null) => (id !== null && ids.has(id) ? id : null)
  const numberless = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))
  return {
    facts: payload.factChanges.map((fact) => ({ ...fact, subjectId: idOf(fact.subjectId) })),
    changes: payload.changes.map(({ subject, subjectId, from, to }) => ({
      subject,
      subjectId: idOf(subjectId),
      from,
      to,
    })),
    updates: numberless(payload.updates),
    version: payload.order?.version,
    items: payload.order?.state?.items.filter(({ id }) => ids.has(id)),
    total: payload.order?.state?.order.total,
  }
}

describe('each event in a fitting state under the default rules', () => {
  test.each(cases)('$event', async ({ event, given, input, labels, facts }) => {
    const before = await given()
    const own = input?.(before) ?? {}
    const preview = await fire(ctx, event, before.order.id, { ...own, dryRun: true })
    expect(plainly(await stored(database, before.order.id))).toEqual(plainly(before))
    const payload = await fire(ctx, event, before.order.id, {
      ...own,
      note: 'as told',
      reason: 'a test',
    })
    expect(payload.userErrors).toEqual([])
    expect(payload.applied).toBe(true)

    // The answer is what the database has.
    const after = await stored(database, before.order.id)
    expect(plainly(payload.order?.state)).toEqual(plainly(after))
    expect(after.order.version).toBe(before.order.version + 1)
    facts(before, after)
    expect([after.order.labelId, ...after.items.map(({ labelId }) => labelId)]).toEqual(labels)

    // The dry run said all this, without event and created order.
    expect(preview).toMatchObject({
      applied: false,
      event: null,
      createdOrder: null,
      userErrors: [],
    })
    expect(comparable(preview, before)).toEqual(comparable(payload, before))

    // History and outbox.
    const [entry] = await database.query(
      `select h.event, h.sequence, h.note, h.reason, h.revision, h.facts, x.payload, x.plan,
         (select count(*)::int from label_change c where c.entry_id = h.id) as changes
       from history_entry h join outbox x on x.entry_id = h.id where h.id = $1`,
      [payload.event?.id],
    )
    expect(entry).toMatchObject({
      event,
      sequence: after.order.version,
      note: 'as told',
      reason: 'a test',
      revision: ctx.configuration.current().revision,
      changes: payload.changes.filter(({ subjectId }) => ownIds(after).has(subjectId ?? '')).length,
      payload: {
        data: { event, sequence: after.order.version, order: { orderNumber: after.order.number } },
      },
    })
    expect((entry as { plan: unknown }).plan).toEqual(
      JSON.parse(JSON.stringify(ownUpdates(payload))),
    )
  })
})

const ownIds = (state: OrderState) => new Set([state.order.id, ...state.items.map(({ id }) => id)])
const ownUpdates = (payload: StatusEventPayload) =>
  payload.createdOrder ? payload.updates.slice(0, payload.updates.length / 2) : payload.updates

interface Refused {
  event: StatusEventKey
  why: string
  given: () => Promise<OrderState>
  input?: (state: OrderState) => Record<string, unknown>
  code: string
  path?: string[]
  /** Whether the event cannot fire whatever the input. */
  whatever?: boolean
}

const refusals: Refused[] = [
  {
    event: 'ITEM_ADD',
    why: 'the order is approved',
    given: approved,
    input: () => ({ sku: 'A', name: 'A', qty: 1, unitPrice: '1' }),
    code: 'ORDER_APPROVED',
    whatever: true,
  },
  {
    event: 'ITEM_ADD',
    why: 'the label freezes it',
    given: async () =>
      fired(ctx, 'ORDER_CHANGE_STATUS', (await imported(ctx)).order.id, { labelId: 180 }),
    input: () => ({ sku: 'A', name: 'A', qty: 1, unitPrice: '1' }),
    code: 'LABEL_NOT_EDITABLE',
    whatever: true,
  },
  {
    event: 'ITEM_ADD',
    why: 'the price has too many decimals',
    given: () => imported(ctx),
    input: () => ({ sku: 'A', name: 'A', qty: 1, unitPrice: '1.005' }),
    code: 'INVALID_INPUT',
    path: ['unitPrice'],
  },
  {
    event: 'ITEM_CHANGE_STATUS',
    why: 'the label is for orders only',
    given: () => imported(ctx),
    input: () => ({ labelId: 40 }),
    code: 'LABEL_SCOPE_MISMATCH',
    path: ['labelId'],
  },
  {
    event: 'ITEM_CHANGE_STATUS',
    why: 'all items have the label',
    given: () => imported(ctx),
    input: () => ({ labelId: 10 }),
    code: 'NOTHING_TO_DO',
  },
  {
    event: 'ITEM_EXCHANGE',
    why: 'nothing has shipped',
    given: () => imported(ctx),
    input: (state) => ({
      ...all(state),
      replacements: [{ sku: 'A', name: 'A', qty: 1, unitPrice: '1' }],
    }),
    code: 'QUANTITY_EXCEEDED',
    path: ['items', '0', 'qty'],
    whatever: true,
  },
  {
    event: 'ITEM_EXCHANGE',
    why: 'nothing goes out',
    given: shipped,
    input: (state) => ({ ...all(state), replacements: [] }),
    code: 'INVALID_INPUT',
    path: ['replacements'],
  },
  {
    event: 'ITEM_FORCE_BACKORDER',
    why: 'more than is open',
    given: () => imported(ctx),
    input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: 3 }] }),
    code: 'QUANTITY_EXCEEDED',
    path: ['items', '0', 'qty'],
  },
  {
    event: 'ITEM_FORCE_BACKORDER',
    why: 'an unknown item',
    given: () => imported(ctx),
    input: () => ({ items: [{ itemId: '00000000-0000-7000-8000-000000000000' }] }),
    code: 'NOT_FOUND',
    path: ['items', '0', 'itemId'],
  },
  {
    event: 'ITEM_FORCE_BACKORDER',
    why: 'a negative quantity',
    given: () => imported(ctx),
    input: (state) => ({ items: [{ itemId: itemOf(state, 'MUG').id, qty: -1 }] }),
    code: 'INVALID_INPUT',
    path: ['items', '0', 'qty'],
  },
  {
    event: 'ITEM_FORCE_BACKORDER',
    why: 'the order is canceled',
    given: canceled,
    input: all,
    code: 'ORDER_CANCELED',
    whatever: true,
  },
  {
    event: 'ITEM_RETURN',
    why: 'nothing has shipped',
    given: () => imported(ctx),
    input: all,
    code: 'QUANTITY_EXCEEDED',
    whatever: true,
  },
  {
    event: 'ITEM_RETURN',
    why: 'an empty list',
    given: shipped,
    input: () => ({ items: [] }),
    code: 'NOTHING_TO_DO',
    path: ['items'],
  },
  {
    event: 'ORDER_ADD_TRACKING_NUMBER',
    why: 'a blank number',
    given: () => imported(ctx),
    input: () => ({ number: ' ' }),
    code: 'INVALID_INPUT',
    path: ['number'],
  },
  {
    event: 'ORDER_ADD_TRACKING_NUMBER',
    why: 'the order is canceled',
    given: canceled,
    input: () => ({ number: '1Z' }),
    code: 'ORDER_CANCELED',
    whatever: true,
  },
  {
    event: 'ORDER_ADD_TRACKING_NUMBER',
    why: 'the order has this number',
    given: shipped,
    input: () => ({ number: '1Z' }),
    code: 'NOTHING_TO_DO',
  },
  {
    event: 'ORDER_APPROVE',
    why: 'it is approved',
    given: approved,
    code: 'ORDER_APPROVED',
    whatever: true,
  },
  {
    event: 'ORDER_CANCEL',
    why: 'all has shipped',
    given: shipped,
    code: 'ORDER_SHIPPED',
    whatever: true,
  },
  {
    event: 'ORDER_CANCEL',
    why: 'it is canceled',
    given: canceled,
    code: 'ORDER_CANCELED',
    whatever: true,
  },
  {
    event: 'ORDER_CHANGE_STATUS',
    why: 'both id and code',
    given: () => imported(ctx),
    input: () => ({ labelId: 160, labelCode: 'SHIPPED' }),
    code: 'INVALID_INPUT',
    path: ['labelId'],
  },
  {
    event: 'ORDER_CHANGE_STATUS',
    why: 'a return is open',
    given: async () => {
      const state = await shipped()
      return fired(ctx, 'ITEM_RETURN', state.order.id, { ...all(state), open: true })
    },
    input: () => ({ labelId: 160 }),
    code: 'OPEN_RETURN',
    whatever: true,
  },
  {
    event: 'ORDER_CHANGE_STATUS',
    why: 'no label of this code',
    given: () => imported(ctx),
    input: () => ({ labelCode: 'NOPE' }),
    code: 'NOT_FOUND',
    path: ['labelCode'],
  },
  {
    event: 'ORDER_PAYMENT_RECEIVED',
    why: 'nothing is paid',
    given: () => imported(ctx),
    input: () => ({ amount: '0', mode: 'LOG' }),
    code: 'INVALID_INPUT',
    path: ['amount'],
  },
  {
    event: 'ORDER_PAYMENT_RECEIVED',
    why: 'no transaction id',
    given: () => imported(ctx),
    input: () => ({ amount: '1', mode: 'TERMINAL' }),
    code: 'INVALID_INPUT',
    path: ['reference'],
  },
  {
    event: 'ORDER_SET_ACTUAL_SHIP_DATE',
    why: 'it has this date',
    given: () => imported(ctx, { shipDate: today }),
    input: () => ({ date: today }),
    code: 'NOTHING_TO_DO',
  },
  {
    event: 'ORDER_UNAPPROVE',
    why: 'it is not approved',
    given: () => imported(ctx),
    code: 'ORDER_NOT_APPROVED',
    whatever: true,
  },
  {
    event: 'ORDER_UNAPPROVE',
    why: 'it has shipped',
    given: async () =>
      fired(ctx, 'ORDER_APPROVE', (await imported(ctx)).order.id, { actualShipDate: today }),
    code: 'ORDER_SHIPPED',
    whatever: true,
  },
  {
    event: 'ORDER_UNCANCEL',
    why: 'it is not canceled',
    given: () => imported(ctx),
    code: 'ORDER_NOT_CANCELED',
    whatever: true,
  },
]

describe('each event where it must be refused', () => {
  test.each(refusals)('$event: $why', async ({ event, given, input, code, path, whatever }) => {
    const before = await given()
    const own = input?.(before) ?? {}
    const [entriesBefore] = await database.query('select count(*)::int as n from history_entry')
    for (const dryRun of [true, false]) {
      const payload = await fire(ctx, event, before.order.id, { ...own, dryRun })
      expect(payload).toMatchObject({
        applied: false,
        event: null,
        changes: [],
        factChanges: [],
        updates: [],
      })
      expect(payload.userErrors.map((error) => error.code)).toContain(code)
      if (path) expect(payload.userErrors[0]?.path).toEqual(path)
    }
    expect(plainly(await stored(database, before.order.id))).toEqual(plainly(before))
    expect(await database.query('select count(*)::int as n from history_entry')).toEqual([
      entriesBefore,
    ])
    expect(await possible(before, event)).toBe(!whatever)
  })
})

async function possible(state: OrderState, event: StatusEventKey): Promise<boolean> {
  const spec = eventsOnOrders.find(({ key }) => key === event)
  if (!spec) throw new Error(`no event ${event}`)
  const scene = await sceneOf(ctx, database, ctx.configuration.current(), { force: false }, false)
  return possibilityOf(ctx, spec, { state, told: null }, scene, null).possible
}

test('possibleEvents agrees with the mutation in every state, for every event', async () => {
  const states = await Promise.all([imported(ctx), approved(), shipped(), canceled()])
  for (const state of states) {
    for (const { event, input } of cases) {
      const payload = await fire(ctx, event, state.order.id, {
        ...(input?.(state) ?? {}),
        dryRun: true,
      })
      if (payload.userErrors.length === 0) expect(await possible(state, event), event).toBe(true)
      if (!(await possible(state, event))) expect(payload.userErrors, event).not.toEqual([])
    }
  }
})

describe('ORDER_IMPORT', () => {
  const plain = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }

  test('creates order and items with their first labels, history and outbox', async () => {
    const state = await imported(ctx, { shipping: '4.90', tax: '1.01', discount: '2.00' })
    expect(state.order).toMatchObject({
      version: 1,
      labelId: 10,
      total: 2891,
      source: 'MANUAL',
      customerName: 'Ada Lovelace',
    })
    expect(state.items.map(({ labelId, tax, discount }) => [labelId, tax, discount])).toEqual([
      [10, 81, 160],
      [10, 20, 40],
    ])
    expect(plainly(await stored(database, state.order.id))).toEqual(plainly(state))
    const events = await database.query('select event from history_entry where order_id = $1', [
      state.order.id,
    ])
    expect(events).toEqual([{ event: 'ORDER_IMPORT' }])
  })

  test('fires what the order brings with it, in turn', async () => {
    const payload = await importOrder(ctx, {
      ...plain,
      order: draft({
        amountPaid: '25',
        approve: true,
        shipDate: '2026-03-01',
        carrier: 'DHL',
        trackingNumber: 'JD1',
      }),
    })
    expect(payload.events.map(({ event, sequence }) => [event, sequence])).toEqual([
      ['ORDER_IMPORT', 1],
      ['ORDER_PAYMENT_RECEIVED', 2],
      ['ORDER_APPROVE', 3],
      ['ORDER_SET_ACTUAL_SHIP_DATE', 4],
      ['ORDER_ADD_TRACKING_NUMBER', 5],
    ])
    expect(payload.order?.state?.order).toMatchObject({ labelId: 20, complete: true })
    expect(payload.order?.state?.shipments).toMatchObject([
      { trackingNumber: 'JD1', shipDate: '2026-03-01' },
    ])
    expect(payload.updates.filter(({ destination }) => destination === 'EMAIL')).toHaveLength(1)
  })

  test('a label that comes with the order stands, also against later events of the import', async () => {
    const state = await imported(ctx, { approve: true, label: 'In Production' })
    expect(state.order.labelId).toBe(160)
    expect(state.items.map(({ labelId }) => labelId)).toEqual([1000, 1000])
  })

  test('what needs review is not approved by itself', async () => {
    const state = await imported(ctx, {
      approve: true,
      billTo: { name: 'Nobody' },
      comments: 'Ring twice',
    })
    expect(state.order).toMatchObject({
      approvedAt: null,
      reviewReasons: ['NO_DELIVERABLE_ADDRESS', 'CUSTOMER_COMMENT'],
    })
  })

  test('a second order of the same customer, day and items is noticed', async () => {
    const same = {
      billTo: { ...address, email: 'twin@example.org' },
      placedAt: new Date('2026-01-05T08:00:00Z'),
    }
    expect((await imported(ctx, same)).order.reviewReasons).toEqual([])
    expect((await imported(ctx, same)).order.reviewReasons).toEqual(['DUPLICATE_ORDER'])
  })

  test('every problem of a bad order is named at its place, and nothing is written', async () => {
    const payload = await importOrder(ctx, {
      ...plain,
      order: draft({
        shipping: '-1',
        label: 'Nonsense',
        items: [
          { sku: ' ', name: 'A', qty: 0, unitPrice: 'x' },
          { sku: 'B', name: 'B', qty: 1, unitPrice: '1.234' },
        ],
      }),
    })
    expect(payload.order).toBeNull()
    expect(payload.userErrors.map(({ code, path }) => [code, path?.join('.')])).toEqual([
      ['INVALID_INPUT', 'order.items.0.sku'],
      ['INVALID_INPUT', 'order.items.1.unitPrice'],
      ['INVALID_INPUT', 'order.shipping'],
      ['NOT_FOUND', 'order.label'],
    ])
  })

  test('a dry run creates nothing', async () => {
    const before = await database.query(
      'select count(*)::int as n, (select last_value from order_number_seq) from orders',
    )
    const payload = await importOrder(ctx, { ...plain, dryRun: true, order: draft() })
    expect(payload).toMatchObject({ applied: false, event: null, userErrors: [] })
    expect(
      await database.query(
        'select count(*)::int as n, (select last_value from order_number_seq) from orders',
      ),
    ).toEqual(before)
  })
})
